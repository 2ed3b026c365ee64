internal import Model

/// A day and a time of day together: "5pm tomorrow", "friday evening at 7", "3 May from 9 to 11".
extension WhenParser {
  private static let cues: Set<String> = [
    "at", "around", "about", "approximately", "circa", "approx", "for", "by",
  ]

  /// A day, a time, or both, in either order.
  func moment(_ start: Int, _ anchor: WhenAnchor? = nil) -> WhenFound? {
    let anchor = anchor ?? WhenAnchor(day: today)
    var at = start
    var date: WhenFound?
    var clock: Clock?
    var part: PartOfDay?
    for _ in 0..<5 {
      let first = date == nil && clock == nil
      var j = at
      var cued = false
      if !first {
        j = skipComma(j)
        if isMark(j, "(") { j += 1 }
      }
      if first, word(j) == "in", let (found, end) = partPhrase(j),
        word(end) == "at" || self.clock(end, cued: false) != nil
      {
        (part, at) = (found, end)
        guard let found = self.clock(word(end) == "at" ? end + 1 : end, cued: true, part: part)
        else { return nil }
        (clock, at) = (found, found.end)
        continue
      }
      if date != nil, clock == nil, word(j) == "t", !tokens[j].gap,
        let found = self.clock(j + 1, cued: true)
      {
        (clock, at) = (found, found.end)
        continue
      }
      // "friday before 5pm", "friday eod"
      if !first, clock == nil, case .day = date?.value, word(j) == "before",
        let found = self.clock(j + 1, cued: true)
      {
        (clock, at) = (found, found.end)
        continue
      }
      if !first, case .day = date?.value, let end = endOfDayWords(j), isFree(end) {
        at = end
        continue
      }
      if part == nil, !first, let (found, end) = partPhrase(j) {
        (part, at) = (found, end)
        continue
      }
      if isMark(j, "@") {
        (cued, j) = (true, j + 1)
      } else if Self.cues.contains(word(j)) && (!first || word(j) != "for" && word(j) != "by") {
        cued = word(j) != "for" && word(j) != "by"
        j += 1
        if ["about", "around", "approximately", "exactly", "roughly", "like", "say"].contains(
          word(j))
        {
          j += 1
        }
      } else if !first, ["on", "from", "between", "in"].contains(word(j)) {
        j += 1
        if clock == nil, word(j - 1) == "from" || word(j - 1) == "between",
          let found = clockRange(j)
        {
          (clock, at) = (found, found.end)
          continue
        }
        if word(j) == "the", case .part(let found) = term(j + 1), part == nil {
          (part, at) = (found, j + 2)
          continue
        }
      } else if first, word(j) == "from" || word(j) == "between", let found = clockRange(j + 1) {
        (clock, at) = (found, found.end)
        continue
      }
      if date == nil,
        !(cued && first && tokens.indices.contains(j) && tokens[j].kind == .number
          && !tokens[j].isOrdinal && !(isMark(j + 1, "/"))),
        let found = dateRange(j, anchor) ?? self.date(j, anchor)
      {
        if clock != nil, found.time != nil { break }
        date = found
        part = part ?? found.part
        at = found.end
        continue
      }
      if clock == nil, date?.time == nil,
        let found = clockRange(j) ?? self.clock(j, cued: cued || tonightFollows(j), part: part)
      {
        if date != nil, !cued, !found.certain, part == nil { break }
        (clock, at) = (found, found.end)
        continue
      }
      break
    }
    if date == nil, clock == nil {
      // "now" is a moment where it is all that is said
      let now = skip(start, ["right"])
      guard word(now) == "now", isWhole(word(start - 1) == "just" ? start - 1 : start, now + 1)
      else { return nil }
      var found = WhenFound(.day(today), end: now + 1)
      found.time = ClockTime(minutes: self.now.minutes)
      return found
    }
    // "1 December at 3pm - 11 December"
    if let begun = date, case .day(let day) = begun.value, clock != nil || part != nil,
      let next = connector(at, between: false),
      let far = self.date(skip(next, ["the"]), WhenAnchor(day: day, toward: .future)),
      case .day(let last) = far.value, last > day
    {
      date?.value = .range(day, last)
      at = far.end
      let cued = word(at) == "at" ? at + 1 : at
      if let ending = self.clock(cued, cued: cued > at) { at = ending.end }
    }
    if word(start - 1) == "every" || word(start - 1) == "each" {
      return WhenFound(.unclear([]), end: at)  // a rule that is not understood is no single day
    }
    // "not this friday but the next"
    let small = ["this", "next", "on", "the"].contains(word(start - 1)) ? 2 : 1
    if word(start - small) == "not", word(at) == "but" { return nil }
    return merge(date, clock, part, start: start, end: at, anchor)
  }

  /// "eod", "cob", "end of day", "close of business" behind a day.
  private func endOfDayWords(_ i: Int) -> Int? {
    let i = skip(i, ["by", "at"])
    return after(i, "eod") ?? after(i, "cob") ?? after(i, "end", "of", "day")
      ?? after(i, "end", "of", "the", "day") ?? after(i, "end", "of", "play")
      ?? after(i, "close", "of", "business") ?? after(i, "close", "of", "play")
  }

  /// Whether a phrase says a time of day and no day.
  func isOnlyTime(_ start: Int, _ found: WhenFound) -> Bool {
    guard found.time != nil, case .day = found.value else { return false }
    return !(start..<found.end).contains { i in
      switch term(i) {
      case .weekday, .month, .offset, .tonight: true
      case .unit(let unit, _):
        unit != .minute && unit != .quarter || word(start) == "in" || word(found.end - 1) == "ago"
      case .opener:
        ["this", "next"].contains(word(i)) || vocabulary.holidays.match(tokens, at: i) != nil
      default:
        isMark(i, "/")
          || isMark(i, "-") && tokens[i - 1].kind == .number && tokens[i - 1].digits == 4
          || tokens[i].isOrdinal
      }
    }
  }

  /// "8 tonight", "9 tomorrow morning"
  func tonightFollows(_ i: Int) -> Bool {
    guard let number = number(i), number.value <= 12 else { return false }
    switch term(number.end) {
    case .tonight: return true
    case .offset: if case .part = term(number.end + 1) { return true } else { return false }
    default:
      guard word(number.end) == "this", case .part = term(number.end + 1) else { return false }
      return true
    }
  }

  /// "morning", "in the evening", "at night", "early afternoon" beside a day.
  func partPhrase(_ i: Int) -> (PartOfDay, Int)? {
    var j = i
    if let k = after(j, "in", "the") ?? after(j, "at") ?? after(j, "during", "the") { j = k }
    j = skip(j, ["early", "late", "mid"])
    if isMark(j, "-"), j > i { j += 1 }
    if case .part(let part) = term(j) { return (part, j + 1) }
    return nil
  }

  /// "3-4pm", "9:30 to 11": the time of the start.
  func clockRange(_ i: Int) -> Clock? {
    guard i < tokens.count, tokens[i].kind == .number || term(i) != nil else { return nil }
    var first: (hour: Int, minute: Int, end: Int)?
    if let found = clock(i, cued: false) {
      first = (found.time.hour, found.time.minute, found.end)
      // "15:00 -0500" is a zone
      if isMark(found.end, "-"), tokens[found.end].gap, found.end + 1 < tokens.count,
        !tokens[found.end + 1].gap, tokens[found.end + 1].digits == 4
      {
        return nil
      }
      guard let j = connector(found.end, between: word(i - 1) == "between"),
        let last = clock(j, cued: true), last.certain || found.certain
      else { return nil }
      var time = found.time
      if !found.settled, last.settled || last.certain {
        // "9:30-11pm" may start either side of noon: the nearer one before the end
        if time > last.time, time.hour >= 12 { time = ClockTime(minutes: time.minutes - 720) }
        if last.settled, last.time.hour > 12, time.hour + 12 <= last.time.hour, time.hour < 12,
          meridiem(last.end - 1) != nil
        {
          time = ClockTime(minutes: time.minutes + 720)
        }
      }
      return Clock(time: time, end: last.end, settled: found.settled, certain: true)
    }
    guard let number = number(i), number.value <= 12, number.value > 0,
      let j = connector(number.end, between: word(i - 1) == "between"),
      let last = clock(j, cued: true),
      last.certain
        || ["from", "between", "at"].contains(word(i - 1)) && isFree(last.end)
          && unit(last.end) == nil && month(skip(last.end, ["of"])) == nil
    else { return nil }
    first = (number.value, 0, number.end)
    guard let first, var time = ClockTime(hour: first.hour % 12 + (last.time.hour >= 12 ? 12 : 0))
    else { return nil }
    if time > last.time { time = ClockTime(minutes: time.minutes + 720) }
    // "between 2 and 7" is after noon
    if !last.settled, first.hour < 7, time.hour < 12 {
      time = ClockTime(minutes: time.minutes + 720)
    }
    if last.time.hour >= 12, last.settled, first.hour > last.time.hour % 12,
      last.time.hour % 12 != 0, first.hour != 12
    {
      time = ClockTime(minutes: first.hour * 60)
    }
    return Clock(time: time, end: last.end, settled: last.settled, certain: true)
  }

  func merge(
    _ date: WhenFound?, _ clock: Clock?, _ part: PartOfDay?, start: Int, end: Int,
    _ anchor: WhenAnchor
  ) -> WhenFound? {
    var end = end
    var time = clock?.time
    if let clock, !clock.settled {
      if let part {
        time = settle(clock.time, part)
      } else if clock.time.hour >= 5, clock.time.hour < 12,
        speaks(of: vocabulary.eveningWords, before: start)
      {
        time = ClockTime(minutes: clock.time.minutes + 720)
      } else if clock.time.hour > 12, speaks(of: vocabulary.morningWords, before: start) {
        time = ClockTime(minutes: clock.time.minutes - 720)
      }
    }
    var zoneShift = 0
    if let clock, clock.end == end, let (east, next) = zone(end) {
      end = next
      zoneShift = now.offset / 60 - east
      if zoneShift != 0, let said = time {
        time = ClockTime(minutes: said.minutes + zoneShift)
        zoneShift = (said.minutes + zoneShift).quotientFloor(1_440)
      }
    }
    if isMark(end, ")"), tokens[start..<end].contains(where: { $0.mark == "(" }) {
      end += 1
    }
    guard let date else {
      guard let time, let clock else { return nil }
      guard clock.certain || clock.end > start + 1 else { return nil }
      var day = anchor.day
      let direction = anchor.toward ?? prefer ?? tense(at: start)
      if time.minutes < now.minutes, direction != .past, fallback == .future || direction == .future
      {
        if direction == nil, time != .midnight {
          // already past today, and no verb says which way: today's or tomorrow's
          var found = WhenFound(.unclear([day, day.adding(days: 1)]), end: end)
          found.time = time
          return found
        }
        day = day.adding(days: 1)
      }
      if direction == .past, time.minutes > now.minutes, now.minutes > 0 {
        day = day.adding(days: -1)
      }
      var found = WhenFound(.day(day.adding(days: zoneShift)), end: end)
      found.time = time
      return found
    }
    var found = date
    found.end = max(end, date.end)
    if let time {
      found.time = time
      if time == .midnight, part != nil, case .day(let day) = found.value {
        found.value = .day(day.adding(days: 1))  // "tonight at midnight" is tomorrow's first minute
      }
      if zoneShift != 0, case .day(let day) = found.value {
        found.value = .day(day.adding(days: zoneShift))
      }
    }
    return found
  }

  /// Whether one of some words stands before in the same sentence: "dinner on Saturday at 7" is in the
  /// evening, "handover at 6:30" in the morning.
  private func speaks(of words: Set<String>, before start: Int) -> Bool {
    var i = start - 1
    while i >= 0, i > start - 16, tokens[i].kind != .lineEnd, !isMark(i, ".", ";", "!", "?") {
      if words.contains(word(i)) { return true }
      i -= 1
    }
    return false
  }

  /// "GMT", "CET", "Z", "+01:00", "-0500", "UTC+2" behind a time: minutes east of Greenwich.
  private func zone(_ i: Int) -> (east: Int, end: Int)? {
    var j = i
    if let east = WhenZone.written[word(i)] {
      j += 1
      guard word(i) == "utc" || word(i) == "gmt", isMark(j, "+", "-"), !tokens[j].gap else {
        return (east, j)
      }
    }
    guard isMark(j, "+", "-"), j + 1 < tokens.count, tokens[j + 1].kind == .number,
      !tokens[j + 1].gap
    else { return nil }
    let sign = isMark(j, "+") ? 1 : -1
    let figure = tokens[j + 1]
    if figure.digits == 4, figure.value <= 1_400, figure.value % 100 < 60 {
      return (sign * (figure.value / 100 * 60 + figure.value % 100), j + 2)
    }
    guard figure.digits <= 2, figure.value <= 14 else { return nil }
    if isMark(j + 2, ":"), j + 3 < tokens.count, tokens[j + 3].kind == .number,
      tokens[j + 3].digits == 2, tokens[j + 3].value < 60
    {
      return (sign * (figure.value * 60 + tokens[j + 3].value), j + 4)
    }
    // "+2" alone only behind a zone's name
    guard j > i || sign > 0 && figure.digits == 2 else { return nil }
    return (sign * figure.value * 60, j + 2)
  }

  func settle(_ time: ClockTime, _ part: PartOfDay) -> ClockTime {
    let hour = time.hour % 12
    switch part {
    case .morning: return ClockTime(minutes: hour * 60 + time.minute)
    case .afternoon, .evening: return ClockTime(minutes: (hour + 12) * 60 + time.minute)
    case .night:
      return ClockTime(minutes: (hour < 5 && hour > 0 ? hour : hour + 12) * 60 + time.minute)
    }
  }
}

extension Int {
  /// Division that rounds down for negative numbers too.
  func quotientFloor(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
