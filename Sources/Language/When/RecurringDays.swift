internal import Model

/// On which days a rule falls: "on tuesdays and fridays", "the first and third Monday of each month".
extension WhenParser {
  /// "on tuesdays", "on the 15th", "on December 25th" behind a frequency.
  func detailed(_ draft: RuleDraft) -> RuleDraft {
    var draft = draft
    var j = skipComma(draft.end)
    let on = word(j) == "on" || word(j) == "each" || word(j) == "every"
    if on { j = skip(j + 1, ["a", "an"]) }
    switch draft.rule.frequency {
    case .weekly:
      if draft.rule.weekdays.isEmpty || on, let days = weekdayList(j), on || days.end > j {
        draft.rule.weekdays = days.days.map { .init($0) }
        draft.part = days.part
        draft.end = days.end
      }
    case .monthly where word(j) == "at":
      if let edge = after(j, "at", "the").flatMap({ Self.edges[word($0)] }) {
        draft.rule.monthDays = [edge]
        draft.end = j + 3
      }
    case .monthly where on || isMark(draft.end, ","):
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

  /// "every month at the end": its last day, or its first.
  private static let edges = ["end": -1, "start": 1, "beginning": 1]

  func endOfMonthWords(_ i: Int) -> Int {
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
      // "mon wed and fri"
      guard j > end || weekday(j) != nil, let next = weekdaysAt(skip(j, ["on", "every", "each"]))
      else { break }
      days += next.days
      end = next.end
    }
    if case .part(let part) = term(end) { return (days, end + 1, part) }
    return (days, end, nil)
  }

  func weekdaysAt(_ i: Int) -> (days: [Weekday], end: Int)? {
    if case .unit(.weekday, let plural) = term(i), plural { return (Weekday.workdays, i + 1) }
    if case .unit(.weekend, true) = term(i) { return (Weekday.weekendDays, i + 1) }
    if let end = workingDay(i), unit(i + 1)?.plural == true { return (Weekday.workdays, end) }
    guard let weekday = weekday(i) else { return nil }
    let dotted = isMark(i + 1, ".") && !tokens[i + 1].gap && word(i).count <= 5
    return ([weekday], dotted ? i + 2 : i + 1)
  }

  /// "working day", "business days", "work day"
  func workingDay(_ i: Int) -> Int? {
    guard ["working", "business", "work"].contains(word(i)), unit(i + 1)?.unit == .day else {
      return nil
    }
    return i + 2
  }

  /// "tuesdays", "mondays and thursdays", "weekdays", "friday mornings".
  func pluralDays(_ i: Int) -> RuleDraft? {
    // "two sundays ago", "most mondays", "the next two weekends" are no rule
    guard cleanLeft(i), number(i - 1) == nil, !Self.countingWords.contains(word(i - 1)) else {
      return nil
    }
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
    case _ where workingDay(i) != nil && unit(i + 1)?.plural == true: plural = true
    default: return nil  // no days
    }
    guard let list = weekdayList(i) else { return nil }
    // "monday and thursdays"
    let others = (i..<list.end).contains {
      if case .weekday(_, true, _) = term($0) { true } else { false }
    }
    guard plural || others, isFree(list.end) || word(i - 1) == "on" && !isGathering(list.end) else {
      return nil
    }
    var draft = RuleDraft(RecurrenceRule(.weekly, on: list.days), end: list.end)
    draft.part = list.part
    return draft
  }

  /// "what we settled on in mondays call": a day without its apostrophe
  func isGathering(_ i: Int) -> Bool {
    [
      "call", "meeting", "class", "session", "lunch", "dinner", "breakfast", "shift", "party",
      "mixer", "event", "workshop", "talk", "show", "game", "match", "standup", "meetup", "paper",
      "edition", "deadline", "schedule", "agenda", "email", "post", "review", "sync", "retro",
      "catchup", "checkin", "newsletter", "payroll", "appointment",
    ].contains(word(i))
  }

  private static let countingWords: Set<String> = [
    "few", "several", "many", "some", "most", "these", "those", "both", "next", "last", "past",
    "couple", "of", "two", "three", "more", "previous", "coming", "other", "no",
  ]

  /// "the second tuesday of each month", "15th of every month", "last day of the month".
  func nthOfMonth(_ start: Int) -> RuleDraft? {
    let i = word(start) == "the" ? start + 1 : start
    guard ordinal(i) != nil else { return nil }
    if let days = nthDays(i),
      ["of", "in"].contains(word(days.end)) || word(days.end) == "every" || word(days.end) == "each"
    {
      let j = ["of", "in"].contains(word(days.end)) ? days.end + 1 : days.end
      if word(j) == "every" || word(j) == "each", unit(j + 1)?.unit == .quarter {
        return doubtful(end: j + 2)  // of a quarter's three months, or of one of them
      }
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
  func monthPhrase(_ i: Int) -> (interval: Int, end: Int)? {
    guard ["the", "every", "each", "a"].contains(word(i)) else { return nil }
    if case .unit(let unit, false) = term(i + 1), unit == .month { return (1, i + 2) }
    guard word(i) == "every" else { return nil }
    if word(i + 1) == "other", case .unit(.month, _) = term(i + 2) { return (2, i + 3) }
    if let number = number(i + 1) ?? ordinal(i + 1), number.value > 0,
      case .unit(.month, _) = term(number.end)
    {
      return (number.value, number.end + 1)
    }
    return nil
  }

  /// "second tuesday", "first and third friday", "first monday and the last friday", "last weekday".
  func nthDays(_ start: Int) -> (
    days: [RecurrenceRule.WeekdayNumber], positions: [Int], end: Int
  )? {
    var i = start
    var days: [RecurrenceRule.WeekdayNumber] = []
    for _ in 0..<5 {
      guard let list = ordinalList(skip(i, ["the"])) else { break }
      if case .unit(.weekday, false) = term(list.end), days.isEmpty {
        return (Weekday.workdays.map { .init($0) }, list.numbers, list.end + 1)
      }
      if days.isEmpty, let end = workingDay(list.end) {
        return (Weekday.workdays.map { .init($0) }, list.numbers, end)
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

  func ordinalList(_ i: Int) -> (numbers: [Int], end: Int)? {
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
  func signedOrdinal(_ i: Int) -> (value: Int, end: Int)? {
    guard let ordinal = ordinal(i) else { return nil }
    if ordinal.value > 0,
      let end = after(ordinal.end, "to", "last") ?? after(ordinal.end, "to", "the", "last")
        ?? after(ordinal.end, "last")
    {
      return (-ordinal.value, end)
    }
    return ordinal
  }

  /// "15th", "1st and 15th", "last day", "1st, 10th and last day".
  func monthDays(_ start: Int) -> (days: [Int], end: Int)? {
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
      let isLast = ordinal.value == -1 && word(ordinal.end) == "of"
      guard ordinal.value > 0 || named || isLast else { break }
      guard weekday(ordinal.end) == nil else { break }
      days.append(ordinal.value)
      end = named ? ordinal.end + 1 : ordinal.end
    }
    return days.isEmpty ? nil : (days, end)
  }

  func monthList(_ i: Int) -> (months: [Int], end: Int)? {
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
