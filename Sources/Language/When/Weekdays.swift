internal import Model

/// "friday", "this friday", "friday week", "friday next week", "Sat 12 Dec", "friday after next".
///
/// A bare weekday is the coming one, or the one just past by the verb; never today. "Next friday"
/// is unclear while a friday is still to come this week (the coming one, or next week's), and
/// "last monday" while this week's lies behind.
extension WhenParser {
  func weekdayDate(_ i: Int, _ anchor: WhenAnchor, hadThe: Bool) -> WhenFound? {
    guard case .weekday(let weekday, let plural, let doubtful) = term(i), !plural,
      cleanLeft(i) || isMark(i - 1, "-", "/")
    else {
      return nil
    }
    var j = i + 1
    if isMark(j, "."), !tokens[j].gap, word(i).count <= 5, j + 1 < tokens.count,
      tokens[j + 1].gap || isMark(j + 1, ",")
    {
      j += 1
    }
    // "Friday, 3 March" · "Friday the 3rd"
    var k = skipComma(j)
    let the = word(k) == "the"
    if the { k += 1 }
    if k < tokens.count, tokens[k].kind == .number || month(k) != nil || the,
      let dated = absoluteDate(k, anchor, hadThe: true, weekday: weekday), isDay(dated)
    {
      return dated
    }
    if doubtful, !isMeantAsDay(i, j) { return nil }
    // "the 2nd monday" of what is not said; "any monday" is none
    if let ordinal = ordinal(i - 1), ordinal.value > 0 { return nil }
    if word(i - 1) == "any" { return nil }
    if let dated = figureBeside(weekday, j, anchor) { return dated }
    if let shifted = weekdayInWeek(weekday, j, anchor) { return shifted }
    // "the other Tuesday" was one of the last
    if word(i - 1) == "other", word(i - 2) == "the" {
      let recent = today.adding(days: -1).last(weekday)
      return WhenFound(.unclear([recent.adding(days: -7), recent]), end: j)
    }
    let direction = direction(at: i, anchor)
    if anchor.inclusive, anchor.day.weekday == weekday {
      return WhenFound(.day(anchor.day), end: j)
    }
    let day =
      (direction ?? fallback) == .past
      ? anchor.day.adding(days: -1).last(weekday) : anchor.day.next(weekday)
    return WhenFound(.day(day), end: j)
  }

  /// "Monday 19.06" where 19 June is a Monday, "friday 4": the day of that number.
  private func figureBeside(_ weekday: Weekday, _ next: Int, _ anchor: WhenAnchor) -> WhenFound? {
    let i = skipComma(next)
    guard i < tokens.count, tokens[i].kind == .number, tokens[i].gap, tokens[i].digits <= 2,
      !tokens[i].isOrdinal, (1...31).contains(tokens[i].value)
    else { return nil }
    if isMark(i + 1, "."), !tokens[i + 1].gap, i + 2 < tokens.count, tokens[i + 2].digits == 2,
      tokens[i + 2].kind == .number, !tokens[i + 2].gap, cleanRight(i + 3)
    {
      let dated = resolve(
        month: tokens[i + 2].value, day: tokens[i].value, year: nil, weekday: weekday, anchor,
        at: i, end: i + 3)
      guard (1...12).contains(tokens[i + 2].value), case .day = dated.value else { return nil }
      return dated
    }
    guard isFree(i + 1), unit(i + 1) == nil, meridiem(i + 1) == nil, month(i + 1) == nil,
      word(i + 1) != "of", connector(i + 1, between: false) == nil, partPhrase(i + 1) == nil
    else { return nil }
    let number = tokens[i].value
    let isPast = (direction(at: i, anchor) ?? fallback) == .past
    let nearest =
      isPast ? today.adding(days: -1).last(weekday) : today.next(weekday)
    if nearest.dayOfMonth == number { return WhenFound(.day(nearest), end: i + 1) }
    let others = (1...26).map { nearest.adding(days: (isPast ? -7 : 7) * $0) }
    guard let day = others.first(where: { $0.dayOfMonth == number }) else { return nil }
    // "friday 4" may be the fourth or four o'clock
    return WhenFound(number <= 12 ? .unclear([nearest, day]) : .day(day), end: i + 1)
  }

  private func isDay(_ found: WhenFound) -> Bool {
    switch found.value {
    case .day, .unclear: true
    case .range, .rule, .clock: false
    }
  }

  /// "sat", "sun" and "wed" are days beside a small word or another day only.
  private func isMeantAsDay(_ i: Int, _ next: Int) -> Bool {
    if [
      "on", "this", "next", "last", "by", "until", "till", "every", "each", "coming", "past",
      "from", "since",
    ]
    .contains(word(i - 1)), word(i) != "sun" || word(i - 1) != "from" {
      return isFree(next) || clock(next, cued: false) != nil
    }
    if ["and", "or", "to"].contains(word(i - 1)) || isMark(i - 1, "-", "/", "&", "–"),
      weekday(i - 2) != nil
    {
      return true
    }
    if ["and", "or", "to"].contains(word(next)) || isMark(next, "-", "/", "&", "–"),
      weekday(next + 1) != nil
    {
      return isFree(next + 2)
    }
    if case .part = term(next) { return true }
    if case .offset = term(i - 1) { return true }
    if let clock = clock(next, cued: false), clock.certain { return true }
    if word(next) == "at", clock(next + 1, cued: true) != nil { return true }
    if word(next) == "next" || word(next) == "this", unit(next + 1)?.unit == .week { return true }
    // "see you Sat": a capital inside a sentence
    if tokens[i].capital, i > firstContent, tokens[i - 1].kind == .word, isFree(next),
      !["the", "a", "an", "he", "she", "i", "we", "they", "and"].contains(word(i - 1)),
      !tokens[i - 1].capital || i - 1 == firstContent
    {
      return true
    }
    return word(i) == "sat" && isWhole(i, next) || word(i) == "wed" && isWhole(i, next)
  }

  /// What follows a weekday and moves it: "week", "next week", "in two weeks", "after next".
  private func weekdayInWeek(_ weekday: Weekday, _ next: Int, _ anchor: WhenAnchor) -> WhenFound? {
    let coming = today.next(weekday)
    if case .unit(.week, false) = term(next), isFree(next + 1) {
      return WhenFound(.day(coming.adding(days: 7)), end: next + 1)
    }
    if case .unit(.fortnight, false) = term(next), isFree(next + 1) {
      return WhenFound(.day(coming.adding(days: 14)), end: next + 1)
    }
    if let j = after(next, "after", "next") {
      guard isFree(j), unit(j) == nil else { return nil }
      return WhenFound(.day(coming.adding(days: 7)), end: j)
    }
    // "thursday last"
    if let j = after(next, "last"), isFree(j), unit(j) == nil, self.weekday(j) == nil,
      month(j) == nil
    {
      return WhenFound(.day(today.adding(days: -1).last(weekday)), end: j)
    }
    if let j = after(next, "before", "last") {
      return WhenFound(.day(today.adding(days: -1).last(weekday).adding(days: -7)), end: j)
    }
    var j = skipComma(next)
    j = skip(j, ["of", "in", "on", "from"])
    let the = word(j) == "the"
    if the { j += 1 }
    if let week = weekPhrase(j), case .range(let start, _) = week.value {
      return WhenFound(.day(start.adding(days: -1).next(weekday)), end: week.end)
    }
    if word(j - 1) == "in", let count = number(j) ?? (word(j) == "a" ? (1, j + 1) : nil),
      let unit = unit(count.end), let days = unit.unit.days, days >= 7
    {
      let week = today.startOfWeek(first: firstWeekday).adding(days: count.value * days)
      return WhenFound(.day(week.adding(days: -1).next(weekday)), end: count.end + 1)
    }
    return nil
  }

  /// "next week", "this week", "last week", "the week after next", "the following week".
  func weekPhrase(_ i: Int) -> WhenFound? {
    let start = today.startOfWeek(first: firstWeekday)
    func week(_ shift: Int, _ end: Int) -> WhenFound {
      WhenFound(.range(start.adding(days: shift * 7), start.adding(days: shift * 7 + 6)), end: end)
    }
    if case .unit(.week, false) = term(i + 1) {
      switch word(i) {
      case "this", "current": return week(0, i + 2)
      case "next": return week(1, i + 2)
      case "coming": return WhenFound(.unclear([start, start.adding(days: 7)]), end: i + 2)
      case "last", "previous", "past": return week(-1, i + 2)
      default: return nil
      }
    }
    if case .unit(.week, false) = term(i) {
      if let j = after(i + 1, "after", "next") { return week(2, j) }
      if let j = after(i + 1, "before", "last") { return week(-2, j) }
    }
    return nil
  }

  /// "this friday", "next friday", "last friday", "this coming friday", "the coming friday".
  func modifiedWeekday(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    var j = i
    var modifier = word(j)
    if modifier == "this" || modifier == "the" {
      if ["coming", "upcoming", "past", "last", "next"].contains(word(j + 1)) {
        j += 1
        modifier = word(j) == "last" ? "past" : word(j)
        if modifier == "next" { modifier = "coming" }
      }
    }
    guard case .weekday(let weekday, false, let doubtful) = term(j + 1),
      ["this", "next", "last", "past", "previous", "coming", "upcoming"].contains(modifier)
    else { return nil }
    let dotted = isMark(j + 2, ".") && j + 3 < tokens.count && !tokens[j + 2].gap
    let end = dotted ? j + 3 : j + 2
    if doubtful, !isFree(end), clock(end, cued: false) == nil { return nil }
    // "next friday the 4th", "this friday, 27 november"
    let dated = skip(skipComma(end), ["the"])
    if dated < tokens.count, tokens[dated].kind == .number || month(dated) != nil,
      let found = absoluteDate(
        dated,
        WhenAnchor(day: today, toward: modifier == "last" || modifier == "past" ? .past : .future),
        hadThe: true, weekday: weekday),
      isDay(found)
    {
      return found
    }
    let week = today.startOfWeek(first: firstWeekday)
    let inWeek = week.adding(days: -1).next(weekday)
    let coming = today.next(weekday)
    let recent = today.adding(days: -1).last(weekday)
    switch modifier {
    case "coming", "upcoming":
      return WhenFound(.day(coming), end: end)
    case "past", "previous":
      return WhenFound(.day(recent), end: end)
    case "this":
      if inWeek >= today {
        if direction(at: i, anchor) == .past, inWeek > today {
          return WhenFound(.day(recent), end: end)
        }
        return WhenFound(.day(inWeek), end: end)
      }
      return WhenFound(.day(direction(at: i, anchor) == .past ? inWeek : coming), end: end)
    case "next":
      return WhenFound(
        inWeek > today ? .unclear([inWeek, inWeek.adding(days: 7)]) : .day(coming), end: end)
    case "last":
      return WhenFound(
        inWeek < today ? .unclear([inWeek.adding(days: -7), inWeek]) : .day(recent), end: end)
    default: return nil
    }
  }
}
