internal import Model

/// "from Monday to Wednesday", "between 3 and 5 May", "3-5 May", "Dec 28 - Jan 3".
extension WhenParser {
  func dateRange(_ start: Int, _ anchor: WhenAnchor) -> WhenFound? {
    var i = start
    let between = word(i) == "between"
    let opened = between || word(i) == "from"
    if opened { i += 1 }
    i = skip(i, ["the"])
    if let found = dayPair(i, anchor, between: between, opened: opened) { return found }
    guard var a = date(i, anchor), a.time == nil else { return nil }
    if case .part = term(a.end) { a.end += 1 }
    guard let j = connector(a.end, between: between) else { return nil }
    guard let firstDay = a.first ?? unclearFirst(a) else { return nil }
    // "July 13-15", "May 3 to 5, 2026"
    if case .day(let day) = a.value, let b = bareDay(j), b.day > day.dayOfMonth, endsInDay(i, a.end)
    {
      var end = b.end
      var year = day.year
      if let named = self.year(skipComma(end)) { (year, end) = named }
      guard let from = Day(year: year, month: day.month, day: day.dayOfMonth),
        let to = Day(year: year, month: day.month, day: b.day)
      else { return WhenFound(.unclear([]), end: end) }
      return WhenFound(.range(from, to), end: end)
    }
    let far = WhenAnchor(day: firstDay, toward: .future, inclusive: false)
    guard let b = date(skip(j, ["the"]), far), b.time == nil else { return nil }
    return join(a, b, i)
  }

  private func unclearFirst(_ found: WhenFound) -> Day? {
    if case .unclear(let days) = found.value { return days.first }
    return nil
  }

  private func join(_ a: WhenFound, _ b: WhenFound, _ i: Int) -> WhenFound? {
    guard let last = b.last, var first = a.first else {
      var days: [Day] = []
      if case .unclear(let found) = a.value {
        days += found
      } else if let day = a.first {
        days.append(day)
      }
      if case .unclear(let found) = b.value {
        days += found
      } else if let day = b.last {
        days.append(day)
      }
      return WhenFound(.unclear(days), end: b.end)
    }
    // "3 May to 5 June 2028": the year belongs to both
    if let (month, day) = a.yearless, b.yearless == nil {
      let fit = [last.year, last.year - 1].compactMap {
        Day(year: $0, month: month, day: max(day, 1))
      }
      if let fitting = fit.first(where: { $0 <= last }), last - first > 366 || first > last {
        first = fitting
      }
    }
    guard first < last else { return WhenFound(.unclear([last, first]), end: b.end) }
    return WhenFound(.range(first, last), end: b.end)
  }

  /// "to", "until", a dash; "and" after "between" only.
  func connector(_ i: Int, between: Bool) -> Int? {
    if between, word(i) == "and" || isMark(i, "&") { return i + 1 }
    if ["to", "until", "till", "til", "through", "thru"].contains(word(i)) { return i + 1 }
    if word(i) == "up", word(i + 1) == "to" { return i + 2 }
    return isMark(i, "-", "–", "—") ? i + 1 : nil
  }

  /// "3-5 May", "13th to 15th of July", "3 and 4 May" (days that follow each other).
  private func dayPair(_ i: Int, _ anchor: WhenAnchor, between: Bool, opened: Bool) -> WhenFound? {
    guard let a = bareDay(i), i < tokens.count else { return nil }
    let and = word(a.end) == "and" || isMark(a.end, "&")
    guard let j = and ? a.end + 1 : connector(a.end, between: between),
      let b = bareDay(skip(j, ["the"])), b.day > a.day, !and || between || b.day == a.day + 1
    else { return nil }
    var k = b.end
    if word(k) == "of" { k += 1 }
    if let shift = ["this": 0, "next": 1, "last": -1][word(skip(k, ["in"]))],
      unit(skip(k, ["in"]) + 1)?.unit == .month
    {
      // "from 4 to 22 this month"
      let month = today.startOfMonth.adding(months: shift)
      let end = skip(k, ["in"]) + 2
      guard let first = Day(year: month.year, month: month.month, day: a.day),
        let last = Day(year: month.year, month: month.month, day: b.day)
      else { return WhenFound(.unclear([]), end: end) }
      return WhenFound(.range(first, last), end: end)
    }
    guard month(k) != nil else { return nil }
    guard let found = absoluteDate(skip(j, ["the"]), anchor, hadThe: true),
      case .day(let last) = found.value,
      last.dayOfMonth == b.day
    else { return nil }
    guard let first = Day(year: last.year, month: last.month, day: a.day) else { return nil }
    return WhenFound(.range(first, last), end: found.end)
  }

  private func bareDay(_ i: Int) -> (day: Int, end: Int)? {
    guard i < tokens.count, tokens[i].kind == .number, tokens[i].digits <= 2,
      (1...31).contains(tokens[i].value)
    else { return nil }
    if isMark(i + 1, ":", "/", "."), !tokens[i + 1].gap, i + 2 < tokens.count,
      tokens[i + 2].kind == .number,
      !tokens[i + 2].gap
    {
      return nil
    }
    if meridiem(i + 1) != nil { return nil }
    return (tokens[i].value, i + 1)
  }

  /// Whether the phrase ends in a day's number behind a month ("July 13").
  private func endsInDay(_ i: Int, _ end: Int) -> Bool {
    (i..<end).contains { month($0) != nil } && tokens[end - 1].kind == .number
      && tokens[end - 1].digits <= 2
  }
}
