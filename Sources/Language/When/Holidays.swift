internal import Model

/// When a holiday falls, as a writer says it in `prompts/words/holidays.yaml`.
///
/// `25 December` · `4th Thursday of November` · `last Monday of May` · `Easter`, `Easter - 2`,
/// `Easter + 1` · `Monday before 25 May` · any of these with `+ 1` behind it · `varies`, for a day
/// of another calendar that is asked for.
indirect enum HolidayRule: Sendable, Equatable {
  case fixed(month: Int, day: Int)
  case nth(Int, Weekday, month: Int)
  case before(Weekday, month: Int, day: Int)
  case easter
  case shifted(HolidayRule, days: Int)
  case varies

  init?(_ text: String) {
    var parts = folded(text).split(separator: " ").map(String.init)
    if parts.count > 2, let days = Int(parts[parts.count - 1]),
      let sign = ["+": 1, "-": -1][parts[parts.count - 2]]
    {
      guard let rule = HolidayRule(parts.dropLast(2).joined(separator: " ")) else { return nil }
      self = .shifted(rule, days: sign * days)
      return
    }
    parts.removeAll { $0 == "of" || $0 == "the" }
    let month = parts.last.flatMap { name in
      RecurrenceRule.monthNames.firstIndex { $0.lowercased() == name }.map { $0 + 1 }
    }
    switch (parts.count, month) {
    case (1, _) where parts[0] == "easter": self = .easter
    case (1, _) where parts[0] == "varies": self = .varies
    case (2, let month?):
      guard let day = Int(parts[0]) else { return nil }
      self = .fixed(month: month, day: day)
    case (3, let month?):
      guard let weekday = Self.weekday(parts[1]) else { return nil }
      let ordinal = parts[0] == "last" ? -1 : Int(parts[0].prefix(1))
      guard let ordinal else { return nil }
      self = .nth(ordinal, weekday, month: month)
    case (4, let month?):
      guard parts[1] == "before", let weekday = Self.weekday(parts[0]), let day = Int(parts[2])
      else { return nil }
      self = .before(weekday, month: month, day: day)
    default: return nil  // no such form
    }
  }

  private static func weekday(_ name: String) -> Weekday? {
    Weekday.allCases.first { $0.englishName.lowercased() == name }
  }

  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .nth(let ordinal, let weekday, let month):
      return Day(ordinal: ordinal, weekday, month: month, year: year)
    case .before(let weekday, let month, let day):
      guard let limit = Day(year: year, month: month, day: day) else { return nil }
      return limit.adding(days: -1).last(weekday)
    case .easter: return Day(easterOf: year)
    case .shifted(let rule, let days): return rule.day(in: year)?.adding(days: days)
    case .varies: return nil
    }
  }
}

/// Holidays by the words of their names.
struct HolidayTable: Sendable {
  private var byFirst: [String: [(rest: [String], rules: [HolidayRule])]] = [:]

  init(_ table: [String: [String]]) {
    for (name, rules) in table {
      let words = name.split(separator: " ").map { Self.plain(folded(String($0))) }
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(
        (Array(words.dropFirst()), rules.compactMap(HolidayRule.init)))
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  var firstWords: some Sequence<String> { byFirst.keys }

  /// The longest name that starts at a token, and the token after it.
  func match(_ tokens: [WhenToken], at start: Int) -> (rules: [HolidayRule], end: Int)? {
    guard start < tokens.count, tokens[start].kind == .word,
      let entries = byFirst[Self.plain(tokens[start].text)]
    else { return nil }
    // "Mothers' Day", "St. Patrick's Day"
    let isPossessive =
      start + 1 < tokens.count && !tokens[start + 1].gap
      && ["'", "’", "."].contains(tokens[start + 1].mark)
    for (rest, rules) in entries {
      let next = start + (isPossessive && !rest.isEmpty ? 2 : 1)
      guard next + rest.count <= tokens.count else { continue }
      let matches = rest.indices.allSatisfy {
        tokens[next + $0].kind == .word && Self.plain(tokens[next + $0].text) == rest[$0]
      }
      if matches { return (rules, next + rest.count) }
    }
    return nil
  }

  private static func plain(_ word: String) -> String {
    word.contains("'") ? word.filter { $0 != "'" } : word
  }
}

extension Day {
  /// The nth weekday of a month; -1 is the last. Fails where the month has no such day.
  init?(ordinal: Int, _ weekday: Weekday, month: Int, year: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let length = Day.length(ofMonth: month, year: year)
    if ordinal < 0 {
      let last = first.adding(days: length - 1).last(weekday).adding(days: (ordinal + 1) * 7)
      guard last >= first else { return nil }
      self = last
    } else {
      let day = first.adding(days: -1).next(weekday).adding(days: (ordinal - 1) * 7)
      guard ordinal > 0, day - first < length else { return nil }
      self = day
    }
  }

  /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm ("Meeus/Jones/Butcher").
  init?(easterOf year: Int) {
    guard year > 1582 else { return nil }
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = b / 4
    let e = b % 4
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let i = c / 4
    let k = c % 4
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let month = (h + l - 7 * m + 114) / 31
    let day = (h + l - 7 * m + 114) % 31 + 1
    self.init(year: year, month: month, day: day)
  }

  /// The first such weekday after this day.
  func next(_ weekday: Weekday) -> Day {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 6) % 7 + 1)
  }

  /// The last such weekday on or before this day.
  func last(_ weekday: Weekday) -> Day {
    adding(days: -((self.weekday.rawValue - weekday.rawValue + 7) % 7))
  }
}
