/// Runs the patterns of a set over one line.
struct CueMatcher {
  /// A pattern that fits, in the first way in which it does: with the shortest gaps.
  struct Run {
    var pattern: Int32
    var covered: [Int]
    var marked: [Int]
  }

  let text: CueText
  let trie: CueTrie
  /// Tokens at which it is true count for gaps alone; empty for none.
  let masked: [Bool]
  /// The words that the way to the present node took, and which of them are marked.
  private var covered: [Int] = []
  private var marked: [Int] = []
  private var found: [Run] = []

  init(text: CueText, trie: CueTrie, masked: [Bool]) {
    self.text = text
    self.trie = trie
    self.masked = masked
  }

  /// The patterns that begin at a place, in the order of the set.
  mutating func runs(at start: Int) -> [Run] {
    guard word(at: start) >= 0 else { return [] }
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
    let edges = trie.edges(from: node)
    if edges.isEmpty { return }
    let goesOn = place < text.count && (!open || !text.breaks(place))
    if edges.count > Self.few {
      if goesOn { look(among: node, at: place) }
      follow(trie.signs(from: node), at: place, open: open, goesOn: false)
    } else {
      follow(edges, at: place, open: open, goesOn: goesOn)
    }
  }

  /// A node with no more edges than this has each of them tried.
  private static let few = 8

  /// Takes the edges of a node that fit a place, looked up by what stands there.
  private mutating func look(among node: Int32, at place: Int) {
    let word = word(at: place)
    if word >= 0 {
      for edge in trie.edges(from: node, CueTrie.word, word) {
        take(1, trie.edge(edge), at: place)
      }
    }
    for phrase in text.phrases(at: place) {
      let (concept, length) = text.phrases[phrase]
      for edge in trie.edges(from: node, CueTrie.concept, concept)
      where isClear(place..<place + length) {
        take(length, trie.edge(edge), at: place)
      }
    }
  }

  /// Tries edges one by one.
  ///
  /// - Parameter goesOn: whether a word may be taken here.
  private mutating func follow(_ edges: Range<Int>, at place: Int, open: Bool, goesOn: Bool) {
    for index in edges {
      let edge = trie.edge(index)
      switch edge.kind {
      case CueTrie.word:
        if goesOn, word(at: place) == edge.number { take(1, edge, at: place) }
      case CueTrie.concept:
        guard goesOn else { continue }
        for phrase in text.phrases(at: place) where text.phrases[phrase].concept == edge.number {
          let length = text.phrases[phrase].length
          if isClear(place..<place + length) { take(length, edge, at: place) }
        }
      case CueTrie.start where !text.startsClause(place): continue
      case CueTrie.end where !text.endsClause(place): continue
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
      if next > place, next > text.count || text.breaks(next - 1) { return }
      walk(from: edge.node, at: next, open: open)
    }
  }

  private func isClear(_ places: Range<Int>) -> Bool {
    masked.isEmpty || places.allSatisfy { !masked[$0] }
  }

  private func word(at place: Int) -> Int {
    masked.isEmpty || !masked[place] ? text.words[place] : -1
  }

  private func stands(word: Int, at place: Int) -> Bool {
    place < text.count && self.word(at: place) == word && text.goesOn(place)
  }

  private func stands(concept: Int, at place: Int) -> Bool {
    place < text.count && text.goesOn(place)
      && text.phrases(at: place).contains {
        let phrase = text.phrases[$0]
        return phrase.concept == concept && isClear(place..<place + phrase.length)
      }
  }
}
