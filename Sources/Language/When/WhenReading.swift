package import Model

/// What a text says about when.
package struct WhenReading: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// No date, time or recurrence is named.
    case none
    /// More than one reading is common, or the day named does not exist: ask.
    case unclear
    /// One day, with or without a time of day.
    case date
    /// From `date` to `end`, both included.
    case range
    /// `rule`, from `date` where the text names a first day.
    case recurrence
  }

  /// What was read: the whole line from `read`, the phrase from `all`.
  package var text: String
  package var kind: Kind
  package var date: Day?
  package var time: ClockTime?
  /// The last day of a range.
  package var end: Day?
  package var rule: RecurrenceRule?
  /// The days an unclear phrase may mean, earliest first; empty where none exists ("30 February").
  package var candidates: [Day]
  /// Characters of the text that say it.
  package var span: Range<Int>?
  /// Characters that say the time, where they stand apart from `span`.
  package var timeSpan: Range<Int>?
  /// `span` with the small word before it ("on", "by", "until"), for cutting it from a sentence.
  package var phraseSpan: Range<Int>?

  /// Whether a time of day is all that it says, and its day the reader's own.
  package var isTimeOnly = false

  package init(text: String) {
    self.text = text
    kind = .none
    candidates = []
  }

  /// From the first day to the last that it names; one day twice where it is no range.
  package var days: ClosedRange<Day>? {
    guard kind == .date || kind == .range, let date else { return nil }
    return date...max(date, end ?? date)
  }

  /// The object of `kith analyze when`.
  package var json: JSONValue {
    .object([
      "text": .string(text), "kind": .string(kind.rawValue), "date": JSONValue(date),
      "time": JSONValue(time?.description), "end": JSONValue(end),
      "rrule": JSONValue(rule?.description),
      "candidates": JSONValue(candidates.map(\.description)),
      "span": span.map { .array([.int($0.lowerBound), .int($0.upperBound)]) } ?? .null,
    ])
  }
}
