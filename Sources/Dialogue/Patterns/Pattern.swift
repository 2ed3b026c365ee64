package import Language

/// What a rule listens for: words, wildcards, choices and concepts, over a whole line.
///
///     [*] i (want|hope) to *plan but *       "honestly I want to call Jo but I can't"
///
/// | written | matches |
/// |---|---|
/// | `word` | that word, whatever its case, accents or contraction |
/// | `*` `_` `#` | one or more words, one word, a number (`7`, `3.5`, `7/10`, `twenty five`) |
/// | `*plan` `_who` `#n` | the same, captured by name; without a name as `1`, `2`, … in order |
/// | `(a\|b c)` `[a\|b]` | one of these; one of these or nothing. `[*]` is any words or none |
/// | `@hesitant` | a phrase of a concept |
/// | `(tea\|coffee)=drink` `@drink=what` | a choice or a concept, captured by name |
///
/// The language is close to the triggers of RiveScript (its working draft of 2015). Matching is on
/// words as `Words` reads them, so punctuation in a pattern means nothing.
package struct Pattern: Sendable, Equatable {
  package let source: String
  /// Higher is more specific. A concept counts as one word here; a `RuleSet` knows better.
  package let rank: PatternRank
  /// In the order they are written.
  package let captureNames: [String]
  package let concepts: Set<String>
  let root: PatternNode

  package init(_ source: String) throws(PatternError) {
    self.source = source
    var parser = PatternParser(source)
    root = try parser.parse()
    rank = PatternRank(of: root) { _ in 1 }
    captureNames = root.captureNames
    concepts = root.concepts
  }

  /// One pattern alone against a line. Many patterns belong in a `RuleSet`, which is made once.
  package func match(_ words: Words, concepts: Concepts = Concepts([:])) -> PatternMatch? {
    let alone = RuleSet(
      rules: [(id: "", patterns: [self], notMatch: [], weight: 0)], concepts: concepts)
    return alone.best(words)?.match(in: words)
  }

  package static func == (a: Pattern, b: Pattern) -> Bool { a.source == b.source }
}
