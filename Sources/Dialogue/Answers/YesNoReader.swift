internal import Language

/// Reads a line as a yes or a no by how it begins: "yes, but next week" is a yes, "not really" a no.
///
/// Words that begin many other sentences ("I have …", "good …") say it only where the sentence stops
/// there, pauses, or goes on as an answer does: "I have, yes" answers; "I have a talk on Monday"
/// tells something.
struct YesNoReader {
  let readers: Readers

  func read(_ words: Words) -> Bool? {
    let normals = words.normals
    var start = 0
    if let unsure = readers.unsure.match(normals, at: 0) {
      // A sound before the answer is no doubt: "hm no".
      guard unsure.count == 1, words.count > 1, Self.openers.contains(normals[0]) else {
        return nil
      }
      start = 1
    }
    while start < min(words.count, 4) {
      let no = readers.no.match(normals, at: start)
      if let no, answers(no, words) { return false }
      // "I am not going to …" begins with no "I am"
      if let yes = readers.yes.match(normals, at: start), yes.count > no?.count ?? 0,
        answers(yes, words)
      {
        return true
      }
      guard Self.openers.contains(normals[start]) else { return nil }
      start += 1
    }
    return nil
  }

  private func answers(_ found: Range<Int>, _ words: Words) -> Bool {
    let normals = words.normals
    guard let half = readers.halfAnswers.match(normals, at: found.lowerBound),
      half.count >= found.count, found.upperBound < words.count
    else { return true }
    return pauses(before: found.upperBound, words)
      || readers.answerTails.match(normals, at: found.upperBound) != nil
  }

  private func pauses(before index: Int, _ words: Words) -> Bool {
    let gap = words.all[index - 1].range.upperBound..<words.all[index].range.lowerBound
    return words.characters[gap].contains { !$0.isWhitespace }
  }

  private static let openers: Set<String> = [
    "well", "oh", "um", "hmm", "hm", "uh", "eh", "ah", "er", "erm", "mm", "ok", "so", "i", "guess",
    "think", "honestly",
  ]
}
