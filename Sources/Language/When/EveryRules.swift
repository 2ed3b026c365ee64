internal import Model

/// What is repeated: "every other tuesday", "every 3 days", "twice a month", "every Christmas".
extension WhenParser {
  // MARK: - every …

  func every(_ i: Int) -> RuleDraft? {
    let j = skip(i, ["single"])
    if let ordinal = ordinal(j), ordinal.value > 1, let unit = unit(ordinal.end), !unit.plural,
      unit.unit != .weekday, word(ordinal.end + 1) != "of", word(ordinal.end + 1) != "in"
    {
      return repeated(ordinal.end, interval: ordinal.value)  // "every 2nd day"
    }
    if ["other", "alternate", "second"].contains(word(j))
      || tokens.indices.contains(j) && tokens[j].kind == .number && tokens[j].isOrdinal
        && tokens[j].value == 2
    {
      if word(j) != "other", word(j) != "alternate", let nth = nthOfMonth(j) { return nth }
      if word(j) != "other", word(j) != "alternate", let days = monthDays(j),
        word(days.end) == "of" || word(days.end) == "and"
          || tokens[j].kind == .number && isFree(days.end) && unit(days.end) == nil
            && weekday(days.end) == nil
      {
        return ofTheMonth(days.days, days.end)
      }
      return repeated(j + 1, interval: 2)
    }
    if tokens.indices.contains(j), tokens[j].kind == .number, isMark(j + 1, "/"),
      let dated = yearlyDate(j)
    {
      return dated
    }
    if let couple = after(j, "couple", "of"), unit(couple)?.plural == true {
      return repeated(couple, interval: 2)
    }
    if let number = number(j), number.value > 0, number.value < 1_000 {
      if month(number.end) != nil || word(number.end) == "of" { return yearlyDate(j) }
      guard unit(number.end) != nil || weekday(number.end) != nil else { return nil }
      return repeated(number.end, interval: number.value)
    }
    if let ordinal = ordinal(j) { return everyNth(j, ordinal) }
    return repeated(j, interval: 1)
  }

  func everyNth(_ i: Int, _ ordinal: (value: Int, end: Int)) -> RuleDraft? {
    if let nth = nthOfMonth(i) { return nth }
    // "every first Monday of May"
    if let days = nthDays(i), ["of", "in"].contains(word(days.end)),
      let months = monthList(days.end + 1)
    {
      return RuleDraft(
        RecurrenceRule(
          .yearly, weekdays: days.days, months: months.months, positions: days.positions),
        end: months.end)
    }
    if weekday(ordinal.end) != nil {
      // "every last friday", "every first monday": of the month; "every third" may be either
      guard ordinal.value == 1 || ordinal.value == -1, let days = weekdayList(ordinal.end) else {
        return doubtful(end: ordinal.end + 1)
      }
      let numbered = days.days.map { RecurrenceRule.WeekdayNumber($0, ordinal: ordinal.value) }
      return RuleDraft(RecurrenceRule(.monthly, weekdays: numbered), end: days.end)
    }
    if unit(ordinal.end) != nil, ordinal.value > 1 {
      return repeated(ordinal.end, interval: ordinal.value)
    }
    if month(ordinal.end) != nil || word(ordinal.end) == "of" && month(ordinal.end + 1) != nil {
      return yearlyDate(i)
    }
    guard let days = monthDays(i) else { return nil }
    return ofTheMonth(days.days, days.end)
  }

  /// "every 4th and 10th" with or without "of the month".
  func ofTheMonth(_ days: [Int], _ end: Int) -> RuleDraft? {
    if word(end) == "of" {
      if let months = monthList(end + 1) {
        return RuleDraft(
          RecurrenceRule(.yearly, monthDays: days, months: months.months), end: months.end)
      }
      guard let (interval, next) = monthPhrase(end + 1) else { return nil }
      return RuleDraft(RecurrenceRule(.monthly, interval: interval, monthDays: days), end: next)
    }
    guard isFree(end), days.allSatisfy({ $0 > 0 }) else { return nil }
    return RuleDraft(RecurrenceRule(.monthly, monthDays: days), end: end)
  }

  /// "every 3 May", "every December 25th".
  func yearlyDate(_ i: Int) -> RuleDraft? {
    guard let found = absoluteDate(i, WhenAnchor(day: today, toward: .future), hadThe: true),
      let (month, day) = found.yearless, day > 0
    else { return nil }
    // "every year on december 21st and 31st"
    var (days, end) = ([day], found.end)
    if self.month(end - 1) == nil, let next = further(end), isFree(next.end),
      self.month(next.end) == nil
    {
      (days, end) = ([day, next.day], next.end)
    }
    return RuleDraft(RecurrenceRule(.yearly, monthDays: days, months: [month]), end: end)
  }

  /// "and 31st" behind a day.
  private func further(_ i: Int) -> (day: Int, end: Int)? {
    guard word(i) == "and" || isMark(i, "&"), let (day, end) = dayNumber(skip(i + 1, ["the"])),
      (1...31).contains(day)
    else { return nil }
    return (day, end)
  }

  /// A unit, weekdays, months, a holiday or a part of the day, every so many of them.
  func repeated(_ i: Int, interval: Int) -> RuleDraft? {
    if let days = weekdayList(i) {
      var draft = RuleDraft(
        RecurrenceRule(.weekly, interval: interval, on: days.days), end: days.end)
      draft.part = days.part
      return draft
    }
    if let end = workingDay(i), interval == 1, isFree(end) {
      return RuleDraft(RecurrenceRule(.weekly, on: Weekday.workdays), end: end)
    }
    if let unit = unit(i) {
      // "every minute counts", "every second of it"
      if unit.unit.size < CalendarUnit.day.size, !isFree(i + 1) || word(i + 1) == "of" {
        return nil
      }
      guard let rule = rule(unit.unit, interval) else { return nil }
      // "every weekday morning"
      if unit.unit == .weekday || unit.unit == .day, case .part(let part) = term(i + 1) {
        var draft = RuleDraft(rule, end: i + 2)
        draft.part = part
        return draft
      }
      let end = unit.unit == .day ? after(i + 1, "of", "the", "week") ?? i + 1 : i + 1
      return detailed(RuleDraft(rule, end: end))
    }
    if case .part(let part) = term(i), interval <= 2 {
      var draft = RuleDraft(RecurrenceRule(.daily, interval: interval), end: i + 1)
      draft.part = part
      return draft
    }
    guard interval == 1 else { return nil }
    if month(i) != nil {
      if let dated = yearlyDate(i) { return dated }
      guard let months = monthList(i), isFree(months.end) else { return nil }
      return RuleDraft(RecurrenceRule(.yearly, months: months.months), end: months.end)
    }
    if let (rules, end) = vocabulary.holidays.match(tokens, at: i), rules.count == 1 {
      switch rules[0] {
      case .fixed(let month, let day):
        return RuleDraft(RecurrenceRule(.yearly, monthDays: [day], months: [month]), end: end)
      case .nth(let ordinal, let weekday, let month):
        return RuleDraft(
          RecurrenceRule(.yearly, weekdays: [.init(weekday, ordinal: ordinal)], months: [month]),
          end: end)
      case .before, .easter, .shifted, .varies: return doubtful(end: end)  // no RRULE says it
      }
    }
    return nil
  }

  func rule(_ unit: CalendarUnit, _ interval: Int) -> RecurrenceRule? {
    switch unit {
    case .second: return RecurrenceRule(.secondly, interval: interval)
    case .minute: return RecurrenceRule(.minutely, interval: interval)
    case .hour: return RecurrenceRule(.hourly, interval: interval)
    case .day: return RecurrenceRule(.daily, interval: interval)
    case .week: return RecurrenceRule(.weekly, interval: interval)
    case .fortnight: return RecurrenceRule(.weekly, interval: interval * 2)
    case .month: return RecurrenceRule(.monthly, interval: interval)
    case .quarter: return RecurrenceRule(.monthly, interval: interval * 3)
    case .year: return RecurrenceRule(.yearly, interval: interval)
    case .weekday: return interval == 1 ? RecurrenceRule(.weekly, on: Weekday.workdays) : nil
    case .weekend: return RecurrenceRule(.weekly, interval: interval, on: Weekday.weekendDays)
    }
  }

  // MARK: - How often

  /// "once a week", "twice a month", "3 times a year", "once every two weeks", "twice weekly".
  func times(_ i: Int) -> RuleDraft? {
    var count: Int
    var j: Int
    switch word(i) {
    case "once": (count, j) = (1, i + 1)
    case "one" where weekday(i + 1) != nil || isPart(i + 1) || unit(i + 1)?.unit == .day:
      // "one sunday a month", "one evening a week": which one is open
      guard ["a", "per", "each", "every"].contains(word(i + 2)), unit(i + 3) != nil else {
        return nil
      }
      return doubtful(end: i + 4)
    case "twice": (count, j) = (2, i + 1)
    case "thrice": (count, j) = (3, i + 1)
    default:
      guard let number = number(i) else { return nil }
      (count, j) = (number.value, number.end + 1)
    }
    if case .frequency(let frequency, 1) = term(j) {
      let unit: CalendarUnit? = [.weekly: .week, .monthly: .month, .yearly: .year][frequency]
      guard let unit else { return nil }
      return often(count, unit, end: j + 1).map(detailed)
    }
    if count == 1, word(j) == "every" || word(j) == "each" { return every(j + 1) }
    if count == 1, word(j) == "in", let number = number(j + 1), number.value > 1,
      let unit = unit(number.end), unit.unit.size >= CalendarUnit.day.size
    {
      return repeated(number.end, interval: number.value)  // "once in two weeks"
    }
    if word(j) == "in", ["a", "an", "each", "every"].contains(word(j + 1)) { j += 1 }
    guard ["a", "an", "per", "each", "every"].contains(word(j)) || isMark(j, "/"),
      let unit = unit(j + 1), !unit.plural,
      isFree(j + 2)
    else { return nil }
    return often(count, unit.unit, end: j + 2).map(detailed)
  }

  private func isPart(_ i: Int) -> Bool {
    if case .part = term(i) { true } else { false }
  }

  /// So many times a unit. Where the text leaves the days open they are spread evenly: twice a
  /// month is the 1st and the 15th, twice a week Monday and Thursday; weekdays named behind
  /// replace them.
  func often(_ count: Int, _ unit: CalendarUnit, end: Int) -> RuleDraft? {
    if count == 1 { return rule(unit, 1).map { RuleDraft($0, end: end) } }
    switch (unit, count) {
    case (.week, 2): return RuleDraft(RecurrenceRule(.weekly, on: [.monday, .thursday]), end: end)
    case (.week, 3):
      return RuleDraft(RecurrenceRule(.weekly, on: [.monday, .wednesday, .friday]), end: end)
    case (.week, 5): return RuleDraft(RecurrenceRule(.weekly, on: Weekday.workdays), end: end)
    case (.week, 7): return RuleDraft(RecurrenceRule(.daily), end: end)
    case (.month, 2): return RuleDraft(RecurrenceRule(.monthly, monthDays: [1, 15]), end: end)
    case (.month, 3): return RuleDraft(RecurrenceRule(.monthly, monthDays: [1, 11, 21]), end: end)
    case (.year, 2), (.year, 3), (.year, 4), (.year, 6):
      return RuleDraft(RecurrenceRule(.monthly, interval: 12 / count), end: end)
    case (.year, 12): return RuleDraft(RecurrenceRule(.monthly), end: end)
    case (.week, _), (.month, _), (.year, _), (.quarter, _): return doubtful(end: end)
    default: return nil  // times a day or an hour are no days
    }
  }
}
