@testable import Dialogue

/// What a pattern means, said as plainly as can be: it tries everything, and takes the time.
struct ReferenceMatcher {
  struct Way: Hashable {
    var end: Int
    var captures: [String: Range<Int>]
  }

  let words: [String]
  var numbers: [Range<Int>] = []
  var phrases: [String: [[String]]] = [:]

  func matches(_ pattern: Pattern) -> Bool { !wholeWays(pattern).isEmpty }

  /// Every way to take the whole line.
  func wholeWays(_ pattern: Pattern) -> [Way] {
    ways(pattern.root, from: Way(end: 0, captures: [:])).filter { $0.end == words.count }
  }

  private func ways(_ node: PatternNode, from way: Way) -> Set<Way> {
    let start = way.end
    func ending(_ end: Int) -> Way { Way(end: end, captures: way.captures) }
    switch node {
    case .word(let word):
      return start < words.count && words[start] == word ? [ending(start + 1)] : []
    case .words:
      return start < words.count ? Set((start + 1...words.count).map(ending)) : []
    case .one: return start < words.count ? [ending(start + 1)] : []
    case .number:
      return Set(numbers.filter { $0.lowerBound == start }.map { ending($0.upperBound) })
    case .concept(let name):
      let fitting = (phrases[name] ?? []).filter { words.dropFirst(start).starts(with: $0) }
      return Set(fitting.map { ending(start + $0.count) })
    case .sequence(let parts):
      return parts.reduce([way]) { ways, part in
        ways.reduce(into: []) { $0.formUnion(self.ways(part, from: $1)) }
      }
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion(ways($1, from: way)) }
    case .optional(let part): return ways(part, from: way).union([way])
    case .capture(let name, let part):
      return Set(
        ways(part, from: way).map { taken in
          var taken = taken
          if taken.end > start { taken.captures[name] = start..<taken.end }
          return taken
        })
    }
  }
}
