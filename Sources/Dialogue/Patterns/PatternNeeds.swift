/// What a line must have for a pattern to match: one of the keys, whichever is rarest in the set.
struct PatternNeeds {
  enum Key: Hashable {
    case word(Int32)
    case concept(Int32)
  }

  private let program: PatternProgram
  /// How many patterns' nodes name each key.
  private var uses: [Key: Int] = [:]

  init(_ program: PatternProgram, roots: [Int32]) {
    self.program = program
    for node in program.nodes {
      switch node {
      case .word(let word): uses[.word(word), default: 0] += 1
      case .concept(let concept): uses[.concept(concept), default: 0] += 1
      case .words, .one, .number, .sequence, .choice, .optional, .capture, .nothing: break
      }
    }
  }

  /// The cheapest set of keys of which a matching line holds at least one; nil where any line may
  /// match. A pattern that cannot match needs one of no keys.
  func keys(of index: Int32) -> Set<Key>? {
    switch program.nodes[Int(index)] {
    case .word(let word): return [.word(word)]
    case .concept(let concept): return [.concept(concept)]
    case .words, .one, .number, .optional: return nil
    case .nothing: return []
    case .capture(_, let inner): return keys(of: inner)
    case .sequence(let lower, let upper):
      return program.children[Int(lower)..<Int(upper)].compactMap { keys(of: $0) }
        .min { cost($0) < cost($1) }
    case .choice(let lower, let upper):
      var all: Set<Key> = []
      for child in program.children[Int(lower)..<Int(upper)] {
        guard let some = keys(of: child) else { return nil }
        all.formUnion(some)
      }
      return all
    }
  }

  private func cost(_ keys: Set<Key>) -> Int { keys.reduce(0) { $0 + (uses[$1] ?? 0) } }
}
