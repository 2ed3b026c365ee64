/// How specific a pattern is: of two patterns that match a line, the higher rank wins.
///
/// In this order: more required words; fewer wildcards; fewer of them `*`; fewer of them optional.
/// A choice requires the words of its shortest branch, and a concept those of its shortest phrase;
/// what stands in brackets requires none. Wildcards count wherever they are written.
package struct PatternRank: Sendable, Hashable, Comparable {
  package var words: Int
  package var wildcards: Int
  package var stars: Int
  package var optionals: Int

  package static func < (a: PatternRank, b: PatternRank) -> Bool {
    (a.words, b.wildcards, b.stars, b.optionals) < (b.words, a.wildcards, a.stars, a.optionals)
  }

  /// - Parameter shortest: the words of a concept's shortest phrase.
  init(of root: PatternNode, shortest: (String) -> Int) {
    (words, wildcards, stars, optionals) = (0, 0, 0, 0)
    words = Self.required(root, shortest)
    count(root, optional: false)
  }

  private mutating func count(_ node: PatternNode, optional: Bool) {
    switch node {
    case .word, .concept: break
    case .words, .one, .number:
      wildcards += 1
      if node == .words { stars += 1 }
      if optional { optionals += 1 }
    case .sequence(let parts), .choice(let parts):
      for part in parts { count(part, optional: optional) }
    case .optional(let part): count(part, optional: true)
    case .capture(_, let part): count(part, optional: optional)
    }
  }

  private static func required(_ node: PatternNode, _ shortest: (String) -> Int) -> Int {
    switch node {
    case .word: return 1
    case .words, .one, .number, .optional: return 0
    case .concept(let name): return shortest(name)
    case .sequence(let parts): return parts.reduce(0) { $0 + required($1, shortest) }
    case .choice(let parts): return parts.map { required($0, shortest) }.min() ?? 0
    case .capture(_, let part): return required(part, shortest)
    }
  }
}
