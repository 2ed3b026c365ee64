internal import Model

/// "every other tuesday", "mondays and thursdays until June", "the last friday of every month".
extension WhenParser {
  /// A rule on its way: what the words have said so far.
  struct RuleDraft {
    var rule: RecurrenceRule
    var end: Int
    var start: Day?
    var time: ClockTime?
    var part: PartOfDay?
    /// The days a vague limit or first day may mean; then the whole is unclear.
    var doubt: [Day]?

    init(_ rule: RecurrenceRule, end: Int) {
      self.rule = rule
      self.end = end
    }
  }

  func recurrence(_ i: Int) -> WhenFound? {
    var first: Int?
    var at = i
    var lead: Day?
    if word(i) == "starting" || word(i) == "beginning",
      let start = date(i + 1, WhenAnchor(day: today, toward: .future)),
      case .day(let day) = start.value
    {
      (first, lead) = (i, day)
      at = skip(skipComma(start.end), ["on"])
    } else if word(i) == "on",
      weekday(i + 1) != nil || word(i + 1) == "the" || unit(i + 1) != nil
        || word(i + 1) == "alternate"
    {
      at = i + 1
    }
    var time: ClockTime?
    if lead == nil, at == i, mayOpenTime(i) {
      let j = word(i) == "at" || isMark(i, "@") ? i + 1 : i
      if let clock = clock(j, cued: j > i) {
        (time, at, first) = (clock.time, skip(skipComma(clock.end), ["on"]), i)
        guard
          word(at) == "every" || word(at) == "each" || word(at - 1) == "on" || weekday(at) != nil
            || term(at) != nil
        else { return nil }
      }
    }
    guard var draft = ruleCore(at) else { return nil }
    draft.start = lead
    draft.time = time
    limits(&draft)
    var value = WhenFound.Value.rule(draft.rule, from: draft.start)
    if let doubt = draft.doubt { value = .unclear(doubt) }
    var found = WhenFound(value, end: draft.end)
    found.time = draft.time
    found.start = first ?? at
    return found
  }

  func mayOpenTime(_ i: Int) -> Bool {
    if word(i) == "at" || isMark(i, "@") || tokens[i].kind == .number { return true }
    if case .clock = term(i) { return true }
    return false
  }

  func ruleCore(_ i: Int) -> RuleDraft? {
    switch word(i) {
    case "every", "each": return every(i + 1)
    case "once", "twice", "thrice": return times(i)
    case "alternate":
      guard let days = weekdayList(i + 1) else { return nil }
      return RuleDraft(RecurrenceRule(.weekly, interval: 2, on: days.days), end: days.end)
    case "bi", "semi":
      guard isMark(i + 1, "-"), let found = prefixed(word(i), word(i + 2), end: i + 3) else {
        return nil
      }
      return detailed(found)
    case "bimonthly": return doubtful(end: i + 1)
    case "biannually", "semiannually":
      return RuleDraft(RecurrenceRule(.monthly, interval: 6), end: i + 1)
    default: break  // other openings below
    }
    if case .frequency(let frequency, let interval) = term(i) {
      guard isFree(i + 1),
        !["our", "my", "the", "a", "their", "his", "her", "your"].contains(word(i - 1))
          || isWhole(i - 1, i + 1),
        word(i) != "everyday" || isWhole(i, i + 1) || word(i + 1) != "and"
      else { return nil }
      return detailed(RuleDraft(RecurrenceRule(frequency, interval: interval), end: i + 1))
    }
    if let number = number(i), ["times", "time", "x"].contains(word(number.end)) {
      return times(i)
    }
    if let plural = pluralDays(i) { return plural }
    return nthOfMonth(i)
  }

  func doubtful(end: Int) -> RuleDraft {
    var draft = RuleDraft(RecurrenceRule(.monthly), end: end)
    draft.doubt = []
    return draft
  }

  func prefixed(_ prefix: String, _ word: String, end: Int) -> RuleDraft? {
    switch (prefix, word) {
    case ("bi", "weekly"): return RuleDraft(RecurrenceRule(.weekly, interval: 2), end: end)
    case ("bi", "monthly"): return doubtful(end: end)
    case ("semi", "monthly"):
      return RuleDraft(RecurrenceRule(.monthly, monthDays: [1, 15]), end: end)
    case ("semi", "annually"), ("bi", "annually"):
      return RuleDraft(RecurrenceRule(.monthly, interval: 6), end: end)
    default: return nil  // no such word
    }
  }
}
