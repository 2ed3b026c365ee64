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
    guard isFree(next) || cued && next < tokens.count && tokens[next].kind == .number else {
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
    return settle(days, end: next)
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
