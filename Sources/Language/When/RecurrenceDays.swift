package import Model

extension RecurrenceRule {
  /// The first day after `day` on which a rule that began on `start` occurs; nil where none comes
  /// within forty years, the count is used up or the last day has passed.
  package func next(after day: Day, from start: Day) -> Day? {
    let horizon = max(day, start).adding(days: 366 * 40)
    if count == nil {
      var period = max(0, periodIndex(of: day, from: start) - 1)
      while let days = days(inPeriod: period, from: start), days.first <= horizon {
        if let found = days.all.first(where: { $0 > day && $0 >= start }) {
          return until.map { found <= $0 } ?? true ? found : nil
        }
        period += 1
      }
      return nil
    }
    return occurrences(from: start, limit: count ?? 0).first { $0 > day }
  }

  /// The first days of a rule that began on `start`, at most `limit`, in order.
  ///
  /// The start itself counts only where the rule names it. Rules that repeat within a day give
  /// each day once.
  package func occurrences(from start: Day, limit: Int) -> [Day] {
    var found: [Day] = []
    let most = min(limit, count ?? limit)
    var period = 0
    var barren = 0
    while found.count < most, let days = days(inPeriod: period, from: start) {
      if let until, days.first > until { break }
      let before = found.count
      for day in days.all where day >= start && found.count < most {
        if let until, day > until { return found }
        found.append(day)
      }
      barren = found.count == before ? barren + 1 : 0
      if barren > 1_500 { break }  // 30 February comes round in no number of years
      period += 1
    }
    return found
  }

  private func periodIndex(of day: Day, from start: Day) -> Int {
    guard day > start else { return 0 }
    switch frequency {
    case .secondly, .minutely, .hourly, .daily: return (day - start) / dailyStep
    case .weekly: return (day.startOfWeek() - start.startOfWeek()) / 7 / interval
    case .monthly:
      return ((day.year - start.year) * 12 + day.month - start.month) / interval
    case .yearly: return (day.year - start.year) / interval
    }
  }

  private var dailyStep: Int {
    switch frequency {
    case .secondly: max(1, interval / 86_400)
    case .minutely: max(1, interval / 1_440)
    case .hourly: max(1, interval / 24)
    case .daily, .weekly, .monthly, .yearly: interval
    }
  }

  /// All days of the nth period, with the period's own first day; nil far outside the calendar.
  private func days(inPeriod index: Int, from start: Day) -> (first: Day, all: [Day])? {
    switch frequency {
    case .secondly, .minutely, .hourly, .daily:
      let day = start.adding(days: index * dailyStep)
      guard day.year < 9_000 else { return nil }
      return (day, allows(day) ? [day] : [])
    case .weekly:
      let week = start.startOfWeek().adding(days: index * interval * 7)
      guard week.year < 9_000 else { return nil }
      let wanted = weekdays.isEmpty ? [start.weekday] : weekdays.map(\.weekday)
      let days = (0..<7).map { week.adding(days: $0) }
        .filter { wanted.contains($0.weekday) && (months.isEmpty || months.contains($0.month)) }
      return (week, picked(days))
    case .monthly:
      let month = start.startOfMonth.adding(months: index * interval)
      guard month.year < 9_000 else { return nil }
      guard months.isEmpty || months.contains(month.month) else { return (month, []) }
      return (month, picked(days(ofMonth: month, start: start)))
    case .yearly:
      guard let first = Day(year: start.year + index * interval, month: 1, day: 1),
        first.year < 9_000
      else { return nil }
      return (first, picked(days(ofYear: first, start: start)))
    }
  }

  private func days(ofMonth month: Day, start: Day) -> [Day] {
    let length = Day.length(ofMonth: month.month, year: month.year)
    if monthDays.isEmpty && weekdays.isEmpty {
      return start.dayOfMonth <= length ? [month.adding(days: start.dayOfMonth - 1)] : []
    }
    return (0..<length).map { month.adding(days: $0) }.filter { day in
      (monthDays.isEmpty || matches(monthDay: day, length: length))
        && (weekdays.isEmpty || matches(weekday: day, index: day.dayOfMonth, length: length))
    }
  }

  private func days(ofYear first: Day, start: Day) -> [Day] {
    let year = first.year
    if months.isEmpty && monthDays.isEmpty && !weekdays.isEmpty {
      let length = Day.isLeap(year) ? 366 : 365
      return (0..<length).map { first.adding(days: $0) }.filter {
        matches(weekday: $0, index: $0 - first + 1, length: length)
      }
    }
    if months.isEmpty && monthDays.isEmpty {
      return Day(year: year, month: start.month, day: start.dayOfMonth).map { [$0] } ?? []
    }
    let wanted = months.isEmpty ? Array(1...12) : months
    return wanted.sorted().flatMap { month in
      Day(year: year, month: month, day: 1).map { days(ofMonth: $0, start: start) } ?? []
    }
  }

  private func allows(_ day: Day) -> Bool {
    (months.isEmpty || months.contains(day.month))
      && (monthDays.isEmpty
        || matches(monthDay: day, length: Day.length(ofMonth: day.month, year: day.year)))
      && (weekdays.isEmpty || weekdays.contains { $0.weekday == day.weekday })
  }

  private func matches(monthDay day: Day, length: Int) -> Bool {
    monthDays.contains(day.dayOfMonth) || monthDays.contains(day.dayOfMonth - length - 1)
  }

  private func matches(weekday day: Day, index: Int, length: Int) -> Bool {
    weekdays.contains { wanted in
      guard wanted.weekday == day.weekday else { return false }
      guard let ordinal = wanted.ordinal else { return true }
      return ordinal > 0
        ? (index - 1) / 7 + 1 == ordinal : -((length - index) / 7 + 1) == ordinal
    }
  }

  private func picked(_ days: [Day]) -> [Day] {
    if positions.isEmpty { return days }
    return days.indices.filter {
      positions.contains($0 + 1) || positions.contains($0 - days.count)
    }.map { days[$0] }
  }
}
