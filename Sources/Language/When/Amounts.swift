internal import Model

/// How much time: "3 days", "a couple of weeks", "2 and a half hours", "five working days".
extension WhenParser {
  /// How much time: a number and a unit.
  struct Amount {
    var value: Int
    var half = false
    var unit: CalendarUnit
    var end: Int
    /// "a few", "several"
    var vague = false
    /// "two or three": the larger of two numbers.
    var most: Int?
  }

  /// - Parameter larger: the unit that stands before, in "1h30m".
  func amount(_ i: Int, below larger: CalendarUnit? = nil) -> Amount? {
    var j = i
    var value: Int
    var half = false
    var vague = false
    var most: Int?
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
    } else if let number = number(j) ?? (larger == nil ? nil : gluedNumber(j)) {
      (value, j) = number
      // "two or three weeks", "2-3 days"
      if ["or", "to"].contains(word(j)) || isMark(j, "-", "–"),
        let other = self.bareNumber(j + 1), other.value > value, self.unit(other.end) != nil
      {
        (most, j) = (other.value, other.end)
      }
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
    if ["business", "working", "work"].contains(word(j)), unit(j + 1)?.unit == .day, !half {
      return Amount(value: value, unit: .weekday, end: j + 2, vague: vague)
    }
    var unit = unit(j)
    if unit == nil, !half, j > 0, j < tokens.count, !tokens[j].gap, tokens[j - 1].kind == .number {
      unit =
        ["h": (.hour, false), "d": (.day, false), "w": (.week, false), "y": (.year, false)][word(j)]
        ?? (word(j) == "m" && larger == .hour ? (.minute, false) : nil)
    }
    if unit == nil, case .part = term(j) { unit = (.day, value > 1) }  // "two nights ago"
    guard let unit, unit.unit != .weekend, unit.unit != .second else {
      // "3 mondays ago"
      return nil
    }
    j += 1
    if let next = after(j, "and", "a", "half") { (half, j) = (true, next) }
    // "a day or two"
    if value == 1, !half, most == nil, let next = after(j, "or", "two"), isFree(next) {
      (most, j) = (2, next)
    }
    return Amount(value: value, half: half, unit: unit.unit, end: j, vague: vague, most: most)
  }

  /// A number that a dash may stand before.
  private func bareNumber(_ i: Int) -> (value: Int, end: Int)? {
    if let number = number(i) { return number }
    guard tokens.indices.contains(i), tokens[i].kind == .number, !tokens[i].isOrdinal,
      tokens[i].digits <= 2
    else { return nil }
    return (tokens[i].value, i + 1)
  }

  /// The "30" of "1h30m".
  private func gluedNumber(_ i: Int) -> (value: Int, end: Int)? {
    guard i < tokens.count, tokens[i].kind == .number, !tokens[i].isOrdinal, !tokens[i].gap,
      tokens[i].digits <= 2, word(i - 1) == "h"
    else { return nil }
    return (tokens[i].value, i + 1)
  }

  /// What follows a first amount, in ever smaller units: "1 hour 30 minutes", "2 weeks, 3 days",
  /// "1 year, 2 months and 5 days".
  func furtherAmounts(_ first: Amount) -> (amounts: [Amount], end: Int) {
    var amounts: [Amount] = []
    var last = first
    for _ in 0..<5 {
      let j = skip(skipComma(last.end), ["and"])
      guard let next = amount(j, below: last.unit), next.unit.size < last.unit.size, !next.vague
      else { break }
      amounts.append(next)
      last = next
    }
    return (amounts, last.end)
  }

  func shifted(from day: Day, _ amount: Amount, _ further: [Amount], sign: Int, end: Int)
    -> WhenFound
  {
    if let most = amount.most {
      var one = amount
      one.most = nil
      let days = [amount.value, most].compactMap { value -> Day? in
        one.value = value
        return shifted(from: day, one, further, sign: sign, end: end).first
      }
      return WhenFound(.unclear(sign > 0 ? days : days.reversed()), end: end)
    }
    var moved = day
    var minutes = 0
    for part in [amount] + further {
      if part.unit == .hour || part.unit == .minute {
        let length = part.unit == .hour ? 60 : 1
        minutes += length * part.value + (part.half ? length / 2 : 0)
      } else if let next = move(moved, part, sign) {
        moved = next
      } else {
        return WhenFound(.unclear([]), end: end)
      }
    }
    var found = WhenFound(.day(moved), end: end)
    if minutes != 0 {
      found = moment(minutes: sign * minutes, end: end)
      if moved != day, let reached = found.first {
        found.value = .day(moved.adding(days: reached - today))
      }
    }
    if amount.vague { found.value = .unclear(found.first.map { [$0] } ?? []) }
    return found
  }

  func move(_ day: Day, _ amount: Amount, _ sign: Int) -> Day? {
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

  func checked(_ day: Day) -> Day? { (1...4_000).contains(day.year) ? day : nil }

  /// Now and so many minutes, on the clocks of the person's zone.
  func moment(minutes: Int, end: Int) -> WhenFound {
    var later = now
    later.milliseconds += Int64(minutes) * 60_000
    later.offset = zone.offset(atMilliseconds: later.milliseconds, now: now)
    var found = WhenFound(.day(later.day), end: end)
    found.time = ClockTime(minutes: later.minutes)
    return found
  }
}
