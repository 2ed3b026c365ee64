internal import Model

/// "today", "in 3 days", "two weeks ago", "a week on Thursday", "the day after tomorrow".
extension WhenParser {
  /// "end of day tomorrow", "EOD Thursday": that day; alone, today.
  func endOfDay(_ i: Int) -> WhenFound {
    let j = skip(i, ["on", "this", "of"])
    let anchor = WhenAnchor(day: today, toward: prefer ?? .future)
    if let day = plainDate(j, anchor), case .day = day.value { return day }
    return WhenFound(.day(today), end: i)
  }

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
      if word(i) == "eod" || word(i) == "cob" { return endOfDay(i + 1) }
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
  func offsetDate(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if word(i) == "in" || word(i) == "within" { return inAmount(i) }
    if let found = thisTime(i, anchor) { return found }
    if let found = nextFewUnits(i) { return found }
    if let found = dayBeside(i, anchor) { return found }
    if let found = countedDays(i) { return found }
    guard let amount = amount(i) else { return nil }
    let (further, k) = furtherAmounts(amount)
    let isLong = amount.unit.size >= CalendarUnit.week.size
    switch word(k) {
    case "ago":
      // "three years ago tomorrow", "3 years ago this friday"
      if isLong, case .offset(let days) = term(k + 1) {
        return shifted(from: today.adding(days: days), amount, further, sign: -1, end: k + 2)
      }
      if isLong, word(k + 1) == "this", weekday(k + 2) != nil,
        let base = modifiedWeekday(k + 1, anchor)
      {
        return moved(base, amount, further, sign: -1)
      }
      // "a week ago friday": by the last friday, or the friday of that week
      let on = skip(k + 1, ["on", "last"])
      if amount.unit == .week || amount.unit == .fortnight, further.isEmpty, let named = weekday(on)
      {
        let back = today.adding(days: -(amount.unit.days ?? 7) * amount.value)
        let days = [
          today.adding(days: -1).last(named).adding(days: back - today),
          back.startOfWeek(first: firstWeekday).adding(days: -1).next(named),
        ]
        return WhenFound(days[0] == days[1] ? .day(days[0]) : .unclear(days), end: on + 1)
      }
      return shifted(from: today, amount, further, sign: -1, end: k + 1)
    case "back" where isFree(k + 1):
      return shifted(from: today, amount, further, sign: -1, end: k + 1)
    case "hence":
      return shifted(from: today, amount, further, sign: 1, end: k + 1)
    case "from", "after", "before", "on", "starting", "last", "past":
      return offset(amount, further, by: k, at: i, anchor)
    default:
      // "a fortnight tomorrow", "a week today", "two weeks tomorrow"
      if isLong, amount.unit != .weekend, case .offset(let days) = term(k), days >= 0 {
        return shifted(from: today.adding(days: days), amount, further, sign: 1, end: k + 1)
      }
      // "a week friday", "two weeks saturday"
      if amount.unit == .week || amount.unit == .fortnight, further.isEmpty, !amount.vague,
        case .weekday(let named, false, false) = term(k), isFree(k + 1), word(i - 1) != "for"
      {
        return shifted(from: today.next(named), amount, [], sign: 1, end: k + 1)
      }
      return nil
    }
  }

  /// "this time next week", "this time last year", "this time tomorrow": that day.
  private func thisTime(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard let j = after(i, "this", "time") else { return nil }
    if let sign = ["next": 1, "last": -1][word(j)], let unit = bareUnit(j + 1) {
      return shifted(from: today, unit, [], sign: sign, end: j + 2)
    }
    guard let found = plainDate(skip(j, ["on"]), anchor), case .day = found.value else {
      return nil
    }
    return WhenFound(found.value, end: found.end)
  }

  /// An amount counted from a day: "two weeks from Friday", "a week on Thursday", "3 days before
  /// Christmas", "a week last Friday"; behind "for", the days themselves: "for 10 days from 3 May".
  private func offset(
    _ amount: Amount, _ further: [Amount], by k: Int, at i: Int, _ anchor: WhenAnchor
  ) -> WhenFound? {
    let relation = word(k)
    if relation == "from" || relation == "after",
      let end = after(k + 1, "now") ?? after(k + 1, "right", "now")
    {
      return shifted(from: today, amount, further, sign: 1, end: end)
    }
    let isWeeks = amount.unit == .week || amount.unit == .fortnight
    let byWeek = ["on", "last", "past"].contains(relation)
    guard !byWeek || isWeeks else { return nil }
    guard relation != "starting" || word(i - 1) == "for" else { return nil }
    let toward: Direction? = relation == "from" || relation == "on" ? .future : anchor.toward
    if relation == "last" || relation == "past" {
      guard weekday(k + 1) != nil, isFree(k + 2), let named = weekday(k + 1) else { return nil }
      let base = WhenFound(.day(today.adding(days: -1).last(named)), end: k + 2)
      return moved(base, amount, further, sign: -1)
    }
    guard let base = plainDate(k + 1, WhenAnchor(day: today, toward: toward)) else { return nil }
    if amount.unit == .hour || amount.unit == .minute {
      return WhenFound(.unclear([]), end: base.end)  // hours from a day are no day
    }
    if word(i - 1) == "for", relation == "from" || relation == "starting", !amount.vague {
      guard case .day(let day) = base.value,
        let last = shifted(from: day, amount, further, sign: 1, end: base.end).first
      else { return nil }
      return WhenFound(.range(day, last.adding(days: -1)), end: base.end)
    }
    return moved(base, amount, further, sign: relation == "before" ? -1 : 1)
  }

  private func moved(_ base: WhenFound, _ amount: Amount, _ further: [Amount], sign: Int)
    -> WhenFound?
  {
    switch base.value {
    case .day(let day): return shifted(from: day, amount, further, sign: sign, end: base.end)
    case .unclear(let days):
      let moved = days.compactMap {
        shifted(from: $0, amount, further, sign: sign, end: base.end).first
      }
      return WhenFound(.unclear(moved), end: base.end)
    case .range, .rule, .clock: return nil
    }
  }

  /// "two mondays ago", "3 fridays from now", "2 weekends ago": by so many of that day.
  private func countedDays(_ i: Int) -> WhenFound? {
    let couple = after(i, "a", "couple", "of") ?? after(i, "a", "couple")
    guard let count = couple.map({ (value: 2, end: $0) }) ?? number(i),
      (1...60).contains(count.value)
    else { return nil }
    let j = count.end
    let back = word(j + 1) == "ago" || word(j + 1) == "back"
    let end =
      back
      ? j + 2
      : after(j + 1, "from", "now") ?? after(j + 1, "from", "today") ?? after(j + 1, "hence")
    guard let end else { return nil }
    let weeks = 7 * (count.value - 1)
    if let named = weekday(j) {
      let day =
        back
        ? today.adding(days: -1).last(named).adding(days: -weeks)
        : today.next(named).adding(days: weeks)
      return WhenFound(.day(day), end: end)
    }
    guard unit(j)?.unit == .weekend, let one = period(.weekend, back ? -1 : 0, end: end),
      case .range(var saturday, _) = one.value
    else { return nil }
    if !back, saturday <= today { saturday = saturday.adding(days: 7) }
    saturday = saturday.adding(days: back ? -weeks : weeks)
    return WhenFound(.range(saturday, saturday.adding(days: 1)), end: end)
  }

  /// "in 3 days", "in two weeks' time", "in half an hour", "within a week", "in the next two weeks".
  private func inAmount(_ i: Int) -> WhenFound? {
    // "the first time in two years" looks back
    if word(i - 1) == "time", ["first", "last", "second", "third", "only"].contains(word(i - 2)) {
      return nil
    }
    // "seven days in a week", "once in a month", "how many hours in a day"
    if word(i) == "in", Self.counts.contains(word(i - 1)) { return nil }
    if word(i) == "in", word(i + 1) == "a" || word(i + 1) == "one", unit(i + 2) != nil,
      unit(i - 1)?.plural == true
    {
      return nil
    }
    let within = word(i) == "within"
    var j = skip(i + 1, ["about", "around", "roughly", "exactly", "just", "another"])
    if let next = after(j, "the", "next") ?? after(j, "the", "coming") {
      guard let amount = amount(next) ?? bareUnit(next) else { return nil }
      return reach(amount)
    }
    if word(j) == "the" { return nil }
    if let (minutes, end) = partOfHour(j) { return moment(minutes: minutes, end: end) }
    guard let amount = amount(j) else { return nil }
    let (further, next) = furtherAmounts(amount)
    j = next
    if word(j) == "of" { return nil }
    if isMark(j, "'", "’") { j += 1 }
    if word(j) == "time" { j += 1 }
    if let end = after(j, "from", "now") { j = end }
    // "in 5 minutes flat", "in two days we did" are asked of the verb by whoever reads the line
    if within { return amount.vague ? nil : reach(amount) }
    return shifted(from: today, amount, further, sign: 1, end: j)
  }

  private static let counts: Set<String> = ["once", "twice", "thrice", "times", "time"]

  /// "half an hour", "a quarter of an hour", "three quarters of an hour", "1/2 hour".
  private func partOfHour(_ i: Int) -> (minutes: Int, end: Int)? {
    if let end = after(i, "half", "an", "hour") ?? after(i, "half", "hour") { return (30, end) }
    var j = i
    var quarters = 1
    if word(j) == "a" || word(j) == "one" {
      j += 1
    } else if word(j) == "three" {
      (quarters, j) = (3, isMark(j + 1, "-") ? j + 2 : j + 1)
    }
    if unit(j)?.unit == .quarter, let end = after(j + 1, "of", "an", "hour") {
      return (15 * quarters, end)
    }
    guard i + 3 < tokens.count, tokens[i].kind == .number, tokens[i + 2].kind == .number,
      isMark(i + 1, "/"), !tokens[i + 1].gap, unit(i + 3)?.unit == .hour || word(i + 3) == "h"
    else { return nil }
    switch (tokens[i].value, tokens[i + 2].value) {
    case (1, 2): return (30, i + 4)
    case (1, 4): return (15, i + 4)
    case (3, 4): return (45, i + 4)
    default: return nil  // no part of an hour that people say
    }
  }

  func bareUnit(_ i: Int) -> Amount? {
    guard let unit = unit(i), !unit.plural, unit.unit.days != nil || unit.unit.months != nil else {
      return nil
    }
    return Amount(value: 1, unit: unit.unit, end: i + 1)
  }

  func reach(_ amount: Amount) -> WhenFound? {
    let far = shifted(from: today, amount, [], sign: 1, end: amount.end)
    guard let last = far.first, !amount.vague else {
      return WhenFound(.unclear([]), end: amount.end)
    }
    return WhenFound(.range(today, last), end: amount.end)
  }

  /// "the next 3 days", "last two weeks": whole days, without today.
  func nextFewUnits(_ i: Int) -> WhenFound? {
    let forward: Bool
    switch word(i) {
    case "next", "coming", "following": forward = true
    case "last", "past", "previous": forward = false
    default: return nil
    }
    guard let amount = amount(i + 1), word(i + 1) != "a", word(i + 1) != "one" || amount.value > 1,
      amount.unit.days != nil || amount.unit.months != nil
    else { return nil }
    // "the last three days of November"
    if word(amount.end) == "of" || word(amount.end) == "in",
      partOfPeriod(i, WhenAnchor(day: today)) != nil
    {
      return nil
    }
    if amount.vague { return WhenFound(.unclear([]), end: amount.end) }
    let far = shifted(from: today, amount, [], sign: forward ? 1 : -1, end: amount.end)
    guard let edge = far.first else { return nil }
    return WhenFound(
      forward ? .range(today.adding(days: 1), edge) : .range(edge, today.adding(days: -1)),
      end: amount.end)
  }

  /// "the day after tomorrow", "day before Christmas", "the night before last".
  func dayBeside(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    if case .part(let part) = term(i), let end = after(i + 1, "before", "last") {
      var found = WhenFound(.day(today.adding(days: -2)), end: end)
      found.part = part
      return found
    }
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
}
