/// Runs compiled patterns over one line.
struct CueMatcher {
  struct Run {
    var covered: [Int] = []
    var marked: [Int] = []
  }

  let line: CueLine
  /// The number of each word; -1 where no pattern has it, or where it is masked.
  let words: [Int]
  private let pauses: [CueLine.Pause]
  private let normals: [String]
  private let steps: [CuePattern.Step]
  private let clauses: ClauseWords
  /// The phrases of concepts, place by place; those of a place begin at `first[place]`.
  private var phrases: [(concept: Int, length: Int)] = []
  private var first: [Int] = []

  init(line: CueLine, set: CueSet, masked: [Bool]) {
    self.line = line
    let normals = line.normals
    self.normals = normals
    steps = set.steps
    clauses = set.clauses
    pauses = line.tokens.map(\.pause)
    let compiler = set.compiler
    words = line.tokens.indices.map { index in
      index < masked.count && masked[index]
        ? -1 : compiler.vocabulary[normals[index]] ?? -1
    }
    first.reserveCapacity(words.count + 1)
    for start in words.indices {
      first.append(phrases.count)
      guard words[start] >= 0 else { continue }
      for (concept, rest) in compiler.phrases[words[start]] where follow(rest, after: start) {
        phrases.append((concept, rest.count + 1))
      }
    }
    first.append(phrases.count)
  }

  private func follow(_ rest: [Int], after start: Int) -> Bool {
    guard start + rest.count < words.count else { return false }
    return rest.indices.allSatisfy {
      words[start + 1 + $0] == rest[$0] && pauses[start + 1 + $0] < .strong
    }
  }

  private func phrases(at place: Int) -> Range<Int> { first[place]..<first[place + 1] }

  /// The concepts of which a phrase starts at a place, each once.
  func forEachConcept(at place: Int, _ body: (Int) -> Void) {
    let all = phrases(at: place)
    for index in all {
      let concept = phrases[index].concept
      if !phrases[all.lowerBound..<index].contains(where: { $0.concept == concept }) {
        body(concept)
      }
    }
  }

  /// The first way in which the steps fit from a place on, with the shortest gaps.
  func match(_ steps: Range<Int>, at start: Int) -> Run? {
    var run = Run()
    guard fits(steps, at: start, open: false, &run) else { return nil }
    run.covered.reverse()
    run.marked.reverse()
    return run
  }

  /// - Parameter open: whether words have been matched, so that a sentence's end now counts.
  private func fits(
    _ range: Range<Int>, at place: Int, open: Bool, _ run: inout Run
  ) -> Bool {
    guard !range.isEmpty else { return true }
    let rest = range.dropFirst()
    switch steps[range.lowerBound].element {
    case .start:
      return startsClause(place) && fits(rest, at: place, open: open, &run)
    case .end:
      return endsClause(place) && fits(rest, at: place, open: open, &run)
    case .notWord(let word):
      let stands = place < words.count && words[place] == word && goesOn(place)
      return !stands && fits(rest, at: place, open: open, &run)
    case .notConcept(let concept):
      let stands =
        place < words.count && goesOn(place)
        && phrases(at: place).contains { phrases[$0].concept == concept }
      return !stands && fits(rest, at: place, open: open, &run)
    case .word(let word):
      guard place < words.count, words[place] == word, !open || !breaks(place) else { return false }
      return take(1, range, at: place, &run)
    case .concept(let concept):
      guard place < words.count, !open || !breaks(place) else { return false }
      return phrases(at: place).contains {
        phrases[$0].concept == concept && take(phrases[$0].length, range, at: place, &run)
      }
    case .gap(let width):
      for skipped in 0...width {
        let next = place + skipped
        if skipped > 0, next > words.count || breaks(next - 1) { return false }
        if fits(rest, at: next, open: open, &run) { return true }
      }
      return false
    }
  }

  /// Takes some words for the first of the steps where the rest fits behind them. What is taken is
  /// written down on the way back, from the last to the first: most ways lead nowhere.
  private func take(_ length: Int, _ range: Range<Int>, at place: Int, _ run: inout Run) -> Bool {
    guard fits(range.dropFirst(), at: place + length, open: true, &run) else { return false }
    for index in (place..<place + length).reversed() {
      run.covered.append(index)
      if steps[range.lowerBound].marked { run.marked.append(index) }
    }
    return true
  }

  private func breaks(_ place: Int) -> Bool { pauses[place] == .strong }

  /// Whether a word goes on with what stands before it: "to" of "to be honest" does not.
  private func goesOn(_ place: Int) -> Bool {
    !breaks(place) && clauses.tails.match(normals, at: place).map { $0.count == 1 } ?? true
  }

  private func startsClause(_ place: Int) -> Bool {
    guard place > 0, place < words.count else { return true }
    return pauses[place] > .none || clauses.openers.contains(normals[place - 1])
  }

  private func endsClause(_ place: Int) -> Bool {
    guard place < words.count else { return true }
    return pauses[place] > .none || clauses.tails.match(normals, at: place) != nil
  }
}
