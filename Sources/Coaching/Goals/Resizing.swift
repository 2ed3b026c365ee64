internal import Model

/// An offer to change the size of a goal, never more than an offer.
package enum Resizing: Equatable, Sendable {
  /// Two periods in a row were missed.
  case shrink(to: Int)
  /// Missed twice, and the target is one already: a longer period, or a smaller step.
  case ease
  /// Two periods in a row went beyond the target.
  case grow(to: Int)
}

extension GoalProgress {
  /// What to offer after the last two periods that are over, skipped ones left out. Nothing for a
  /// goal that is not active, or whose owner does not want it to be brought up.
  package var resizing: Resizing? {
    guard goal.status == .active, goal.offersResizing else { return nil }
    // The first period began before the goal did, unless it began with it.
    let whole = past.filter { !$0.isSkipped && $0.days.lowerBound >= goal.start }
    guard whole.count >= 2 else { return nil }
    let lastTwo = whole.prefix(2)
    if lastTwo.allSatisfy({ !$0.isMet }) {
      guard goal.target > 1 else { return .ease }
      // What was done is a size that fits.
      let best = lastTwo.map(\.done).max() ?? 0
      return .shrink(to: max(1, best, goal.target / 2))
    }
    if lastTwo.allSatisfy({ $0.done > $0.target }) { return .grow(to: goal.target + 1) }
    return nil
  }
}
