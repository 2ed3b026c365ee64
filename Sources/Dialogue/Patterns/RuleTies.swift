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
  /// words are apart. Neither is it one where each says that more may be said at one end
  /// (`tea [*]`, `[*] coffee`), whereas `tea *` and `* coffee` each mean the whole line.
  ///
  /// A witness counts only if both rules do match it, exceptions included, with equal rank: a
  /// pair whose shortest common line is excepted is passed over.
  /// - Parameter count: whether two rules are meant to be told apart by their patterns.
  /// - Returns: the ties, and whether every pair was compared that could be one.
  package func ties(
    where count: (Int, Int) -> Bool = { _, _ in true }
  ) -> (found: [RuleTie], isComplete: Bool) {
    var ties = RuleTies(compiled)
    let found = ties.find(count)
    return (found, !ties.isCutShort)
  }
}

private struct RuleTies {
  private let rules: CompiledRules
  private let outlines: [PatternOutline]
  private var automata: [Int: PatternAutomaton] = [:]
  private var phrases: [String: [[String]]] = [:]
  /// Of a concept with more phrases than this only the first are looked at.
  private static let mostPhrases = 1_000
  /// Pairs of rules beyond this are not compared, so that a check ends in seconds whatever the set.
  private static let mostComparisons = 400_000
  private var comparisons = 0
  var isCutShort: Bool { comparisons > Self.mostComparisons }

  init(_ rules: CompiledRules) {
    self.rules = rules
    var phrases: [String: [[String]]] = [:]
    for name in Set(rules.rules.flatMap { $0.patterns.flatMap(\.concepts) }) {
      phrases[name] = Array(rules.phrases(of: name).prefix(Self.mostPhrases))
    }
    self.phrases = phrases
    // Words of concepts that no pattern names by themselves get numbers of their own.
    var numbers = rules.program.vocabulary
    outlines = rules.entries.map { entry in
      PatternOutline(rules.rules[entry.rule].patterns[entry.pattern].root, phrases: phrases) {
        numbers.number(of: $0)
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

  /// Entries of equal rank, ordered by rule.
  private mutating func find(
    in group: Range<Int>, _ ties: inout [Int: RuleTie], _ count: (Int, Int) -> Bool
  ) {
    for later in group {
      let rule = rules.entries[later].rule
      let outline = outlines[later]
      for candidate in group.lowerBound..<later {
        if ties[rule] != nil || isCutShort { break }
        guard outline.mayTie(with: outlines[candidate]), rules.entries[candidate].rule != rule,
          count(rules.entries[candidate].rule, rule)
        else { continue }
        comparisons += 1
        ties[rule] = tie(candidate, later)
      }
    }
  }

  private mutating func automaton(_ place: Int) -> PatternAutomaton {
    if let made = automata[place] { return made }
    let entry = rules.entries[place]
    let root = rules.rules[entry.rule].patterns[entry.pattern].root
    let made = PatternAutomaton(root) { [phrases] in phrases[$0] ?? [] }
    automata[place] = made
    return made
  }

  private mutating func tie(_ earlier: Int, _ later: Int) -> RuleTie? {
    guard let found = PatternMeeting(automaton(earlier), automaton(later)).witness() else {
      return nil
    }
    let (one, two) = (rules.entries[earlier], rules.entries[later])
    let witness = found.joined(separator: " ")
    let hits = RuleHits(rules: rules, line: rules.line(Words(witness)))
    let both = hits.filter { $0.ruleIndex == one.rule || $0.ruleIndex == two.rule }
    guard both.count == 2, both.allSatisfy({ $0.rank == one.rank }) else { return nil }
    if outlines[earlier].leavesRoom(for: outlines[later]), areApart(both, in: Words(witness)) {
      return nil
    }
    return RuleTie(
      first: one.rule, second: two.rule, firstPattern: one.pattern, secondPattern: two.pattern,
      witness: witness)
  }

  /// Whether each of two rules is met by words of its own: nothing in common, or each something that says
  /// more than "my" does.
  private func areApart(_ hits: [RuleHit], in words: Words) -> Bool {
    let places = hits.map { hit in
      hit.match(in: words).matched.reduce(into: Set<Int>()) { $0.formUnion($1) }
    }
    if places[0].isDisjoint(with: places[1]) { return true }
    return [places[0].subtracting(places[1]), places[1].subtracting(places[0])].allSatisfy { own in
      own.contains { !SmallWords.all.contains(words.all[$0].normal) }
    }
  }
}
