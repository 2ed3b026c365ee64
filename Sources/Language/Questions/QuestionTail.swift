/// What ends a question without belonging to what it asks: "mate", "lol", "by any chance", a name.
struct QuestionTail: Sendable {
  /// Phrases by their last word, the longest first.
  private let signOffs, scopes: [String: [[String]]]
  /// What also names somebody: "boss", but not "the boss".
  private let vocatives: Set<String>

  init(signOffs: [[String]], scopes: [[String]], vocatives: Set<String>) {
    self.signOffs = Self.byLast(signOffs)
    self.scopes = Self.byLast(scopes)
    self.vocatives = vocatives
  }

  /// How many words at the end are said to somebody, or out of politeness.
  func signOff(_ words: [String]) -> Int {
    if let count = Self.match(signOffs, words) { return count }
    guard words.count > 3, let last = words.last, vocatives.contains(last) else { return 0 }
    let before = words[words.count - 2]
    return Grammar.determiners.contains(before) || Grammar.prepositions.contains(before)
      || Grammar.auxiliaries.contains(before) || Self.beforeNouns.contains(before) ? 0 : 1
  }

  /// How many words at the end only say how far it holds: "most of the time", "these days".
  func scope(_ words: [String]) -> Int { Self.match(scopes, words) ?? 0 }

  private static let beforeNouns: Set<String> = [
    "and", "or", "being", "new", "old", "own", "good", "great", "nice", "next", "last", "first",
    "current", "former", "to", "you", "very", "so", "feel", "feeling",
  ]

  private static func match(_ phrases: [String: [[String]]], _ words: [String]) -> Int? {
    guard let last = words.last, let candidates = phrases[last] else { return nil }
    return candidates.first {
      $0.count < words.count - 2 && words.suffix($0.count).elementsEqual($0)
    }?.count
  }

  private static func byLast(_ phrases: [[String]]) -> [String: [[String]]] {
    Dictionary(grouping: phrases.filter { !$0.isEmpty }) { $0[$0.count - 1] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }
}
