internal import Model

/// Decides which of a log's dates is the day of the encounter.
struct LogDates {
  let log: LogLine
  let aside: [Bool]

  struct Found {
    var date: Day?
    var minutes: Int?
    var candidates: [Day] = []
    /// False where the date that is named cannot be told.
    var clear = true
    /// Named a day that does not exist.
    var impossible = false
  }

  func read(today: Day) -> Found {
    let tense = tense()
    let plan = tense == .plan
    var found = Found(date: today)
    var dated: Int?
    var word = 0
    for date in plan ? log.future : log.past {
      while word < log.count, log.line.all[word].range.upperBound <= date.span.lowerBound {
        word += 1
      }
      guard word < log.count, !aside[word], !isLimit(word), !isOfAnother(word) else { continue }
      if !plan && (isAhead(date, word) || saysWhatWillBe(word) || isSetFor(word)) { continue }
      if found.minutes == nil, let minutes = date.minutes, date.date == nil || dated == nil {
        found.minutes = minutes
      }
      if date.date == nil && date.clear { continue }
      var last = word
      while last + 1 < log.count, log.line.all[last + 1].range.lowerBound < date.span.upperBound {
        last += 1
      }
      if log.cues.topic[last], !belongs(date, before: last + 1, today) { continue }
      if isTopic(date, word, last) { continue }
      if describesLife(word), !plan || date.end != nil { continue }
      if let dated {
        addDay(date, word, after: dated, today, &found)
        continue
      }
      dated = word
      if !date.clear {
        found.date = nil
        found.candidates = date.candidates
        found.clear = false
        found.impossible = date.candidates.isEmpty
      } else if let end = date.end, let start = date.date, end != start {
        found = ranged(start, end, today, found, plan)
      } else if tense == .untold, let days = lastOrNext(date, today) {
        found.date = nil
        found.candidates = days
        found.clear = false
      } else {
        found.date = date.date
      }
    }
    return found
  }

  /// "Mon coffee with Dana, Tue lunch with Kate": a second day, with people of its own, makes it unclear
  /// which one is meant.
  private func addDay(
    _ date: SaidDate, _ word: Int, after first: Int, _ today: Day, _ found: inout Found
  ) {
    guard let day = date.date, date.clear, date.end == nil || date.end == day, day <= today,
      let known = found.date ?? found.candidates.first, known != day, known <= today,
      (first..<word).prefix(100).contains(where: { log.mentionAt[$0] != nil }),
      log.mentionAt[word...].prefix(8).contains(where: { $0 != nil })
    else { return }
    found.candidates = found.clear ? [known, day] : found.candidates + [day]
    found.date = nil
    found.clear = false
  }

  /// "sync re: Q3", "called Tom about Thursday"; not "about two weeks ago".
  private func isTopic(_ date: SaidDate, _ word: Int, _ last: Int) -> Bool {
    // "the Q3 review", "about his interview on the 14th"
    if log.normal(word).first == "q", date.end != nil, last + 1 < log.count,
      log.gap(last + 1) == .none, !SmallWords.functionWords.contains(log.normal(last + 1))
    {
      return true
    }
    if log.cues.topic[word], log.words.occasions.contains(log.normal(noun(before: word))) {
      return true
    }
    let lead = [log.normal(word), log.normal(word - 1)]
    if lead.contains(where: { ["re", "regarding", "about"].contains($0) }) {
      return log.normal(last) != "ago"
    }
    return lead[1] == "on" && date.end != nil && date.end != date.date
  }

  /// The word before a date and its own small word.
  private func noun(before word: Int) -> Int {
    ["on", "in", "at"].contains(log.normal(word - 1)) ? word - 2 : word - 1
  }

  /// "coffee with Ana on 4 December", said in November: a year ago is less likely than soon, and
  /// neither is certain.
  private func lastOrNext(_ date: SaidDate, _ today: Day) -> [Day]? {
    guard let past = date.date, today - past > 270,
      let future = log.future.first(where: { $0.span == date.span })?.date,
      future != past, future - today < 95
    else { return nil }
    return [past, future]
  }

  /// "by the 30th", "until Friday", "due Monday": the end of something else.
  private func isLimit(_ word: Int) -> Bool {
    [log.normal(word), log.normal(word - 1)].contains {
      ["by", "until", "till", "due", "deadline"].contains($0)
    }
  }

  /// "last week", "this week": one day of several, to be asked where it is over.
  private func ranged(_ start: Day, _ end: Day, _ today: Day, _ found: Found, _ plan: Bool) -> Found
  {
    var found = found
    if start <= today, today <= end {
      found.date = today
    } else if start > today, end - start < 4 {
      found.date = start  // what is planned for a few days begins on the first
    } else {
      found.date = nil
      found.clear = false
      found.candidates = end - start < 4 ? (0...(end - start)).map { start.adding(days: $0) } : []
    }
    return found
  }

  /// A date at the end of what was talked about still says when, if it lies in the past.
  private func belongs(_ date: SaidDate, before next: Int, _ today: Day) -> Bool {
    guard let day = date.date, day <= today, date.end == nil || date.end == day else {
      return false
    }
    guard [.sentence, .comma, .pause].contains(log.gap(next)) else { return false }
    // "about shifts over Christmas", in November: not last year's
    if let future = log.future.first(where: { $0.span == date.span })?.date,
      future - today < today - day
    {
      return false
    }
    let lead = String(
      log.line.characters[
        date.span.lowerBound..<min(date.span.upperBound, date.span.lowerBound + 3)])
    return !["in ", "for", "sin", "fro"].contains(lead.lowercased())
  }

  /// "since March", "for two years", "born in May"
  private func describesLife(_ word: Int) -> Bool {
    let before = [log.normal(word), log.normal(word - 1)]
    return before.contains { ["since", "until", "till", "for", "than", "every"].contains($0) }
  }

  private enum Tense { case plan, past, untold }

  /// A plan: "I'll meet", "meeting Ana tomorrow", "coffee planned for Friday".
  private func tense() -> Tense {
    for (index, word) in log.line.all.enumerated().prefix(40) where !aside[index] {
      if index > 0, word.gap == .sentence { break }
      let next = log.normal(index + 1)
      switch word.normal {
      case "will", "shall":
        if !["byers"].contains(next), log.mentionAt[index] == nil { return .plan }
      case "going":
        if next == "to" { return isGerundLater(index + 2) || index == 0 ? .plan : .untold }
      case "am", "are":
        if ["meeting", "seeing", "having", "catching", "going", "grabbing", "visiting", "getting"]
          .contains(next)
        {
          return .plan
        }
      case "meeting", "seeing", "having", "grabbing", "catching":
        if index == 0 {
          let isVerb =
            log.mentionAt.indices.contains(1)
            && (log.mentionAt[1] != nil || word.normal != "meeting")
          return isVerb ? .plan : .untold
        }
      case "scheduled", "booked", "planned", "upcoming", "planning", "rescheduled", "postponed":
        return .plan
      case "moved", "pushed", "shifted":
        if next == "to", index > 1, !SmallWords.subjects.contains(log.normal(index - 1)) {
          return .plan
        }
      case "might", "may", "hoping", "want", "need":
        if index == 0, log.mentionAt[0] == nil { return .plan }
      case "met", "had", "was", "were", "saw", "called", "spoke", "talked", "went", "ran",
        "emailed", "rang", "phoned", "texted", "messaged":
        return .past
      default: break  // other words do not tell
      }
    }
    return .untold
  }

  private func isGerundLater(_ index: Int) -> Bool {
    ["meet", "see", "have", "catch", "visit", "grab", "call", "attend", "be", "join"].contains(
      log.normal(index))
  }
}
