internal import Model

/// Cuts a line into `Words.Word`s in one pass over what its characters are.
struct WordScanner {
  /// By character: what it is for the cutting of words.
  let signs: [WordSigns]
  /// The normal form of some characters.
  let fold: (Range<Int>) -> String

  func scan() -> [Words.Word] {
    var words: [Words.Word] = []
    words.reserveCapacity(signs.count / 4)
    var position = 0
    while position < signs.count {
      let start = position
      position += 1
      guard signs[start].contains(.part) else { continue }
      if signs[start].contains(.alone) {
        words.append(.init(normal: fold(start..<position), range: start..<position))
        continue
      }
      while position < signs.count {
        if signs[position].contains(.part) {
          if signs[position].contains(.alone) { break }
          position += 1
        } else if joins(at: position, wordStart: start) {
          position += 2
        } else {
          break
        }
      }
      append(start..<position, to: &words)
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

  private func append(_ range: Range<Int>, to words: inout [Words.Word]) {
    let normal = fold(range)
    let opens = range.lowerBound > 0 && signs[range.lowerBound - 1].contains(.apostrophe)
    if let parts = Contractions.parts(of: normal, afterApostrophe: opens) {
      for part in parts { words.append(.init(normal: part, range: range)) }
    } else {
      words.append(.init(normal: normal, range: range))
    }
  }
}
