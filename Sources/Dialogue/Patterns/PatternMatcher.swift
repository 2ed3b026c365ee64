/// Matches a pattern by asking, from its end to its beginning, where each part can start.
///
/// A node takes the set of places where it may end and gives the set of places where it may start;
/// a pattern matches a whole line if 0 is among the starts that lead to the line's end. The sets
/// stand for all ways to match at once, so there is no backtracking: the time is the size of the
/// pattern times that of the line, over 64, whatever the two are. It is the simulation of a
/// nondeterministic automaton (Thompson 1968) over words, read from the right.
struct PatternMatcher<Positions: PositionSet> {
  let program: PatternProgram
  let line: PatternLine

  func matches(_ root: Int32) -> Bool {
    starts(of: root, endingIn: .end(of: line.count)).contains(0)
  }

  func starts(of index: Int32, endingIn ends: Positions) -> Positions {
    switch program.nodes[Int(index)] {
    case .word(let word): return Positions.starts(of: word, in: line, before: ends)
    case .words: return ends.beforeLast
    case .one: return ends.steppedBack
    case .number: return starts(of: line.numbers, endingIn: ends)
    case .concept(let id):
      guard let spans = line.concepts[id] else { return ends.none }
      return starts(of: spans, endingIn: ends)
    case .sequence(let lower, let upper):
      var set = ends
      var child = upper - 1
      while child >= lower, !set.isEmpty {
        set = starts(of: program.children[Int(child)], endingIn: set)
        child -= 1
      }
      return set
    case .choice(let lower, let upper):
      var set = ends.none
      for child in lower..<upper {
        set.formUnion(starts(of: program.children[Int(child)], endingIn: ends))
      }
      return set
    case .optional(let inner, _):
      var set = starts(of: inner, endingIn: ends)
      set.formUnion(ends)
      return set
    case .capture(_, let inner): return starts(of: inner, endingIn: ends)
    case .nothing: return ends.none
    }
  }

  private func starts(of spans: [Range<Int>], endingIn ends: Positions) -> Positions {
    var set = ends.none
    for span in spans where ends.contains(span.upperBound) { set.insert(span.lowerBound) }
    return set
  }
}
