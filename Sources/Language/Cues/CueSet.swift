/// Lists of cue patterns over shared concepts, compiled once and matched in one pass.
///
/// The time for a line grows with its words: gaps are bounded, and only patterns whose first word
/// or concept stands at a place are tried there.
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
  private(set) var patterns: [CuePattern] = []
  /// Of all patterns, one after the other.
  private(set) var steps: [CuePattern.Step] = []
  private var groups: [String] = []
  /// By the number of a word, and of a concept: the patterns that begin with it.
  private var byWord: [[Int]] = []
  private var byConcept: [[Int]] = []

  /// - Parameters:
  ///   - concepts: name to phrases; a phrase `@other` takes in another concept.
  ///   - groups: list names with their patterns, in the order in which matches are wanted.
  init(
    clauses: ClauseWords, concepts: [String: [String]],
    groups: [(name: String, patterns: [String])]
  ) {
    self.clauses = clauses
    compiler.concepts = concepts
    for (index, group) in groups.enumerated() {
      self.groups.append(group.name)
      for source in group.patterns {
        guard let variants = compiler.compile(source) else {
          faults.append("\(group.name): cannot read “\(source)”")
          continue
        }
        for variant in variants { add(variant, of: index, source) }
      }
    }
    faults += compiler.faults
  }

  private mutating func add(_ variant: [CuePattern.Step], of group: Int, _ source: String) {
    switch variant.first(where: { $0.element != .start })?.element {
    case .word(let word): byWord.add(patterns.count, at: word)
    case .concept(let concept): byConcept.add(patterns.count, at: concept)
    default:  // a gap or an exclusion gives nothing to look for
      faults.append("\(groups[group]): starts with no word: “\(source)”")
      return
    }
    patterns.append(
      .init(steps: steps.count..<steps.count + variant.count, group: group, source: source))
    steps += variant
  }

  /// Whether some pattern or concept has this word.
  package func knows(_ word: String) -> Bool { compiler.vocabulary[word] != nil }

  /// All matches, place by place. Tokens at which `masked` is true count for gaps alone.
  package func matches(in line: CueLine, masked: [Bool] = []) -> [Match] {
    let matcher = CueMatcher(line: line, set: self, masked: masked)
    var found: [Match] = []
    for start in line.tokens.indices where matcher.words[start] >= 0 {
      if matcher.words[start] < byWord.count {
        for index in byWord[matcher.words[start]] {
          append(matcher.match(patterns[index].steps, at: start), of: index, to: &found)
        }
      }
      matcher.forEachConcept(at: start) { concept in
        guard concept < byConcept.count else { return }
        for index in byConcept[concept] {
          append(matcher.match(patterns[index].steps, at: start), of: index, to: &found)
        }
      }
    }
    return found
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

  private func append(_ run: CueMatcher.Run?, of index: Int, to found: inout [Match]) {
    guard let run, let first = run.covered.first, let last = run.covered.last else { return }
    found.append(
      .init(
        group: groups[patterns[index].group], pattern: patterns[index].source,
        span: first..<last + 1, covered: run.covered, marked: run.marked))
  }
}

extension [[Int]] {
  fileprivate mutating func add(_ member: Int, at place: Int) {
    while count <= place { append([]) }
    self[place].append(member)
  }
}
