package import Model

/// A recurrence as in RFC 5545, section 3.3.10, to the day: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`.
///
/// Lists are kept sorted and without doubles, so two rules that say the same are equal. The parts
/// BYHOUR, BYMINUTE, BYSECOND, BYYEARDAY and BYWEEKNO are not read: a text with them is refused
/// rather than misunderstood.
package struct RecurrenceRule: Hashable, Sendable {
  package enum Frequency: String, Sendable, CaseIterable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A weekday, every one or the nth of its month or year; the last is -1.
  package struct WeekdayNumber: Hashable, Sendable {
    package var ordinal: Int?
    package var weekday: Weekday

    package init(_ weekday: Weekday, ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  package var frequency: Frequency
  /// 1 or more: every `interval`th day, week, month …
  package var interval: Int
  package var weekdays: [WeekdayNumber] { didSet { weekdays = Self.sorted(weekdays) } }
  /// 1...31, or -1...-31 from the end of the month.
  package var monthDays: [Int] { didSet { monthDays = Self.sorted(monthDays) } }
  /// 1...12
  package var months: [Int] { didSet { months = Self.sorted(months) } }
  /// Which of a period's days count; the last is -1.
  package var positions: [Int] { didSet { positions = Self.sorted(positions) } }
  package var count: Int?
  /// The last day that may still occur.
  package var until: Day?

  package init(
    _ frequency: Frequency, interval: Int = 1, weekdays: [WeekdayNumber] = [],
    monthDays: [Int] = [], months: [Int] = [], positions: [Int] = [], count: Int? = nil,
    until: Day? = nil
  ) {
    self.frequency = frequency
    self.interval = max(1, interval)
    self.weekdays = Self.sorted(weekdays)
    self.monthDays = Self.sorted(monthDays)
    self.months = Self.sorted(months)
    self.positions = Self.sorted(positions)
    self.count = count
    self.until = until
  }

  /// The plain weekdays of the rule.
  init(_ frequency: Frequency, interval: Int = 1, on weekdays: some Sequence<Weekday>) {
    self.init(frequency, interval: interval, weekdays: weekdays.map { WeekdayNumber($0) })
  }

  private static func sorted(_ weekdays: [WeekdayNumber]) -> [WeekdayNumber] {
    Set(weekdays).sorted { ($0.sortKey, $0.weekday.rawValue) < ($1.sortKey, $1.weekday.rawValue) }
  }

  /// 1, 2 … 31, then -31 … -1: in the order in which a month sees them.
  private static func sorted(_ numbers: [Int]) -> [Int] {
    Set(numbers).sorted { ($0 < 0 ? 1_000 + $0 : $0) < ($1 < 0 ? 1_000 + $1 : $1) }
  }
}

extension RecurrenceRule.WeekdayNumber {
  fileprivate var sortKey: Int {
    guard let ordinal else { return 0 }
    return ordinal < 0 ? 1_000 + ordinal : ordinal
  }
}

extension RecurrenceRule: CustomStringConvertible {
  /// Reads the value of an RRULE, with or without the property's name before it.
  ///
  /// A time in UNTIL is cut off. Fails for anything that RFC 5545 does not allow and for parts
  /// that are not read.
  package init?(rrule text: String) {
    var body = Substring(text)
    if body.uppercased().hasPrefix("RRULE:") { body = body.dropFirst(6) }
    var parts: [String: Substring] = [:]
    for part in body.split(separator: ";", omittingEmptySubsequences: true) {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false)
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0].uppercased()) == nil
      else { return nil }
    }
    guard let name = parts.removeValue(forKey: "FREQ"),
      let frequency = Frequency(rawValue: name.uppercased())
    else { return nil }
    self.init(frequency)
    for (key, value) in parts {
      switch key {
      case "INTERVAL":
        guard let number = Int(value), (1...9_999).contains(number) else { return nil }
        interval = number
      case "COUNT":
        guard let number = Int(value), (1...99_999).contains(number) else { return nil }
        count = number
      case "UNTIL":
        guard let day = Self.day(value) else { return nil }
        until = day
      case "BYDAY":
        guard let list = Self.list(value, Self.weekdayNumber) else { return nil }
        weekdays = list
      case "BYMONTHDAY":
        guard let list = Self.list(value, { Self.number($0, 1...31, signed: true) }) else {
          return nil
        }
        monthDays = list
      case "BYMONTH":
        guard let list = Self.list(value, { Self.number($0, 1...12, signed: false) }) else {
          return nil
        }
        months = list
      case "BYSETPOS":
        guard let list = Self.list(value, { Self.number($0, 1...366, signed: true) }) else {
          return nil
        }
        positions = list
      case "WKST":
        guard value.uppercased() == "MO" else { return nil }
      default: return nil  // a part that would change the days and is not read
      }
    }
    if count != nil && until != nil { return nil }
    if weekdays.contains(where: { $0.ordinal != nil }) && frequency != .monthly
      && frequency != .yearly
    {
      return nil
    }
  }

  private static func list<T>(_ text: Substring, _ read: (Substring) -> T?) -> [T]? {
    var values: [T] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = read(piece) else { return nil }
      values.append(value)
    }
    return values
  }

  private static func number(_ text: Substring, _ range: ClosedRange<Int>, signed: Bool) -> Int? {
    guard let number = Int(text), range.contains(Int(clamping: number.magnitude)),
      signed || number > 0
    else { return nil }
    return number
  }

  private static func weekdayNumber(_ text: Substring) -> WeekdayNumber? {
    guard
      let weekday = Weekday.allCases.first(where: { $0.rruleCode == text.suffix(2).uppercased() })
    else { return nil }
    let prefix = text.dropLast(2)
    if prefix.isEmpty { return WeekdayNumber(weekday) }
    guard let ordinal = number(prefix, 1...53, signed: true) else { return nil }
    return WeekdayNumber(weekday, ordinal: ordinal)
  }

  /// `YYYYMMDD`, with or without `THHMMSS` and `Z`.
  private static func day(_ text: Substring) -> Day? {
    let date = text.prefix(8)
    guard date.utf8.count == 8, date.utf8.allSatisfy({ (48...57).contains($0) }),
      text.count == 8 || text.dropFirst(8).first == "T",
      let number = Int(date)
    else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The value of an RRULE; INTERVAL=1 is left out.
  package var description: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if !months.isEmpty { parts.append("BYMONTH=" + joined(months)) }
    if !monthDays.isEmpty { parts.append("BYMONTHDAY=" + joined(monthDays)) }
    if !weekdays.isEmpty {
      let days = weekdays.map { ($0.ordinal.map(String.init) ?? "") + $0.weekday.rruleCode }
      parts.append("BYDAY=" + days.joined(separator: ","))
    }
    if !positions.isEmpty { parts.append("BYSETPOS=" + joined(positions)) }
    if let count { parts.append("COUNT=\(count)") }
    if let until {
      let (year, month, day) = until.components
      parts.append("UNTIL=\(padded(year, 4))\(padded(month, 2))\(padded(day, 2))")
    }
    return parts.joined(separator: ";")
  }

  private func joined(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }
}

extension Weekday {
  /// `MO` … `SU`
  var rruleCode: String { String(englishName.prefix(2)).uppercased() }

  static let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
  static let weekendDays: [Weekday] = [.saturday, .sunday]
}
