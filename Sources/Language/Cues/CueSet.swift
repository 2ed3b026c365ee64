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

  var compiler = CueCompiler()
  private(set) var patterns: [CuePattern] = []
  private var groups: [String] = []
  private var byWord: [Int: [Int]] = [:]
  private var byConcept: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - concepts: name to phrases; a phrase `@other` takes in another concept.
  ///   - groups: list names with their patterns, in the order in which matches are wanted.
  package init(concepts: [String: [String]], groups: [(name: String, patterns: [String])]) {
    compiler.concepts = concepts
    for (index, group) in groups.enumerated() {
      self.groups.append(group.name)
      for source in group.patterns {
        guard let variants = compiler.compile(source) else {
          faults.append("\(group.name): cannot read “\(source)”")
          continue
        }
        for steps in variants {
          add(.init(steps: steps, group: index, source: source))
        }
      }
    }
    faults += compiler.faults
  }

  private mutating func add(_ pattern: CuePattern) {
    let first = pattern.steps.first { $0.element != .start }?.element
    switch first {
    case .word(let word): byWord[word, default: []].append(patterns.count)
    case .concept(let concept): byConcept[concept, default: []].append(patterns.count)
    default:  // a gap or an exclusion gives nothing to look for
      faults.append("\(groups[pattern.group]): starts with no word: “\(pattern.source)”")
      return
    }
    patterns.append(pattern)
  }

  /// Whether some pattern or concept has this word.
  package func knows(_ word: String) -> Bool { compiler.vocabulary[word] != nil }

  /// All matches, place by place. Tokens at which `masked` is true count for gaps alone.
  package func matches(in line: CueLine, masked: [Bool] = []) -> [Match] {
    let reader = CueMatcher(line: line, compiler: compiler, masked: masked)
    var found: [Match] = []
    for start in line.tokens.indices where reader.words[start] != nil {
      for index in byWord[reader.words[start] ?? -1] ?? [] {
        append(reader.match(patterns[index].steps, at: start), of: index, to: &found)
      }
      for concept in reader.conceptsStarting(at: start) {
        for index in byConcept[concept] ?? [] {
          append(reader.match(patterns[index].steps, at: start), of: index, to: &found)
        }
      }
    }
    return found
  }

  private func append(_ run: CueMatcher.Run?, of index: Int, to found: inout [Match]) {
    guard let run, let first = run.covered.first, let last = run.covered.last else { return }
    found.append(
      .init(
        group: groups[patterns[index].group], pattern: patterns[index].source,
        span: first..<last + 1, covered: run.covered, marked: run.marked))
  }
}
