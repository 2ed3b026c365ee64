internal import Model

/// Cuts a line into `Words.Word`s in one pass over what its characters are.
struct WordScanner {
  private let characters: Characters
  /// By character: what it is for the cutting of words.
  private let signs: [WordSigns]

  init(_ characters: Characters) {
    self.characters = characters
    signs =
      characters.isPlain
      ? characters.bytes.map(WordSigns.init(byte:)) : characters.map(WordSigns.init)
  }

  func scan() -> [Words.Word] {
    var words: [Words.Word] = []
    words.reserveCapacity(signs.count / 4)
    var position = 0
    while position < signs.count {
      let start = position
      position += 1
      guard signs[start].contains(.part) else { continue }
      if signs[start].contains(.alone) {
        words.append(.init(normal: folded(characters[start..<position]), range: start..<position))
        continue
      }
      var isMarked = false
      while position < signs.count {
        if signs[position].contains(.part) {
          if signs[position].contains(.alone) { break }
          position += 1
        } else if joins(at: position, wordStart: start) {
          if signs[position].contains(.apostrophe) { isMarked = true }
          position += 2
        } else {
          break
        }
      }
      append(start..<position, isMarked, to: &words)
    }
    return words
  }

  /// A joiner with a word part on either side: "don't", "3.5", "jo@acme.org", "follow-up".
  private func joins(at position: Int, wordStart: Int) -> Bool {
    guard position + 1 < signs.count else { return false }
    let next = signs[position + 1]
    guard next.contains(.part), !next.contains(.alone) else { return false }
    let sign = signs[position]
    if sign.contains(.joiner) { return true }
    if sign.contains(.pause), signs[position - 1].contains(.number), next.contains(.number) {
      return true
    }
    return sign.contains(.stop) && signs[wordStart..<position].contains { $0.contains(.at) }
  }

  /// - Parameter isMarked: whether an apostrophe is in the word.
  private func append(_ range: Range<Int>, _ isMarked: Bool, to words: inout [Words.Word]) {
    let normal = folded(characters[range])
    let isClipped = range.lowerBound > 0 && signs[range.lowerBound - 1].contains(.apostrophe)
    let parts =
      isMarked || isClipped
      ? Contractions.parts(of: normal, isClipped: isClipped)
      : Contractions.withoutApostrophe(normal)
    if let parts {
      for part in parts { words.append(.init(normal: part, range: range)) }
    } else {
      words.append(.init(normal: normal, range: range))
    }
  }
}
