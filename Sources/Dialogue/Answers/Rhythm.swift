internal import Language
internal import Model

/// How often, and how many, as far as the words of a goal say it: "two coffees every week",
/// "ring Beppe once a month", "follow up with three people".
struct Rhythm {
  /// The calendar period that the words name; a recurrence longer than a month counts by the quarter.
  let period: Goal.Period?
  /// How many in that period; 1 where nothing is counted.
  let target: Int

  init(of line: String, reader: WhenReader, now: Moment) {
    let words = Words(line)
    let rule = reader.all(in: line, now: now).first { $0.kind == .recurrence }
    let said = rule.flatMap { reading in reading.rule.flatMap(Self.times) } ?? Self.named(in: words)
    period = said?.period
    let counted = Self.counted(in: words, outside: rule?.span ?? 0..<0)
    target = min(99, max(1, counted * (said?.times ?? 1)))
  }

  private static func times(of rule: RecurrenceRule) -> (period: Goal.Period, times: Int)? {
    switch (rule.frequency, rule.interval) {
    case (.daily, let days): (.week, 7 / min(7, days))
    case (.weekly, 1): (.week, max(1, rule.weekdays.count))
    case (.weekly, let weeks): (.month, max(1, 4 / weeks))
    case (.monthly, 1): (.month, max(1, rule.weekdays.count, rule.monthDays.count))
    case (.monthly, _), (.yearly, _): (.quarter, 1)
    case (.hourly, _), (.minutely, _), (.secondly, _): nil
    }
  }

  /// "a week", "per month", "this quarter", "weekly": no recurrence by itself.
  private static func named(in words: Words) -> (period: Goal.Period, times: Int)? {
    for (index, word) in words.normals.enumerated() {
      if let period = adverbs[word] { return (period, 1) }
      if index > 0, let period = periods[word], before.contains(words.normals[index - 1]) {
        return (period, 1)
      }
      // "one comment in two months"
      if index > 1, words.normals[index - 2] == "in",
        SaidNumber.value(of: words.normals[index - 1]) != nil
      {
        if word == "weeks" { return (.month, 1) }
        if word == "months" { return (.quarter, 1) }
      }
    }
    return nil
  }

  /// The first number of things or people, or of times; 1 where there is none.
  private static func counted(in words: Words, outside span: Range<Int>) -> Int {
    let normals = words.normals
    for (index, word) in normals.enumerated() where !span.overlaps(words.all[index].range) {
      let next = index + 1 < normals.count ? normals[index + 1] : ""
      let last = index > 0 ? normals[index - 1] : ""
      if word == "twice" { return 2 }
      if word == "couple", last == "a", !units.contains(normals.dropFirst(index + 2).first ?? "") {
        return 2
      }
      guard let value = SaidNumber.value(of: word), value >= 1, value == value.rounded(),
        value <= 20, !units.contains(next), !clock.contains(last), !next.isEmpty
      else { continue }
      return Int(value)
    }
    return 1
  }

  private static let before: Set<String> = ["a", "per", "each", "every", "this", "the", "one"]
  private static let periods: [String: Goal.Period] = [
    "week": .week, "weekend": .week, "month": .month, "quarter": .quarter, "season": .quarter,
  ]
  private static let adverbs: [String: Goal.Period] = [
    "weekly": .week, "daily": .week, "fortnightly": .month, "monthly": .month,
    "quarterly": .quarter,
  ]
  /// What a number before it measures, rather than counts.
  private static let units: Set<String> = [
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days",
    "week", "weeks", "month", "months", "year", "years", "am", "pm", "o'clock", "percent", "of",
    "lines", "words", "sentences", "line", "word", "sentence",
  ]
  private static let clock: Set<String> = ["at", "by", "until", "till", "after", "before", "level"]
}
