package import Model

/// Reads dates, times, ranges and recurrences in English.
///
/// Conventions, where English has more than one:
/// - A bare weekday or a day without a year points the way of the caller or of the verb beside it,
///   else ahead; a bare weekday is never today.
/// - "next friday" while a friday is still to come this week, "last monday" while this week's lies
///   behind, "next december" in november, "the end of the week" and figures that can be read both
///   ways are unclear, with both days as candidates.
/// - "next week", "next month" and "next weekend" are those after the one that holds today.
/// - "until June" ends on 1 June, "through June" on the 30th; the end of a month is its last day.
/// - A day that does not exist is unclear without candidates, never another day.
package struct WhenReader: Sendable {
  let vocabulary: WhenVocabulary
  let firstWeekday: Weekday
  let order: DateOrder?
  let zone: WhenZone

  /// - Parameters:
  ///   - order: which figure of "4/12" is the day; nil leaves such dates unclear.
  ///   - timeZone: an IANA name, for "in 5 hours" across a change of the clocks; nil keeps the
  ///     offset of now.
  package init(
    lexicon: Lexicon, firstWeekday: Weekday = .monday, order: DateOrder? = nil,
    timeZone: String? = nil
  ) {
    vocabulary = WhenVocabulary(lexicon: lexicon)
    self.firstWeekday = firstWeekday
    self.order = order
    zone = WhenZone(identifier: timeZone)
  }

  /// The text's one reading, as an answer to "when?".
  ///
  /// Several phrases that say the same become one; phrases that differ make it unclear, with all
  /// their days.
  package func read(_ text: String, now: Moment, prefer: Direction? = nil) -> WhenReading {
    let found = all(in: text, now: now, prefer: prefer)
    var reading = WhenReading(text: text)
    guard var first = found.first else { return reading }
    let dated = found.filter { $0.kind != .none }
    if dated.count > 1 {
      let recurrences = dated.filter { $0.kind == .recurrence }
      if recurrences.count == 1, dated.count == 1 {
        first = recurrences[0]
      } else if Set(dated.map { [$0.date, $0.end] }).count > 1
        || dated.contains(where: { $0.kind != .date && $0.kind != .range })
      {
        reading.kind = .unclear
        reading.candidates = Set(dated.flatMap { [$0.date].compactMap { $0 } + $0.candidates })
          .sorted()
        if let start = dated.first?.span?.lowerBound, let end = dated.last?.span?.upperBound {
          reading.span = start..<end
        }
        return reading
      }
    }
    first.text = text
    reading = first
    return reading
  }

  package func all(
    in text: String, now: Moment, prefer: Direction? = nil, fallback: Direction = .future
  ) -> [WhenReading] {
    all(inCharacters: Characters(text), now: now, prefer: prefer, fallback: fallback)
  }

  /// Every phrase that says when, from left to right, none overlapping.
  ///
  /// Without `prefer` the verb beside a phrase gives its direction, and where there is none,
  /// `fallback` does. A time that stands apart from the one date of its sentence is given to it.
  package func all(
    in words: Words, now: Moment, prefer: Direction? = nil, fallback: Direction = .future
  ) -> [WhenReading] {
    all(inCharacters: words.characters, now: now, prefer: prefer, fallback: fallback)
  }

  private func all(
    inCharacters characters: Characters, now: Moment, prefer: Direction?, fallback: Direction
  ) -> [WhenReading] {
    joinTimes(phrases(of: cut(characters), now: now, prefer: prefer, fallback: fallback))
  }

  /// "coffee tomorrow with Sam at 5pm": the time belongs to the day.
  func joinTimes(_ phrases: [WhenPhrase]) -> [WhenReading] {
    var joined = phrases.map(\.reading)
    guard joined.count > 1, phrases.contains(where: \.isLoose) else { return joined }
    var dropped: Set<Int> = []
    for i in phrases.indices where phrases[i].isLoose {
      let near = [i - 1, i + 1].first {
        phrases.indices.contains($0) && phrases[$0].sentence == phrases[i].sentence
          && !phrases[$0].isLoose && joined[$0].time == nil && joined[$0].kind != .unclear
      }
      guard let near else { continue }
      joined[near].time = phrases[i].reading.time
      joined[near].timeSpan = phrases[i].reading.span
      dropped.insert(i)
    }
    return joined.indices.filter { !dropped.contains($0) }.map { joined[$0] }
  }
}
