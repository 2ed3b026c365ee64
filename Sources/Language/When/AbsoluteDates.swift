internal import Model

/// Days by their number: "3 March 2026", "March 3rd", "2026-03-03", "3/3/26", "the 3rd".
extension WhenParser {
  /// A date that starts with a figure or a month's name.
  func absoluteDate(_ i: Int, _ anchor: WhenAnchor, hadThe: Bool, weekday: Weekday? = nil)
    -> WhenFound?
  {
    guard i < tokens.count else { return nil }
    if tokens[i].kind == .number, let found = figures(i, anchor, weekday: weekday) { return found }
    if tokens[i].kind == .number, tokens[i].digits == 4, cleanLeft(i), let year = year(i),
      month(i + 1) != nil,
      let (day, end) = dayNumber(i + 2), let month = month(i + 1), cleanRight(end)
    {
      // "2009 May 22nd"
      return resolve(
        month: month, day: day, year: year.value, weekday: weekday, anchor, at: i, end: end)
    }
    if let found = dayMonth(i, anchor, weekday: weekday) { return found }
    if let found = monthDay(i, anchor, weekday: weekday) { return found }
    return dayOfMonth(i, anchor, hadThe: hadThe, weekday: weekday)
  }

  // MARK: - Figures

  /// ISO 8601, and day, month and year parted by strokes, full stops or hyphens.
  private func figures(_ i: Int, _ anchor: WhenAnchor, weekday: Weekday?) -> WhenFound? {
    let token = tokens[i]
    guard !token.isOrdinal, cleanLeft(i),
      ![
        "v", "version", "release", "no", "nr", "number", "page",
        "build", "chapter", "section", "room", "flat", "ext", "bus", "line",
      ].contains(word(i - 1))
    else { return nil }
    guard i + 2 < tokens.count, tokens[i + 1].kind == .mark, !tokens[i + 1].gap,
      tokens[i + 2].kind == .number, !tokens[i + 2].gap, !tokens[i + 2].isOrdinal
    else { return nil }
    let mark = tokens[i + 1].text
    guard mark == "/" || mark == "-" || mark == "." else { return nil }
    let first = token
    let second = tokens[i + 2]
    if first.digits == 4, mark != ".", second.digits <= 2, cleanRight(i + 3),
      (1900...2199).contains(first.value),
      (1...12).contains(second.value),
      let start = Day(year: first.value, month: second.value, day: 1)
    {
      return WhenFound(.range(start, endOfMonth(start)), end: i + 3)  // "2027-03"
    }
    var third: WhenToken?
    var end = i + 3
    if isMark(end, mark), !tokens[end].gap, end + 1 < tokens.count, tokens[end + 1].kind == .number,
      !tokens[end + 1].gap
    {
      third = tokens[end + 1]
      end += 2
    }
    if word(end) == "t", !tokens[end].gap, first.digits == 4, third != nil {
      // "2026-03-03T17:30"
      guard end + 1 < tokens.count, tokens[end + 1].kind == .number else { return nil }
    } else {
      guard cleanRight(end) || isMark(end, "'", "’") else { return nil }
    }
    if isMark(end, mark), !tokens[end].gap, end + 1 < tokens.count, tokens[end + 1].kind == .number,
      !tokens[end + 1].gap
    {
      return nil
    }
    if first.digits == 4, let third, mark != "." || third.digits == 2 && second.digits == 2 {
      guard third.digits <= 2, second.digits <= 2, (1800...2199).contains(first.value) else {
        return nil
      }
      if let day = Day(year: first.value, month: second.value, day: third.value) {
        return named(day, weekday, end: end)
      }
      return WhenFound(.unclear([]), end: end)
    }
    guard first.digits <= 2, second.digits <= 2 else {
      // "3/2027" is a month
      if mark == "/", third == nil, first.digits <= 2, (1...12).contains(first.value),
        second.digits == 4,
        (1900...2199).contains(second.value),
        let start = Day(year: second.value, month: first.value, day: 1)
      {
        return WhenFound(.range(start, endOfMonth(start)), end: end)
      }
      return nil
    }
    guard let third else {
      guard mark == "/", looksLikeDate(i, end, first.value, second.value) else { return nil }
      return either(first.value, second.value, year: nil, anchor, i, weekday, end: end)
    }
    guard third.digits == 4 || third.digits == 2 else { return nil }
    if third.digits == 2, mark != "/" {
      // 03.03.26, but no 1.10.30
      guard first.digits == 2, second.digits == 2 else { return nil }
    }
    if mark == "-", third.digits == 2, first.value > 31 || second.value > 31 { return nil }
    let year = third.digits == 4 ? third.value : fullYear(third.value)
    guard (1800...2199).contains(year) else { return nil }
    return either(first.value, second.value, year: year, anchor, i, weekday, end: end)
  }

  /// Two figures without a year: no mark out of ten, no fraction, no 24/7.
  private func looksLikeDate(_ i: Int, _ end: Int, _ a: Int, _ b: Int) -> Bool {
    if a == 24 && b == 7 || a == 50 && b == 50 { return false }
    guard (1...31).contains(a), (1...31).contains(b), a <= 12 || b <= 12 else { return false }
    let cued =
      [
        "on", "by", "until", "till", "from", "since", "before", "after", "between", "to", "due",
        "and",
      ]
      .contains(word(i - 1)) || weekday(i - 1) != nil || isMark(i - 1, ",") && weekday(i - 2) != nil
    if cued { return isFree(end) || month(end) == nil && clock(end, cued: false) != nil }
    if ["a", "the", "an", "my", "his", "her", "about", "rated", "gave", "scored"].contains(
      word(i - 1))
    {
      return false
    }
    if isWhole(i, end) { return !(a == 1 && b == 2 && false) }
    if [2, 3, 4, 5, 10].contains(b) && a <= b { return false }
    if unit(end) != nil || word(end) == "of" || word(end) == "h" { return false }
    return isFree(end) || clock(end, cued: false) != nil || isMark(end, ":")
  }

  private func either(
    _ a: Int, _ b: Int, year: Int?, _ anchor: WhenAnchor, _ i: Int, _ weekday: Weekday?, end: Int
  ) -> WhenFound? {
    let isShort = year == nil || tokens[end - 1].digits == 2
    func reading(_ day: Int, _ month: Int) -> WhenFound? {
      guard (1...12).contains(month), day >= 1,
        day <= Day.length(ofMonth: month, year: year ?? 2024)
      else { return nil }
      return resolve(month: month, day: day, year: year, weekday: weekday, anchor, at: i, end: end)
    }
    let dayFirst = reading(a, b)
    let monthFirst = reading(b, a)
    switch (dayFirst, monthFirst) {
    case (nil, nil): return isShort ? nil : WhenFound(.unclear([]), end: end)
    case (let found?, nil), (nil, let found?): return found
    case (let first?, let second?):
      if first.value == second.value { return first }
      switch order {
      case .dayFirst: return first
      case .monthFirst: return second
      case nil:
        // a weekday beside the figures settles it
        if weekday != nil {
          if case .day = first.value { if case .unclear = second.value { return first } }
          if case .day = second.value { if case .unclear = first.value { return second } }
        }
        return WhenFound(.unclear(days(first) + days(second)), end: end)
      }
    }
  }

  private func days(_ found: WhenFound) -> [Day] {
    switch found.value {
    case .day(let day): [day]
    case .unclear(let days): days
    case .range, .rule, .clock: []
    }
  }

  // MARK: - Names of months

  /// "3 March", "3rd of March 2026", "14april", "first of March", "3-Mar-2026".
  private func dayMonth(_ i: Int, _ anchor: WhenAnchor, weekday: Weekday?) -> WhenFound? {
    guard let (day, next) = dayNumber(i) else { return nil }
    var j = next
    if word(j) == "of" {
      j += 1
      j = skip(j, ["the"])
    } else if isMark(j, "-", ".", "/"), !tokens[j].gap {
      j += 1
    }
    guard let month = month(j) else { return nil }
    if case .month(_, .word) = term(j), word(j - 1) != "of", !tokens[i].isOrdinal,
      tokens[i].kind == .word
        || !isFree(j + 1) && year(j + 1) == nil && clock(j + 1, cued: false) == nil
    {
      return nil  // "5 may come"
    }
    if ["mar", "jan", "sun"].contains(word(j)), word(j - 1) != "of", tokens[i].kind == .word {
      return nil
    }
    j += 1
    if isMark(j, "."), !tokens[j].gap, word(j - 1).count <= 4, j + 1 < tokens.count { j += 1 }
    return withYear(month: month, day: day, weekday: weekday, anchor, at: i, j)
  }

  /// "March 3", "Mar. 3rd, 2026", "March the third", "Feb13".
  private func monthDay(_ i: Int, _ anchor: WhenAnchor, weekday: Weekday?) -> WhenFound? {
    guard let month = month(i) else { return nil }
    var j = i + 1
    if isMark(j, "."), !tokens[j].gap { j += 1 }
    if isMark(j, "-"), !tokens[j].gap, j + 1 < tokens.count, tokens[j + 1].kind == .number {
      j += 1
    }
    j = skip(j, ["the"])
    guard let (day, next) = dayNumber(j) else { return nil }
    if tokens[j].kind == .word {
      // "march first", but no "may second that" nor "march one"
      guard ordinal(j) != nil, isFree(next) || year(next) != nil || isMark(next, ",") else {
        return nil
      }
    } else if !tokens[j].isOrdinal {
      guard
        cleanRight(next) || isMark(next, "-", "/", "–")
          || isMark(next, ",") && year(next + 1) != nil
          || meridiem(next) == nil && year(next) != nil
      else {
        return nil
      }
      // "May 5 people", "march 10 miles", "June 5pm"
      if isMark(next, ":"), next + 1 < tokens.count, !tokens[next + 1].gap { return nil }
      if meridiem(next) != nil { return nil }
      let weak = if case .month(_, .word) = term(i) { true } else { false }
      if !isFree(next), year(next) == nil, clock(next, cued: false) == nil, shortYear(next) == nil,
        !isMark(next, ","),
        weak || unit(next) != nil
          || next < tokens.count && tokens[next].kind == .word && !tokens[i].capital
            && term(next) == nil && !isFree(next)
      {
        return nil
      }
      if weak, Self.modalSubjects.contains(word(i - 1)) { return nil }
    }
    return withYear(month: month, day: day, weekday: weekday, anchor, at: i, next)
  }

  static let modalSubjects: Set<String> = [
    "i", "we", "you", "they", "he", "she", "it", "that", "there", "who", "which", "to", "people",
  ]

  /// 1...31 as a figure or an ordinal; 32 and above are no days.
  private func dayNumber(_ i: Int) -> (Int, Int)? {
    guard i < tokens.count else { return nil }
    if tokens[i].kind == .number {
      guard tokens[i].digits <= 2, tokens[i].value <= 31, tokens[i].value > 0,
        cleanLeft(i) || isMark(i - 1, "-", "–", "/") || month(i - 1) != nil
          || isMark(i - 1, ".") && month(i - 2) != nil
      else { return nil }
      if isMark(i + 1, ".", ":"), !tokens[i + 1].gap, i + 2 < tokens.count,
        tokens[i + 2].kind == .number,
        !tokens[i + 2].gap
      {
        return nil
      }
      return (tokens[i].value, i + 1)
    }
    guard let ordinal = ordinal(i), ordinal.value > 0 else { return nil }
    return (ordinal.value, ordinal.end)
  }

  /// The year behind a day and month: ", 2026", "'26", "next year", "of last year".
  private func withYear(
    month: Int, day: Int, weekday: Weekday?, _ anchor: WhenAnchor, at i: Int, _ next: Int
  ) -> WhenFound? {
    var weekday = weekday
    var next = next
    // "Jul 18, Fri"
    if weekday == nil, isMark(next, ","), let named = self.weekday(next + 1),
      word(next + 1) != "sun" || true,
      unit(next + 2) == nil, absoluteAt(next + 2) == false
    {
      weekday = named
      next += 2
      if isMark(next, "."), !tokens[next].gap { next += 1 }
    }
    if weekday == nil, isMark(next, "("), let named = self.weekday(next + 1), isMark(next + 2, ")")
    {
      weekday = named
      next += 3
    }
    let j =
      isMark(next, "-", "/", ".") && next < tokens.count && !tokens[next].gap
      ? next + 1 : skipComma(next)
    if let year = year(j) ?? year(skip(j, ["of", "in"])) {
      return resolve(
        month: month, day: day, year: year.value, weekday: weekday, anchor, at: i, end: year.end)
    }
    if let short = shortYear(j) {
      return resolve(
        month: month, day: day, year: short.year, weekday: weekday, anchor, at: i, end: short.end)
    }
    if let (year, end) = relativeYear(skip(next, ["of", "in"])) {
      return resolve(month: month, day: day, year: year, weekday: weekday, anchor, at: i, end: end)
    }
    return resolve(month: month, day: day, year: nil, weekday: weekday, anchor, at: i, end: next)
  }

  /// "may 27 79"; up to 31 only where the text ends with it, "14th April 15".
  private func shortYear(_ i: Int) -> (year: Int, end: Int)? {
    guard i < tokens.count, tokens[i].kind == .number, tokens[i].digits == 2, !tokens[i].isOrdinal,
      tokens[i].gap, cleanRight(i + 1), unit(i + 1) == nil, meridiem(i + 1) == nil
    else { return nil }
    let value = tokens[i].value
    guard
      value > 31 && (isFree(i + 1) || clock(i + 1, cued: false) != nil)
        || value > 12 && i + 1 >= tokens.count
    else { return nil }
    return (fullYear(value), i + 1)
  }

  private func absoluteAt(_ i: Int) -> Bool {
    guard i < tokens.count else { return false }
    return month(i) != nil || tokens[i].kind == .number && month(i + 1) != nil
  }

  /// "next year", "this year", "last year".
  func relativeYear(_ i: Int) -> (year: Int, end: Int)? {
    guard case .unit(.year, false) = term(i + 1) else { return nil }
    switch word(i) {
    case "next": return (today.year + 1, i + 2)
    case "this", "current": return (today.year, i + 2)
    case "last", "previous": return (today.year - 1, i + 2)
    default: return nil
    }
  }

  /// "the 3rd", "on the fifteenth", "Thu 15th".
  private func dayOfMonth(_ i: Int, _ anchor: WhenAnchor, hadThe: Bool, weekday: Weekday?)
    -> WhenFound?
  {
    guard let ordinal = ordinal(i), (1...31).contains(ordinal.value),
      hadThe || weekday != nil || isWhole(i, ordinal.end)
    else { return nil }
    let spelled = tokens[i].kind == .word
    if spelled {
      // "the second" alone is no day; "on the second" at the end of a clause is
      guard weekday != nil || word(i - 2) == "on" || word(i - 2) == "by", isFree(ordinal.end) else {
        return nil
      }
      if ["and", "of", "in", "or"].contains(word(ordinal.end)) { return nil }
    }
    guard isFree(ordinal.end) || weekday != nil, cleanRight(ordinal.end) else { return nil }
    var end = ordinal.end
    if word(end) == "of" {
      guard
        let j = after(end, "of", "this") ?? after(end, "of", "the") ?? after(end, "of", "next")
          ?? after(end, "of", "last"), case .unit(.month, false) = term(j)
      else { return nil }
      let shift = word(j - 1) == "next" ? 1 : word(j - 1) == "last" ? -1 : 0
      if word(j - 1) != "the" {
        let month = today.startOfMonth.adding(months: shift)
        guard let day = Day(year: month.year, month: month.month, day: ordinal.value) else {
          return WhenFound(.unclear([]), end: j + 1)
        }
        return named(day, weekday, end: j + 1)
      }
      end = j + 1
    }
    let direction = direction(at: i, anchor)
    let step = direction == .past ? -1 : 1
    var found: [Day] = []
    for shift in 0..<14 {
      let month = anchor.day.startOfMonth.adding(months: shift * step)
      guard let day = Day(year: month.year, month: month.month, day: ordinal.value),
        step > 0 ? day >= anchor.day : day <= anchor.day
      else { continue }
      found.append(day)
    }
    guard let nearest = found.first else { return WhenFound(.unclear([]), end: end) }
    if let weekday {
      guard
        let match = found.prefix(2).first(where: { $0.weekday == weekday })
          ?? (direction == nil ? opposite(ordinal.value, weekday) : nil)
      else { return WhenFound(.unclear([nearest]), end: end) }
      return WhenFound(.day(match), end: end)
    }
    if direction == nil, let past = Day(year: today.year, month: today.month, day: ordinal.value),
      past < today,
      today - past <= 7
    {
      return WhenFound(.unclear([past, nearest]), end: end)
    }
    return WhenFound(.day(nearest), end: end)
  }

  private func opposite(_ number: Int, _ weekday: Weekday) -> Day? {
    Day(year: today.year, month: today.month, day: number).flatMap {
      $0.weekday == weekday ? $0 : nil
    }
  }

  // MARK: - Which year

  /// The day of a month and day, with the year that was said or that the direction gives.
  ///
  /// A day that no year has is unclear without candidates. Without year and direction the coming
  /// day is meant, unless the past one is a month or less ago: then both are.
  func resolve(
    month: Int, day: Int, year: Int?, weekday: Weekday?, _ anchor: WhenAnchor, at i: Int, end: Int
  ) -> WhenFound {
    if let year {
      guard let exact = Day(year: year, month: month, day: day) else {
        return WhenFound(.unclear([]), end: end)
      }
      return named(exact, weekday, end: end)
    }
    let around = (-8...8).compactMap { Day(year: anchor.day.year + $0, month: month, day: day) }
    let past = around.last { $0 <= anchor.day }
    let future = around.first { $0 >= anchor.day }
    guard let past, let future else { return WhenFound(.unclear([]), end: end) }
    let direction = direction(at: i, anchor)
    if let weekday {
      let near = around.filter { abs($0.year - anchor.day.year) <= 1 && $0.weekday == weekday }
      let wanted =
        direction == .past ? near.last { $0 <= anchor.day } : near.first { $0 >= anchor.day }
      if let match = (direction == nil ? near.first { $0.year == anchor.day.year } : nil) ?? wanted
        ?? near.first
      {
        return WhenFound(.day(match), end: end)
      }
      return WhenFound(.unclear([direction == .past ? past : future]), end: end)
    }
    var found: WhenFound
    switch direction {
    case .past: found = WhenFound(.day(past), end: end)
    case .future: found = WhenFound(.day(future), end: end)
    case nil:
      let recent = past != future && anchor.day - past <= 31
      found = WhenFound(
        recent && fallback == .future
          ? .unclear([past, future]) : .day(fallback == .past ? past : future), end: end)
    }
    found.yearless = (month, day)
    return found
  }

  /// A day with the weekday that was named beside it; where they disagree, it is to be asked.
  private func named(_ day: Day, _ weekday: Weekday?, end: Int) -> WhenFound {
    if let weekday, day.weekday != weekday { return WhenFound(.unclear([day]), end: end) }
    return WhenFound(.day(day), end: end)
  }

  func endOfMonth(_ day: Day) -> Day { day.startOfMonth.adding(months: 1).adding(days: -1) }
}
