/// Reads "#swift" and "@work:hiring"; an address is no tag, nor is a number ("#3").
struct TagReader {
  let log: LogLine

  func read() -> [String] {
    let characters = log.line.characters
    var tags: [String] = []
    var position = 0
    while position < characters.count {
      let sign = characters[position]
      let opens =
        position == 0 || characters[position - 1].isAnySpace
        || "([,".contains(characters[position - 1])
      position += 1
      guard sign == "#" || sign == "@", opens else { continue }
      let start = position
      while position < characters.count, isPart(characters[position]) { position += 1 }
      var end = position
      while end > start, !(characters[end - 1].isLetter || characters[end - 1].isNumber) {
        end -= 1
      }
      guard end > start, characters[start..<end].contains(where: \.isLetter) else { continue }
      let tag = String(characters[start..<end])
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  private func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "-_:/".contains(character)
  }
}
