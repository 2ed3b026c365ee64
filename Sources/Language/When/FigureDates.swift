internal import Model

/// Days in figures alone: "2026-03-03", "3/3/26", "03.03.2026", "4/12".
extension WhenParser {
  /// ISO 8601, and day, month and year parted by strokes, full stops or hyphens.
  func figures(_ i: Int, _ anchor: WhenAnchor, weekday: Weekday?) -> WhenFound? {
    let token = tokens[i]
    // "14/12/2026-20/12/2026"
    let isEnd = isMark(i - 1, "-", "–") && isMark(i - 3, "/")
    guard !token.isOrdinal, cleanLeft(i) || isEnd,
      ![
        "v", "version", "release", "no", "nr", "number", "page",
        "build", "chapter", "section", "room", "flat", "ext", "bus", "line",
      ].contains(word(i - 1))
    else { return nil }
    guard i + 2 < tokens.count, tokens[i + 1].kind == .mark, !tokens[i + 1].gap,
      tokens[i + 2].kind == .number, !tokens[i + 2].gap, !tokens[i + 2].isOrdinal
    else { return nil }
    let mark = tokens[i + 1].mark
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
      guard cleanRight(end) || isMark(end, "'", "’") || mark != "-" && isMark(end, "-", "–") else {
        return nil
      }
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
  func looksLikeDate(_ i: Int, _ end: Int, _ a: Int, _ b: Int) -> Bool {
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
    if isWhole(i, end) { return true }
    // "11/28-12/2"
    if isMark(end, "-", "–"), isMark(end + 2, "/"), cleanRight(end + 4) { return true }
    if isMark(i - 1, "-", "–"), isMark(i - 3, "/") { return isFree(end) }
    if [2, 3, 4, 5, 10].contains(b) && a <= b { return false }
    if unit(end) != nil || word(end) == "of" || word(end) == "h" { return false }
    return isFree(end) || clock(end, cued: false) != nil || isMark(end, ":")
  }

  func either(
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
    case (var found?, nil):
      found.order = .dayFirst
      return found
    case (nil, var found?):
      found.order = .monthFirst
      return found
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

  func days(_ found: WhenFound) -> [Day] {
    switch found.value {
    case .day(let day): [day]
    case .unclear(let days): days
    case .range, .rule, .clock: []
    }
  }
}
