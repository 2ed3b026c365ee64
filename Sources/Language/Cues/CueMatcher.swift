/// Runs the patterns of a set over one line.
struct CueMatcher {
  /// A pattern that fits, in the first way in which it does: with the shortest gaps.
  struct Run {
    var pattern: Int32
    var covered: [Int]
    var marked: [Int]
  }

  /// The number of each word; -1 where no pattern has it, or where it is masked.
  private let words: [Int]
  private let pauses: [CueLine.Pause]
  private let normals: [String]
  private let trie: CueTrie
  private let clauses: ClauseWords
  /// The phrases of concepts, place by place; those of a place begin at `first[place]`.
  private var phrases: [(concept: Int, length: Int)] = []
  private var first: [Int] = []
  /// The words that the way to the present node took, and which of them are marked.
  private var covered: [Int] = []
  private var marked: [Int] = []
  private var found: [Run] = []

  init(line: CueLine, set: CueSet, masked: [Bool]) {
    let normals = line.normals
    self.normals = normals
    trie = set.trie
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

  /// The patterns that begin at a place, in the order of the set.
  mutating func runs(at start: Int) -> [Run] {
    guard words[start] >= 0 else { return [] }
    found.removeAll(keepingCapacity: true)
    walk(from: 0, at: start, open: false)
    if found.count > 1 { found.sort { $0.pattern < $1.pattern } }
    return found
  }

  /// - Parameter open: whether words have been matched, so that a sentence's end now counts.
  private mutating func walk(from node: Int32, at place: Int, open: Bool) {
    for pattern in trie.ends(at: node) where !found.contains(where: { $0.pattern == pattern }) {
      found.append(Run(pattern: pattern, covered: covered, marked: marked))
    }
    if place < words.count, !open || !breaks(place) {
      if words[place] >= 0 {
        for edge in trie.edges(from: node, CueTrie.word, words[place]) {
          take(1, trie.edge(edge), at: place)
        }
      }
      for phrase in first[place]..<first[place + 1] {
        let (concept, length) = phrases[phrase]
        for edge in trie.edges(from: node, CueTrie.concept, concept) {
          take(length, trie.edge(edge), at: place)
        }
      }
    }
    for index in trie.signs(from: node) {
      let edge = trie.edge(index)
      switch edge.kind {
      case CueTrie.start where !startsClause(place): continue
      case CueTrie.end where !endsClause(place): continue
      case CueTrie.notWord where stands(word: edge.number, at: place): continue
      case CueTrie.notConcept where stands(concept: edge.number, at: place): continue
      case CueTrie.gap: skip(edge, from: place, open: open)
      default: walk(from: edge.node, at: place, open: open)
      }
    }
  }

  private mutating func take(_ length: Int, _ edge: CueTrie.Edge, at place: Int) {
    covered.append(contentsOf: place..<place + length)
    if edge.isMarked { marked.append(contentsOf: place..<place + length) }
    walk(from: edge.node, at: place + length, open: true)
    covered.removeLast(length)
    if edge.isMarked { marked.removeLast(length) }
  }

  private mutating func skip(_ edge: CueTrie.Edge, from place: Int, open: Bool) {
    for next in place...place + edge.number {
      if next > place, next > words.count || breaks(next - 1) { return }
      walk(from: edge.node, at: next, open: open)
    }
  }

  private func stands(word: Int, at place: Int) -> Bool {
    place < words.count && words[place] == word && goesOn(place)
  }

  private func stands(concept: Int, at place: Int) -> Bool {
    place < words.count && goesOn(place)
      && (first[place]..<first[place + 1]).contains { phrases[$0].concept == concept }
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
