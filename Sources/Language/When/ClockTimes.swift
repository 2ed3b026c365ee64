internal import Model

/// Times of day: "5pm", "17:30", "half past six", "quarter to nine", "5-ish", "noon".
///
/// Without am, pm or a part of the day, 1 to 6 o'clock are taken in the afternoon and 7 to 12 as
/// said ("at 5" is 17:00, "at 9" is 09:00); "05:00" is the morning and anything from 13 on is read
/// on a clock of 24 hours.
extension WhenParser {
  struct Clock {
    var time: ClockTime
    var end: Int
    /// Said with am, pm or on a clock of 24 hours.
    var settled: Bool
    /// Cannot be anything but a time.
    var certain: Bool
  }

  /// A time at a token; `cued` where "at" or the like came before, so that a bare "5" will do.
  func clock(_ i: Int, cued: Bool, part: PartOfDay? = nil) -> Clock? {
    guard i < tokens.count else { return nil }
    if let offset = clockBeside(i) { return offset }
    if case .clock(let time) = term(i) {
      return Clock(time: time, end: i + 1, settled: true, certain: true)
    }
    if let spoken = spokenClock(i, part: part) { return spoken }
    guard tokens[i].kind == .number else { return wordClock(i, cued: cued, part: part) }
    guard !tokens[i].isOrdinal,
      cleanLeft(i) || tokens[i - 1].mark == "-" || word(i - 1) == "t", tokens[i].digits <= 4
    else {
      return nil
    }
    let first = tokens[i]
    var hour = first.value
    var minute = 0
    var j = i + 1
    var colon = false
    if first.digits <= 2, isMark(j, ":", ".") || word(j) == "h", !tokens[j].gap,
      j + 1 < tokens.count,
      tokens[j + 1].kind == .number, tokens[j + 1].digits == 2, !tokens[j + 1].gap,
      !tokens[j + 1].isOrdinal
    {
      minute = tokens[j + 1].value
      colon = tokens[j].mark != "."
      let dotted = tokens[j].mark == "."
      j += 2
      // seconds
      if isMark(j, ":", "."), !tokens[j].gap, j + 1 < tokens.count, tokens[j + 1].kind == .number,
        tokens[j + 1].digits == 2, !tokens[j + 1].gap
      {
        guard !dotted, tokens[j + 1].value < 60 else { return nil }
        j += 2
        if isMark(j, "."), !tokens[j].gap, j + 1 < tokens.count, tokens[j + 1].kind == .number {
          j += 2
        }
      }
      if dotted, meridiem(j) == nil, !(cued && isFree(j)) {
        guard besideDay(i, j) else { return nil }
        colon = true
      }
    } else if first.digits >= 3 {
      // "730pm", "1030 hrs", "at 1730"
      hour = first.value / 100
      minute = first.value % 100
      guard
        meridiem(j) != nil || ["hrs", "hours", "h"].contains(word(j)) && first.digits == 4
          || part != nil && cued || partAfter(j) != nil
          || cued && first.digits == 4 && isFree(j) && minute % 5 == 0 && hour < 24
          || word(j) == "ish" && i > 0 && hour < 13
      else { return nil }
      colon = first.digits == 4 && meridiem(j) == nil
      if ["hrs", "hours", "h"].contains(word(j)) { j += 1 }
    }
    guard minute < 60, hour < 25 else { return nil }
    let leadingZero = first.digits == 2 && first.value < 10 && colon
    return finish(
      hour: hour, minute: minute, at: j, start: i, colon: colon, twentyFour: leadingZero,
      cued: cued,
      part: part)
  }

  /// "an hour before noon", "half an hour after 6pm"
  private func clockBeside(_ i: Int) -> Clock? {
    guard ["a", "an", "half"].contains(word(i)) || number(i) != nil,
      let amount = amount(i), amount.unit == .hour || amount.unit == .minute, !amount.vague,
      word(amount.end) == "before" || word(amount.end) == "after",
      let base = clock(amount.end + 1, cued: true), base.settled
    else { return nil }
    let length = amount.unit == .hour ? 60 : 1
    let minutes = length * amount.value + (amount.half ? length / 2 : 0)
    let sign = word(amount.end) == "before" ? -1 : 1
    let time = ClockTime(minutes: base.time.minutes + sign * minutes)
    return Clock(time: time, end: base.end, settled: true, certain: true)
  }

  private func saysDay(_ i: Int) -> Bool {
    switch term(i) {
    case .offset, .tonight, .weekday, .part: true
    default: false
    }
  }

  /// "17.30 tomorrow", "Friday 17.30": a day stands right beside the figures.
  private func besideDay(_ i: Int, _ end: Int) -> Bool {
    guard cleanRight(end) else { return false }
    return saysDay(skip(end, ["on"])) || isFree(end) && saysDay(i - 1)
  }

  /// am or pm, the part of the day, "o'clock", "-ish" and the rest of a time.
  private func finish(
    hour: Int, minute: Int, at position: Int, start: Int, colon: Bool, twentyFour: Bool, cued: Bool,
    part: PartOfDay?
  ) -> Clock? {
    var j = position
    var certain = colon
    var part = part
    var half: Bool?  // pm
    // "room 3a", "spent 3h": a letter alone makes a time of a figure only where one is expected
    let expected =
      cued || colon || saysDay(start - 1) || word(start - 1) == "until" || isMark(start - 1, ",")
    func takeMeridiem() {
      guard half == nil, let (pm, end) = meridiem(j),
        expected || end > j + 1 || tokens[j].text.count > 1 || isMark(end, "-", "–")
          || saysDay(skip(end, ["on"])) || isMark(start - 1, "-", "–")
      else { return }
      half = pm
      certain = true
      j = end
    }
    takeMeridiem()
    if let end = after(j, "oclock") ?? after(j, "o'clock") ?? after(j, "o", "clock") {
      j = end
      certain = true
      takeMeridiem()
    }
    if isMark(j, "-"), word(j + 1) == "ish" {
      j += 2
      certain = true
      takeMeridiem()
    } else if word(j) == "ish" {
      j += 1
      certain = true
      takeMeridiem()
    }
    if word(j) == "sharp" { j += 1 }
    if half == nil, let (found, end) = partAfter(j) {
      part = found
      j = end
      certain = true
    }
    if word(j) == "h", !tokens[j].gap, hour <= 24, expected || saysDay(skip(j + 1, ["on"])) {
      j += 1
      certain = true
    }
    // "tomorrow at 17"
    let besideDay = cued && hour < 24 && word(start - 1) == "at" && saysDay(start - 2)
    guard certain || cued && (hour <= 12 || besideDay) && isFree(j) || part != nil && hour <= 12
    else { return nil }
    guard cleanRight(j) || isMark(j, "-") || colon && (isMark(j, "+") || word(j) == "z") else {
      return nil
    }
    var settled = true
    var value = hour
    if let half {
      guard (1...12).contains(hour) || hour > 12 && hour < 24 && half else { return nil }
      value = hour > 12 ? hour : hour % 12 + (half ? 12 : 0)
    } else if hour > 12 || hour == 0 || twentyFour {
      if part == .morning, hour > 12 { return nil }
      value = hour == 24 ? 0 : hour
    } else if let part {
      switch part {
      case .morning: value = hour % 12
      case .afternoon: value = hour == 12 ? 12 : hour >= 10 ? hour : hour + 12
      case .evening: value = hour == 12 ? 0 : hour + 12
      case .night: value = hour == 12 ? 0 : hour < 5 ? hour : hour + 12
      }
    } else {
      settled = false
      value = hour < 7 ? hour + 12 : hour
    }
    guard let time = ClockTime(hour: value, minute: minute) else { return nil }
    return Clock(time: time, end: j, settled: settled, certain: certain)
  }

  /// "am", "p.m.", "a", "p m", and whether it is after noon.
  func meridiem(_ i: Int) -> (pm: Bool, end: Int)? {
    if case .meridiem(let pm) = term(i) { return (pm, i + 1) }
    if word(i) == "in", word(i + 1) == "the", case .meridiem(let pm) = term(i + 2) {
      return (pm, i + 3)
    }
    guard word(i) == "a" || word(i) == "p",
      tokens[i - 1].kind == .number || isMark(i + 1, ".") || word(i + 1) == "m"
    else { return nil }
    let pm = word(i) == "p"
    if word(i + 1) == "m" { return (pm, i + 2) }
    if isMark(i + 1, "."), word(i + 2) == "m" {
      return (pm, isMark(i + 3, ".") && i + 4 < tokens.count && !tokens[i + 3].gap ? i + 4 : i + 3)
    }
    return tokens[i].gap ? nil : (pm, i + 1)
  }

  /// "in the morning", "at night", "this evening" behind a time.
  private func partAfter(_ i: Int) -> (PartOfDay, Int)? {
    if let j = after(i, "in", "the") ?? after(i, "at") ?? after(i, "in"),
      case .part(let part) = term(j)
    {
      return (part, j + 1)
    }
    return nil
  }

  /// "half past six", "quarter to nine", "ten past 3", "half six".
  private func spokenClock(_ start: Int, part: PartOfDay?) -> Clock? {
    var i = start
    if word(i) == "a" { i += 1 }
    var minutes: Int
    var j: Int
    var half = false
    if word(i) == "half" {
      (minutes, j) = (30, i + 1)
      half = true
    } else if case .unit(.quarter, false) = term(i) {
      (minutes, j) = (15, i + 1)
    } else if let number = number(i), (1...59).contains(number.value) {
      (minutes, j) = number
      if let unit = unit(j), unit.unit == .minute { j += 1 }
    } else {
      return nil
    }
    let before: Bool
    switch word(j) {
    case "past", "after": before = false
    case "to", "before", "till", "til", "of": before = true
    default:
      guard half, let hour = clockHour(j), hour.value <= 12 else { return nil }
      guard isFree(hour.end) || meridiem(hour.end) != nil else { return nil }
      return finish(
        hour: hour.value, minute: 30, at: hour.end, start: start, colon: true, twentyFour: false,
        cued: true, part: part)
    }
    if before, tokens[start].kind == .number, unit(j - 1)?.unit != .minute,
      minutes <= 12 || word(start - 1) == "from"
    {
      return nil  // "3 to 4pm" is from three to four
    }
    guard !(before && half), !(word(j) == "of" && !half && minutes != 15) else { return nil }
    j += 1
    if case .clock(let time) = term(j) {
      return Clock(
        time: ClockTime(minutes: time.minutes + (before ? -minutes : minutes)), end: j + 1,
        settled: true,
        certain: true)
    }
    // "ten to six people", "5 to 10 years" are no times
    guard let hour = clockHour(j), (1...12).contains(hour.value),
      isFree(hour.end) || meridiem(hour.end) != nil
        || ["o'clock", "oclock"].contains(word(hour.end)),
      half || minutes == 15 || word(j - 1) == "past" || meridiem(hour.end) != nil
        || word(start - 1) == "at" || saysDay(hour.end),
      var clock = finish(
        hour: hour.value, minute: 0, at: hour.end, start: start, colon: true, twentyFour: false,
        cued: true,
        part: part)
    else { return nil }
    clock.time = ClockTime(minutes: clock.time.minutes + (before ? -minutes : minutes))
    if before, hour.value == 7, !clock.settled {
      clock.time = ClockTime(minutes: 18 * 60 + 60 - minutes)
    }
    return clock
  }

  private func clockHour(_ i: Int) -> (value: Int, end: Int)? { number(i) }

  /// "at three", "three thirty pm", "seven o'clock".
  private func wordClock(_ i: Int, cued: Bool, part: PartOfDay?) -> Clock? {
    guard case .count(let hour) = term(i), (1...12).contains(hour) else { return nil }
    var j = i + 1
    var minute = 0
    var cued = cued
    // "nine oh five"
    if word(j) == "oh" || word(j) == "o", case .count(let ones) = term(j + 1), ones < 10,
      cued || meridiem(j + 2) != nil || saysDay(j + 2) || partAfter(j + 2) != nil
    {
      (minute, j, cued) = (ones, j + 2, true)
    } else if let number = number(j), number.value < 60, number.value >= 10,
      cued || meridiem(number.end) != nil || saysDay(number.end)
    {
      minute = number.value
      j = number.end
      cued = true
    }
    return finish(
      hour: hour, minute: minute, at: j, start: i, colon: false, twentyFour: false, cued: cued,
      part: part)
  }
}
