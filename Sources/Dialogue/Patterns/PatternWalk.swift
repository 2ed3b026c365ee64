/// Goes through a line once more, along a match, to see which words each part took.
///
/// From left to right every part stops where the parts after it can still reach the line's end:
/// a wildcard as early as it may, a concept as late, a choice takes the first branch that fits,
/// and `[…]` is filled if it can be, unless it holds only wildcards.
struct PatternWalk<Positions: PositionSet> {
  let matcher: PatternMatcher<Positions>
  /// By place in `captureNames`; the last where a name stands twice.
  private(set) var captures: [Range<Int>?]
  /// The words that the pattern's own words, concepts and numbers met.
  private(set) var matched: [Range<Int>] = []

  /// - Parameter captures: how many names there are.
  init(_ matcher: PatternMatcher<Positions>, captures: Int) {
    self.matcher = matcher
    self.captures = Array(repeating: nil, count: captures)
  }

  mutating func walk(_ root: Int32) {
    _ = step(root, from: 0, to: .end(of: matcher.line.count))
  }

  /// Where the node ends when it starts at a place from which it can end among `ends`.
  private mutating func step(_ index: Int32, from start: Int, to ends: Positions) -> Int {
    switch matcher.program.nodes[Int(index)] {
    case .word: return meet(start..<start + 1)
    case .words: return ends.first(after: start) ?? start
    case .one: return start + 1
    case .number: return meet(longest(matcher.line.numbers, from: start, to: ends))
    case .concept(let id):
      return meet(longest(matcher.line.concepts[id] ?? [], from: start, to: ends))
    case .sequence(let lower, let upper): return steps(lower..<upper, from: start, to: ends)
    case .choice(let lower, let upper):
      for child in lower..<upper {
        let branch = matcher.program.children[Int(child)]
        if matcher.starts(of: branch, endingIn: ends).contains(start) {
          return step(branch, from: start, to: ends)
        }
      }
      return start
    case .optional(let inner, let skips):
      if skips, ends.contains(start) { return start }
      let fits = matcher.starts(of: inner, endingIn: ends).contains(start)
      return fits ? step(inner, from: start, to: ends) : start
    case .capture(let slot, let inner):
      let end = step(inner, from: start, to: ends)
      if end > start { captures[Int(slot)] = start..<end }
      return end
    case .nothing: return start
    }
  }

  private mutating func steps(_ range: Range<Int32>, from start: Int, to ends: Positions) -> Int {
    var reach = [ends]
    for child in range.dropFirst().reversed() {
      let next = reach[reach.count - 1]
      reach.append(matcher.starts(of: matcher.program.children[Int(child)], endingIn: next))
    }
    var position = start
    for child in range {
      position = step(matcher.program.children[Int(child)], from: position, to: reach.removeLast())
    }
    return position
  }

  private func longest(_ spans: [Range<Int>], from start: Int, to ends: Positions) -> Range<Int> {
    let fitting = spans.last { $0.lowerBound == start && ends.contains($0.upperBound) }
    return fitting ?? start..<start
  }

  private mutating func meet(_ range: Range<Int>) -> Int {
    if let last = matched.last, last.upperBound == range.lowerBound {
      matched[matched.count - 1] = last.lowerBound..<range.upperBound
    } else if !range.isEmpty {
      matched.append(range)
    }
    return range.upperBound
  }
}
