internal import Model

/// "today", "in 3 days", "two weeks ago", "a week on Thursday", "the day after tomorrow".
extension WhenParser {
  /// today, tomorrow, yesterday, tonight, "last night", "this morning".
  func dayWord(_ i: Int) -> WhenFound? {
    switch term(i) {
    case .offset(let days):
      // "two days after tomorrow" is read elsewhere; "today's paper" is today
      if days == 0, word(i + 1) == "week" || unit(i + 1)?.unit == .week, isFree(i + 2) {
        return WhenFound(.day(today.adding(days: 7)), end: i + 2)
      }
      if days == 1, case .unit(.week, false) = term(i + 1), isFree(i + 2) {
        return WhenFound(.day(today.adding(days: 8)), end: i + 2)
      }
      return WhenFound(.day(today.adding(days: days)), end: i + 1)
    case .tonight:
      var found = WhenFound(.day(today), end: i + 1)
      found.part = .evening
      return found
    default:
      if word(i) == "eod" { return WhenFound(.day(today), end: i + 1) }
      guard case .part(let part) = term(i + 1) else { return nil }
      switch word(i) {
      case "this":
        var found = WhenFound(.day(today), end: i + 2)
        found.part = part
        return found
      case "last" where part == .night || part == .evening:
        var found = WhenFound(.day(today.adding(days: -1)), end: i + 2)
        found.part = part
        return found
      default: return nil
      }
    }
  }

  /// How much time: a number and a unit.
  private struct Amount {
    var value: Int
    var half = false
    var unit: CalendarUnit
    var end: Int
    /// "a few", "several"
    var vague = false
  }

  private func amount(_ i: Int) -> Amount? {
    var j = i
    var value: Int
    var half = false
    var vague = false
    if word(j) == "the" { return nil }
    if ["a", "an", "another"].contains(word(j))
      || word(j) == "one" && word(j + 1) != "" && number(j)?.value == 1
    {
      (value, j) = (1, j + 1)
      if word(j) == "couple" {
        value = 2
        j = skip(j + 1, ["of"])
        j = skip(j, ["more"])
      } else if word(j) == "few" {
        (value, vague, j) = (3, true, j + 1)
      } else if word(j) == "dozen" {
        (value, j) = (12, j + 1)
      } else if word(j) == "half" {
        (value, half, j) = (0, true, j + 1)
      } else if ["good", "full", "whole"].contains(word(j)) {
        j += 1
      }
    } else if word(j) == "couple" {
      value = 2
      j = skip(j + 1, ["of"])
    } else if word(j) == "few" || word(j) == "several" {
      (value, vague, j) = (3, true, j + 1)
    } else if word(j) == "half" {
      (value, half) = (0, true)
      j = skip(j + 1, ["a", "an"])
    } else if let number = number(j) {
      (value, j) = number
      j = skip(j, ["more", "full", "whole"])
      // "2 and a half hours"
      if let next = after(j, "and", "a", "half") ?? after(j, "and", "an", "half") {
        (half, j) = (true, next)
      }
    } else if j + 2 < tokens.count, tokens[j].kind == .number, cleanLeft(j), isMark(j + 1, "."),
      !tokens[j + 1].gap,
      tokens[j + 2].kind == .number, tokens[j + 2].digits == 1, tokens[j + 2].value == 5,
      !tokens[j + 2].gap
    {
      (value, half, j) = (tokens[j].value, true, j + 3)
    } else {
      return nil
    }
    if isMark(j, "-"), unit(j + 1) != nil { return nil }  // "a 3-day workshop"
    var unit = unit(j)
    if unit == nil, !half, j > 0, j < tokens.count, !tokens[j].gap, tokens[j - 1].kind == .number {
      unit =
        ["h": (.hour, false), "d": (.day, false), "w": (.week, false), "y": (.year, false)][word(j)]
    }
    if unit == nil, case .part = term(j) { unit = (.day, value > 1) }  // "two nights ago"
    guard let unit, unit.unit != .weekend, unit.unit != .second else {
      // "3 mondays ago"
      return nil
    }
    j += 1
    if let next = after(j, "and", "a", "half") { (half, j) = (true, next) }
    // "business days", "working days" are words before the unit and are not read
    return Amount(value: value, half: half, unit: unit.unit, end: j, vague: vague)
  }

  func offsetDate(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if word(i) == "in" || word(i) == "within" { return inAmount(i, anchor) }
    if let found = nextFewUnits(i) { return found }
    if let found = dayBeside(i, anchor) { return found }
    guard let amount = amount(i) else { return nil }
    let j = amount.end
    // "two and a half years ago" · "3 weeks and 2 days ago"
    var extra: Amount?
    var k = j
    if word(j) == "and", let more = self.amount(j + 1) { (extra, k) = (more, more.end) }
    switch word(k) {
    case "ago":
      // "three years ago tomorrow"
      if case .offset(let days) = term(k + 1), amount.unit.days ?? 7 >= 7, amount.unit != .hour,
        amount.unit != .minute
      {
        return shifted(from: today.adding(days: days), amount, extra, sign: -1, end: k + 2)
      }
      return shifted(from: today, amount, extra, sign: -1, end: k + 1)
    case "back" where isFree(k + 1):
      return shifted(from: today, amount, extra, sign: -1, end: k + 1)
    case "hence":
      return shifted(from: today, amount, extra, sign: 1, end: k + 1)
    case "from", "after", "before", "on":
      let sign = word(k) == "before" ? -1 : 1
      if word(k) == "on", amount.unit != .week && amount.unit != .fortnight { return nil }
      if word(k) == "from", let end = after(k, "from", "now") ?? after(k, "from", "right", "now") {
        return shifted(from: today, amount, extra, sign: 1, end: end)
      }
      if word(k) == "after", let end = after(k, "after", "now") {
        return shifted(from: today, amount, extra, sign: 1, end: end)
      }
      let future = WhenAnchor(
        day: today, toward: word(k) == "from" || word(k) == "on" ? .future : anchor.toward)
      guard amount.unit != .hour, amount.unit != .minute, let base = plainDate(k + 1, future) else {
        return nil
      }
      switch base.value {
      case .day(let day): return shifted(from: day, amount, extra, sign: sign, end: base.end)
      case .unclear(let days):
        let moved = days.compactMap {
          shifted(from: $0, amount, extra, sign: sign, end: base.end).first
        }
        return WhenFound(.unclear(moved), end: base.end)
      case .range, .rule, .clock: return nil
      }
    default:
      // "a fortnight tomorrow", "a week today", "two weeks tomorrow"
      if amount.unit == .week || amount.unit == .fortnight, case .offset(let days) = term(k),
        days >= 0
      {
        return shifted(from: today.adding(days: days), amount, extra, sign: 1, end: k + 1)
      }
      return nil
    }
  }

  /// "in 3 days", "in two weeks' time", "in half an hour", "within a week", "in the next two weeks".
  private func inAmount(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    let within = word(i) == "within"
    var j = skip(i + 1, ["about", "around", "roughly", "exactly", "just", "another"])
    if let next = after(j, "the", "next") ?? after(j, "the", "coming") {
      guard let amount = amount(next) ?? bareUnit(next) else { return nil }
      return reach(amount)
    }
    if word(j) == "the" { return nil }
    // "in a quarter of an hour"
    if let end = after(j, "a", "quarter", "of", "an", "hour") {
      return moment(minutes: 15, end: end)
    }
    if let end = after(j, "half", "an", "hour") { return moment(minutes: 30, end: end) }
    guard let amount = amount(j) else { return nil }
    j = amount.end
    var extra: Amount?
    if word(j) == "and", let more = self.amount(j + 1) { (extra, j) = (more, more.end) }
    if word(j) == "of" { return nil }
    if isMark(j, "'", "’") { j += 1 }
    if word(j) == "time" { j += 1 }
    if let end = after(j, "from", "now") { j = end }
    // "in 5 minutes flat", "in two days we did" are asked of the verb by whoever reads the line
    if within { return amount.vague ? nil : reach(amount) }
    return shifted(from: today, amount, extra, sign: 1, end: j)
  }

  private func bareUnit(_ i: Int) -> Amount? {
    guard let unit = unit(i), !unit.plural, unit.unit.days != nil || unit.unit.months != nil else {
      return nil
    }
    return Amount(value: 1, unit: unit.unit, end: i + 1)
  }

  private func reach(_ amount: Amount) -> WhenFound? {
    let far = shifted(from: today, amount, nil, sign: 1, end: amount.end)
    guard let last = far.first, !amount.vague else {
      return WhenFound(.unclear([]), end: amount.end)
    }
    return WhenFound(.range(today, last), end: amount.end)
  }

  /// "the next 3 days", "last two weeks": whole days, without today.
  private func nextFewUnits(_ i: Int) -> WhenFound? {
    let forward: Bool
    switch word(i) {
    case "next", "coming", "following": forward = true
    case "last", "past", "previous": forward = false
    default: return nil
    }
    guard let amount = amount(i + 1), word(i + 1) != "a", word(i + 1) != "one" || amount.value > 1,
      amount.unit.days != nil || amount.unit.months != nil
    else { return nil }
    if amount.vague { return WhenFound(.unclear([]), end: amount.end) }
    let far = shifted(from: today, amount, nil, sign: forward ? 1 : -1, end: amount.end)
    guard let edge = far.first else { return nil }
    return WhenFound(
      forward ? .range(today.adding(days: 1), edge) : .range(edge, today.adding(days: -1)),
      end: amount.end)
  }

  /// "the day after tomorrow", "day before Christmas", "the morning after".
  private func dayBeside(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard case .unit(.day, false) = term(i) else { return nil }
    let sign: Int
    switch word(i + 1) {
    case "after": sign = 1
    case "before": sign = -1
    default: return nil
    }
    var direction = anchor
    if sign < 0, word(i + 2) == "yesterday" { direction.toward = .past }
    guard let base = plainDate(i + 2, direction), case .day(let day) = base.value else {
      if let base = plainDate(i + 2, direction), case .unclear(let days) = base.value {
        return WhenFound(.unclear(days.map { $0.adding(days: sign) }), end: base.end)
      }
      return nil
    }
    return WhenFound(.day(day.adding(days: sign)), end: base.end)
  }

  // MARK: - Moving a day

  private func shifted(from day: Day, _ amount: Amount, _ extra: Amount?, sign: Int, end: Int)
    -> WhenFound
  {
    var found: WhenFound
    if amount.unit == .hour || amount.unit == .minute {
      var minutes = (amount.unit == .hour ? 60 : 1) * amount.value
      if amount.half { minutes += amount.unit == .hour ? 30 : 0 }
      if let extra, extra.unit == .minute { minutes += extra.value }
      found = moment(minutes: sign * minutes, end: end)
    } else if var moved = move(day, amount, sign) {
      if let extra { moved = move(moved, extra, sign) ?? moved }
      found = WhenFound(.day(moved), end: end)
    } else {
      found = WhenFound(.unclear([]), end: end)
    }
    if amount.vague {
      found = WhenFound(.unclear(found.first.map { [$0] } ?? []), end: end)
    }
    return found
  }

  private func move(_ day: Day, _ amount: Amount, _ sign: Int) -> Day? {
    guard amount.value <= 9_999 else { return nil }
    if let days = amount.unit.days {
      if amount.half { return nil }
      return checked(day.adding(days: sign * amount.value * days))
    }
    if let months = amount.unit.months {
      let half = amount.half ? (months == 12 ? 6 : 0) : 0
      if amount.half, half == 0 { return nil }
      guard amount.value <= 500 else { return nil }
      return checked(day.adding(months: sign * (amount.value * months + half)))
    }
    guard amount.unit == .weekday, !amount.half, amount.value <= 400 else { return nil }
    var moved = day
    var left = amount.value
    while left > 0 {
      moved = moved.adding(days: sign)
      if moved.weekday.rawValue < 6 { left -= 1 }
    }
    return moved
  }

  private func checked(_ day: Day) -> Day? { (1...4_000).contains(day.year) ? day : nil }

  /// Now and so many minutes, on the clocks of the person's zone.
  private func moment(minutes: Int, end: Int) -> WhenFound {
    var later = now
    later.milliseconds += Int64(minutes) * 60_000
    later.offset = zone.offset(atMilliseconds: later.milliseconds, fallback: now.offset)
    var found = WhenFound(.day(later.day), end: end)
    found.time = ClockTime(minutes: later.minutes)
    return found
  }
}
