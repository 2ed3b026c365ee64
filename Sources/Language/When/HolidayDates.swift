internal import Model

/// Days with a name: "Christmas", "Easter 2028", "last Thanksgiving".
extension WhenParser {
  func holiday(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    // "happy Diwali" is a wish
    guard cleanLeft(i), !["happy", "merry", "blessed"].contains(word(i - 1)),
      let (rules, next) = vocabulary.holidays.match(tokens, at: i)
    else {
      return nil
    }
    let j = skip(skipComma(next), ["of", "in"])
    if let year = year(j) ?? relativeYear(j).map({ ($0.year, $0.end) }) {
      return settle(rules.map { $0.day(in: year.value) }, end: year.end)
    }
    let cued = [
      "on", "by", "until", "till", "before", "after", "since", "at", "this", "for", "over", "from",
    ]
    .contains(word(i - 1))
    let isWeekend = unit(next)?.unit == .weekend && isFree(next + 1)
    guard
      isFree(next) || isWeekend || cued && next < tokens.count && tokens[next].kind == .number
        || namesItsDay(next) && vocabulary.gatherings.contains(word(next))
    else {
      return nil
    }
    let direction = direction(at: i, anchor) ?? fallback
    let days = rules.map { rule -> Day? in
      let year = anchor.day.year
      return direction == .past
        ? [year, year - 1].compactMap { rule.day(in: $0) }.first { $0 <= anchor.day }
        : [year, year + 1].compactMap { rule.day(in: $0) }.first { $0 >= anchor.day }
    }
    // "in the new year" is any day of its first weeks
    if word(i) == "new", word(i - 1) == "the", next == i + 2 {
      return WhenFound(.unclear(days.compactMap { $0 }), end: next)
    }
    return isWeekend ? weekend(around: days, end: next + 1) : settle(days, end: next)
  }

  /// "New Year's Eve party" is on that day; "Christmas party" may be on any.
  private func namesItsDay(_ end: Int) -> Bool {
    ["day", "eve"].contains(word(end - 1)) || weekday(end - 1) != nil
  }

  /// "Easter weekend" with the free days beside it; a holiday in the middle of the week has none.
  private func weekend(around days: [Day?], end: Int) -> WhenFound {
    guard days.count == 1, let day = days[0] else { return WhenFound(.unclear([]), end: end) }
    switch day.weekday {
    case .monday: return WhenFound(.range(day.adding(days: -2), day), end: end)
    case .thursday: return WhenFound(.range(day, day.adding(days: 3)), end: end)
    case .friday: return WhenFound(.range(day, day.adding(days: 2)), end: end)
    case .saturday: return WhenFound(.range(day, day.adding(days: 1)), end: end)
    case .sunday where day == Day(easterOf: day.year):
      return WhenFound(.range(day.adding(days: -2), day.adding(days: 1)), end: end)
    case .sunday: return WhenFound(.range(day.adding(days: -1), day), end: end)
    case .tuesday, .wednesday: return WhenFound(.unclear([]), end: end)
    }
  }

  func settle(_ days: [Day?], end: Int) -> WhenFound {
    let known = Set(days.compactMap { $0 }).sorted()
    return WhenFound(
      known.count == 1 && !days.contains(nil) ? .day(known[0]) : .unclear(known), end: end)
  }

  func modifiedHoliday(_ rules: [HolidayRule], _ shift: Int, end: Int) -> WhenFound {
    var days: [Day?] = []
    for rule in rules {
      let year = today.year
      let coming = [year, year + 1].compactMap { rule.day(in: $0) }.first { $0 >= today }
      switch shift {
      case 0: days.append(rule.day(in: year))
      case 1...:
        days.append(coming)
        // "next christmas" in november may skip this year's
        if let coming, coming.year == year, coming - today < 183, rules.count == 1 {
          days.append(rule.day(in: year + 1))
        }
      default: days.append([year, year - 1].compactMap { rule.day(in: $0) }.first { $0 < today })
      }
    }
    return settle(days, end: end)
  }
}
