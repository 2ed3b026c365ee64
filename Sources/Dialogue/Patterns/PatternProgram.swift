internal import Language

/// The patterns of a rule set as one flat table of nodes: matching touches no references.
struct PatternProgram: Sendable {
  enum Node: Sendable {
    case word(Int32)
    case words
    case one
    case number
    case concept(Int32)
    /// Bounds into `children`.
    case sequence(Int32, Int32)
    case choice(Int32, Int32)
    /// - Parameter skips: nothing is preferred to something, as `*` prefers less to more.
    case optional(Int32, skips: Bool)
    /// A place in the pattern's `captureNames`, and what is captured.
    case capture(Int32, Int32)
    /// A concept that no one defined.
    case nothing
  }

  private(set) var nodes: [Node] = []
  private(set) var children: [Int32] = []
  private(set) var vocabulary = WordNumbers()
  private(set) var hasNumbers = false

  /// Adds a pattern and gives its root.
  mutating func add(
    _ node: PatternNode, names: [String], concept: (String) -> Int32?
  ) -> Int32 {
    switch node {
    case .word(let word): return append(.word(vocabulary.number(of: word)))
    case .words: return append(.words)
    case .one: return append(.one)
    case .number:
      hasNumbers = true
      return append(.number)
    case .concept(let name): return append(concept(name).map(Node.concept) ?? .nothing)
    case .sequence(let parts):
      let range = addAll(parts, names, concept)
      return append(.sequence(range.lowerBound, range.upperBound))
    case .choice(let parts):
      let range = addAll(parts, names, concept)
      return append(.choice(range.lowerBound, range.upperBound))
    case .optional(let part):
      let inner = add(part, names: names, concept: concept)
      return append(.optional(inner, skips: part.isOnlyWildcards))
    case .capture(let name, let part):
      let inner = add(part, names: names, concept: concept)
      return append(.capture(Int32(names.firstIndex(of: name) ?? 0), inner))
    }
  }

  private mutating func addAll(
    _ parts: [PatternNode], _ names: [String], _ concept: (String) -> Int32?
  ) -> Range<Int32> {
    let roots = parts.map { add($0, names: names, concept: concept) }
    let start = Int32(children.count)
    children += roots
    return start..<Int32(children.count)
  }

  private mutating func append(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }
}

extension PatternNode {
  /// `[*]`, `[_]` and the like: better left out than filled where both will do.
  fileprivate var isOnlyWildcards: Bool {
    switch self {
    case .words, .one: return true
    case .word, .number, .concept: return false
    case .sequence(let parts), .choice(let parts): return parts.allSatisfy(\.isOnlyWildcards)
    case .optional(let part), .capture(_, let part): return part.isOnlyWildcards
    }
  }
}
