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
  private let vocabulary: WhenVocabulary
  private let firstWeekday: Weekday
  private let order: DateOrder?
  private let zone: WhenZone

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
    all(inCharacters: Array(text), now: now, prefer: prefer, fallback: fallback)
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
    inCharacters characters: [Character], now: Moment, prefer: Direction?, fallback: Direction
  ) -> [WhenReading] {
    var lexer = WhenLexer(characters: characters, vocabulary: vocabulary)
    let tokens = lexer.scan()
    let parser = WhenParser(
      tokens: tokens, vocabulary: vocabulary, now: now, prefer: prefer, fallback: fallback,
      order: order,
      firstWeekday: firstWeekday, zone: zone)
    var readings: [WhenReading] = []
    var timeOnly: [Bool] = []
    var sentence: [Int] = []
    var sentenceNumber = 0
    var i = 0
    while i < tokens.count {
      if tokens[i].kind == .lineEnd
        || parser.isMark(i, ".", "!", "?", ";")
      {
        sentenceNumber += 1
      }
      guard let found = parser.phrase(i), found.end > i else {
        i += 1
        continue
      }
      let start = found.start ?? i
      var reading = reading(found, start, tokens, characters)
      reading.isTimeOnly = parser.isOnlyTime(start, found)
      readings.append(reading)
      // "this morning, she'll send it by 5pm": the time of something else
      timeOnly.append(
        reading.isTimeOnly && !["by", "until", "till", "before"].contains(parser.word(start - 1)))
      sentence.append(sentenceNumber)
      i = found.end
    }
    return joinTimes(readings, timeOnly, sentence)
  }

  /// "coffee tomorrow with Sam at 5pm": the time belongs to the day.
  private func joinTimes(_ readings: [WhenReading], _ timeOnly: [Bool], _ sentence: [Int])
    -> [WhenReading]
  {
    guard timeOnly.contains(true), readings.count > 1 else { return readings }
    var joined = readings
    var dropped: Set<Int> = []
    for i in readings.indices where timeOnly[i] {
      let near = [i - 1, i + 1].first {
        readings.indices.contains($0) && sentence[$0] == sentence[i] && !timeOnly[$0]
          && joined[$0].time == nil
          && joined[$0].kind != .unclear
      }
      guard let near else { continue }
      joined[near].time = readings[i].time
      joined[near].timeSpan = readings[i].span
      dropped.insert(i)
    }
    return joined.indices.filter { !dropped.contains($0) }.map { joined[$0] }
  }

  private func reading(
    _ found: WhenFound, _ start: Int, _ tokens: [WhenToken], _ characters: [Character]
  ) -> WhenReading {
    let from = tokens[start].range.lowerBound
    let to = tokens[found.end - 1].range.upperBound
    var reading = WhenReading(text: String(characters[from..<to]))
    reading.span = from..<to
    reading.time = found.time
    switch found.value {
    case .day(let day):
      reading.kind = .date
      reading.date = day
    case .range(let first, let last):
      reading.kind = .range
      reading.date = first
      reading.end = last
    case .unclear(let days):
      reading.kind = .unclear
      reading.candidates = Set(days).sorted()
    case .rule(let rule, let day):
      reading.kind = .recurrence
      reading.rule = rule
      reading.date = day
    case .clock: reading.kind = .none
    }
    var wide = start
    while wide > 0, tokens[wide - 1].kind == .word,
      Self.prepositions.contains(tokens[wide - 1].text)
    { wide -= 1 }
    reading.phraseSpan = tokens[wide].range.lowerBound..<to
    return reading
  }

  private static let prepositions: Set<String> = [
    "on", "by", "until", "till", "in", "at", "from", "since", "before", "after", "for", "this",
    "around", "about",
    "during", "sometime", "the",
  ]
}
