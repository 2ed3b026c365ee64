import Language
import Model
import TestSupport
import Testing

/// No text breaks the readers of dates, names and logs, and what they point at lies in it.
@Suite struct AnyTextTests {
  /// Text of pieces that the readers know, and of characters that they do not.
  static func salad(_ random: inout SplitMix64, pieces: Int) -> String {
    let known = [
      "every", "other", "first", "last", "monday", "May", "march", "the", "3rd", "of", "to", "from",
      "between", "and", "until", "12/4", "2026-11-23", "5", "pm", "at", "half", "past", "next",
      "week",
      "month", "in", "days", "ago", "noon", "-", ",", ".", "'", "’", "@", "#", "+", ":", "(", ")",
      "Will", "Ana", "Ben", "met", "with", "I'll", "send", "her", "by", "he", "said", "promised",
      "Dr.", "von", "der", "和", "李雷", "Ольга", "👩‍👩‍👧‍👦", "e\u{301}", "\u{200D}", "\u{FEFF}", "\r\n",
      "\n", "\t", "Zoë", "ß", "İ", "½", "٣", "४", "9999999999", "0", "00:00", "24:00", "a",
      "couple",
      "T09:30Z", "1h30m", "w/", "re:", "todo:", "twice", "a.m.", "st", "Christmas", "St.", "'s",
    ]
    var text = ""
    for _ in 0..<pieces {
      if Int.random(in: 0..<5, using: &random) == 0 {
        let value = UInt32.random(in: 0x20..<0x1_F000, using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else {
        text += known.randomElement(using: &random) ?? ""
      }
      if Int.random(in: 0..<4, using: &random) > 0 { text += " " }
    }
    return text
  }

  @Test func anyTextIsRead() {
    var random = SplitMix64(seed: 11)
    let names = NameReader(lexicon: shippedLexicon)
    for _ in 0..<1_500 {
      let text = Self.salad(&random, pieces: Int.random(in: 0..<24, using: &random))
      let length = text.count
      let readings = WhenReaderTests.reader.all(in: text, now: logMoment)
      var end = 0
      for reading in readings {
        guard let span = reading.span else { continue }
        #expect(span.lowerBound >= end && span.upperBound <= length && !span.isEmpty, "\(text)")
        end = span.upperBound
        for other in [reading.timeSpan, reading.phraseSpan].compactMap({ $0 }) {
          #expect(other.lowerBound >= 0 && other.upperBound <= length, "\(text)")
        }
      }
      let whole = WhenReaderTests.reader.read(text, now: logMoment)
      #expect(whole.kind != .date || whole.date != nil, "\(text)")
      #expect(whole.kind != .range || whole.date.map { $0 <= whole.end ?? $0 } == true, "\(text)")
      #expect(whole.kind != .recurrence || whole.rule != nil, "\(text)")
      for mention in names.read(text, people: sampleRecord) {
        #expect(mention.range.upperBound <= length && !mention.range.isEmpty, "\(text)")
      }
      let log = logReader.read(text, people: sampleRecord, now: logMoment)
      #expect(log.text == text)
    }
  }

  @Test(arguments: [
    "", " ", "\n\n", "\u{301}", "👩‍👩‍👧‍👦", "\u{0}", ".", "'", "@", "#", "-", "every", "the", "in", "from",
    "between", "half", "at", "next", "3", "3/", "/3", "3-", ":", "12:", "every every every",
    "to to",
    "a a a a", "1.1.1.1.1.1", "1/1/1/1/1", "of of of", "last last last",
  ]) func scrapsAreNoDates(_ text: String) {
    #expect(WhenReaderTests.reader.read(text, now: logMoment).kind == .none)
    #expect(logReader.read(text, people: sampleRecord, now: logMoment).people.isEmpty)
  }

  /// Whatever is written before and behind a date, it is the same date.
  @Test(arguments: [
    ("😀😀 ", " 😀"), ("e\u{301}e\u{301} ", " e\u{301}"), ("Zoë: ", "!"), ("(", ")"), ("“", "”"),
    ("李雷 ", " 李雷"), ("\t\n ", "\n"), ("- ", " ..."),
  ]) func surroundingsDoNotMatter(_ before: String, _ after: String) throws {
    for (said, day) in [
      ("4 December 2026", "2026-12-04"), ("tomorrow", "2026-11-24"), ("2026-12-04", "2026-12-04"),
      ("on Friday", "2026-11-27"), ("in two weeks", "2026-12-07"),
    ] {
      let reading = WhenReaderTests.reader.read(before + said + after, now: logMoment)
      #expect(reading.date?.description == day, "\(before + said + after)")
      let span = try #require(reading.span)
      let found = String(Array(before + said + after)[span])
      #expect(said.hasSuffix(found), "\(found)")
    }
  }

  @Test func longPastesAreRead() {
    for piece in [
      "every monday and ", "3 May to ", "met Ana and Ben, ", "in 2 days and ", "I'll send her the ",
      "1/2 ", "the 3rd of ", "he said ", "from 9 to ", "last week of ", "re: ", "李", "'", "@a ",
      "by Friday ", "Dr. ", "and ", "a couple of ", "half past ", "Will ", "at ", "\"", "e\u{301}",
    ] {
      let text = String(repeating: piece, count: 2_000 / piece.count)
      #expect(WhenReaderTests.reader.read(text, now: logMoment).text == text)
      #expect(logReader.read(text, people: sampleRecord, now: logMoment).text == text)
    }
  }
}
