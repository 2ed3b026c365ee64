internal import Model

extension RecurrenceRule {
  /// The rule in plain English, such as "every other Tuesday until 1 June 2027".
  ///
  /// `WhenReader` reads the words back as the same rule.
  package func words() -> String {
    var text = plainWords() ?? (every() + clauses())
    if let count { text += count == 1 ? ", once" : ", \(count) times" }
    if let until { text += " until " + Self.date(until) }
    return text
  }

  /// The usual way to say a rule of a usual shape.
  private func plainWords() -> String? {
    switch frequency {
    case .weekly where monthDays.isEmpty && months.isEmpty && positions.isEmpty:
      let days = weekdays.map(\.weekday)
      if days.isEmpty { return every() }
      if interval > 1, days.count > 1 || interval > 2 {
        return every() + " on " + Self.and(days.map(\.englishName))
      }
      if interval == 2 { return "every other " + days[0].englishName }
      if days == Weekday.workdays { return "every weekday" }
      if days == Weekday.weekendDays { return "every weekend" }
      return "every " + Self.and(days.map(\.englishName))
    case .monthly where months.isEmpty:
      guard let days = daysOfMonth() else { return nil }
      return interval == 1 ? "\(days) of every month" : every() + " on \(days)"
    case .yearly where months.count == 1 && positions.isEmpty:
      if weekdays.isEmpty, monthDays.count == 1, monthDays[0] > 0 {
        return every() + " on \(monthDays[0]) \(Self.monthNames[months[0] - 1])"
      }
      guard let days = daysOfMonth() else { return nil }
      return every() + " on \(days) of " + Self.monthNames[months[0] - 1]
    default: return nil  // said part by part
    }
  }

  /// "the 1st and 15th", "the second Tuesday", "the last weekday".
  private func daysOfMonth() -> String? {
    if positions.isEmpty {
      if !monthDays.isEmpty, weekdays.isEmpty {
        return "the " + Self.and(monthDays.map(Self.day))
      }
      guard !weekdays.isEmpty, monthDays.isEmpty,
        weekdays.allSatisfy({ $0.ordinal.map { (1...5).contains($0) || $0 == -1 } ?? false })
      else { return nil }
      // "the first and third Friday"
      if Set(weekdays.map(\.weekday)).count == 1 {
        let ordinals = Self.and(weekdays.map { Self.ordinal($0.ordinal ?? 1) })
        return "the \(ordinals) \(weekdays[0].weekday.englishName)"
      }
      return "the "
        + Self.and(weekdays.map { "\(Self.ordinal($0.ordinal ?? 1)) \($0.weekday.englishName)" })
    }
    guard monthDays.isEmpty, positions.allSatisfy({ (1...5).contains($0) || $0 == -1 }) else {
      return nil
    }
    if weekdays == Weekday.workdays.map({ WeekdayNumber($0) }) {
      return "the " + Self.and(positions.map(Self.ordinal)) + " weekday"
    }
    return nil
  }

  /// Part by part, for rules that have no usual name.
  private func clauses() -> String {
    var text = ""
    if !months.isEmpty { text += ", only in " + Self.and(months.map { Self.monthNames[$0 - 1] }) }
    if !monthDays.isEmpty { text += ", only on the " + Self.and(monthDays.map(Self.day)) }
    if !weekdays.isEmpty {
      let names = weekdays.map { day in
        (day.ordinal.map { Self.ordinal($0) + " " } ?? "") + day.weekday.englishName
      }
      text += ", only on " + (weekdays[0].ordinal == nil ? "" : "the ") + Self.and(names)
    }
    if !positions.isEmpty {
      text += ", only the " + Self.and(positions.map(Self.ordinal)) + " of them"
    }
    return text
  }

  private func every() -> String {
    let unit =
      switch frequency {
      case .secondly: "second"
      case .minutely: "minute"
      case .hourly: "hour"
      case .daily: "day"
      case .weekly: "week"
      case .monthly: "month"
      case .yearly: "year"
      }
    switch interval {
    case 1: return "every \(unit)"
    case 2 where frequency != .secondly: return "every other \(unit)"
    default: return "every \(interval) \(unit)s"
    }
  }

  private static func day(_ number: Int) -> String {
    switch number {
    case 1...: return figure(number)
    case -1: return "last day"
    default: return "\(figure(-number)) to last day"
    }
  }

  private static func ordinal(_ number: Int) -> String {
    if number == -1 { return "last" }
    if number < 0 { return "\(figure(-number)) to last" }
    return number <= ordinalNames.count ? ordinalNames[number - 1] : figure(number)
  }

  /// 1st, 2nd, 3rd, 11th, 22nd …
  static func figure(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  private static func date(_ day: Day) -> String {
    let (year, month, number) = day.components
    return "\(number) \(monthNames[month - 1]) \(padded(year, 4))"
  }

  private static func and(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private static let ordinalNames = ["first", "second", "third", "fourth", "fifth"]
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
