/// A pattern as a nondeterministic automaton over words, to see whether two patterns can meet.
///
/// Made by Thompson's construction (1968). A number is taken for a single word here.
struct PatternAutomaton: Sendable {
  struct State: Sendable {
    /// Ordered by word.
    var words: [(word: String, next: Int)] = []
    var any: [Int] = []
    var number: [Int] = []
    var silent: [Int] = []
  }

  private(set) var states: [State] = [State()]
  private(set) var end = 0

  /// - Parameter phrases: the phrases of a concept.
  init(_ root: PatternNode, phrases: (String) -> [[String]]) {
    end = build(root, from: 0, phrases)
    for index in states.indices { states[index].words.sort { $0.word < $1.word } }
  }

  private mutating func state() -> Int {
    states.append(State())
    return states.count - 1
  }

  private mutating func build(
    _ node: PatternNode, from start: Int, _ phrases: (String) -> [[String]]
  ) -> Int {
    switch node {
    case .word(let word):
      let next = state()
      states[start].words.append((word, next))
      return next
    case .words:
      let next = state()
      states[start].any.append(next)
      states[next].any.append(next)
      return next
    case .one:
      let next = state()
      states[start].any.append(next)
      return next
    case .number:
      let next = state()
      states[start].number.append(next)
      return next
    case .concept(let name):
      return join(
        phrases(name).map { .sequence($0.map(PatternNode.word)) }, from: start, phrases)
    case .sequence(let parts):
      var place = start
      for part in parts { place = build(part, from: place, phrases) }
      return place
    case .choice(let parts): return join(parts, from: start, phrases)
    case .optional(let part):
      let next = join([part], from: start, phrases)
      states[start].silent.append(next)
      return next
    case .capture(_, let part): return build(part, from: start, phrases)
    }
  }

  private mutating func join(
    _ parts: [PatternNode], from start: Int, _ phrases: (String) -> [[String]]
  ) -> Int {
    let next = state()
    for part in parts {
      // A branch of its own: a loop in one must not be entered from another.
      let own = state()
      states[start].silent.append(own)
      let last = build(part, from: own, phrases)
      states[last].silent.append(next)
    }
    return next
  }
}
