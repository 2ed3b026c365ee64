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
    let words = words.parted
    let (captures, matched) = walk()
    return PatternMatch(
      captures: named(captures, words.spelling(of:)), captureRanges: named(captures) { $0 },
      matched: matched)
  }

  package func captures(in words: Words) -> [String: String] {
    guard !entry.names.isEmpty else { return [:] }
    return named(walk().captures, words.parted.spelling(of:))
  }

  private func named<Value>(
    _ captures: [Range<Int>?], _ value: (Range<Int>) -> Value
  ) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, range) in zip(entry.names, captures) { values[name] = range.map(value) }
    return values
  }

  /// The words of the line that the pattern's own words met, as they were typed.
  package func matched(in words: Words) -> [String] {
    match(in: words).matched.map(words.parted.spelling(of:))
  }

  private func walk() -> (captures: [Range<Int>?], matched: [Range<Int>]) {
    line.count <= PatternLine.longestShort ? walk(UInt64.self) : walk(LongPositionSet.self)
  }

  private func walk<Positions: PositionSet>(
    _: Positions.Type
  ) -> (captures: [Range<Int>?], matched: [Range<Int>]) {
    let matcher = PatternMatcher<Positions>(program: rules.program, line: line)
    var walk = PatternWalk(matcher, captures: entry.names.count)
    walk.walk(entry.root)
    return (walk.captures, walk.matched)
  }
}
