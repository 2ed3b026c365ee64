internal import Model

/// Weeks, months, quarters, years and their parts: "next month", "mid-June", "the first week of
/// March", "end of next month", "first Monday of May", "Q3".
extension WhenParser {
  /// "next week", "this month", "last quarter", "the week after next", "next March", "next Easter".
  func period(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if word(i) == "last", word(i + 2) == "of" || word(i + 2) == "in",
      let found = partOfPeriod(i, anchor)
    {
      return found
    }
    if let week = weekPhrase(i) {
      // "last week's sunday", "next week on tuesday"
      let between = word(week.end) == "between"
      let j = skip(week.end, ["on", "from", "between"])
      guard let weekday = weekday(j), case .range(let start, _) = week.value, cleanLeft(j) else {
        return week
      }
      let day = start.adding(days: -1).next(weekday)
      // "next week mon or tue", "this week from tue to thu"
      let isPair = word(j + 1) == "or" || word(j + 1) == "and"
      if let k = connector(j + 1, between: between) ?? (isPair ? j + 2 : nil),
        let other = self.weekday(k)
      {
        let last = start.adding(days: -1).next(other)
        return WhenFound(
          isPair && !between || last <= day ? .unclear([day, last]) : .range(day, last), end: k + 1)
      }
      return WhenFound(.day(day), end: j + 1)
    }
    if word(i) == "last", let found = partOfPeriod(i, anchor) { return found }
    if let found = modifiedWeekday(i, anchor) { return found }
    var j = i
    if word(j) == "this", ["past", "coming", "last"].contains(word(j + 1)) { j += 1 }
    let shift: Int
    switch word(j) {
    case "this", "current": shift = 0
    case "next", "coming", "upcoming": shift = 1
    case "last", "past", "previous": shift = -1
    default: return unmodifiedPeriod(i, anchor)
    }
    let begun = word(i) == "this" && j > i
    if let unit = unit(j + 1), !unit.plural {
      if let found = period(unit.unit, shift, end: j + 2, begun: begun) { return found }
    }
    if case .month(let month, let kind) = term(j + 1) {
      if kind == .word, !isFree(j + 2), year(j + 2) == nil { return nil }
      return modifiedMonth(month, shift, at: i, end: j + 2, anchor)
    }
    if let holiday = vocabulary.holidays.match(tokens, at: j + 1), isFree(holiday.end) || shift == 0
    {
      return modifiedHoliday(holiday.rules, shift, end: holiday.end)
    }
    if ["summer", "winter", "spring", "autumn", "fall"].contains(word(j + 1)), isFree(j + 2) {
      return WhenFound(.unclear([]), end: j + 2)  // it is winter in half of the world
    }
    return word(i) == "last" ? unmodifiedPeriod(i, anchor) : nil
  }

  /// A unit some steps from the one that holds today.
  func period(_ unit: CalendarUnit, _ shift: Int, end: Int, begun: Bool = false) -> WhenFound? {
    let week = today.startOfWeek(first: firstWeekday)
    switch unit {
    case .week:
      return WhenFound(
        .range(week.adding(days: 7 * shift), week.adding(days: 7 * shift + 6)), end: end)
    case .weekend:
      // Saturday and Sunday belong together, whatever day the week starts on
      var saturday = today.weekday == .sunday ? today.adding(days: -1) : today.last(.saturday)
      if today.weekday != .saturday && today.weekday != .sunday {
        saturday = saturday.adding(days: 7)
      }
      let inWeekend = today >= saturday
      var steps = shift
      if shift < 0 { steps = -1 } else if shift > 0, begun, !inWeekend { steps = 0 }
      saturday = saturday.adding(days: 7 * steps)
      return WhenFound(.range(saturday, saturday.adding(days: 1)), end: end)
    case .fortnight where shift != 0:
      return shift > 0
        ? WhenFound(.range(today.adding(days: 1), today.adding(days: 14)), end: end)
        : WhenFound(.range(today.adding(days: -14), today.adding(days: -1)), end: end)
    case .month, .quarter, .year:
      let months = unit.months ?? 1
      let first = firstMonth(of: months).adding(months: shift * months)
      return WhenFound(.range(first, first.adding(months: months).adding(days: -1)), end: end)
    case .weekday where shift != 0:
      var day = today.adding(days: shift)
      while day.weekday.rawValue > 5 { day = day.adding(days: shift) }
      return WhenFound(.day(day), end: end)
    case .day where shift > 0 && isFree(end): return nil  // "the next day" of a story
    case .second, .minute, .hour, .day, .weekday, .fortnight: return nil
    }
  }

  func firstMonth(of months: Int) -> Day {
    let month = (today.month - 1) / months * months + 1
    return Day(year: today.year, month: month, day: 1) ?? today.startOfMonth
  }

  func modifiedMonth(_ month: Int, _ shift: Int, at i: Int, end: Int, _ anchor: WhenAnchor)
    -> WhenFound
  {
    func span(_ year: Int) -> WhenFound.Value {
      guard let first = Day(year: year, month: month, day: 1) else { return .unclear([]) }
      return .range(first, endOfMonth(first))
    }
    let year = today.year
    switch shift {
    case 0:
      return WhenFound(span(year), end: end)
    case 1...:
      // "next december" in november is this year's to some and next year's to others
      if month > today.month {
        return WhenFound(.unclear(starts(month, [year, year + 1])), end: end)
      }
      return WhenFound(span(year + 1), end: end)
    default:
      if month < today.month {
        return WhenFound(.unclear(starts(month, [year - 1, year])), end: end)
      }
      return WhenFound(span(year - 1), end: end)
    }
  }

  func starts(_ month: Int, _ years: [Int]) -> [Day] {
    years.compactMap { Day(year: $0, month: month, day: 1) }
  }

  // MARK: - Without "this" or "next"

  func unmodifiedPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if let found = edge(i, anchor) { return found }
    if let found = partOfPeriod(i, anchor) { return found }
    if case .unit(let unit, false) = term(i) {
      // "weekend after next", "month after next", "week of 3 May"
      if let j = after(i + 1, "after", "next") { return period(unit, 2, end: j) }
      if let j = after(i + 1, "before", "last") {
        guard let found = period(unit, unit == .weekend ? -1 : -2, end: j) else { return nil }
        if unit == .weekend, case .range(let a, let b) = found.value {
          return WhenFound(.range(a.adding(days: -7), b.adding(days: -7)), end: j)
        }
        return found
      }
      if unit == .week || unit == .weekend, let found = weekOf(i, unit, anchor) { return found }
      if unit == .weekend { return bareWeekend(i, anchor) }
    }
    if word(i) == "w", isMark(i + 1, "/"), word(i + 2) == "c" || word(i + 2) == "e" {
      guard word(i + 2) == "c", let day = plainDate(i + 3, anchor) else { return nil }
      return weekAround(day)
    }
    if word(i) == "wc", let day = plainDate(i + 1, anchor) { return weekAround(day) }
    if let found = quarter(i, anchor) { return found }
    return monthPeriod(i, anchor)
  }

  /// "at the weekend", "the weekend", or "weekend" as all that is said.
  private func bareWeekend(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard isFree(i + 1), word(i - 1) == "the" || isWhole(i, i + 1),
      case .range(let saturday, let sunday)? = period(.weekend, 0, end: i + 1)?.value
    else { return nil }
    let isPast = (direction(at: i, anchor) ?? fallback) == .past && saturday > today
    return WhenFound(
      isPast
        ? .range(saturday.adding(days: -7), sunday.adding(days: -7)) : .range(saturday, sunday),
      end: i + 1)
  }

  /// "week of October 6th", "week commencing 3 May", "weekend of the 12th".
  func weekOf(_ i: Int, _ unit: CalendarUnit, _ anchor: WhenAnchor) -> WhenFound? {
    guard ["of", "commencing", "beginning", "starting", "from"].contains(word(i + 1)),
      let day = plainDate(i + 2, anchor)
    else { return nil }
    if unit == .week { return weekAround(day) }
    guard case .day(let date) = day.value else { return nil }
    let saturday =
      date.weekday == .sunday ? date.adding(days: -1) : date.adding(days: -1).next(.saturday)
    return WhenFound(.range(saturday, saturday.adding(days: 1)), end: day.end)
  }

  func weekAround(_ found: WhenFound) -> WhenFound? {
    guard case .day(let day) = found.value else { return nil }
    let start = day.startOfWeek(first: firstWeekday)
    return WhenFound(.range(start, start.adding(days: 6)), end: found.end)
  }

  /// "Q3", "Q1 2027", "third quarter of 2027", "H2".
  func quarter(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    let number: Int
    var j: Int
    let months: Int
    if word(i) == "q" || word(i) == "h", i + 1 < tokens.count, tokens[i + 1].kind == .number,
      !tokens[i + 1].gap,
      cleanLeft(i), tokens[i].capital || word(i) == "q"
    {
      (number, j, months) = (tokens[i + 1].value, i + 2, word(i) == "q" ? 3 : 6)
      guard cleanRight(j) else { return nil }
    } else if let ordinal = ordinal(i), case .unit(.quarter, false) = term(ordinal.end) {
      (number, j, months) = (ordinal.value, ordinal.end + 1, 3)
      guard
        year(j) != nil || year(j + 1) != nil || relativeYear(j) != nil
          || relativeYear(j + 1) != nil || isWhole(i, j)
          || word(i - 1) == "the" && isWhole(i - 1, j)
      else { return nil }
    } else {
      return nil
    }
    guard (1...12 / months).contains(number) else { return nil }
    if isMark(j, ","), self.year(j + 1) != nil { j += 1 }
    j = skip(j, ["of", "in"])
    var year = today.year
    if let named = self.year(j) ?? relativeYear(j).map({ ($0.year, $0.end) }) {
      (year, j) = named
    } else {
      if word(j - 1) == "of" || word(j - 1) == "in" { j -= 1 }
      let first = Day(year: year, month: (number - 1) * months + 1, day: 1) ?? today
      let last = first.adding(months: months).adding(days: -1)
      switch direction(at: i, anchor) ?? fallback {
      case .past where first > today: year -= 1
      case .future where last < today: year += 1
      case .past, .future: break
      }
    }
    guard let first = Day(year: year, month: (number - 1) * months + 1, day: 1) else { return nil }
    return WhenFound(.range(first, first.adding(months: months).adding(days: -1)), end: j)
  }

  /// "March 2027", "in May", "June next year", "2027".
  func monthPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if let year = year(i), cleanLeft(i), (1900...2199).contains(year.value),
      isWhole(i, year.end) && word(i - 1) != "at"
        || ["in", "year", "since", "until", "by", "during"].contains(word(i - 1))
          && tokens[i].kind == .number
          && isFree(year.end)
          && (word(i - 1) != "by" && word(i - 1) != "until" || year.value >= 2000)
    {
      guard let first = Day(year: year.value, month: 1, day: 1),
        let last = Day(year: year.value, month: 12, day: 31)
      else { return nil }
      return WhenFound(.range(first, last), end: year.end)
    }
    guard case .month(let month, let kind) = term(i), cleanLeft(i) || isMark(i - 1, "-", "–") else {
      return nil
    }
    // "32 December" is no day and so no month
    if i > 0, tokens[i - 1].kind == .number, tokens[i].gap, tokens[i - 1].digits <= 2 { return nil }
    var j = i + 1
    if isMark(j, "."), !tokens[j].gap, word(i).count <= 4 { j += 1 }
    var k = skipComma(j)
    if isMark(k, "-", "/"), k < tokens.count, !tokens[k].gap, k + 1 < tokens.count,
      tokens[k + 1].digits == 4
    {
      k += 1  // "Jan-2027"
    }
    k = skip(k, ["of", "in"])
    if let year = year(k) ?? relativeYear(k).map({ ($0.year, $0.end) }),
      let first = Day(year: year.value, month: month, day: 1)
    {
      return WhenFound(.range(first, endOfMonth(first)), end: year.end)
    }
    guard standsForMonth(i, kind, end: j) else { return nil }
    let first = anchor.day.startOfMonth
    let shift = month - first.month
    let coming = first.adding(months: shift >= 0 ? shift : shift + 12)
    let recent = first.adding(months: shift <= 0 ? shift : shift - 12)
    let start = (direction(at: i, anchor) ?? fallback) == .past ? recent : coming
    var found = WhenFound(.range(start, endOfMonth(start)), end: j)
    found.yearless = (month, 0)
    return found
  }

  /// "in May" is the month; "May came by" is not.
  func standsForMonth(_ i: Int, _ kind: MonthName, end: Int) -> Bool {
    guard isFree(end) || isMark(end, "-", "–") && month(end + 1) != nil, word(end) != "of" else {
      return false
    }
    let before = word(i - 1)
    let strong =
      [
        "in", "during", "mid", "early", "late", "until", "till", "since", "this", "every", "each",
        "through",
      ]
      .contains(before)
      || before == "of"
        && (unit(i - 2) != nil
          || ["end", "start", "beginning", "middle", "half", "month"].contains(word(i - 2))
          || weekday(i - 2) != nil || ordinal(i - 2) != nil)
      || before == "to" && month(i - 2) != nil
    switch kind {
    case .plain: return true
    case .name:
      return strong || isWhole(i, end) || isWhole(i - 1, end) && !before.isEmpty
        || ["to", "until", "-"].contains(word(end)) && month(end + 1) != nil
        || ["between", "from"].contains(before) && ["and", "to", "until"].contains(word(end))
    case .word where monthsPair(i, end): return true
    case .word:
      return strong && (before != "this" || isFree(end)) && before != "each"
        && !vocabulary.pastVerbs.contains(word(end))
        || ["by", "before", "after", "from"].contains(before) && isWhole(i - 1, end)
        || ["to", "until"].contains(word(end)) && month(end + 1) != nil && before != "i"
        || before == "to" && weekdayOrMonthBefore(i - 2)
    }
  }

  /// "Jan-Mar", "between May and July", "May or June": two months say each other.
  private func monthsPair(_ i: Int, _ end: Int) -> Bool {
    let before = word(i - 1)
    if month(end + 1) != nil,
      isMark(end, "-", "–", "/") || word(end) == "or"
        || before == "between" && word(end) == "and"
    {
      return isFree(end + 2) || year(end + 2) != nil
    }
    return month(i - 2) != nil
      && (isMark(i - 1, "-", "–", "/") || before == "or"
        || before == "and" && word(i - 3) == "between")
  }

  func weekdayOrMonthBefore(_ i: Int) -> Bool { month(i) != nil }
}
