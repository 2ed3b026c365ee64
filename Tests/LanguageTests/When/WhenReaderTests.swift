@testable import Language
import Model
import TestSupport
import Testing

/// `Cases/when*.tsv`: a text, then what it comes to, written as by `shown`: `2026-11-27 17:00`,
/// `2026-11-30..2026-12-06`, `FREQ=DAILY from 2026-12-01`, `?2026-11-27,2026-12-04` for unclear,
/// `none`. Now is Monday, 23 November 2026, 10:00, unless a third column says otherwise; a fourth
/// one holds `past` or `future` for what the caller prefers.
@Suite struct WhenReaderTests {
  static let reader = WhenReader(lexicon: shippedLexicon)

  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var expected: String
    var now: Moment
    var prefer: Direction?
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    "when-dates.tsv", "when-recurrences.tsv", "when-none.tsv", "when-sentences.tsv",
  ]
  .flatMap { tableRows($0) }
  .map { row in
    let now = row.count > 2 && !row[2].isEmpty ? row[2] : "2026-11-23T10:00"
    return Case(
      text: row[0], expected: row.count > 1 ? row[1] : "",
      now: Moment(iso: now) ?? Moment(milliseconds: 0),
      prefer: row.count > 3 ? ["past": .past, "future": .future][row[3]] : nil)
  }

  @Test(arguments: cases) func reads(_ given: Case) {
    let reading = Self.reader.read(given.text, now: given.now, prefer: given.prefer)
    #expect(shown(reading) == given.expected)
  }

  @Test(arguments: cases) func spansLieInside(_ given: Case) {
    let length = given.text.count
    for reading in Self.reader.all(in: given.text, now: given.now) {
      for span in [reading.span, reading.timeSpan, reading.phraseSpan].compactMap({ $0 }) {
        #expect(span.lowerBound >= 0 && span.upperBound <= length && !span.isEmpty)
      }
    }
  }

  /// What lets a log sentence be searched for phrases once and read both ways.
  @Test(arguments: cases) func phrasesStandWhereTheyStandWhicheverWayTheyPoint(_ given: Case) {
    let text = Self.reader.cut(Characters(given.text))
    let past = Self.reader.phrases(of: text, now: given.now, prefer: .past)
    for direction in [Direction.future, nil] {
      let whole = Self.reader.phrases(of: text, now: given.now, prefer: direction)
      let again = Self.reader.again(past, of: text, now: given.now, prefer: direction)
      #expect(again.map(\.reading) == whole.map(\.reading))
    }
  }
}

/// A reading on one line, as the tables of cases write it.
func shown(_ reading: WhenReading) -> String {
  let time = reading.time.map { " \($0)" } ?? ""
  switch reading.kind {
  case .none: return "none"
  case .unclear: return "?" + reading.candidates.map(\.description).joined(separator: ",")
  case .date: return (reading.date?.description ?? "") + time
  case .range:
    return "\(reading.date?.description ?? "")..\(reading.end?.description ?? "")" + time
  case .recurrence:
    return (reading.rule?.description ?? "") + (reading.date.map { " from \($0)" } ?? "") + time
  }
}
