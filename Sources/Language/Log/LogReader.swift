package import Model

/// Reads a sentence for the record: who, when, how, where, and what follows from it.
///
/// It understands several sentences with several people and follow-ups, and puts into `questions`
/// what is not clear enough to be saved.
package struct LogReader: Sendable {
  let names: NameReader
  let words: LogWords
  let when: WhenReader

  package init(lexicon: Lexicon, when: WhenReader) {
    names = NameReader(lexicon: lexicon)
    words = LogWords(lexicon)
    self.when = when
  }

  /// The days that a text names by themselves, those without a year looked for in the past and
  /// in the future.
  package func days(in text: String, _ now: Moment) -> (past: [Day], future: [Day]) {
    let dates = dates(in: text, now)
    return (
      dates.past.filter(\.clear).compactMap(\.date),
      dates.future.filter(\.clear).compactMap(\.date)
    )
  }

  func dates(in text: String, _ now: Moment) -> SaidDates {
    when.saidDates(in: Characters(text), now: now)
  }

  package func read(_ text: String, people: some PeopleIndex, now: Moment) -> LogReading {
    var line = TypedLine(words.opened(Words(text)))
    for index in line.all.indices where !line.all[index].hidden && !line.all[index].capital {
      if let right = words.spellings[line.all[index].normal] { line.all[index].normal = right }
    }
    let (mentions, things) = names.read(line, people: people)
    let dates = when.saidDates(in: line.characters, now: now)
    let log = LogLine(
      line: line, mentions: mentions.takingFirstNamesAgain(), things: things, names: names.words,
      words: words, today: now.day, past: dates.past, future: dates.future)
    return read(log, text)
  }

  private func read(_ log: LogLine, _ text: String) -> LogReading {
    let found = FollowUpFinder(log: log).find()
    var aside = Array(repeating: false, count: log.count)
    for item in found { for index in item.words { aside[index] = true } }
    let label = labelledEvent(log)
    for index in label ?? 0..<0 { aside[index] = true }

    let kinds = KindReader(log: log, aside: aside)
    let apart = [EncounterKind.call, .video, .message, .comment].contains(kinds.read(event: nil))
    let place = WhereReader(log: log, aside: aside, inPerson: !apart).read()
    // "at the Founders Friday meetup" was on no Friday for that
    var named = aside
    for index in place.eventWords ?? 0..<0 { named[index] = true }
    let when = LogDates(log: log, aside: named).read(today: log.today)

    var reading = LogReading(text: text, date: when.date, kind: kinds.read(event: place.eventWords))
    reading.minutes = when.minutes
    reading.dateCandidates = when.candidates
    reading.place = place.place
    reading.event = place.event
    if let label {
      reading.event = log.text(label, without: log.past)
      reading.kind = .event
    }
    reading.tags = TagReader(log: log).read()
    reading.topic = topic(log, aside)
    let people = Participants(log: log, followups: found).read()
    reading.people = people.met
    reading.mentioned = people.mentioned
    reading.followups = found.compactMap { LoggedFollowUp($0, log, people.met) }
    let said = log.line.all.map(\.normal)
    reading.isOnlyAhead =
      !found.isEmpty && found.allSatisfy { $0.owner == .me } && reading.minutes == nil
      && said.indices.allSatisfy { aside[$0] || Self.joining.contains(said[$0]) }
      && !said.contains(where: Self.telling.contains)
    let isUndone = words.calledOff.occurs(in: said) || words.tellsOfUndone(said)
    reading.didNotHappen =
      isUndone && !words.tookItsPlace.occurs(in: said)
      || people.met.isEmpty && words.nobody.occurs(in: said)
    LogQuestions(words: words).ask(&reading, impossible: when.impossible)
    return reading
  }

  /// What may stand around a thing to do.
  private static let joining: Set<String> = [
    "and", "then", "also", "please", "so", "ok", "oh", "i",
  ]
  /// Words by which a promise tells that the two were in touch.
  private static let telling = FollowUpFinder.promises.union([
    "told", "said", "asked", "owe", "owed", "swore", "mentioned",
  ])

  /// "Event: Women in Tech": the words behind the label, to the next pause.
  private func labelledEvent(_ log: LogLine) -> Range<Int>? {
    guard log.count > 1, log.normal(0) == "event", log.gap(1) == .pause else { return nil }
    var end = 2
    while end < log.count, log.gap(end) == .none, !log.dated[end],
      !["at", "on", "with", "@"].contains(log.normal(end))
    { end += 1 }
    return 1..<end
  }

  /// What comes after the first "about" that is no part of what is to be done.
  private func topic(_ log: LogLine, _ aside: [Bool]) -> String? {
    let topic = log.cues.topic
    guard
      let start = topic.indices.first(where: {
        topic[$0] && !aside[$0] && ($0 == 0 || !topic[$0 - 1])
      })
    else { return nil }
    var end = start
    while end < log.count, log.cues.topic[end], !aside[end], !log.isTag(end) { end += 1 }
    let text = log.text(start..<end, without: log.past)
    return text.isEmpty ? nil : text
  }
}
