internal import Language

/// Finds the patterns that a line may match by a word, or a concept, that they cannot do without.
struct WordIndex: Sendable {
  /// By word, and by concept: numbers of patterns in ascending order.
  private var byWord: [[Int32]]
  private var byConcept: [Int32: [Int32]] = [:]
  /// Patterns that need no word at all.
  private var always: [Int32] = []
  private let count: Int

  /// - Parameter roots: the patterns, best first.
  init(_ program: PatternProgram, roots: [Int32]) {
    count = roots.count
    byWord = Array(repeating: [], count: program.vocabulary.count)
    let needs = PatternNeeds(program, roots: roots)
    for (number, root) in roots.enumerated() {
      let keys = needs.keys(of: root)
      if keys == nil { always.append(Int32(number)) }
      for key in keys ?? [] {
        switch key {
        case .word(let word): byWord[Int(word)].append(Int32(number))
        case .concept(let concept): byConcept[concept, default: []].append(Int32(number))
        }
      }
    }
  }

  func candidates(for line: PatternLine) -> CandidateSet {
    var found = sharing(line)
    found.insert(always)
    return found
  }

  /// Those that need a word or a concept that the line has.
  func sharing(_ line: PatternLine) -> CandidateSet {
    var found = CandidateSet(count: count)
    for word in line.distinct where word >= 0 { found.insert(byWord[Int(word)]) }
    if !byConcept.isEmpty {
      for concept in line.concepts.keys { found.insert(byConcept[concept] ?? []) }
    }
    return found
  }
}

/// Numbers of patterns, given out from the best to the last.
struct CandidateSet: Sendable {
  private var bits: [UInt64]
  private var block = 0

  init(count: Int) {
    bits = Array(repeating: 0, count: (count + 63) >> 6)
  }

  mutating func insert(_ numbers: [Int32]) {
    for number in numbers { bits[Int(number) >> 6] |= 1 << UInt64(number & 63) }
  }

  mutating func popFirst() -> Int? {
    while block < bits.count {
      let rest = bits[block]
      if rest != 0 {
        bits[block] = rest & (rest - 1)
        return block << 6 + rest.trailingZeroBitCount
      }
      block += 1
    }
    return nil
  }
}
