internal import Model

/// A text cut into tokens, to be read once or several times.
struct WhenText {
  let characters: Characters
  let tokens: [WhenToken]
}

/// A phrase of a text, and what it says.
struct WhenPhrase {
  /// The token at which it was found, and the one behind it.
  var token: Int
  var end: Int
  var sentence: Int
  var reading: WhenReading
  /// A time that may belong to the day of its sentence.
  var isLoose: Bool
}

extension WhenReader {
  func cut(_ characters: Characters) -> WhenText {
    var lexer = WhenLexer(characters: characters, vocabulary: vocabulary)
    return WhenText(characters: characters, tokens: lexer.scan())
  }

  func phrases(
    of text: WhenText, now: Moment, prefer: Direction?, fallback: Direction = .future
  ) -> [WhenPhrase] {
    let parser = parser(of: text, now: now, prefer: prefer, fallback: fallback)
    var phrases: [WhenPhrase] = []
    var sentence = 0
    var i = 0
    while i < text.tokens.count {
      if text.tokens[i].kind == .lineEnd || parser.isMark(i, ".", "!", "?", ";") { sentence += 1 }
      if let found = phrase(at: i, in: text, sentence, parser) {
        phrases.append(found)
        i = found.end
      } else {
        i += 1
      }
    }
    return phrases
  }

  /// The same phrases read another way: they stand where they stand, whichever way they point.
  func again(
    _ phrases: [WhenPhrase], of text: WhenText, now: Moment, prefer: Direction?
  ) -> [WhenPhrase] {
    let parser = parser(of: text, now: now, prefer: prefer, fallback: .future)
    var end = 0
    return phrases.compactMap { earlier in
      guard earlier.token >= end,
        let found = phrase(at: earlier.token, in: text, earlier.sentence, parser)
      else { return nil }
      end = found.end
      return found
    }
  }

  private func parser(
    of text: WhenText, now: Moment, prefer: Direction?, fallback: Direction
  ) -> WhenParser {
    WhenParser(
      tokens: text.tokens, vocabulary: vocabulary, now: now, prefer: prefer, fallback: fallback,
      order: order, firstWeekday: firstWeekday, zone: zone)
  }

  private func phrase(
    at i: Int, in text: WhenText, _ sentence: Int, _ parser: WhenParser
  ) -> WhenPhrase? {
    guard let found = parser.phrase(i), found.end > i else { return nil }
    let start = found.start ?? i
    var reading = reading(found, start, text.tokens, text.characters)
    if reading.kind == .recurrence, parser.isDenied(start) {
      reading = WhenReading(text: reading.text)
    }
    reading.isTimeOnly = parser.isOnlyTime(start, found)
    // "this morning, she'll send it by 5pm": the time of something else
    let isLoose =
      reading.isTimeOnly && !["by", "until", "till", "before"].contains(parser.word(start - 1))
    return WhenPhrase(
      token: i, end: found.end, sentence: sentence, reading: reading, isLoose: isLoose)
  }

  private func reading(
    _ found: WhenFound, _ start: Int, _ tokens: [WhenToken], _ characters: Characters
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
