package import Model

/// How a goal goes, computed from the record.
///
/// ```swift
/// let progress = try GoalProgress(goal, on: today, Periods()) { measure, periods in
///   try record.counts(of: measure, in: periods)
/// }
/// ```
package struct GoalProgress: Equatable, Sendable {
  /// One week, month or quarter of a goal.
  package struct Period: Equatable, Sendable {
    package var days: Range<Day>
    package var done: Int
    package var target: Int
    /// A skip token was spent on it.
    package var isSkipped: Bool

    package var isMet: Bool { done >= target }
  }

  package let goal: Goal
  /// The periods since the goal began, at most as many as were asked for; the last is the running one.
  package let periods: [Period]
  /// In how many weeks something was done; at most the last 52 are looked at.
  package let weeksActive: Int
  /// Skip tokens left in the quarter.
  package let skipsLeft: Int

  /// How many periods are looked at where nothing else is asked.
  package static let history = 13

  /// Tells what was counted in each of some ranges of days.
  package typealias Counts<Failure: Error> =
    (Goal.Measure, [Range<Day>]) throws(Failure) -> [Int]

  package init<Failure: Error>(
    _ goal: Goal, on day: Day, _ calendar: Periods, atMost history: Int = Self.history,
    counts: Counts<Failure>
  ) throws(Failure) {
    self.goal = goal
    let last = min(day, goal.end ?? day)
    func count(_ ranges: [Range<Day>]) throws(Failure) -> [Int] {
      // What was done before the goal began does not count for it.
      let own = ranges.map { max($0.lowerBound, min(goal.start, $0.upperBound))..<$0.upperBound }
      return try goal.attempts(in: own, counts)
    }
    let ranges = calendar.ranges(
      goal.period, from: goal.start, through: last, atMost: history)
    let done = try count(ranges)
    periods = zip(ranges, done).map { range, done in
      Period(
        days: range, done: done, target: goal.target,
        isSkipped: goal.skips.contains(where: range.contains))
    }
    let weeks = calendar.ranges(.week, from: goal.start, through: last, atMost: 52)
    weeksActive = try count(weeks).count { $0 > 0 }
    skipsLeft = goal.skipsLeft(on: day)
  }

  /// The running period; nil for a goal that has not begun.
  package var current: Period? { periods.last }

  /// The periods that are over, the latest first. The one that the goal began in counts where it stood for
  /// half of it, or was met all the same.
  package var past: [Period] {
    periods.dropLast().reversed().filter { period in
      let days = period.days
      return period.isMet || goal.start - days.lowerBound <= days.upperBound - goal.start
    }
  }
}
