internal import Dialogue
internal import Language
internal import Model

/// The readers of what people type. Each takes the lines of an input one by one; what it finds lies within
/// the line, and reads as it was written.
extension FuzzTarget {
  static let when = FuzzTarget("when") { text in
    for line in lines(of: text) {
      let count = line.count
      for lean in [nil, Direction.past, .future] {
        let reading = Fuzzed.readers.value.when.read(line, now: Fuzzed.now, prefer: lean)
        for span in [reading.span, reading.timeSpan, reading.phraseSpan].compactMap(\.self) {
          precondition((0...count).contains(span.upperBound), "what says it lies in the line")
        }
        if let date = reading.date, let end = reading.end { precondition(date <= end) }
        precondition((reading.kind == .recurrence) == (reading.rule != nil))
        if let rule = reading.rule {
          precondition(RecurrenceRule(rrule: rule.description) == rule, "a rule is read back")
        }
        _ = reading.json.text()
      }
    }
  }

  static let recurrence = FuzzTarget("recurrence") { text in
    for line in lines(of: text) {
      guard let rule = RecurrenceRule(rrule: line) else { continue }
      precondition(RecurrenceRule(rrule: rule.description) == rule, "a rule is read back")
    }
  }

  /// The first line is the sentence, those below set it right.
  static let log = FuzzTarget("log") { text in
    let lines = lines(of: text)
    guard let sentence = lines.first else { return }
    let reader = Fuzzed.readers.value.log
    var reading = reader.read(sentence, people: Fuzzed.people, now: Fuzzed.now)
    let count = sentence.count
    for mention in reading.people + reading.mentioned {
      precondition((0...count).contains(mention.range.upperBound), "a name lies in the line")
    }
    for line in lines.dropFirst().prefix(6) {
      reading =
        reader.correct(reading, with: line, people: Fuzzed.people, now: Fuzzed.now) ?? reading
    }
    _ = reading.json.text()
  }

  static let names = FuzzTarget("names") { text in
    let reader = NameReader(lexicon: Fuzzed.lexicon)
    for line in lines(of: text) {
      var end = 0
      for mention in reader.read(line, people: Fuzzed.people) {
        precondition(mention.range.lowerBound >= end, "mentions follow each other")
        end = mention.range.upperBound
        precondition(end <= line.count)
        precondition(!mention.name.isEmpty)
      }
    }
  }

  static let opener = FuzzTarget("opener") { text in
    for line in lines(of: text) {
      let reading = Fuzzed.readers.value.openers.read(line)
      precondition(reading.rewrites.count <= 2 && reading.secondsToSay >= 0)
      for rewrite in reading.rewrites {
        let again = Fuzzed.readers.value.openers.read(rewrite)
        precondition(again.kind != .statement, "a rewrite is a question")
      }
      _ = reading.json.text()
    }
  }

  static let reply = FuzzTarget("reply") { text in
    let lines = lines(of: text)
    for (place, line) in lines.enumerated() {
      let question = place > 0 ? lines[place - 1] : nil
      let reading = Fuzzed.readers.value.replies.read(
        line, question: question, now: Fuzzed.now, people: Fuzzed.people)
      if reading.screen == .crisis || reading.screen == .check {
        precondition(reading.commitments.isEmpty, "no plan is made of a crisis")
      }
      _ = reading.json.text()
    }
  }

  static let safety = FuzzTarget("safety") { text in
    let screen = Fuzzed.readers.value.safety
    for line in lines(of: text) {
      let words = Words(line)
      let finding = screen.find(in: words)
      precondition((finding.rule == nil) == (finding.screen == .none))
      precondition(screen.find(in: words) == finding)
    }
  }

  /// At most so many lines are read of an input.
  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(8).map(String.init)
  }
}
