/// Phrases of one or more words, found in a line in time that grows with the line alone.
package struct PhraseSet: Sendable {
  /// By first word: the rest of each phrase, longest first.
  private var byFirst: [String: [[String]]] = [:]
  private var firsts = WordFilter()

  package init(_ phrases: some Sequence<String>) {
    for phrase in phrases {
      let words = Words.normalise(phrase)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(Array(words.dropFirst()))
      firsts.insert(first)
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
  }

  package var isEmpty: Bool { byFirst.isEmpty }

  /// Whether a phrase starts with the word.
  func begins(with word: String) -> Bool { firsts.mayHold(word) && byFirst[word] != nil }

  /// The longest phrase that starts at a word, as the words it covers.
  package func match(_ words: [String], at start: Int) -> Range<Int>? {
    guard start < words.count, firsts.mayHold(words[start]), let rests = byFirst[words[start]]
    else { return nil }
    for rest in rests where start + 1 + rest.count <= words.count {
      if words[start + 1..<start + 1 + rest.count].elementsEqual(rest) {
        return start..<start + 1 + rest.count
      }
    }
    return nil
  }

  /// The first phrase in the line.
  package func first(in words: [String]) -> Range<Int>? {
    for start in words.indices {
      if let found = match(words, at: start) { return found }
    }
    return nil
  }

  package func occurs(in words: [String]) -> Bool { first(in: words) != nil }

  /// All phrases in the line from left to right, none overlapping.
  package func all(in words: [String]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < words.count {
      if let range = match(words, at: start) {
        found.append(range)
        start = range.upperBound
      } else {
        start += 1
      }
    }
    return found
  }
}
