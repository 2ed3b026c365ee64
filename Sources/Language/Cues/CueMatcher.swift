/// Runs compiled patterns over one line.
struct CueMatcher {
  struct Run {
    var covered: [Int] = []
    var marked: [Int] = []
  }

  let line: CueLine
  /// The number of each word; nil where no pattern has it, or where it is masked.
  let words: [Int?]
  /// By place: concepts whose phrase starts there, with its length.
  private let occurrences: [[(concept: Int, length: Int)]]

  init(line: CueLine, compiler: CueCompiler, masked: [Bool]) {
    self.line = line
    let words = line.tokens.indices.map { index -> Int? in
      index < masked.count && masked[index] ? nil : compiler.vocabulary[line.tokens[index].normal]
    }
    self.words = words
    occurrences = words.indices.map { start in
      guard let first = words[start], let phrases = compiler.phrases[first] else { return [] }
      return phrases.compactMap { concept, rest in
        guard start + rest.count < words.count else { return nil }
        for (offset, word) in rest.enumerated() {
          let place = start + 1 + offset
          guard words[place] == word, line.tokens[place].pause < .strong else { return nil }
        }
        return (concept, rest.count + 1)
      }
    }
  }

  func conceptsStarting(at place: Int) -> [Int] {
    var seen: [Int] = []
    for (concept, _) in occurrences[place] where !seen.contains(concept) { seen.append(concept) }
    return seen
  }

  /// The first way in which the steps fit from a place on, with the shortest gaps.
  func match(_ steps: [CuePattern.Step], at start: Int) -> Run? {
    var run = Run()
    return fits(steps[...], at: start, open: false, &run) ? run : nil
  }

  /// - Parameter open: whether words have been matched, so that a sentence's end now counts.
  private func fits(
    _ steps: ArraySlice<CuePattern.Step>, at place: Int, open: Bool, _ run: inout Run
  ) -> Bool {
    guard let step = steps.first else { return true }
    let rest = steps.dropFirst()
    switch step.element {
    case .start:
      return startsClause(place) && fits(rest, at: place, open: open, &run)
    case .end:
      return endsClause(place) && fits(rest, at: place, open: open, &run)
    case .notWord(let word):
      let stands = place < words.count && words[place] == word && !breaks(place)
      return !stands && fits(rest, at: place, open: open, &run)
    case .notConcept(let concept):
      let stands =
        place < words.count && !breaks(place)
        && occurrences[place].contains { $0.concept == concept }
      return !stands && fits(rest, at: place, open: open, &run)
    case .word(let word):
      guard place < words.count, words[place] == word, !open || !breaks(place) else { return false }
      return take(1, step, rest, at: place, &run)
    case .concept(let concept):
      guard place < words.count, !open || !breaks(place) else { return false }
      for found in occurrences[place] where found.concept == concept {
        if take(found.length, step, rest, at: place, &run) { return true }
      }
      return false
    case .gap(let width):
      for skipped in 0...width {
        let next = place + skipped
        if skipped > 0, next > words.count || breaks(next - 1) { return false }
        if fits(rest, at: next, open: open, &run) { return true }
      }
      return false
    }
  }

  private func take(
    _ length: Int, _ step: CuePattern.Step, _ rest: ArraySlice<CuePattern.Step>, at place: Int,
    _ run: inout Run
  ) -> Bool {
    let before = run
    for index in place..<place + length {
      run.covered.append(index)
      if step.marked { run.marked.append(index) }
    }
    if fits(rest, at: place + length, open: true, &run) { return true }
    run = before
    return false
  }

  private func breaks(_ place: Int) -> Bool { line.tokens[place].pause == .strong }

  private func startsClause(_ place: Int) -> Bool {
    guard place > 0, place < line.tokens.count else { return true }
    return line.tokens[place].pause > .none || Self.openers.contains(line.tokens[place - 1].normal)
  }

  private func endsClause(_ place: Int) -> Bool {
    guard place < line.tokens.count else { return true }
    return line.tokens[place].pause > .none || Self.trailers.contains(line.tokens[place].normal)
  }

  /// Words before which a clause may begin without a comma.
  private static let openers: Set<String> = [
    "and", "but", "so", "because", "honestly", "tbh", "well", "yeah", "yes", "no", "ok", "okay",
    "oh", "lol", "then", "just", "please", "that", "idk", "like", "maybe", "ugh", "sorry", "hi",
    "actually", "really", "think", "feel", "cause", "also", "um", "hmm",
  ]

  /// Words that may follow the end of a clause without changing what it says.
  private static let trailers: Set<String> = [
    "anymore", "any", "now", "really", "honestly", "tbh", "lol", "haha", "and", "but", "so",
    "because", "again", "please", "today", "tonight", "lately", "right", "somehow", "ever", "idk",
    "if", "when", "since", "sometimes", "too", "either", "man", "bro", "tho", "though", "already",
    "or", "everyday", "soon", "cause", "actually", "then", "imo", "ngl", "fr", "longer", "more",
    "after", "before", "smh", "sigh", "bye", "which", "yet", "still", "always", "no", "even", "at",
    "every", "i",
  ]
}
