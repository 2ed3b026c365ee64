internal import Language

/// What the parts of a pattern took from a line.
package struct PatternMatch: Sendable, Equatable {
  /// The person's own spelling, by name. A part that took nothing has no entry.
  package let captures: [String: String]
  /// Words of the line with its hyphens taken apart, by name.
  package let captureRanges: [String: Range<Int>]
  /// Words of the line that the pattern's own words, concepts and numbers met, in order.
  package let matched: [Range<Int>]
}

extension Words {
  /// Some words as the person spelled them. A contraction that is cut in two gives its words in
  /// full: after "i", "I'm late" leaves "am late".
  func spelling(of range: Range<Int>) -> String {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    var before: [String] = []
    var after: [String] = []
    if lower > 0, lower < upper, all[lower - 1].range == all[lower].range {
      let cut = all[lower].range
      while lower < upper, all[lower].range == cut {
        before.append(all[lower].normal)
        lower += 1
      }
    }
    if upper < count, lower < upper, all[upper - 1].range == all[upper].range {
      let cut = all[upper].range
      while lower < upper, all[upper - 1].range == cut {
        after.insert(all[upper - 1].normal, at: 0)
        upper -= 1
      }
    }
    let whole = lower < upper ? [original(lower..<upper)] : []
    return (before + whole + after).joined(separator: " ")
  }
}
