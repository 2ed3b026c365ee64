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
  func inAmount(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
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

  func bareUnit(_ i: Int) -> Amount? {
    guard let unit = unit(i), !unit.plural, unit.unit.days != nil || unit.unit.months != nil else {
      return nil
    }
    return Amount(value: 1, unit: unit.unit, end: i + 1)
  }

  func reach(_ amount: Amount) -> WhenFound? {
    let far = shifted(from: today, amount, nil, sign: 1, end: amount.end)
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
    if amount.vague { return WhenFound(.unclear([]), end: amount.end) }
    let far = shifted(from: today, amount, nil, sign: forward ? 1 : -1, end: amount.end)
    guard let edge = far.first else { return nil }
    return WhenFound(
      forward ? .range(today.adding(days: 1), edge) : .range(edge, today.adding(days: -1)),
      end: amount.end)
  }

  /// "the day after tomorrow", "day before Christmas", "the morning after".
  func dayBeside(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
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
