package import Language

/// The rules of one scope, compiled: finds those that match a line, the most specific first.
///
/// A rule matches with its most specific pattern, unless one of its exceptions matches too. Rules
/// are ordered by weight, then by `PatternRank`; where both are equal the rule named first comes
/// first, and `ties()` tells where that can happen. Rules that need a word the line does not have
/// cost nothing.
package struct RuleSet: Sendable {
  package typealias Rule = (id: String, patterns: [Pattern], notMatch: [Pattern], weight: Int)

  let compiled: CompiledRules

  package init(rules: [Rule], concepts: Concepts) {
    compiled = CompiledRules(rules, concepts)
  }

  /// All rules that match, best first; worked out one by one as they are asked for.
  package func matches(_ words: Words) -> RuleHits {
    RuleHits(rules: compiled, line: compiled.line(words))
  }

  /// Rules that have a word they need in the line, and do not match it; best first.
  package func nearly(_ words: Words, limit: Int) -> [Int] {
    let line = compiled.line(words)
    var candidates = compiled.index.sharing(line)
    var found: [Int] = []
    while found.count < limit, let next = candidates.popFirst() {
      let entry = compiled.entries[next]
      if !found.contains(entry.rule), !compiled.matches(entry.root, line) {
        found.append(entry.rule)
      }
    }
    return found
  }

  /// The best rule whose index the caller accepts.
  package func best(_ words: Words, where accepts: (Int) -> Bool = { _ in true }) -> RuleHit? {
    matches(words).first { accepts($0.ruleIndex) }
  }
}
