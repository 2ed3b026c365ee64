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

  // MARK: - Names of months

  /// "3 March", "3rd of March 2026", "14april", "first of March", "3-Mar-2026".
  func dayMonth(_ i: Int, _ anchor: WhenAnchor, weekday: Weekday?) -> WhenFound? {
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
  func monthDay(_ i: Int, _ anchor: WhenAnchor, weekday: Weekday?) -> WhenFound? {
    guard let month = month(i) else { return nil }
    var j = i + 1
    if isMark(j, "."), !tokens[j].gap { j += 1 }
    if isMark(j, "-"), !tokens[j].gap, j + 1 < tokens.count, tokens[j + 1].kind == .number {
      j += 1
    }
    if isMark(j, ","), j + 1 < tokens.count, tokens[j + 1].isOrdinal { j += 1 }
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
        !isMark(next, ","), !opensRange(next),
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

  /// "May 3-5": a dash and another figure follow.
  private func opensRange(_ i: Int) -> Bool {
    isMark(i, "-", "–") && i + 1 < tokens.count && tokens[i + 1].kind == .number
      && tokens[i + 1].digits <= 2
  }

  static let modalSubjects: Set<String> = [
    "i", "we", "you", "they", "he", "she", "it", "that", "there", "who", "which", "to", "people",
  ]

  /// 1...31 as a figure or an ordinal; 32 and above are no days.
  func dayNumber(_ i: Int) -> (Int, Int)? {
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
  func withYear(
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
    // "2 dec 1815" is rather a time than a year
    if j == next, j < tokens.count, tokens[j].kind == .number, tokens[j].digits == 4,
      tokens[j].gap, (1000...1899).contains(tokens[j].value), tokens[j].value % 100 < 60,
      case .day(let found) = resolve(
        month: month, day: day, year: nil, weekday: weekday, anchor, at: i, end: next
      ).value
    {
      return WhenFound(.unclear([found]), end: j + 1)
    }
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
  func shortYear(_ i: Int) -> (year: Int, end: Int)? {
    guard i < tokens.count, tokens[i].kind == .number, tokens[i].digits == 2, !tokens[i].isOrdinal,
      tokens[i].gap, cleanRight(i + 1), unit(i + 1) == nil, meridiem(i + 1) == nil
    else { return nil }
    let value = tokens[i].value
    guard
      value > 31 && (isFree(i + 1) || clock(i + 1, cued: false) != nil)
        || (value > 12 || value > 0 && value < 10) && i + 1 >= tokens.count
    else { return nil }
    return (fullYear(value), i + 1)
  }

  func absoluteAt(_ i: Int) -> Bool {
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
  func dayOfMonth(_ i: Int, _ anchor: WhenAnchor, hadThe: Bool, weekday: Weekday?)
    -> WhenFound?
  {
    if let found = dayOfNamedMonth(i, weekday: weekday) { return found }
    guard let ordinal = ordinal(i), (1...31).contains(ordinal.value),
      hadThe || weekday != nil || isWhole(i, ordinal.end) || endsOfTheMonth(ordinal.end)
        || tokens[i].kind == .number && timeFollows(ordinal.end)
    else { return nil }
    let spelled = tokens[i].kind == .word
    if spelled {
      // "the second" alone is no day; "on the second" at the end of a clause is
      guard
        weekday != nil || word(i - 2) == "on" || word(i - 2) == "by"
          || endsOfTheMonth(ordinal.end), isFree(ordinal.end)
      else { return nil }
      if ["and", "of", "in", "or"].contains(word(ordinal.end)), !endsOfTheMonth(ordinal.end) {
        return nil
      }
    }
    guard isFree(ordinal.end) || weekday != nil || timeFollows(ordinal.end),
      cleanRight(ordinal.end)
    else { return nil }
    var end = ordinal.end
    if word(end) == "of" {
      guard let j = after(end, "of", "the"), case .unit(.month, false) = term(j) else { return nil }
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
      if let match = found.prefix(2).first(where: { $0.weekday == weekday }) {
        return WhenFound(.day(match), end: end)
      }
      // "friday the 13th", ten days ago: that one, or the next there will be
      if direction == nil, let recent = opposite(ordinal.value, weekday) {
        guard fallback == .future, let next = found.first(where: { $0.weekday == weekday }) else {
          return WhenFound(.day(recent), end: end)
        }
        return WhenFound(.unclear([recent, next]), end: end)
      }
      return WhenFound(.unclear([nearest]), end: end)
    }
    if direction == nil, let past = Day(year: today.year, month: today.month, day: ordinal.value),
      past < today,
      today - past <= 7
    {
      return WhenFound(.unclear([past, nearest]), end: end)
    }
    return WhenFound(.day(nearest), end: end)
  }

  /// "the 24th 7pm", "24th 12:50"
  private func timeFollows(_ i: Int) -> Bool { clock(i, cued: false)?.certain ?? false }

  /// "the 5th of next month", "first of this month", "31st of last month".
  private func dayOfNamedMonth(_ i: Int, weekday: Weekday?) -> WhenFound? {
    guard let ordinal = ordinal(i), (1...31).contains(ordinal.value), cleanRight(ordinal.end),
      let j = after(ordinal.end, "of") ?? after(ordinal.end, "day", "of"),
      let shift = ["this": 0, "next": 1, "last": -1][word(j)], unit(j + 1)?.unit == .month
    else { return nil }
    let month = today.startOfMonth.adding(months: shift)
    guard let day = Day(year: month.year, month: month.month, day: ordinal.value) else {
      return WhenFound(.unclear([]), end: j + 2)
    }
    return named(day, weekday, end: j + 2)
  }

  private func endsOfTheMonth(_ i: Int) -> Bool {
    guard let j = after(i, "of", "the") else { return false }
    return unit(j)?.unit == .month && isFree(j + 1)
  }

  func opposite(_ number: Int, _ weekday: Weekday) -> Day? {
    Day(year: today.year, month: today.month, day: number).flatMap {
      $0.weekday == weekday ? $0 : nil
    }
  }
}
