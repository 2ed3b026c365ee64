internal import Model

/// "every other tuesday", "mondays and thursdays until June", "the last friday of every month".
extension WhenParser {
  /// A rule on its way: what the words have said so far.
  struct RuleDraft {
    var rule: RecurrenceRule
    var end: Int
    var start: Day?
    var time: ClockTime?
    var part: PartOfDay?
    /// The days a vague limit or first day may mean; then the whole is unclear.
    var doubt: [Day]?

    init(_ rule: RecurrenceRule, end: Int) {
      self.rule = rule
      self.end = end
    }
  }

  func recurrence(_ i: Int) -> WhenFound? {
    var first: Int?
    var at = i
    var lead: Day?
    if word(i) == "starting" || word(i) == "beginning",
      let start = date(i + 1, WhenAnchor(day: today, toward: .future)),
      case .day(let day) = start.value
    {
      (first, lead) = (i, day)
      at = skip(skipComma(start.end), ["on"])
    } else if word(i) == "on",
      weekday(i + 1) != nil || word(i + 1) == "the" || unit(i + 1) != nil
        || word(i + 1) == "alternate"
    {
      at = i + 1
    }
    var time: ClockTime?
    if lead == nil, at == i, mayOpenTime(i) {
      let j = word(i) == "at" || isMark(i, "@") ? i + 1 : i
      if let clock = clock(j, cued: j > i) {
        (time, at, first) = (clock.time, skip(skipComma(clock.end), ["on"]), i)
        guard
          word(at) == "every" || word(at) == "each" || word(at - 1) == "on" || weekday(at) != nil
            || term(at) != nil
        else { return nil }
      }
    }
    guard var draft = ruleCore(at) else { return nil }
    draft.start = lead
    draft.time = time
    limits(&draft)
    var value = WhenFound.Value.rule(draft.rule, from: draft.start)
    if let doubt = draft.doubt { value = .unclear(doubt) }
    var found = WhenFound(value, end: draft.end)
    found.time = draft.time
    found.start = first ?? at
    return found
  }

  private func mayOpenTime(_ i: Int) -> Bool {
    if word(i) == "at" || isMark(i, "@") || tokens[i].kind == .number { return true }
    if case .clock = term(i) { return true }
    return false
  }

  private func ruleCore(_ i: Int) -> RuleDraft? {
    switch word(i) {
    case "every", "each": return every(i + 1)
    case "once", "twice", "thrice": return times(i)
    case "alternate":
      guard let days = weekdayList(i + 1) else { return nil }
      return RuleDraft(RecurrenceRule(.weekly, interval: 2, on: days.days), end: days.end)
    case "bi", "semi":
      guard isMark(i + 1, "-"), let found = prefixed(word(i), word(i + 2), end: i + 3) else {
        return nil
      }
      return detailed(found)
    case "bimonthly": return doubtful(end: i + 1)
    case "biannually", "semiannually":
      return RuleDraft(RecurrenceRule(.monthly, interval: 6), end: i + 1)
    default: break  // other openings below
    }
    if case .frequency(let frequency, let interval) = term(i) {
      guard isFree(i + 1),
        !["our", "my", "the", "a", "their", "his", "her", "your"].contains(word(i - 1))
          || isWhole(i - 1, i + 1),
        word(i) != "everyday" || isWhole(i, i + 1) || word(i + 1) != "and"
      else { return nil }
      return detailed(RuleDraft(RecurrenceRule(frequency, interval: interval), end: i + 1))
    }
    if let number = number(i), ["times", "time", "x"].contains(word(number.end)) {
      return times(i)
    }
    if let plural = pluralDays(i) { return plural }
    return nthOfMonth(i)
  }

  private func doubtful(end: Int) -> RuleDraft {
    var draft = RuleDraft(RecurrenceRule(.monthly), end: end)
    draft.doubt = []
    return draft
  }

  private func prefixed(_ prefix: String, _ word: String, end: Int) -> RuleDraft? {
    switch (prefix, word) {
    case ("bi", "weekly"): return RuleDraft(RecurrenceRule(.weekly, interval: 2), end: end)
    case ("bi", "monthly"): return doubtful(end: end)
    case ("semi", "monthly"):
      return RuleDraft(RecurrenceRule(.monthly, monthDays: [1, 15]), end: end)
    case ("semi", "annually"), ("bi", "annually"):
      return RuleDraft(RecurrenceRule(.monthly, interval: 6), end: end)
    default: return nil  // no such word
    }
  }

  // MARK: - every …

  private func every(_ i: Int) -> RuleDraft? {
    let j = skip(i, ["single"])
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
    if let number = number(j), number.value > 0, number.value < 1_000 {
      if month(number.end) != nil || word(number.end) == "of" { return yearlyDate(j) }
      guard unit(number.end) != nil || weekday(number.end) != nil else { return nil }
      return repeated(number.end, interval: number.value)
    }
    if let ordinal = ordinal(j) { return everyNth(j, ordinal) }
    return repeated(j, interval: 1)
  }

  private func everyNth(_ i: Int, _ ordinal: (value: Int, end: Int)) -> RuleDraft? {
    if let nth = nthOfMonth(i) { return nth }
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
  private func ofTheMonth(_ days: [Int], _ end: Int) -> RuleDraft? {
    if word(end) == "of" {
      guard let (interval, next) = monthPhrase(end + 1) else { return nil }
      return RuleDraft(RecurrenceRule(.monthly, interval: interval, monthDays: days), end: next)
    }
    guard isFree(end), days.allSatisfy({ $0 > 0 }) else { return nil }
    return RuleDraft(RecurrenceRule(.monthly, monthDays: days), end: end)
  }

  /// "every 3 May", "every December 25th".
  private func yearlyDate(_ i: Int) -> RuleDraft? {
    guard let found = absoluteDate(i, WhenAnchor(day: today, toward: .future), hadThe: true),
      let (month, day) = found.yearless, day > 0
    else { return nil }
    return RuleDraft(RecurrenceRule(.yearly, monthDays: [day], months: [month]), end: found.end)
  }

  /// A unit, weekdays, months, a holiday or a part of the day, every so many of them.
  private func repeated(_ i: Int, interval: Int) -> RuleDraft? {
    if let days = weekdayList(i) {
      var draft = RuleDraft(
        RecurrenceRule(.weekly, interval: interval, on: days.days), end: days.end)
      draft.part = days.part
      return draft
    }
    if let unit = unit(i) {
      guard let rule = rule(unit.unit, interval) else { return nil }
      return detailed(RuleDraft(rule, end: i + 1))
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

  private func rule(_ unit: CalendarUnit, _ interval: Int) -> RecurrenceRule? {
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
  private func times(_ i: Int) -> RuleDraft? {
    var count: Int
    var j: Int
    switch word(i) {
    case "once": (count, j) = (1, i + 1)
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
    guard ["a", "an", "per", "each", "every"].contains(word(j)) || isMark(j, "/"),
      let unit = unit(j + 1), !unit.plural,
      isFree(j + 2)
    else { return nil }
    return often(count, unit.unit, end: j + 2).map(detailed)
  }

  /// So many times a unit. Where the text leaves the days open they are spread evenly: twice a
  /// month is the 1st and the 15th, twice a week Monday and Thursday; weekdays named behind
  /// replace them.
  private func often(_ count: Int, _ unit: CalendarUnit, end: Int) -> RuleDraft? {
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

  // MARK: - Which days

  /// "on tuesdays", "on the 15th", "on December 25th" behind a frequency.
  private func detailed(_ draft: RuleDraft) -> RuleDraft {
    var draft = draft
    var j = skipComma(draft.end)
    let on = word(j) == "on" || word(j) == "each" || word(j) == "every"
    if on { j += 1 }
    switch draft.rule.frequency {
    case .weekly:
      if draft.rule.weekdays.isEmpty || on, let days = weekdayList(j), on || days.end > j {
        draft.rule.weekdays = days.days.map { .init($0) }
        draft.part = days.part
        draft.end = days.end
      }
    case .monthly where on:
      if let days = nthDays(j) {
        (draft.rule.weekdays, draft.rule.positions, draft.rule.monthDays) = (
          days.days, days.positions, []
        )
        draft.end = endOfMonthWords(days.end)
      } else if let days = monthDays(skip(j, ["the"])) {
        draft.rule.monthDays = days.days
        draft.end = endOfMonthWords(days.end)
      }
    case .yearly where on || word(j) == "in":
      let k = on ? j : j + 1
      if on, let days = nthDays(j), ["in", "of"].contains(word(days.end)),
        let months = monthList(days.end + 1)
      {
        draft.rule.weekdays = days.days
        draft.rule.positions = days.positions
        draft.rule.months = months.months
        draft.end = months.end
      } else if on, let dated = yearlyDate(skip(j, ["the"])) {
        draft.rule.months = dated.rule.months
        draft.rule.monthDays = dated.rule.monthDays
        draft.end = dated.end
      } else if on, let days = monthDays(skip(j, ["the"])),
        word(days.end) == "of" || word(days.end) == "in", let months = monthList(days.end + 1)
      {
        draft.rule.monthDays = days.days
        draft.rule.months = months.months
        draft.end = months.end
      } else if !on, let months = monthList(k) {
        draft.rule.months = months.months
        draft.end = months.end
      } else if on, let (rules, end) = vocabulary.holidays.match(tokens, at: j), rules.count == 1,
        case .fixed(let month, let day) = rules[0]
      {
        draft.rule.months = [month]
        draft.rule.monthDays = [day]
        draft.end = end
      }
    case .secondly, .minutely, .hourly, .daily, .monthly, .yearly: break
    }
    return draft
  }

  private func endOfMonthWords(_ i: Int) -> Int {
    after(i, "of", "the", "month") ?? after(i, "of", "each", "month") ?? after(
      i, "of", "every", "month") ?? i
  }

  /// "monday", "mondays and thursdays", "mon, wed & fri", "monday to friday", "weekends".
  func weekdayList(_ i: Int) -> (days: [Weekday], end: Int, part: PartOfDay?)? {
    guard let first = weekdaysAt(i) else { return nil }
    var days = first.days
    var end = first.end
    if days.count == 1, let j = connector(end, between: false), let last = weekdaysAt(j),
      last.days.count == 1
    {
      var day = days[0]
      while day != last.days[0] {
        day = Weekday(rawValue: day.rawValue % 7 + 1) ?? day
        days.append(day)
      }
      return (days, last.end, nil)
    }
    for _ in 0..<7 {
      var j = end
      if isMark(j, ",", "&", "/", "+") { j += 1 }
      if isMark(j, "&") || word(j) == "and" { j += 1 }
      guard j > end, let next = weekdaysAt(skip(j, ["on", "every", "each"])) else { break }
      days += next.days
      end = next.end
    }
    if case .part(let part) = term(end) { return (days, end + 1, part) }
    return (days, end, nil)
  }

  private func weekdaysAt(_ i: Int) -> (days: [Weekday], end: Int)? {
    if case .unit(.weekday, let plural) = term(i), plural { return (Weekday.workdays, i + 1) }
    if case .unit(.weekend, true) = term(i) { return (Weekday.weekendDays, i + 1) }
    guard let weekday = weekday(i) else { return nil }
    let dotted = isMark(i + 1, ".") && !tokens[i + 1].gap && word(i).count <= 5
    return ([weekday], dotted ? i + 2 : i + 1)
  }

  /// "tuesdays", "mondays and thursdays", "weekdays", "friday mornings".
  private func pluralDays(_ i: Int) -> RuleDraft? {
    guard cleanLeft(i) else { return nil }
    let plural: Bool
    if case .part(let part) = term(i), tokens[i].text.hasSuffix("s"), isFree(i + 1),
      word(i - 1) == "on" || word(i + 1) == "at" || isWhole(i, i + 1)
    {
      var draft = RuleDraft(RecurrenceRule(.daily), end: i + 1)
      draft.part = part
      return draft
    }
    switch term(i) {
    case .weekday(_, let isPlural, let doubtful):
      let isPlain = !doubtful
      if case .part = term(i + 1), tokens[i + 1].text.hasSuffix("s") {
        plural = isPlain
      } else {
        plural = isPlural
      }
    case .unit(.weekday, true), .unit(.weekend, true): plural = true
    default: return nil  // no days
    }
    guard let list = weekdayList(i) else { return nil }
    // "monday and thursdays"
    let others = (i..<list.end).contains {
      if case .weekday(_, true, _) = term($0) { true } else { false }
    }
    guard plural || others, isFree(list.end) else { return nil }
    var draft = RuleDraft(RecurrenceRule(.weekly, on: list.days), end: list.end)
    draft.part = list.part
    return draft
  }

  /// "the second tuesday of each month", "15th of every month", "last day of the month".
  private func nthOfMonth(_ start: Int) -> RuleDraft? {
    let i = word(start) == "the" ? start + 1 : start
    guard ordinal(i) != nil else { return nil }
    if let days = nthDays(i),
      ["of", "in"].contains(word(days.end)) || word(days.end) == "every" || word(days.end) == "each"
    {
      let j = ["of", "in"].contains(word(days.end)) ? days.end + 1 : days.end
      if let (interval, end) = monthPhrase(j) {
        return RuleDraft(
          RecurrenceRule(
            .monthly, interval: interval, weekdays: days.days, positions: days.positions), end: end)
      }
      if word(j) == "every" || word(j) == "each", let months = monthList(j + 1) {
        return RuleDraft(
          RecurrenceRule(
            .yearly, weekdays: days.days, months: months.months, positions: days.positions),
          end: months.end)
      }
    }
    if let days = monthDays(i),
      ["of", "in"].contains(word(days.end)) || word(days.end) == "every" || word(days.end) == "each"
    {
      let j = ["of", "in"].contains(word(days.end)) ? days.end + 1 : days.end
      // "the 15th of the month" is the next one; of every month, a rule
      guard
        word(j) != "the" || word(start - 1) == "every" || word(start - 1) == "each"
          || days.days.contains(where: { $0 < 0 }) && false,
        let (interval, end) = monthPhrase(j)
      else { return nil }
      return RuleDraft(RecurrenceRule(.monthly, interval: interval, monthDays: days.days), end: end)
    }
    return nil
  }

  /// "the month", "every month", "each month", "every other month", "every 3 months".
  private func monthPhrase(_ i: Int) -> (interval: Int, end: Int)? {
    guard ["the", "every", "each", "a"].contains(word(i)) else { return nil }
    if case .unit(let unit, false) = term(i + 1), unit == .month { return (1, i + 2) }
    guard word(i) == "every" else { return nil }
    if word(i + 1) == "other", case .unit(.month, _) = term(i + 2) { return (2, i + 3) }
    if let number = number(i + 1), case .unit(.month, _) = term(number.end) {
      return (number.value, number.end + 1)
    }
    return nil
  }

  /// "second tuesday", "first and third friday", "first monday and the last friday", "last weekday".
  private func nthDays(_ start: Int) -> (
    days: [RecurrenceRule.WeekdayNumber], positions: [Int], end: Int
  )? {
    var i = start
    var days: [RecurrenceRule.WeekdayNumber] = []
    for _ in 0..<5 {
      guard let list = ordinalList(skip(i, ["the"])) else { break }
      if case .unit(.weekday, false) = term(list.end), days.isEmpty {
        return (Weekday.workdays.map { .init($0) }, list.numbers, list.end + 1)
      }
      if days.isEmpty, ["working", "business"].contains(word(list.end)),
        case .unit(.day, false) = term(list.end + 1)
      {
        return (Weekday.workdays.map { .init($0) }, list.numbers, list.end + 2)
      }
      guard let weekday = weekday(list.end) else { break }
      days += list.numbers.map { .init(weekday, ordinal: $0) }
      i = list.end + 1
      // "first monday and thursday" is left alone
      var j = i
      if isMark(j, ",") { j += 1 }
      if word(j) == "and" { j += 1 }
      guard j > i, ordinalList(skip(j, ["the"])) != nil else { break }
      i = j
    }
    guard let last = days.last, i > start else { return nil }
    // step back over a joiner that led nowhere
    let end =
      weekday(i - 1) == last.weekday
      ? i : (i - 1 >= 0 && weekday(i - 2) == last.weekday ? i - 1 : i - 2)
    return (days, [], end)
  }

  private func ordinalList(_ i: Int) -> (numbers: [Int], end: Int)? {
    guard let first = signedOrdinal(i) else { return nil }
    var numbers = [first.value]
    var end = first.end
    for _ in 0..<6 {
      var j = end
      if isMark(j, ",", "&") { j += 1 }
      if word(j) == "and" { j += 1 }
      guard j > end, let next = signedOrdinal(skip(j, ["the"])) else { break }
      numbers.append(next.value)
      end = next.end
    }
    return (numbers, end)
  }

  /// "second", "last", "2nd to last", "second to last".
  private func signedOrdinal(_ i: Int) -> (value: Int, end: Int)? {
    guard let ordinal = ordinal(i) else { return nil }
    if ordinal.value > 0, let end = after(ordinal.end, "to", "last") ?? after(ordinal.end, "last") {
      return (-ordinal.value, end)
    }
    return ordinal
  }

  /// "15th", "1st and 15th", "last day", "1st, 10th and last day".
  private func monthDays(_ start: Int) -> (days: [Int], end: Int)? {
    var days: [Int] = []
    var end = start
    for _ in 0..<31 {
      var j = end
      if !days.isEmpty {
        if isMark(j, ",", "&") { j += 1 }
        if word(j) == "and" { j += 1 }
        guard j > end else { break }
        j = skip(j, ["the"])
      }
      guard let ordinal = signedOrdinal(j), abs(ordinal.value) <= 31 else { break }
      let named = unit(ordinal.end)?.unit == .day
      guard ordinal.value > 0 || named else { break }
      guard weekday(ordinal.end) == nil else { break }
      days.append(ordinal.value)
      end = named ? ordinal.end + 1 : ordinal.end
    }
    return days.isEmpty ? nil : (days, end)
  }

  private func monthList(_ i: Int) -> (months: [Int], end: Int)? {
    guard let first = month(i) else { return nil }
    var months = [first]
    var end = i + 1
    for _ in 0..<12 {
      var j = end
      if isMark(j, ",", "&") { j += 1 }
      if word(j) == "and" { j += 1 }
      guard j > end, let next = month(j) else { break }
      months.append(next)
      end = j + 1
    }
    return (months, end)
  }
}
