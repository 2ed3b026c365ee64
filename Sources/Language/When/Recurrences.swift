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

    /// What stands up to a place is said, and no rule can say it: the whole is unclear.
    mutating func leaveOpen(to end: Int) -> Bool {
      doubt = []
      self.end = end
      return true
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
    if lead == nil, at == i, let hours = hoursBefore(i) {
      (time, at, first) = (hours.time, hours.end, i)
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

  /// "from 9 to 5 every Friday", "9-5 on Mondays": the first hour is the rule's.
  private func hoursBefore(_ i: Int) -> (time: ClockTime, end: Int)? {
    let j = skip(i, ["from", "between"])
    guard j > i || tokens[i].kind == .number, let opening = clock(j, cued: true) ?? bareHour(j),
      let k = connector(opening.end, between: word(i) == "between"),
      let closing = clock(k, cued: true)
    else { return nil }
    let at = skip(skipComma(closing.end), ["on"])
    guard at < tokens.count, ["every", "each"].contains(word(at)) || pluralDays(at) != nil else {
      return nil
    }
    return (opening.time, at)
  }

  /// "9" of "9-5": followed by a dash, and so no time by itself.
  private func bareHour(_ i: Int) -> Clock? {
    guard tokens.indices.contains(i), tokens[i].kind == .number, tokens[i].digits <= 2,
      (7...12).contains(tokens[i].value), let time = ClockTime(hour: tokens[i].value, minute: 0)
    else { return nil }
    return Clock(time: time, end: i + 1, settled: false, certain: false)
  }

  func mayOpenTime(_ i: Int) -> Bool {
    if word(i) == "at" || isMark(i, "@") || tokens[i].kind == .number { return true }
    if case .clock = term(i) { return true }
    return false
  }

  func ruleCore(_ i: Int) -> RuleDraft? {
    switch word(i) {
    case "every", "each": return every(i + 1)
    case "all", "any": return allButSome(i)
    case "once", "twice", "thrice": return times(i)
    case "one": if let found = times(i) { return found }
    case "alternate":
      if let days = weekdayList(i + 1) {
        return RuleDraft(RecurrenceRule(.weekly, interval: 2, on: days.days), end: days.end)
      }
      return unit(i + 1)?.plural == true ? repeated(i + 1, interval: 2) : nil
    case "end", "start", "beginning": return edgeOfEach(i)
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
      let isOwned = ["our", "my", "the", "a", "their", "his", "her", "your"].contains(word(i - 1))
      // "weekly standup"
      if isGathering(i + 1), isFree(i + 2), word(i) != "everyday", !isOwned {
        return detailed(RuleDraft(RecurrenceRule(frequency, interval: interval), end: i + 2))
      }
      guard isFree(i + 1), !isOwned || isWhole(i - 1, i + 1),
        word(i) != "everyday" || isWhole(i, i + 1) || word(i + 1) != "and"
      else { return nil }
      return detailed(RuleDraft(RecurrenceRule(frequency, interval: interval), end: i + 1))
    }
    if let number = number(i), ["times", "time", "x"].contains(word(number.end)) {
      return times(i)
    }
    // "the first and third Fridays"
    if let days = nthDays(i), isFree(days.end), case .weekday(_, true, _) = term(days.end - 1) {
      return RuleDraft(
        RecurrenceRule(.monthly, weekdays: days.days, positions: days.positions), end: days.end)
    }
    if let plural = pluralDays(i) { return plural }
    if let weekly = weekdayEach(i) { return weekly }
    if let yearly = dateEachYear(i) { return yearly }
    return nthOfMonth(i)
  }

  /// "all days but Sunday", "any day except the weekend": every day, with what is taken out.
  private func allButSome(_ i: Int) -> RuleDraft? {
    var j = skip(i + 1, ["the"])
    if word(j) == "other" { return nil }
    guard let unit = unit(j), unit.unit == .day || unit.unit == .weekday else { return nil }
    j = after(j + 1, "of", "the", "week") ?? after(j + 1, "a", "week") ?? j + 1
    guard let whole = rule(unit.unit, 1) else { return nil }
    var draft = RuleDraft(whole, end: j)
    return exception(&draft, skipComma(j)) ? draft : nil
  }

  /// "end of every month", "beginning of each year".
  private func edgeOfEach(_ i: Int) -> RuleDraft? {
    guard word(i + 1) == "of", word(i + 2) == "every" || word(i + 2) == "each",
      let unit = unit(i + 3), !unit.plural
    else { return nil }
    let atEnd = word(i) == "end"
    switch unit.unit {
    case .month:
      return RuleDraft(RecurrenceRule(.monthly, monthDays: [atEnd ? -1 : 1]), end: i + 4)
    case .year:
      return RuleDraft(
        RecurrenceRule(.yearly, monthDays: [atEnd ? 31 : 1], months: [atEnd ? 12 : 1]), end: i + 4)
    case .day: return nil
    case .second, .minute, .hour, .weekday, .week, .weekend, .fortnight, .quarter:
      return doubtful(end: i + 4)
    }
  }

  /// "tuesday every two weeks", "Monday and Friday each week".
  private func weekdayEach(_ i: Int) -> RuleDraft? {
    guard weekday(i) != nil, let list = weekdayList(i),
      word(list.end) == "every" || word(list.end) == "each", let every = every(list.end + 1),
      every.rule.frequency == .weekly, every.rule.weekdays.isEmpty
    else { return nil }
    var draft = RuleDraft(
      RecurrenceRule(.weekly, interval: every.rule.interval, on: list.days), end: every.end)
    draft.part = list.part
    return draft
  }

  /// "3 March every year", "the first Monday of May each year".
  private func dateEachYear(_ start: Int) -> RuleDraft? {
    let i = skip(start, ["the"])
    guard i < tokens.count, tokens[i].kind == .number || month(i) != nil || ordinal(i) != nil else {
      return nil
    }
    var draft: RuleDraft?
    if let days = nthDays(i), ["of", "in"].contains(word(days.end)),
      let months = monthList(days.end + 1)
    {
      draft = RuleDraft(
        RecurrenceRule(
          .yearly, weekdays: days.days, months: months.months, positions: days.positions),
        end: months.end)
    } else if let dated = yearlyDate(i) {
      draft = dated
    }
    guard var draft else { return nil }
    switch word(draft.end) {
    case "every", "each":
      guard unit(draft.end + 1)?.unit == .year else { return nil }
      draft.end += 2
    case "yearly", "annually": draft.end += 1
    default: return nil  // one year's
    }
    return draft
  }

  func doubtful(end: Int) -> RuleDraft {
    var draft = RuleDraft(RecurrenceRule(.monthly), end: end)
    draft.doubt = []
    return draft
  }

  func prefixed(_ prefix: String, _ word: String, end: Int) -> RuleDraft? {
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
}
