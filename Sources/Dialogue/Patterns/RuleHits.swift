/// The rules that match a line, best first, each tried only when the one before was not enough.
package struct RuleHits: Sequence, Sendable {
  let rules: CompiledRules
  let line: PatternLine

  package func makeIterator() -> Iterator { Iterator(rules: rules, line: line) }

  package var first: RuleHit? { first { _ in true } }
  package var isEmpty: Bool { first == nil }

  package struct Iterator: IteratorProtocol {
    private let rules: CompiledRules
    private let line: PatternLine
    private var candidates: CandidateSet
    /// Rules of several patterns that one of them matched.
    private var seen: Set<Int> = []

    init(rules: CompiledRules, line: PatternLine) {
      self.rules = rules
      self.line = line
      candidates = rules.index.candidates(for: line)
    }

    package mutating func next() -> RuleHit? {
      while let candidate = candidates.popFirst() {
        let rule = rules.entries[candidate].rule
        guard !seen.contains(rule), rules.matches(rules.entries[candidate].root, line) else {
          continue
        }
        if rules.rules[rule].patterns.count > 1 { seen.insert(rule) }
        if rules.exceptions[rule].contains(where: { rules.matches($0, line) }) { continue }
        return RuleHit(rules.entries[candidate], rules: rules, line: line)
      }
      return nil
    }
  }
}
