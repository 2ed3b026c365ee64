import Language
import Model
import TestSupport
import Testing

@Suite struct RecurrenceRuleTests {
  static let reader = WhenReader(lexicon: shippedLexicon)
  static let now = Moment(day: Day(number: 20_780))

  @Test(arguments: [
    "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=1,15,-1", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=DAILY;COUNT=7",
    "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270601",
  ]) func keepsItsText(_ text: String) {
    #expect(RecurrenceRule(rrule: text)?.description == text)
    #expect(RecurrenceRule(rrule: "RRULE:" + text)?.description == text)
  }

  @Test(arguments: [
    "", "FREQ", "FREQ=SOMETIMES", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=-1",
    "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=2TU", "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;COUNT=1;UNTIL=20270101",
    "FREQ=DAILY;FREQ=DAILY", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=DAILY;UNTIL=20270230",
  ]) func refuses(_ text: String) {
    #expect(RecurrenceRule(rrule: text) == nil)
  }

  /// Whatever the rule, its words are read as the same rule again.
  @Test func wordsReadAgainGiveTheSameRule() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<4_000 {
      let rule = randomRule(&random)
      let words = rule.words()
      let reading = Self.reader.read(words, now: Self.now)
      #expect(reading.rule == rule, "\(rule) said as \(words)")
      #expect(reading.span == 0..<words.count, "\(words)")
      #expect(RecurrenceRule(rrule: rule.description) == rule)
    }
  }

  @Test(arguments: [
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-24", "2026-11-24 2026-12-08 2026-12-22"),
    ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-11-01", "2026-12-31 2027-01-31 2027-03-31"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31", "2027-01-31 2027-02-28 2027-03-31"),
    ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-23", "2026-11-27 2026-12-25 2027-01-29"),
    ("FREQ=MONTHLY;BYDAY=2TU", "2026-11-23", "2026-12-08 2027-01-12 2027-02-09"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-11-23", "2028-02-29 2032-02-29 2036-02-29"),
    ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-23", "2026-11-26 2027-11-25 2028-11-23"),
    (
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-23",
      "2026-11-30 2026-12-31 2027-01-29"
    ),
    ("FREQ=DAILY;COUNT=2", "2026-11-23", "2026-11-23 2026-11-24"),
    ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130", "2026-11-23", "2026-11-23 2026-11-30"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-11-23", ""),
  ]) func occurs(_ text: String, _ start: String, _ days: String) throws {
    let rule = try #require(RecurrenceRule(rrule: text))
    let first = try #require(Day(iso: start))
    let found = rule.occurrences(from: first, limit: 3)
    #expect(found.map(\.description).joined(separator: " ") == days)
    #expect(rule.next(after: first.adding(days: -1), from: first) == found.first)
    for (day, following) in zip(found, found.dropFirst()) {
      #expect(rule.next(after: day, from: first) == following)
    }
  }

  private func randomRule(_ random: inout SplitMix64) -> RecurrenceRule {
    func some<T>(_ values: [T]) -> [T] {
      values.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    }
    let frequency =
      [RecurrenceRule.Frequency.daily, .weekly, .monthly, .yearly].randomElement(using: &random)
      ?? .daily
    var rule = RecurrenceRule(
      frequency, interval: [1, 1, 2, 3, 5, 12].randomElement(using: &random) ?? 1)
    if Bool.random(using: &random) {
      let nth = (frequency == .monthly || frequency == .yearly) && Bool.random(using: &random)
      rule.weekdays = some(Weekday.allCases).map {
        .init($0, ordinal: nth ? [1, 2, 3, 4, 5, -1, -2].randomElement(using: &random) : nil)
      }
    }
    if Int.random(in: 0..<3, using: &random) == 0 { rule.months = some(Array(1...12)) }
    if frequency != .weekly, Int.random(in: 0..<3, using: &random) == 0 {
      rule.monthDays = some([1, 2, 3, 4, 10, 11, 15, 21, 22, 30, 31, -1, -2, -3])
    }
    if !rule.weekdays.isEmpty, Int.random(in: 0..<4, using: &random) == 0 {
      rule.positions = some([1, 2, 3, -1, -2, 10])
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: rule.count = Int.random(in: 1...40, using: &random)
    case 1: rule.until = Day(number: 20_780 + Int.random(in: 0..<2_000, using: &random))
    default: break  // for ever
    }
    return rule
  }
}
