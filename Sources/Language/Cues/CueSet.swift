/// Lists of cue patterns over a shared vocabulary, compiled once and matched in one pass.
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

  private let trie: CueTrie
  private let patterns: [CuePattern]
  private let groups: [String]

  /// - Parameters:
  ///   - compiler: gives the words their numbers, and takes down what is wrong in the notation.
  ///   - groups: list names with their patterns, in the order in which matches are wanted.
  init(_ compiler: inout CueCompiler, groups: [(name: String, patterns: [String])]) {
    var steps: [[CuePattern.Step]] = []
    var patterns: [CuePattern] = []
    for (index, group) in groups.enumerated() {
      for source in group.patterns {
        guard let variants = compiler.compile(source) else {
          compiler.faults.append("\(group.name): cannot read “\(source)”")
          continue
        }
        for variant in variants {
          guard variant.hasWordFirst else {
            compiler.faults.append("\(group.name): starts with no word: “\(source)”")
            continue
          }
          steps.append(variant)
          patterns.append(CuePattern(group: index, source: source))
        }
      }
    }
    trie = CueTrie(steps)
    self.patterns = patterns
    self.groups = groups.map(\.name)
  }

  /// All matches, place by place.
  ///
  /// - Parameter masked: tokens at which it is true count for gaps alone.
  func matches(in text: CueText, masked: [Bool] = []) -> [Match] {
    var matcher = CueMatcher(text: text, trie: trie, masked: masked)
    return text.words.indices.flatMap { matcher.runs(at: $0).compactMap(match) }
  }

  private func match(_ run: CueMatcher.Run) -> Match? {
    guard let first = run.covered.first, let last = run.covered.last else { return nil }
    let pattern = patterns[Int(run.pattern)]
    return Match(
      group: groups[pattern.group], pattern: pattern.source, span: first..<last + 1,
      covered: run.covered, marked: run.marked)
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
