internal import Model

/// Weeks, months, quarters, years and their parts: "next month", "mid-June", "the first week of
/// March", "end of next month", "first Monday of May", "Q3".
extension WhenParser {
  /// "next week", "this month", "last quarter", "the week after next", "next March", "next Easter".
  func period(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if let week = weekPhrase(i) {
      // "last week's sunday", "next week on tuesday"
      let j = word(week.end) == "on" ? week.end + 1 : week.end
      if let weekday = weekday(j), case .range(let start, _) = week.value, cleanLeft(j) {
        return WhenFound(.day(start.adding(days: -1).next(weekday)), end: j + 1)
      }
      return week
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

  private func firstMonth(of months: Int) -> Day {
    let month = (today.month - 1) / months * months + 1
    return Day(year: today.year, month: month, day: 1) ?? today.startOfMonth
  }

  private func modifiedMonth(_ month: Int, _ shift: Int, at i: Int, end: Int, _ anchor: WhenAnchor)
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

  private func starts(_ month: Int, _ years: [Int]) -> [Day] {
    years.compactMap { Day(year: $0, month: month, day: 1) }
  }

  // MARK: - Without "this" or "next"

  private func unmodifiedPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
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
      if unit == .week || unit == .weekend { return weekOf(i, unit, anchor) }
    }
    if word(i) == "w", isMark(i + 1, "/"), word(i + 2) == "c" || word(i + 2) == "e" {
      guard word(i + 2) == "c", let day = plainDate(i + 3, anchor) else { return nil }
      return weekAround(day)
    }
    if word(i) == "wc", let day = plainDate(i + 1, anchor) { return weekAround(day) }
    if let found = quarter(i, anchor) { return found }
    return monthPeriod(i, anchor)
  }

  /// "week of October 6th", "week commencing 3 May", "weekend of the 12th".
  private func weekOf(_ i: Int, _ unit: CalendarUnit, _ anchor: WhenAnchor) -> WhenFound? {
    guard ["of", "commencing", "beginning", "starting", "from"].contains(word(i + 1)),
      let day = plainDate(i + 2, anchor)
    else { return nil }
    if unit == .week { return weekAround(day) }
    guard case .day(let date) = day.value else { return nil }
    let saturday =
      date.weekday == .sunday ? date.adding(days: -1) : date.adding(days: -1).next(.saturday)
    return WhenFound(.range(saturday, saturday.adding(days: 1)), end: day.end)
  }

  private func weekAround(_ found: WhenFound) -> WhenFound? {
    guard case .day(let day) = found.value else { return nil }
    let start = day.startOfWeek(first: firstWeekday)
    return WhenFound(.range(start, start.adding(days: 6)), end: found.end)
  }

  /// "Q3", "Q1 2027", "third quarter of 2027", "H2".
  private func quarter(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
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
        year(j) != nil || year(j + 1) != nil || relativeYear(j + 1) != nil || isWhole(i, j)
          || word(i - 1) == "the" && isWhole(i - 1, j)
      else { return nil }
    } else {
      return nil
    }
    guard (1...12 / months).contains(number) else { return nil }
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
  private func monthPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
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
    var j = i + 1
    if isMark(j, "."), !tokens[j].gap, word(i).count <= 4 { j += 1 }
    var k = skipComma(j)
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
  private func standsForMonth(_ i: Int, _ kind: MonthName, end: Int) -> Bool {
    guard isFree(end), word(end) != "of" else { return false }
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
    case .word:
      return strong && (before != "this" || isFree(end)) && before != "each"
        && !vocabulary.pastVerbs.contains(word(end))
        || ["by", "before", "after", "from"].contains(before) && isWhole(i - 1, end)
        || ["to", "until"].contains(word(end)) && month(end + 1) != nil && before != "i"
        || before == "to" && weekdayOrMonthBefore(i - 2)
    }
  }

  private func weekdayOrMonthBefore(_ i: Int) -> Bool { month(i) != nil }

  // MARK: - Parts

  /// "end of next month", "start of the week", "early March", "mid-June", "later this week".
  private func edge(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    switch word(i) {
    case "eom": return WhenFound(.day(endOfMonth(today)), end: i + 1)
    case "eoy":
      return Day(year: today.year, month: 12, day: 31).map { WhenFound(.day($0), end: i + 1) }
    case "eow": return endOfWeek(today.startOfWeek(first: firstWeekday), end: i + 1)
    case "end", "start", "beginning", "middle", "close":
      guard
        word(i + 1) == "of"
          || ["end", "start", "beginning"].contains(word(i)) && unit(i + 1) != nil && false
      else { return nil }
      return edgeOf(word(i), i + 2, anchor)
    case "mid", "early", "late":
      let j = isMark(i + 1, "-") ? i + 2 : i + 1
      let the = skip(j, ["in", "the"])
      guard let inner = innerPeriod(the, anchor), case .range(let first, let last) = inner.value
      else { return nil }
      return third(word(i), first, last, end: inner.end)
    case "later", "earlier", "sometime":
      let j = skip(i + 1, ["in", "the"])
      if word(i) == "later", case .offset(0) = term(j) { return WhenFound(.day(today), end: j + 1) }
      if word(i) == "earlier", case .offset(0) = term(j) {
        return WhenFound(.day(today), end: j + 1)
      }
      guard word(j) == "this" || word(i) == "sometime", let inner = innerPeriod(j, anchor),
        case .range(let first, let last) = inner.value
      else { return nil }
      if word(i) == "sometime" { return inner }
      if word(i) == "earlier" {
        guard today > first else { return nil }
        return WhenFound(.range(first, today), end: inner.end)
      }
      guard today < last else { return nil }
      return WhenFound(.range(today.adding(days: 1), last), end: inner.end)
    default: return nil
    }
  }

  /// The end of a week is Friday at work and Sunday on the wall: both are offered.
  private func endOfWeek(_ start: Day, end: Int) -> WhenFound {
    WhenFound(.unclear([start.adding(days: -1).next(.friday), start.adding(days: 6)]), end: end)
  }

  private func edgeOf(_ edge: String, _ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    var j = i
    if let unit = unit(j), unit.unit == .day {
      return edge == "end" ? WhenFound(.day(today), end: j + 1) : nil
    }
    if word(j) == "the" || word(j) == "this", let unit = unit(j + 1), !unit.plural {
      if unit.unit == .day { return edge == "end" ? WhenFound(.day(today), end: j + 2) : nil }
      guard let found = period(unit.unit, 0, end: j + 2),
        case .range(let first, let last) = found.value,
        isFree(j + 2)
      else { return nil }
      return edgeDay(edge, first, last, isWeek: unit.unit == .week, end: j + 2)
    }
    if let unit = unit(j), !unit.plural, ["month", "year", "quarter", "week"].contains(word(j)),
      isFree(j + 1)
    {
      guard let found = period(unit.unit, 0, end: j + 1),
        case .range(let first, let last) = found.value
      else { return nil }
      return edgeDay(edge, first, last, isWeek: unit.unit == .week, end: j + 1)
    }
    if case .offset(let days) = term(j), edge == "end" {
      return WhenFound(.day(today.adding(days: days)), end: j + 1)
    }
    j = skip(j, ["the"])
    let isWeek = unit(j + 1)?.unit == .week
    guard let inner = innerPeriod(j, anchor), case .range(let first, let last) = inner.value else {
      return nil
    }
    return edgeDay(edge, first, last, isWeek: isWeek, end: inner.end)
  }

  private func edgeDay(_ edge: String, _ first: Day, _ last: Day, isWeek: Bool, end: Int)
    -> WhenFound?
  {
    switch edge {
    case "end", "close":
      return isWeek ? endOfWeek(first, end: end) : WhenFound(.day(last), end: end)
    case "start", "beginning": return WhenFound(.day(first), end: end)
    default: return third("mid", first, last, end: end)
    }
  }

  /// Early, mid or late in a month: its days 1-10, 11-20, and the rest; in a year its thirds.
  private func third(_ which: String, _ first: Day, _ last: Day, end: Int) -> WhenFound? {
    let length = last - first + 1
    if length == 7 {
      switch which {
      case "early": return WhenFound(.range(first, first.adding(days: 1)), end: end)
      case "late": return WhenFound(.range(first.adding(days: 3), first.adding(days: 4)), end: end)
      default: return WhenFound(.range(first.adding(days: 1), first.adding(days: 3)), end: end)
      }
    }
    if length <= 31, length >= 28 {
      switch which {
      case "early": return WhenFound(.range(first, first.adding(days: 9)), end: end)
      case "late": return WhenFound(.range(first.adding(days: 20), last), end: end)
      default: return WhenFound(.range(first.adding(days: 10), first.adding(days: 19)), end: end)
      }
    }
    guard length > 80 else { return nil }
    let months = length > 300 ? 4 : 1
    switch which {
    case "early":
      return WhenFound(.range(first, first.adding(months: months).adding(days: -1)), end: end)
    case "late":
      return WhenFound(.range(last.adding(days: 1).adding(months: -months), last), end: end)
    default:
      return WhenFound(
        .range(
          first.adding(months: months),
          last.adding(days: 1).adding(months: -months).adding(days: -1)),
        end: end)
    }
  }

  /// A month, quarter, week or year, however it is named.
  private func innerPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if let week = weekPhrase(i) { return week }
    if ["next", "this", "last", "coming", "previous"].contains(word(i)) {
      if let unit = unit(i + 1), !unit.plural {
        return period(unit.unit, ["this": 0, "next": 1, "coming": 1][word(i)] ?? -1, end: i + 2)
      }
      if let month = month(i + 1) {
        return modifiedMonth(
          month, ["this": 0, "next": 1, "coming": 1][word(i)] ?? -1, at: i, end: i + 2, anchor)
      }
      return nil
    }
    if let quarter = quarter(i, anchor) { return quarter }
    if let month = monthPeriod(i, anchor) { return month }
    // after "mid" or "early" even a name is the month
    guard let month = month(i), isFree(i + 1) || year(i + 1) != nil else {
      if let year = year(i), let first = Day(year: year.value, month: 1, day: 1) {
        return WhenFound(.range(first, first.adding(months: 12).adding(days: -1)), end: year.end)
      }
      return nil
    }
    let first = anchor.day.startOfMonth
    let shift = month - first.month
    let start =
      (direction(at: i, anchor) ?? fallback) == .past
      ? first.adding(months: shift <= 0 ? shift : shift - 12)
      : first.adding(months: shift >= 0 ? shift : shift + 12)
    return WhenFound(.range(start, endOfMonth(start)), end: i + 1)
  }

  /// "first Monday of May", "last day of October 2015", "the first week of March", "second half of June".
  func partOfPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard let ordinal = ordinal(i) else { return nil }
    var j = ordinal.end
    var number = ordinal.value
    // "second to last friday of May", "second last"
    if number > 0, let k = after(j, "to", "last") ?? (word(j) == "last" ? j + 1 : nil) {
      (number, j) = (-number, k)
    }
    let weekday = self.weekday(j)
    let unit = self.unit(j)
    let half = word(j) == "half"
    let few = number > 0 && number == 1 && false
    guard weekday != nil || unit != nil || half, !few else { return nil }
    if case .weekday(_, true, _) = term(j) { return nil }
    j += 1
    let relation = word(j)
    if weekday != nil, relation == "after" || relation == "before" || relation == "following" {
      return nthBeside(number, weekday ?? .monday, relation, j + 1, anchor)
    }
    let next = ["of", "in"].contains(relation) ? j + 1 : isMark(j, ",") ? j + 1 : j
    let linked = next > j || ["this", "next", "last"].contains(relation) || month(j) != nil
    guard linked else { return nil }
    let k = skip(next, ["the"])
    if unit?.unit == .day, let month = self.unit(k)?.unit, month == .month || month == .year,
      isFree(k + 1),
      let found = period(month, 0, end: k + 1), case .range(let first, let last) = found.value
    {
      let day = number > 0 ? first.adding(days: number - 1) : last.adding(days: number + 1)
      return WhenFound(.day(day), end: k + 1)
    }
    if word(k - 1) == "the" || word(k) == "month", case .unit(.month, false) = term(k),
      word(k + 1) != "of"
    {
      return nil  // "of the month" recurs
    }
    guard let inner = innerPeriod(k, anchor) else { return nil }
    if case .unclear = inner.value { return inner }
    guard case .range(let first, let last) = inner.value else { return nil }
    if let weekday { return nth(number, weekday, first, last, inner, at: i, anchor) }
    if half { return self.half(number, first, last, end: inner.end) }
    switch unit?.unit {
    case .day:
      let day = number > 0 ? first.adding(days: number - 1) : last.adding(days: number + 1)
      guard (first...last).contains(day) else { return WhenFound(.unclear([]), end: inner.end) }
      return WhenFound(.day(day), end: inner.end)
    case .week: return week(number, first, last, end: inner.end)
    case .weekday:
      let days = (0...(last - first)).map { first.adding(days: $0) }.filter {
        $0.weekday.rawValue < 6
      }
      let index = number > 0 ? number - 1 : days.count + number
      return days.indices.contains(index) ? WhenFound(.day(days[index]), end: inner.end) : nil
    case .weekend:
      let saturdays = (0...(last - first)).map { first.adding(days: $0) }.filter {
        $0.weekday == .saturday
      }
      let index = number > 0 ? number - 1 : saturdays.count + number
      guard saturdays.indices.contains(index) else { return nil }
      return WhenFound(.range(saturdays[index], saturdays[index].adding(days: 1)), end: inner.end)
    case .month where last - first > 300 && (1...12).contains(number):
      let start = first.adding(months: number - 1)
      return WhenFound(.range(start, endOfMonth(start)), end: inner.end)
    case .second, .minute, .hour, .fortnight, .month, .quarter, .year, nil: return nil
    }
  }

  private func nth(
    _ number: Int, _ weekday: Weekday, _ first: Day, _ last: Day, _ inner: WhenFound, at i: Int,
    _ anchor: WhenAnchor
  ) -> WhenFound? {
    guard last - first < 32 else { return nil }
    func day(_ year: Int) -> Day? { Day(ordinal: number, weekday, month: first.month, year: year) }
    guard var found = day(first.year) else { return WhenFound(.unclear([]), end: inner.end) }
    if inner.yearless != nil {
      switch direction(at: i, anchor) ?? fallback {
      case .future where found < anchor.day: found = day(first.year + 1) ?? found
      case .past where found > anchor.day: found = day(first.year - 1) ?? found
      case .past, .future: break
      }
    }
    return WhenFound(.day(found), end: inner.end)
  }

  /// Weeks of a month are whole weeks. Where the month starts from Tuesday to Thursday, calendars
  /// differ on which week is the first (ISO 8601 against the first whole one): both are offered.
  private func week(_ number: Int, _ first: Day, _ last: Day, end: Int) -> WhenFound? {
    guard abs(number) <= 5, last - first < 32 else { return nil }
    let holding: Day
    let doubtful: Bool
    if number > 0 {
      let week = first.startOfWeek(first: firstWeekday)
      let into = first - week  // days of the first week that lie before the month
      holding = (into == 0 ? week : week.adding(days: 7)).adding(days: 7 * (number - 1))
      doubtful = (1...3).contains(into)
    } else {
      let week = last.startOfWeek(first: firstWeekday)
      let into = last - week  // 6: the month ends with the week
      holding = (into == 6 ? week : week.adding(days: -7)).adding(days: 7 * (number + 1))
      doubtful = (3...5).contains(into)
    }
    if doubtful {
      let other = holding.adding(days: number > 0 ? -7 : 7)
      return WhenFound(.unclear([holding, other]), end: end)
    }
    return WhenFound(.range(holding, holding.adding(days: 6)), end: end)
  }

  private func half(_ number: Int, _ first: Day, _ last: Day, end: Int) -> WhenFound? {
    guard number == 1 || number == 2 || number == -1 else { return nil }
    let length = last - first + 1
    let middle =
      length < 32
      ? first.adding(days: 14) : first.adding(months: length > 300 ? 6 : 2).adding(days: -1)
    guard length < 32 || length > 300 else { return nil }
    return WhenFound(
      number == 1 ? .range(first, middle) : .range(middle.adding(days: 1), last), end: end)
  }

  /// "third tuesday after christmas 2014", "the friday before easter".
  func nthBeside(
    _ number: Int, _ weekday: Weekday, _ relation: String, _ i: Int, _ anchor: WhenAnchor
  ) -> WhenFound? {
    guard number > 0, number < 54, let base = plainDate(i, anchor), case .day(let day) = base.value
    else { return nil }
    let found =
      relation == "before"
      ? day.adding(days: -1).last(weekday).adding(days: -7 * (number - 1))
      : day.next(weekday).adding(days: 7 * (number - 1))
    return WhenFound(.day(found), end: base.end)
  }

  // MARK: - Holidays

  func holiday(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard cleanLeft(i), let (rules, next) = vocabulary.holidays.match(tokens, at: i) else {
      return nil
    }
    let j = skip(skipComma(next), ["of", "in"])
    if let year = year(j) ?? relativeYear(j).map({ ($0.year, $0.end) }) {
      return settle(rules.map { $0.day(in: year.value) }, end: year.end)
    }
    let cued = [
      "on", "by", "until", "till", "before", "after", "since", "at", "this", "for", "over", "from",
    ]
    .contains(word(i - 1))
    guard isFree(next) || cued && next < tokens.count && tokens[next].kind == .number else {
      return nil
    }
    let direction = direction(at: i, anchor) ?? fallback
    let days = rules.map { rule -> Day? in
      let year = anchor.day.year
      return direction == .past
        ? [year, year - 1].compactMap { rule.day(in: $0) }.first { $0 <= anchor.day }
        : [year, year + 1].compactMap { rule.day(in: $0) }.first { $0 >= anchor.day }
    }
    return settle(days, end: next)
  }

  private func settle(_ days: [Day?], end: Int) -> WhenFound {
    let known = Set(days.compactMap { $0 }).sorted()
    return WhenFound(
      known.count == 1 && !days.contains(nil) ? .day(known[0]) : .unclear(known), end: end)
  }

  private func modifiedHoliday(_ rules: [HolidayRule], _ shift: Int, end: Int) -> WhenFound {
    var days: [Day?] = []
    for rule in rules {
      let year = today.year
      let coming = [year, year + 1].compactMap { rule.day(in: $0) }.first { $0 >= today }
      switch shift {
      case 0: days.append(rule.day(in: year))
      case 1...:
        days.append(coming)
        // "next christmas" in november may skip this year's
        if let coming, coming.year == year, coming - today < 183, rules.count == 1 {
          days.append(rule.day(in: year + 1))
        }
      default: days.append([year, year - 1].compactMap { rule.day(in: $0) }.first { $0 < today })
      }
    }
    return settle(days, end: end)
  }
}
