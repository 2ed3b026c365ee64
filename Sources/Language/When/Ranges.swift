internal import Model

/// "from Monday to Wednesday", "between 3 and 5 May", "3-5 May", "Dec 28 - Jan 3".
extension WhenParser {
  func dateRange(_ start: Int, _ anchor: WhenAnchor) -> WhenFound? {
    var i = start
    let between = word(i) == "between" || word(i) == "in" && word(i + 1) == "between"
    let opened = between || word(i) == "from"
    if opened { i += word(i) == "in" ? 2 : 1 }
    let opening = i
    i = skip(i, ["the"])
    if let found = dayPair(i, anchor, between: between, opened: opened) { return found }
    if let found = ordinalPair(i, anchor, between: between, opened: opened) { return found }
    if let found = ordinalsApart(i) { return found }
    if let found = yearPair(i, opened: opened, between: between) { return found }
    guard var a = date(opening, anchor) ?? date(i, anchor) ?? fromNow(i), a.time == nil else {
      return nil
    }
    if let found = furtherDays(a, i) { return found }
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
    guard let b = date(j, far) ?? date(skip(j, ["the"]), far), b.time == nil else { return nil }
    // "Tuesday to Thursday next week": both lie in that week
    if let named = weekday(i), a.end == i + 1, weekday(j) != nil, b.end > j + 1,
      case .day(let last) = b.value
    {
      return WhenFound(.range(last.adding(days: -1).last(named), last), end: b.end)
    }
    return join(a, b, i)
  }

  /// "Dec 3 and 5", "December 3rd, 5th and 7th": days of one month, of which one is meant or all.
  private func furtherDays(_ a: WhenFound, _ i: Int) -> WhenFound? {
    guard case .day(let day) = a.value, endsInDay(i, a.end) || tokens[a.end - 1].isOrdinal,
      month(i) != nil
    else { return nil }
    var days = [day]
    var end = a.end
    var ended = false
    while days.count < 8, !ended {
      let comma = skipComma(end)
      let j = skip(comma, ["and", "or"])
      guard j > end, let next = anyDay(j), next.day > days[days.count - 1].dayOfMonth,
        let found = Day(year: day.year, month: day.month, day: next.day)
      else { break }
      ended = j > comma
      guard ended || isMark(next.end, ",") || ["and", "or"].contains(word(next.end)) else { break }
      days.append(found)
      end = next.end
    }
    guard days.count > 1, ended, isFree(end), unit(end) == nil, month(end) == nil, year(end) == nil
    else { return nil }
    return WhenFound(.unclear(days), end: end)
  }

  /// A day's number, with or without its ending.
  private func anyDay(_ i: Int) -> (day: Int, end: Int)? {
    if let bare = bareDay(i) { return bare }
    return figureOrdinal(i).map { ($0.value, $0.end) }
  }

  /// "now until Friday", "between now and Christmas".
  private func fromNow(_ i: Int) -> WhenFound? {
    word(i) == "now" ? WhenFound(.day(today), end: i + 1) : nil
  }

  /// "from 2027 to 2029"
  private func yearPair(_ i: Int, opened: Bool, between: Bool) -> WhenFound? {
    guard opened, let a = year(i), let j = connector(a.end, between: between), let b = year(j),
      b.value > a.value, isFree(b.end), let first = Day(year: a.value, month: 1, day: 1),
      let last = Day(year: b.value, month: 12, day: 31)
    else { return nil }
    return WhenFound(.range(first, last), end: b.end)
  }

  /// "the 3rd to the 5th", "between the 3rd and the 5th": of the month that is nearest.
  private func ordinalPair(_ i: Int, _ anchor: WhenAnchor, between: Bool, opened: Bool)
    -> WhenFound?
  {
    guard opened || word(i - 1) == "the" || isWhole(i, i + 4), let a = figureOrdinal(i),
      let j = connector(a.end, between: between),
      let b = ordinal(skip(j, ["the"])), b.value > a.value, b.value <= 31, cleanRight(b.end),
      tokens[b.end - 1].kind == .number || word(j) == "the", isFree(b.end), month(b.end) == nil,
      word(b.end) != "of"
    else { return nil }
    let isPast = (direction(at: i, anchor) ?? fallback) == .past
    for shift in 0..<3 {
      let month = anchor.day.startOfMonth.adding(months: isPast ? -shift : shift)
      guard let first = Day(year: month.year, month: month.month, day: a.value),
        let last = Day(year: month.year, month: month.month, day: b.value),
        isPast ? first <= anchor.day : last >= anchor.day
      else { continue }
      return WhenFound(.range(first, last), end: b.end)
    }
    return WhenFound(.unclear([]), end: b.end)
  }

  /// "on the 1st and 15th", "the 3rd or 5th": of the months that are nearest.
  private func ordinalsApart(_ i: Int) -> WhenFound? {
    guard word(i - 1) == "the" || isWhole(i, i + 3), let a = figureOrdinal(i),
      ["and", "or"].contains(word(a.end)) || isMark(a.end, "&", "/"),
      let b = figureOrdinal(skip(a.end + 1, ["the"])), b.value > a.value, isFree(b.end),
      month(b.end) == nil, weekday(b.end) == nil, word(b.end) != "of"
    else { return nil }
    let days = [a.value, b.value].compactMap { number in
      (0..<3).lazy.compactMap { shift -> Day? in
        let month = today.startOfMonth.adding(months: shift)
        return Day(year: month.year, month: month.month, day: number)
      }.first { $0 >= today }
    }
    return WhenFound(.unclear(days), end: b.end)
  }

  private func figureOrdinal(_ i: Int) -> (value: Int, end: Int)? {
    guard let ordinal = ordinal(i), tokens[i].kind == .number, (1...31).contains(ordinal.value)
    else { return nil }
    return ordinal
  }

  private func unclearFirst(_ found: WhenFound) -> Day? {
    if case .unclear(let days) = found.value { return days.first }
    return nil
  }

  private func join(_ a: WhenFound, _ b: WhenFound, _ i: Int) -> WhenFound? {
    // "28/12/2026 - 03/01/2027": the one that can be read one way settles the other
    if let order = b.order, let settled = settled(a, order), let day = settled.first,
      let last = b.last, day < last
    {
      return WhenFound(.range(day, last), end: b.end)
    }
    if let order = a.order, let settled = settled(b, order), let day = a.first,
      let last = settled.last, day < last
    {
      return WhenFound(.range(day, last), end: b.end)
    }
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

  /// A date in figures that can be read both ways, read one way; its days stand day first.
  private func settled(_ found: WhenFound, _ order: DateOrder) -> WhenFound? {
    guard case .unclear(let days) = found.value, days.count == 2 else { return nil }
    return WhenFound(.day(order == .dayFirst ? days[0] : days[1]), end: found.end)
  }

  /// "to", "until", a dash; "and" after "between" only.
  func connector(_ i: Int, between: Bool) -> Int? {
    if between, word(i) == "and" || isMark(i, "&") { return i + 1 }
    if ["to", "until", "till", "til", "untill", "through", "thru"].contains(word(i)) {
      return i + 1
    }
    if word(i) == "up", word(i + 1) == "to" { return i + 2 }
    return isMark(i, "-", "–", "—") ? i + 1 : nil
  }

  /// "3-5 May", "13th to 15th of July", "3 and 4 May" (days that follow each other), "Fri 27
  /// - Sun 29 Nov"; "3 or 4 May" is to be asked.
  private func dayPair(_ i: Int, _ anchor: WhenAnchor, between: Bool, opened: Bool) -> WhenFound? {
    let named = weekday(i)
    let i = named == nil ? i : skip(skipComma(i + 1), ["the"])
    guard let a = bareDay(i), i < tokens.count else { return nil }
    let and = word(a.end) == "and" || isMark(a.end, "&")
    let or = word(a.end) == "or"
    guard var j = and || or ? a.end + 1 : connector(a.end, between: between) else { return nil }
    if weekday(j) != nil { j = skipComma(j + 1) }
    guard let b = bareDay(skip(j, ["the"])), b.day > a.day else { return nil }
    let apart = and && !between && b.day > a.day + 1
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
    if or || apart || named != nil && first.weekday != named {
      return WhenFound(.unclear([first, last]), end: found.end)
    }
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
