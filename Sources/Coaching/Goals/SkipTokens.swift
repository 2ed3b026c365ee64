package import Model

/// Weeks that may be left out without a reason.
///
/// Source: spare skips raise persistence; Sharif and Shu, "The Benefits of Emergency Reserves",
/// Journal of Marketing Research, 2017.
extension Goal {
  package static let skipsPerQuarter = 2

  /// Tokens left in the quarter that holds a day.
  package func skipsLeft(on day: Day) -> Int {
    let quarter = Periods().range(.quarter, containing: day)
    return max(0, Self.skipsPerQuarter - skips.count(where: quarter.contains))
  }

  /// The goal with a token spent on the period that holds a day; nil where none is left, or where
  /// one was spent on it already.
  package func skipping(_ day: Day, _ calendar: Periods) -> Goal? {
    let range = calendar.range(period, containing: day)
    guard skipsLeft(on: range.lowerBound) > 0, !skips.contains(where: range.contains) else {
      return nil
    }
    var goal = self
    goal.skips.append(range.lowerBound)
    return goal
  }
}
