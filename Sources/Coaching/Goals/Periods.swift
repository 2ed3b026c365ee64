package import Model

/// The weeks, months and quarters that goals are counted in.
package struct Periods: Equatable, Sendable {
  /// The day on which the person's weeks begin.
  package var firstWeekday: Weekday

  package init(firstWeekday: Weekday = .monday) { self.firstWeekday = firstWeekday }

  /// The period that holds a day, without the first day of the next one.
  package func range(_ period: Goal.Period, containing day: Day) -> Range<Day> {
    let start = start(period, of: day)
    return start..<next(period, after: start)
  }

  /// The last periods up to the one that holds a day, the earliest first; none that ends before
  /// `first`.
  package func ranges(_ period: Goal.Period, from first: Day, through last: Day, atMost: Int)
    -> [Range<Day>]
  {
    var ranges: [Range<Day>] = []
    var range = range(period, containing: last)
    while ranges.count < atMost, range.upperBound > first {
      ranges.append(range)
      range = self.range(period, containing: range.lowerBound.adding(days: -1))
    }
    return ranges.reversed()
  }

  private func start(_ period: Goal.Period, of day: Day) -> Day {
    switch period {
    case .week: day.startOfWeek(first: firstWeekday)
    case .month: day.startOfMonth
    case .quarter: day.startOfMonth.adding(months: -((day.month - 1) % 3))
    }
  }

  private func next(_ period: Goal.Period, after start: Day) -> Day {
    switch period {
    case .week: start.adding(days: 7)
    case .month: start.adding(months: 1)
    case .quarter: start.adding(months: 3)
    }
  }
}
