package import Model

/// A goal's weeks, months or quarters counted from the day it was set, as a person counts them who
/// sets a goal at one look back and tells of it at the next.
package struct GoalWindow: Equatable, Sendable {
  package var days: Range<Day>
  package var done: Int
  package var target: Int
  /// A skip token was spent on it.
  package var isSkipped: Bool

  package var isMet: Bool { done >= target }
}

extension Goal {
  /// Roughly: a month and a quarter are counted by days here.
  fileprivate var windowDays: Int {
    switch period {
    case .week: 7
    case .month: 30
    case .quarter: 91
    }
  }

  /// The windows that are over, the earliest first; at most the last `atMost`.
  ///
  /// A window ends with the day on which the next look back is due, since what is told on that day
  /// happened before; and it is over one day earlier, for those who look back a day early.
  package func windows<Failure: Error>(
    on day: Day, atMost: Int = 26, counts: GoalProgress.Counts<Failure>
  ) throws(Failure) -> [GoalWindow] {
    let last = min(day, end ?? day)
    let length = windowDays
    var ranges: [Range<Day>] = []
    var number = max(0, (last - start) / length - atMost)
    while last - start >= (number + 1) * length - 1 {
      let from = number == 0 ? start : start.adding(days: number * length + 1)
      ranges.append(from..<start.adding(days: (number + 1) * length + 1))
      number += 1
    }
    guard !ranges.isEmpty else { return [] }
    let done = try attempts(in: ranges, counts)
    return zip(ranges, done).map { range, done in
      GoalWindow(
        days: range, done: done, target: target, isSkipped: skips.contains(where: range.contains))
    }
  }

  /// What was done for the goal in each range: what the record holds of it, or what the person said
  /// was done, whichever is more. Both tell of the same tries, so they are not added up.
  func attempts<Failure: Error>(
    in ranges: [Range<Day>], _ counts: GoalProgress.Counts<Failure>
  ) throws(Failure) -> [Int] {
    let said = ranges.map { range in ticks.count(where: range.contains) }
    guard measure != .own else { return said }
    return zip(try counts(measure, ranges), said).map { max($0, $1) }
  }
}
