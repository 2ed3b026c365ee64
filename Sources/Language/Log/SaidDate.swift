package import Model

/// A date or a time that a text names, and where.
package struct SaidDate: Sendable, Equatable {
  package var date: Day?
  /// The last day of a range, both included.
  package var end: Day?
  /// Minutes since midnight.
  package var minutes: Int?
  /// The days an unclear phrase may mean; empty where the day named does not exist.
  package var candidates: [Day]
  /// False where the phrase has to be asked about.
  package var clear: Bool
  /// Characters of the text that say it, with the small word before it ("on", "by").
  package var span: Range<Int>

  package init(
    date: Day?, end: Day? = nil, minutes: Int? = nil, candidates: [Day] = [], clear: Bool = true,
    span: Range<Int>
  ) {
    self.date = date
    self.end = end
    self.minutes = minutes
    self.candidates = candidates
    self.clear = clear
    self.span = span
  }
}

/// The dates of a text from left to right, none overlapping: once with those without a year or a
/// "last" looked for in the past, and once in the future.
struct SaidDates {
  var past: [SaidDate]
  var future: [SaidDate]
}
