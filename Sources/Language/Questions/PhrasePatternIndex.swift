/// Finds the patterns that a line may fit by its first three words.
struct PhrasePatternIndex: Sendable {
  /// The places of the patterns by their first three words, `*` for any.
  private let byBeginning: [String: [String: [String: [Int]]]]

  init(_ patterns: [PhrasePattern]) {
    var byBeginning: [String: [String: [String: [Int]]]] = [:]
    for (place, pattern) in patterns.enumerated() {
      for words in pattern.beginnings(3) where !words.isEmpty {
        let second = words.count > 1 ? words[1] : "*"
        let third = words.count > 2 ? words[2] : "*"
        byBeginning[words[0], default: [:]][second, default: [:]][third, default: []].append(place)
      }
    }
    self.byBeginning = byBeginning
  }

  /// The places of those that a line may fit, ascending.
  func candidates(_ words: [String]) -> [Int] {
    func keys(_ place: Int) -> [String] { place < words.count ? [words[place], "*"] : ["*"] }
    var found: Set<Int> = []
    for first in keys(0) {
      guard let bySecond = byBeginning[first] else { continue }
      for second in keys(1) {
        guard let byThird = bySecond[second] else { continue }
        for third in keys(2) { found.formUnion(byThird[third] ?? []) }
      }
    }
    return found.sorted()
  }
}
