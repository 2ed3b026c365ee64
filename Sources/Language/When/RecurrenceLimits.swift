internal import Model

/// What follows a recurrence: its time, its exceptions, its first and last day, its count.
extension WhenParser {
  func limits(_ draft: inout RuleDraft) {
    for _ in 0..<6 {
      let before = draft.end
      let j = skipComma(draft.end)
      if !timeOfRule(&draft, j), !exception(&draft, j), !firstDay(&draft, j), !lastDay(&draft, j),
        !duration(&draft, j), !onlyClause(&draft, j)
      {
        break
      }
      if draft.end <= before { break }
    }
    // "every tuesday in march"
    if word(draft.end) == "in" || word(draft.end) == "during",
      let months = monthList(draft.end + 1), draft.rule.months.isEmpty, isFree(months.end)
    {
      draft.rule.months = months.months
      draft.end = months.end
    }
  }

  func timeOfRule(_ draft: inout RuleDraft, _ i: Int) -> Bool {
    if draft.part == nil, let j = after(i, "in", "the") ?? after(i, "at"),
      case .part(let part) = term(j)
    {
      draft.part = part
      draft.end = j + 1
      return true
    }
    guard draft.time == nil else { return false }
    var j = i
    var cued = false
    if ["at", "around", "about"].contains(word(j)) || isMark(j, "@") {
      (cued, j) = (true, j + 1)
    } else if word(j) == "from" {
      guard let range = moment(i), case .day = range.value, let time = range.time else {
        return false
      }
      draft.time = time
      draft.end = range.end
      return true
    }
    guard let clock = clockRange(j) ?? clock(j, cued: cued, part: draft.part) else { return false }
    draft.time = clock.time
    draft.end = clock.end
    // "at 9 and 5"
    if word(clock.end) == "and" || isMark(clock.end, "&"),
      let second = self.clock(clock.end + 1, cued: cued, part: draft.part), isFree(second.end)
    {
      draft.doubt = []
      draft.end = second.end
    }
    return true
  }

  /// "except friday", "but not on mondays", "excluding weekends".
  func exception(_ draft: inout RuleDraft, _ i: Int) -> Bool {
    var j: Int
    if let k = after(i, "other", "than") ?? after(i, "but", "not") ?? after(i, "except", "for")
      ?? after(i, "apart", "from")
    {
      j = k
    } else if ["except", "but", "excluding", "excepting", "not", "minus", "bar"].contains(word(i)) {
      j = i + 1
    } else {
      return false
    }
    j = skip(j, ["on", "for"])
    // "except in August": a rule has no words for it
    if ["in", "during"].contains(word(j)),
      let period = innerPeriod(skip(j + 1, ["the"]), WhenAnchor(day: today, toward: .future))
    {
      return draft.leaveOpen(to: period.end)
    }
    j = skip(j, ["the", "every"])
    var list = weekdayList(j).map { ($0.days, $0.end) }
    if list == nil, case .unit(.weekend, _) = term(j) { list = (Weekday.weekendDays, j + 1) }
    guard let (days, end) = list else {
      // "except August", "excluding Christmas week": what cannot be said in a rule is asked about
      guard ["except", "excluding", "excepting", "apart", "other"].contains(word(i)),
        j < tokens.count, tokens[j].kind == .word || tokens[j].kind == .number,
        !["when", "if", "for", "that", "i"].contains(word(j))
      else { return false }
      return draft.leaveOpen(to: j + 1)
    }
    let all: [Weekday]
    switch draft.rule.frequency {
    case .daily where draft.rule.interval == 1: all = Weekday.allCases
    case .weekly where !draft.rule.weekdays.isEmpty: all = draft.rule.weekdays.map(\.weekday)
    case .secondly, .minutely, .hourly, .daily, .weekly, .monthly, .yearly:
      return draft.leaveOpen(to: end)
    }
    let left = all.filter { !days.contains($0) }
    guard !left.isEmpty, left.count < all.count else { return false }
    draft.rule = RecurrenceRule(.weekly, interval: draft.rule.interval, on: left)
    draft.end = end
    return true
  }

  /// "starting march 3rd", "from next tuesday", "beginning in June".
  func firstDay(_ draft: inout RuleDraft, _ i: Int) -> Bool {
    var j: Int
    if let k = after(i, "as", "of") ?? after(i, "as", "from") {
      j = k
    } else if ["starting", "beginning", "from", "since", "effective", "commencing", "start"]
      .contains(word(i))
    {
      j = i + 1
    } else {
      return false
    }
    guard draft.start == nil else { return false }
    // "from 1 to 7 December", "from January to March"
    if word(i) == "from" || word(i) == "starting",
      let found = dateRange(word(i) == "from" ? i : j, WhenAnchor(day: today, toward: .future))
    {
      switch found.value {
      case .range(let first, let last):
        draft.start = first
        let isMonth = month(found.end - 1) != nil && last.dayOfMonth > 27
        // "until June" is to its first day here too
        let begins = isMonth && ["until", "till", "til"].contains(word(found.end - 2))
        draft.rule.until = begins ? last.startOfMonth : last
      case .unclear(let days): draft.doubt = days
      case .day, .rule, .clock: return false
      }
      draft.end = found.end
      return true
    }
    let past = word(i) == "since"
    j = skip(j, ["on", "in", "from"])
    guard
      let found = date(j, WhenAnchor(day: today, toward: past ? .past : .future, inclusive: !past))
    else { return false }
    if case .unclear(let days) = found.value { draft.doubt = days }
    draft.start = found.first
    draft.end = found.end
    return true
  }

  /// "until June" is to its first day, "through June" to its last.
  func lastDay(_ draft: inout RuleDraft, _ i: Int) -> Bool {
    var j: Int
    if let k = after(i, "up", "to") ?? after(i, "up", "until") {
      j = k
    } else if ["until", "till", "til", "untill", "through", "thru", "to", "ending", "before"]
      .contains(word(i))
    {
      guard word(i) != "to" || draft.start != nil else { return false }
      j = i + 1
    } else {
      return false
    }
    guard draft.rule.until == nil, draft.rule.count == nil else { return false }
    let through = ["through", "thru"].contains(word(i))
    let before = word(i) == "before"
    j = skip(j, ["on"])
    let anchor = WhenAnchor(day: draft.start ?? today, toward: .future)
    guard var found = date(j, anchor) ?? monthName(j, anchor) else { return false }
    if found.yearless?.day == 0, let first = found.first, let last = found.last, first <= anchor.day
    {
      // "until november" in november is next year's
      found.value = .range(first.adding(months: 12), last.adding(months: 12))
    }
    switch found.value {
    case .day(let day): draft.rule.until = before ? day.adding(days: -1) : day
    case .range(let first, let last):
      draft.rule.until = through ? last : before ? first.adding(days: -1) : first
    case .unclear(let days): draft.doubt = days
    case .rule, .clock: return false
    }
    draft.end = found.end
    return true
  }

  /// Behind "until" even "May" and "march" are months.
  func monthName(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard let month = month(i), isFree(i + 1) else { return nil }
    let shift = (month - anchor.day.month + 12) % 12
    let first = anchor.day.startOfMonth.adding(months: shift)
    var found = WhenFound(.range(first, endOfMonth(first)), end: i + 1)
    found.yearless = (month, 0)
    return found
  }

  /// "for a week", "for the next 3 weeks", "5 times".
  func duration(_ draft: inout RuleDraft, _ i: Int) -> Bool {
    guard draft.rule.count == nil, draft.rule.until == nil else { return false }
    if word(i) == "once", isFree(i + 1) {
      draft.rule.count = 1
      draft.end = i + 1
      return true
    }
    if word(i) == "twice", isFree(i + 1) {
      draft.rule.count = 2
      draft.end = i + 1
      return true
    }
    let counted = after(i, "for", "up", "to") ?? after(i, "up", "to") ?? skip(i, ["for"])
    // "3x", "x3"
    if counted + 1 < tokens.count, word(counted) == "x", tokens[counted + 1].kind == .number,
      !tokens[counted + 1].gap, isFree(counted + 2)
    {
      draft.rule.count = tokens[counted + 1].value
      draft.end = counted + 2
      return true
    }
    if let number = number(counted), number.value > 0, number.value < 10_000,
      ["times", "time", "occurrences", "sessions", "x"].contains(word(number.end))
    {
      draft.rule.count = number.value
      draft.end = number.end + 1
      return true
    }
    // "for the next 6 weeks", and "the next 6 weeks" by itself
    let bare = after(i, "the", "next").flatMap { number($0) } != nil
    guard bare || word(i) == "for" || word(i) == "over" else { return false }
    var j = bare ? i + 2 : after(i + 1, "the", "next") ?? after(i + 1, "up", "to") ?? i + 1
    j = skip(j, ["next"])
    let value: Int
    if let number = number(j) {
      (value, j) = number
    } else if ["a", "an", "one"].contains(word(j)) {
      (value, j) = (1, j + 1)
      if word(j) == "couple" { return false }
    } else if unit(j) != nil {
      value = 1
    } else {
      return false
    }
    guard let unit = unit(j), value < 1_000 else { return false }
    let rule = draft.rule
    let start = draft.start ?? today
    if let days = unit.unit.days {
      switch rule.frequency {
      case .daily where rule.weekdays.isEmpty:
        draft.rule.count = max(1, (value * days + rule.interval - 1) / rule.interval)
      case .weekly where days >= 7:
        let weeks = value * days / 7
        draft.rule.count =
          max(1, (weeks + rule.interval - 1) / rule.interval) * max(1, rule.weekdays.count)
      case .secondly, .minutely, .hourly, .daily, .weekly, .monthly, .yearly:
        draft.rule.until = start.adding(days: value * days - 1)
      }
    } else if let months = unit.unit.months {
      if rule.frequency == .monthly, rule.interval == 1,
        rule.monthDays.count + rule.weekdays.count <= 1
      {
        draft.rule.count = value * months
      } else {
        draft.rule.until = start.adding(months: value * months).adding(days: -1)
      }
    } else {
      return false
    }
    draft.end = j + 1
    return true
  }
}
