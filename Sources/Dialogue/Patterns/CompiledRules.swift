internal import Language

/// Rules as the matcher runs them: one program, with the patterns of all rules from best to last.
final class CompiledRules: Sendable {
  struct Entry: Sendable {
    var rule: Int
    var pattern: Int
    var weight: Int
    var rank: PatternRank
    var root: Int32
    var names: [String]
  }

  let rules: [RuleSet.Rule]
  let program: PatternProgram
  let entries: [Entry]
  /// By rule: the roots of the patterns that must not match.
  let exceptions: [[Int32]]
  let index: WordIndex
  private let concepts: ConceptIndex?

  init(_ rules: [RuleSet.Rule], _ concepts: Concepts) {
    let needsConcepts = rules.contains { rule in
      rule.patterns.contains { !$0.concepts.isEmpty }
        || rule.notMatch.contains { !$0.concepts.isEmpty }
    }
    let known = needsConcepts ? concepts.index.value : nil
    var program = PatternProgram()
    var entries: [Entry] = []
    var exceptions: [[Int32]] = []
    for (number, rule) in rules.enumerated() {
      for (place, pattern) in rule.patterns.enumerated() {
        let root = program.add(pattern.root, names: pattern.captureNames) { known?.ids[$0] }
        let rank = pattern.concepts.isEmpty ? pattern.rank : pattern.rank(known)
        entries.append(
          Entry(
            rule: number, pattern: place, weight: rule.weight, rank: rank, root: root,
            names: pattern.captureNames))
      }
      exceptions.append(
        rule.notMatch.map { pattern in
          program.add(pattern.root, names: pattern.captureNames) { known?.ids[$0] }
        })
    }
    entries.sort { a, b in
      if a.weight != b.weight { return a.weight > b.weight }
      if a.rank != b.rank { return a.rank > b.rank }
      return (a.rule, a.pattern) < (b.rule, b.pattern)
    }
    self.rules = rules
    self.concepts = known
    self.exceptions = exceptions
    index = WordIndex(program, roots: entries.map(\.root))
    self.program = program
    self.entries = entries
  }

  func line(_ words: Words) -> PatternLine {
    PatternLine(
      words.parted, vocabulary: program.vocabulary, concepts: concepts, numbers: program.hasNumbers)
  }

  /// The phrases of a concept, as words.
  func phrases(of concept: String) -> [[String]] { concepts?.phrases(of: concept) ?? [] }

  func matches(_ root: Int32, _ line: PatternLine) -> Bool {
    line.count <= PatternLine.longestShort
      ? PatternMatcher<UInt64>(program: program, line: line).matches(root)
      : PatternMatcher<LongPositionSet>(program: program, line: line).matches(root)
  }
}

extension Pattern {
  /// The rank with each concept's shortest phrase counted.
  func rank(_ concepts: ConceptIndex?) -> PatternRank {
    PatternRank(of: root) { name in
      guard let concepts, let id = concepts.ids[name] else { return 1 }
      return max(1, concepts.shortest[Int(id)])
    }
  }
}
