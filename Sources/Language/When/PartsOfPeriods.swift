internal import Model

/// Parts of a period: "first Monday of May", "the second half of June", "the last two weeks of July".
extension WhenParser {
  /// A month, quarter, week or year, however it is named.
  func innerPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
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
    if word(i - 1) == "the", let unit = unit(i)?.unit, unit == .year || unit == .quarter,
      isFree(i + 1)
    {
      return period(unit, 0, end: i + 1)
    }
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

  /// "first Monday of May", "last day of October 2015", "the first week of March", "second half of June".
  func partOfPeriod(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard let ordinal = ordinal(i) else { return nil }
    var j = ordinal.end
    var number = ordinal.value
    // "second to last friday of May", "second last"
    if number > 0,
      let k = after(j, "to", "last") ?? after(j, "to", "the", "last") ?? after(j, "last")
    {
      (number, j) = (-number, k)
    }
    if abs(number) == 1, let found = fewOfPeriod(j, fromEnd: number < 0, anchor) { return found }
    let weekday = self.weekday(j)
    var unit = self.unit(j)
    let half = word(j) == "half"
    if workingDay(j) != nil {
      (unit, j) = ((.weekday, false), j + 1)
    }
    guard weekday != nil || unit != nil || half else { return nil }
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

  /// "first two weeks of January", "last three days of November": counted from its edge.
  private func fewOfPeriod(_ i: Int, fromEnd: Bool, _ anchor: WhenAnchor) -> WhenFound? {
    guard let count = number(i), count.value > 1, let unit = unit(count.end)?.unit,
      ["of", "in"].contains(word(count.end + 1)),
      let inner = innerPeriod(skip(count.end + 2, ["the"]), anchor)
    else { return nil }
    guard case .range(let first, let last) = inner.value else { return inner }
    let start: Day
    let end: Day
    if let days = unit.days {
      let length = days * count.value
      guard length <= last - first + 1 else { return WhenFound(.unclear([]), end: inner.end) }
      start = fromEnd ? last.adding(days: 1 - length) : first
      end = fromEnd ? last : first.adding(days: length - 1)
    } else if let months = unit.months, months * count.value < 12, last - first > 80 {
      start = fromEnd ? last.adding(days: 1).adding(months: -months * count.value) : first
      end = fromEnd ? last : first.adding(months: months * count.value).adding(days: -1)
    } else {
      return WhenFound(.unclear([]), end: inner.end)
    }
    return WhenFound(.range(start, end), end: inner.end)
  }

  func nth(
    _ number: Int, _ weekday: Weekday, _ first: Day, _ last: Day, _ inner: WhenFound, at i: Int,
    _ anchor: WhenAnchor
  ) -> WhenFound? {
    guard last - first < 32 else {
      // of a quarter or a year: counted from its edge
      let found =
        number > 0
        ? first.adding(days: -1).next(weekday).adding(days: 7 * (number - 1))
        : last.last(weekday).adding(days: 7 * (number + 1))
      let isInside = (first...last).contains(found)
      return WhenFound(isInside ? .day(found) : .unclear([]), end: inner.end)
    }
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
  func week(_ number: Int, _ first: Day, _ last: Day, end: Int) -> WhenFound? {
    if last - first > 300, (1...52).contains(number) {
      // of a year: counted as ISO 8601 counts, from the week that holds 4 January
      let start = first.adding(days: 3).startOfWeek().adding(days: 7 * (number - 1))
      return WhenFound(.range(start, start.adding(days: 6)), end: end)
    }
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

  func half(_ number: Int, _ first: Day, _ last: Day, end: Int) -> WhenFound? {
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
}
