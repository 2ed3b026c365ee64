internal import Model

/// The year of a day that was said without one, and the weekday that was said beside it.
extension WhenParser {
  /// The day of a month and day, with the year that was said or that the direction gives.
  ///
  /// A day that no year has is unclear without candidates. Without year and direction the coming
  /// day is meant, unless the past one is a month or less ago: then both are.
  func resolve(
    month: Int, day: Int, year: Int?, weekday: Weekday?, _ anchor: WhenAnchor, at i: Int, end: Int
  ) -> WhenFound {
    if let year {
      guard let exact = Day(year: year, month: month, day: day) else {
        return WhenFound(.unclear([]), end: end)
      }
      return named(exact, weekday, end: end)
    }
    let around = (-8...8).compactMap { Day(year: anchor.day.year + $0, month: month, day: day) }
    let past = around.last { $0 <= anchor.day }
    let future = around.first { $0 >= anchor.day }
    guard let past, let future else { return WhenFound(.unclear([]), end: end) }
    let direction = direction(at: i, anchor)
    if let weekday {
      let near = around.filter { abs($0.year - anchor.day.year) <= 1 && $0.weekday == weekday }
      let wanted =
        direction == .past ? near.last { $0 <= anchor.day } : near.first { $0 >= anchor.day }
      let thisYear = near.first { $0.year == anchor.day.year }
      if let match = (direction == nil ? thisYear : nil) ?? wanted ?? thisYear {
        return WhenFound(.day(match), end: end)
      }
      // A slip in the day or in the weekday: nobody means another year.
      let meant = direction == .past ? past : future
      let other = (-3...3).map(meant.adding(days:)).first { $0.weekday == weekday }
      return WhenFound(.unclear([meant, other].compactMap(\.self).sorted()), end: end)
    }
    var found: WhenFound
    switch direction {
    case .past: found = WhenFound(.day(past), end: end)
    case .future: found = WhenFound(.day(future), end: end)
    case nil:
      let recent = past != future && anchor.day - past <= 31
      found = WhenFound(
        recent && fallback == .future
          ? .unclear([past, future]) : .day(fallback == .past ? past : future), end: end)
    }
    found.yearless = (month, day)
    return found
  }

  /// A day with the weekday that was named beside it; where they disagree, it is to be asked.
  func named(_ day: Day, _ weekday: Weekday?, end: Int) -> WhenFound {
    if let weekday, day.weekday != weekday { return WhenFound(.unclear([day]), end: end) }
    return WhenFound(.day(day), end: end)
  }

  func endOfMonth(_ day: Day) -> Day { day.startOfMonth.adding(months: 1).adding(days: -1) }
}
