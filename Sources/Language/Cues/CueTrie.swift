/// The compiled patterns of a set as one tree: what several begin with is tried once.
struct CueTrie: Sendable {
  /// What leads from a node to the next: a step, as a number that sorts by kind and then by word or
  /// concept.
  struct Edge: Sendable {
    let key: UInt32
    let node: Int32

    var kind: UInt32 { key >> 29 }
    /// Of a word or a concept, or the width of a gap.
    var number: Int { Int(key >> 1 & 0x0FFF_FFFF) }
    /// Whether what is matched stands in angle brackets.
    var isMarked: Bool { key & 1 == 1 }
  }

  static let word: UInt32 = 0
  static let concept: UInt32 = 1
  static let start: UInt32 = 2
  static let end: UInt32 = 3
  static let notWord: UInt32 = 4
  static let notConcept: UInt32 = 5
  static let gap: UInt32 = 6

  /// Of all nodes, one after the other and sorted by key; those of a node begin at `first[node]`.
  private var edges: [Edge] = []
  private var first: [Int32] = []
  /// The patterns that end at a node begin at `firstEnd[node]`.
  private var ends: [Int32] = []
  private var firstEnd: [Int32] = []
  /// Of the root, which has by far the most edges: where those of a word, and of a concept, begin.
  private var rootWords: [Int32] = []
  private var rootConcepts: [Int32] = []

  func edges(from node: Int32) -> Range<Int> { Int(first[Int(node)])..<Int(first[Int(node) + 1]) }
  func edge(_ index: Int) -> Edge { edges[index] }

  /// The patterns that have been matched where a node is come to.
  func ends(at node: Int32) -> ArraySlice<Int32> {
    ends[Int(firstEnd[Int(node)])..<Int(firstEnd[Int(node) + 1])]
  }

  /// The edges of a node for a word or a concept: at most two, the unmarked one first.
  func edges(from node: Int32, _ kind: UInt32, _ number: Int) -> Range<Int> {
    if node == 0 {
      let starts = kind == Self.word ? rootWords : rootConcepts
      guard number + 1 < starts.count else { return 0..<0 }
      return Int(starts[number])..<Int(starts[number + 1])
    }
    let key = Self.key(kind, number)
    let all = edges[edges(from: node)]
    let start = all.partitioningIndex { $0.key >= key }
    var end = start
    while end < all.endIndex, edges[end].key <= key | 1 { end += 1 }
    return start..<end
  }

  /// The edges of a node that take no word: those behind its words and concepts.
  func signs(from node: Int32) -> Range<Int> {
    let all = edges(from: node)
    var low = all.upperBound
    while low > all.lowerBound, edges[low - 1].kind >= Self.start { low -= 1 }
    return low..<all.upperBound
  }

  private static func key(_ kind: UInt32, _ number: Int) -> UInt32 {
    kind << 29 | UInt32(truncatingIfNeeded: number) << 1
  }

  fileprivate static func key(_ step: CuePattern.Step) -> UInt32 {
    let key =
      switch step.element {
      case .word(let word): key(Self.word, word)
      case .concept(let concept): key(Self.concept, concept)
      case .start: key(start, 0)
      case .end: key(end, 0)
      case .notWord(let word): key(notWord, word)
      case .notConcept(let concept): key(notConcept, concept)
      case .gap(let width): key(gap, width)
      }
    return step.marked ? key | 1 : key
  }

  /// - Parameter patterns: each with its steps; a pattern is called by its place here.
  init(_ patterns: [[CuePattern.Step]]) {
    var found: [(from: Int32, edge: Edge)] = []
    var known: [UInt64: Int32] = [:]
    var last: [(node: Int32, pattern: Int32)] = []
    var count: Int32 = 1
    known.reserveCapacity(patterns.count * 2)
    for (index, steps) in patterns.enumerated() {
      var node: Int32 = 0
      for step in steps {
        let key = Self.key(step)
        let way = UInt64(node) << 32 | UInt64(key)
        if let next = known[way] {
          node = next
        } else {
          known[way] = count
          found.append((node, Edge(key: key, node: count)))
          node = count
          count += 1
        }
      }
      last.append((node, Int32(index)))
    }
    (edges, first) = Self.laid(found.map { ($0.from, $0.edge) }, nodes: Int(count))
    (ends, firstEnd) = Self.laid(last.map { ($0.node, $0.pattern) }, nodes: Int(count))
    for node in 0..<count {
      let all = edges(from: node)
      if all.count > 1 { edges[all].sort { $0.key < $1.key } }
    }
    rootWords = starts(of: Self.word)
    rootConcepts = starts(of: Self.concept)
  }

  /// By number: where the edges of the root for it begin.
  private func starts(of kind: UInt32) -> [Int32] {
    let all = edges(from: 0).filter { edges[$0].kind == kind }
    guard let first = all.first, let last = all.last else { return [] }
    var starts: [Int32] = []
    var place = first
    for number in 0...edges[last].number + 1 {
      while place <= last, edges[place].number < number { place += 1 }
      starts.append(Int32(place))
    }
    return starts
  }

  /// Things by node, one after the other, and where those of each node begin.
  private static func laid<Thing>(
    _ things: [(node: Int32, thing: Thing)], nodes: Int
  ) -> ([Thing], [Int32]) {
    guard let any = things.first?.thing else { return ([], .init(repeating: 0, count: nodes + 1)) }
    var first = [Int32](repeating: 0, count: nodes + 1)
    for (node, _) in things { first[Int(node) + 1] += 1 }
    for node in 0..<nodes { first[node + 1] += first[node] }
    var next = first
    var laid = [Thing](repeating: any, count: things.count)
    for (node, thing) in things {
      laid[Int(next[Int(node)])] = thing
      next[Int(node)] += 1
    }
    return (laid, first)
  }
}
