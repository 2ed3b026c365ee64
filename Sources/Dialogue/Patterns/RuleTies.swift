internal import Language

/// Two rules of the same weight that match the same line with patterns of the same rank: only
/// their order decides between them.
package struct RuleTie: Sendable, Equatable {
  /// Into the rules of the set; the first one wins.
  package let first: Int
  package let second: Int
  package let firstPattern: Int
  package let secondPattern: Int
  /// A line that both match.
  package let witness: String
}

extension RuleSet {
  /// Every rule that loses a tie, once, with an earlier rule that it loses to.
  ///
  /// A rule that looks for words anywhere in a line (`[*] tea [*]`) meets every rule that leaves room
  /// for them (`[*] coffee [*]`, `coffee *`), on a line that says both; that is no tie as long as the
  /// words are apart.
  ///
  /// A witness counts only if both rules do match it, exceptions included, with equal rank: a
  /// pair whose shortest common line is excepted is passed over.
  /// - Parameter count: whether two rules are meant to be told apart by their patterns.
  package func ties(where count: (Int, Int) -> Bool = { _, _ in true }) -> [RuleTie] {
    var ties = RuleTies(compiled)
    return ties.find(count)
  }
}

private struct RuleTies {
  private let rules: CompiledRules
  private let automata: [PatternAutomaton]
  /// Of a concept with more phrases than this only the first are looked at.
  private static let mostPhrases = 1_000
  /// Pairs of rules beyond this are not compared, so that a check ends in seconds whatever the set.
  private static let mostComparisons = 400_000
  private var comparisons = 0

  init(_ rules: CompiledRules) {
    self.rules = rules
    var phrases: [String: [[String]]] = [:]
    automata = rules.entries.map { entry in
      PatternAutomaton(rules.rules[entry.rule].patterns[entry.pattern].root) { name in
        if let known = phrases[name] { return known }
        let found = Array(rules.phrases(of: name).prefix(Self.mostPhrases))
        phrases[name] = found
        return found
      }
    }
  }

  mutating func find(_ count: (Int, Int) -> Bool) -> [RuleTie] {
    var ties: [Int: RuleTie] = [:]
    var start = 0
    while start < rules.entries.count {
      var end = start + 1
      while end < rules.entries.count, isEven(start, end) { end += 1 }
      if end - start > 1 { find(in: start..<end, &ties, count) }
      start = end
    }
    return ties.values.sorted { $0.second < $1.second }
  }

  private func isEven(_ a: Int, _ b: Int) -> Bool {
    rules.entries[a].weight == rules.entries[b].weight
      && rules.entries[a].rank == rules.entries[b].rank
  }

  /// Entries of equal rank, ordered by rule. Those that begin with other words never meet.
  private mutating func find(
    in group: Range<Int>, _ ties: inout [Int: RuleTie], _ count: (Int, Int) -> Bool
  ) {
    var open: [Int] = []
    var byFirst: [String: [Int]] = [:]
    for later in group {
      let words = automata[later].firstWords
      var earlier = Array(group.lowerBound..<later)
      if let words {
        earlier = (open + Set(words.flatMap { byFirst[$0] ?? [] })).sorted()
        for word in words { byFirst[word, default: []].append(later) }
      } else {
        open.append(later)
      }
      let rule = rules.entries[later].rule
      for candidate in earlier where rules.entries[candidate].rule != rule {
        if ties[rule] != nil || comparisons >= Self.mostComparisons { break }
        comparisons += 1
        guard count(rules.entries[candidate].rule, rule) else { continue }
        ties[rule] = tie(candidate, later)
      }
    }
  }

  private func tie(_ earlier: Int, _ later: Int) -> RuleTie? {
    guard let found = PatternMeeting(automata[earlier], automata[later]).witness() else {
      return nil
    }
    let (one, two) = (rules.entries[earlier], rules.entries[later])
    let witness = found.joined(separator: " ")
    let hits = RuleHits(rules: rules, line: rules.line(Words(witness)))
    let both = hits.filter { $0.ruleIndex == one.rule || $0.ruleIndex == two.rule }
    guard both.count == 2, both.allSatisfy({ $0.rank == one.rank }) else { return nil }
    let edges = [edges(of: one), edges(of: two)]
    if edges.contains(2), !edges.contains(0), areApart(both, in: Words(witness)) { return nil }
    return RuleTie(
      first: one.rule, second: two.rule, firstPattern: one.pattern, secondPattern: two.pattern,
      witness: witness)
  }

  /// At how many of its two ends a pattern takes any words: both for `[*] tea [*]`.
  private func edges(of entry: CompiledRules.Entry) -> Int {
    guard case .sequence(let parts) = rules.rules[entry.rule].patterns[entry.pattern].root else {
      return 0
    }
    return [parts.first, parts.last].count { $0?.isAnyWords ?? false }
  }

  /// Whether two rules are met by words that have nothing in common.
  private func areApart(_ hits: [RuleHit], in words: Words) -> Bool {
    let places = hits.map { hit in
      hit.match(in: words).matched.reduce(into: Set<Int>()) { $0.formUnion($1) }
    }
    return places[0].isDisjoint(with: places[1])
  }
}

extension PatternNode {
  fileprivate var isAnyWords: Bool {
    switch self {
    case .words: true
    case .optional(let part), .capture(_, let part): part.isAnyWords
    case .word, .one, .number, .concept, .sequence, .choice: false
    }
  }
}
