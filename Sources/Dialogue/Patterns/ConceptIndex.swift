internal import Language

/// The phrases of all concepts in one trie, so that one pass over a line finds every occurrence.
struct ConceptIndex: Sendable {
  /// Phrases beyond this are cut off from matching: a line of n words holds at most this many
  /// times n occurrences of a concept.
  static let longestPhrase = 24

  private(set) var ids: [String: Int32] = [:]
  /// The words of each concept's shortest phrase, 0 where it has none.
  private(set) var shortest: [Int] = []
  private var vocabulary = WordNumbers()
  private var edges: [Edge: Int32] = [:]
  /// By trie node: the concepts a phrase of which ends there.
  private var ends: [[Int32]] = [[]]

  private struct Edge: Hashable {
    var node: Int32
    var word: Int32
  }

  init(_ members: [String: [String]]) {
    let names = members.keys.sorted()
    for (id, name) in names.enumerated() { ids[name] = Int32(id) }
    shortest = Array(repeating: 0, count: names.count)
    var holders = Array(repeating: [Int32](), count: names.count)
    for (id, name) in names.enumerated() {
      for reached in Self.reachable(from: name, members) {
        if let inner = ids[reached] { holders[Int(inner)].append(Int32(id)) }
      }
    }
    for (id, name) in names.enumerated() {
      for member in members[name] ?? [] where Concepts.reference(member) == nil {
        add(Words.parted(member), to: holders[id])
      }
    }
  }

  private static func reachable(from name: String, _ members: [String: [String]]) -> Set<String> {
    var reached: Set<String> = [name]
    var waiting = [name]
    while let next = waiting.popLast() {
      for member in members[next] ?? [] {
        if let other = Concepts.reference(member), reached.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    return reached
  }

  private mutating func add(_ phrase: [String], to concepts: [Int32]) {
    guard !phrase.isEmpty, phrase.count <= Self.longestPhrase else { return }
    var node: Int32 = 0
    for word in phrase {
      let edge = Edge(node: node, word: vocabulary.number(of: word))
      if let next = edges[edge] {
        node = next
      } else {
        node = Int32(ends.count)
        edges[edge] = node
        ends.append([])
      }
    }
    for concept in concepts {
      if !ends[Int(node)].contains(concept) { ends[Int(node)].append(concept) }
      let known = shortest[Int(concept)]
      shortest[Int(concept)] = known == 0 ? phrase.count : min(known, phrase.count)
    }
  }

  /// Where phrases stand in a line: by concept, ordered by start and then by end.
  func spans(in words: [String]) -> [Int32: [Range<Int>]] {
    var found: [Int32: [Range<Int>]] = [:]
    let known = words.map { vocabulary[$0] }
    for start in known.indices {
      var node: Int32 = 0
      var end = start
      while end < known.count, known[end] >= 0,
        let next = edges[Edge(node: node, word: known[end])]
      {
        node = next
        end += 1
        for concept in ends[Int(node)] { found[concept, default: []].append(start..<end) }
      }
    }
    return found
  }

  /// The phrases of a concept and of those it refers to, in alphabetical order.
  func phrases(of name: String) -> [[String]] {
    guard let id = ids[name] else { return [] }
    var parents = Array(repeating: (node: Int32(0), word: Int32(0)), count: ends.count)
    for (edge, node) in edges { parents[Int(node)] = (edge.node, edge.word) }
    var phrases: [[String]] = []
    for node in ends.indices where ends[node].contains(id) {
      var phrase: [String] = []
      var place = node
      while place != 0 {
        phrase.append(vocabulary.words[Int(parents[place].word)])
        place = Int(parents[place].node)
      }
      phrases.append(phrase.reversed())
    }
    return phrases.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
