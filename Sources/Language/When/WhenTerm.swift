internal import Model

/// What a word can mean to the reader of dates.
enum WhenTerm: Sendable, Equatable {
  /// `doubtful`: "sun", "sat", "wed" are words too and need a neighbour that says otherwise.
  case weekday(Weekday, plural: Bool, doubtful: Bool)
  case month(Int, MonthName)
  case unit(CalendarUnit, plural: Bool)
  /// one … ninety
  case count(Int)
  /// first … thirty-first; the last is -1.
  case ordinal(Int)
  /// Days from today: today, tomorrow, yesterday.
  case offset(Int)
  case tonight
  case part(PartOfDay)
  case clock(ClockTime)
  case meridiem(pm: Bool)
  /// daily, weekly …: a frequency and its interval.
  case frequency(RecurrenceRule.Frequency, Int)
  /// A word that can open a phrase and means nothing alone: "the", "in", "next", "every".
  case opener
}

/// How safely a month's name stands for the month.
enum MonthName: Sendable {
  /// November: nothing else.
  case plain
  /// June: a person too.
  case name
  /// May, march: words of their own.
  case word
}

enum CalendarUnit: Sendable {
  case second, minute, hour, day, weekday, week, weekend, fortnight, month, quarter, year

  /// Days of the units that have a fixed number of them.
  var days: Int? {
    switch self {
    case .day: 1
    case .week: 7
    case .fortnight: 14
    case .second, .minute, .hour, .weekday, .weekend, .month, .quarter, .year: nil
    }
  }

  /// Larger units have larger sizes.
  var size: Int {
    switch self {
    case .second: 0
    case .minute: 1
    case .hour: 2
    case .day, .weekday: 3
    case .week, .weekend: 4
    case .fortnight: 5
    case .month: 6
    case .quarter: 7
    case .year: 8
    }
  }

  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .second, .minute, .hour, .day, .weekday, .week, .weekend, .fortnight: nil
    }
  }
}
