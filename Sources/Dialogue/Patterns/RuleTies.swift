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
  /// A witness counts only if both rules do match it, exceptions included, with equal rank: a
  /// pair whose shortest common line is excepted is passed over.
  package func ties() -> [RuleTie] {
    RuleTies(compiled).find()
  }
}

private struct RuleTies {
  private let rules: CompiledRules
  private let automata: [PatternAutomaton]

  init(_ rules: CompiledRules) {
    self.rules = rules
    var phrases: [String: [[String]]] = [:]
    automata = rules.entries.map { entry in
      PatternAutomaton(rules.rules[entry.rule].patterns[entry.pattern].root) { name in
        if let known = phrases[name] { return known }
        let found = rules.phrases(of: name)
        phrases[name] = found
        return found
      }
    }
  }

  func find() -> [RuleTie] {
    var ties: [Int: RuleTie] = [:]
    var start = 0
    while start < rules.entries.count {
      var end = start + 1
      while end < rules.entries.count, isEven(start, end) { end += 1 }
      if end - start > 1 { find(in: start..<end, &ties) }
      start = end
    }
    return ties.values.sorted { $0.second < $1.second }
  }

  private func isEven(_ a: Int, _ b: Int) -> Bool {
    rules.entries[a].weight == rules.entries[b].weight
      && rules.entries[a].rank == rules.entries[b].rank
  }

  /// Entries of equal rank, ordered by rule. Those that begin with other words never meet.
  private func find(in group: Range<Int>, _ ties: inout [Int: RuleTie]) {
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
        if ties[rule] != nil { break }
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
    return RuleTie(
      first: one.rule, second: two.rule, firstPattern: one.pattern, secondPattern: two.pattern,
      witness: witness)
  }
}
