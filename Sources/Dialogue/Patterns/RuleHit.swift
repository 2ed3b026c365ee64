package import Language

/// A rule that matches a line.
package struct RuleHit: Sendable {
  /// Into the rules that the set was made of.
  package let ruleIndex: Int
  package let patternIndex: Int
  package let weight: Int
  package let rank: PatternRank
  let entry: CompiledRules.Entry
  let rules: CompiledRules
  let line: PatternLine

  init(_ entry: CompiledRules.Entry, rules: CompiledRules, line: PatternLine) {
    ruleIndex = entry.rule
    patternIndex = entry.pattern
    weight = entry.weight
    rank = entry.rank
    self.entry = entry
    self.rules = rules
    self.line = line
  }

  package var id: String { rules.rules[ruleIndex].id }

  /// What each part took; worked out when asked for.
  /// - Parameter words: the line that was matched.
  package func match(in words: Words) -> PatternMatch {
    let (captures, matched) =
      line.count <= PatternLine.longestShort
      ? walk(UInt64.self) : walk(LongPositionSet.self)
    var ranges: [String: Range<Int>] = [:]
    for (slot, range) in captures { ranges[entry.names[Int(slot)]] = range }
    return PatternMatch(
      captures: ranges.mapValues(words.spelling(of:)), captureRanges: ranges, matched: matched)
  }

  package func captures(in words: Words) -> [String: String] { match(in: words).captures }

  /// The words of the line that the pattern's own words met, as they were typed.
  package func matched(in words: Words) -> [String] {
    match(in: words).matched.map(words.spelling(of:))
  }

  private func walk<Positions: PositionSet>(
    _: Positions.Type
  ) -> ([Int32: Range<Int>], [Range<Int>]) {
    var walk = PatternWalk(PatternMatcher<Positions>(program: rules.program, line: line))
    walk.walk(entry.root)
    return (walk.captures, walk.matched)
  }
}
