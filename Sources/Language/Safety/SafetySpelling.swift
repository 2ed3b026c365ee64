/// Puts right what people misspell, shorten or hide in the words that the screen lives by.
struct SafetySpelling: Sendable {
  /// A word to the words it stands for.
  let table: [String: [String]]
  /// Long words by their number of letters.
  private let fuzzy: [Int: [[UInt8]]]
  /// Words after which "2" is "to": "want 2 live".
  private let beforeTo: Set<String>

  init(table: [String: [String]], fuzzy: [String], beforeTo: [String]) {
    self.table = table.mapValues { $0.flatMap(Words.normalise) }
    self.beforeTo = Set(beforeTo)
    self.fuzzy = Dictionary(grouping: fuzzy.map { Array($0.utf8) }, by: \.count)
  }

  /// Digits for letters ("su1cide"), and one wrong letter in a long word; words that are known
  /// stay as they are.
  func mend(_ line: inout CueLine, known: (String) -> Bool) {
    for index in line.tokens.indices {
      let word = line.tokens[index].normal
      if word == "2", index > 0, beforeTo.contains(line.tokens[index - 1].normal) {
        line.tokens[index].normal = "to"
      }
      guard (3...16).contains(word.utf8.count), !known(word) else { continue }
      if let plain = withoutDigits(word), known(plain) {
        line.tokens[index].normal = plain
      } else if let meant = nearest(to: Array(word.utf8)) {
        line.tokens[index].normal = meant
      }
    }
  }

  private func withoutDigits(_ word: String) -> String? {
    guard word.utf8.contains(where: { (48...57).contains($0) }),
      word.utf8.contains(where: { (97...122).contains($0) })
    else { return nil }
    let letters: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t",
    ]
    return String(word.map { letters[$0] ?? $0 })
  }

  private func nearest(to word: [UInt8]) -> String? {
    guard word.count >= 6 else { return nil }
    for count in word.count - 1...word.count + 1 {
      for candidate in fuzzy[count] ?? [] where candidate[0] == word[0] {
        if isOneSlip(word, candidate) { return String(decoding: candidate, as: UTF8.self) }
      }
    }
    return nil
  }
}

/// Whether two words differ by one letter: wrong, missing, extra, or swapped with its neighbour.
private func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  var start = 0
  while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
  var end = 0
  while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
    end += 1
  }
  let left = (a.count - start - end, b.count - start - end)
  switch left {
  case (1, 1), (0, 1), (1, 0): return true
  case (2, 2): return a[start] == b[start + 1] && a[start + 1] == b[start]
  default: return false  // more than one slip, or the same word
  }
}
