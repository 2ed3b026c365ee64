/// Lists of cue patterns over shared concepts, compiled once and matched in one pass.
///
/// The time for a line grows with its words: gaps are bounded, what patterns begin with alike is tried
/// once, and only where its first word stands.
package struct CueSet: Sendable {
  package struct Match: Sendable, Equatable {
    /// Name of the list that the pattern is in.
    package var group: String
    package var pattern: String
    /// Tokens from the first to the last, gaps included.
    package var span: Range<Int>
    /// Tokens that a word or a concept of the pattern covers; ascending.
    package var covered: [Int]
    /// Of these, the ones in angle brackets.
    package var marked: [Int]
  }

  /// Faults in the notation, one line each; empty for lists that are right.
  package private(set) var faults: [String] = []

  private(set) var compiler = CueCompiler()
  let clauses: ClauseWords
  private(set) var trie = CueTrie([])
  private var patterns: [CuePattern] = []
  private var groups: [String] = []

  /// - Parameters:
  ///   - concepts: name to phrases; a phrase `@other` takes in another concept.
  ///   - groups: list names with their patterns, in the order in which matches are wanted.
  init(
    clauses: ClauseWords, concepts: [String: [String]],
    groups: [(name: String, patterns: [String])]
  ) {
    self.clauses = clauses
    compiler.concepts = concepts
    var steps: [[CuePattern.Step]] = []
    for (index, group) in groups.enumerated() {
      self.groups.append(group.name)
      for source in group.patterns {
        guard let variants = compiler.compile(source) else {
          faults.append("\(group.name): cannot read “\(source)”")
          continue
        }
        for variant in variants {
          guard variant.hasWordFirst else {
            faults.append("\(group.name): starts with no word: “\(source)”")
            continue
          }
          steps.append(variant)
          patterns.append(CuePattern(group: index, source: source))
        }
      }
    }
    trie = CueTrie(steps)
    faults += compiler.faults
  }

  /// Whether some pattern or concept has this word.
  package func knows(_ word: String) -> Bool { compiler.vocabulary[word] != nil }

  /// All matches, place by place. Tokens at which `masked` is true count for gaps alone.
  package func matches(in line: CueLine, masked: [Bool] = []) -> [Match] {
    var matcher = CueMatcher(line: line, set: self, masked: masked)
    return line.tokens.indices.flatMap { matcher.runs(at: $0).compactMap(match) }
  }

  private func match(_ run: CueMatcher.Run) -> Match? {
    guard let first = run.covered.first, let last = run.covered.last else { return nil }
    let pattern = patterns[Int(run.pattern)]
    return Match(
      group: groups[pattern.group], pattern: pattern.source, span: first..<last + 1,
      covered: run.covered, marked: run.marked)
  }

  /// Whether a match takes its last words from a tail that goes on beyond it: "killing myself to" of
  /// "killing myself to be honest".
  ///
  /// - Parameter normals: of the line that was matched.
  func leansOnTail(_ match: Match, in normals: [String]) -> Bool {
    match.covered.dropFirst().contains { place in
      clauses.tails.match(normals, at: place).map {
        $0.count > 1 && $0.upperBound > match.span.upperBound
      } ?? false
    }
  }
}

extension [CuePattern.Step] {
  /// A gap or an exclusion gives nothing to look for.
  fileprivate var hasWordFirst: Bool {
    switch first(where: { $0.element != .start })?.element {
    case .word, .concept: true
    case .gap, .start, .end, .notWord, .notConcept, nil: false
    }
  }
}
