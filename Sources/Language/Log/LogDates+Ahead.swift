internal import Model

/// Which days of a line lie ahead, though it tells what has been.
extension LogDates {
  /// "Sam messaged me, intro call next Tuesday": what was done was not done on a day to come.
  func isAhead(_ date: SaidDate, _ word: Int) -> Bool {
    let first = date.date ?? date.candidates.min()
    guard let first, first > log.today else { return false }
    return log.line.all[max(0, word - 40)..<word].contains {
      log.words.isOver($0.normal)
    }
  }

  /// "he may join us in May", "she starts in January": the day of another's plan.
  func saysWhatWillBe(_ word: Int) -> Bool {
    clause(before: word).contains { index in
      if log.mentionAt[index] == nil, log.words.toCome.contains(log.normal(index)) { return true }
      // "he's getting married in June", "last saw him in March"
      let next = log.normal(index + 1)
      if ["am", "is", "are"].contains(log.normal(index)), next.count > 4, next.hasSuffix("ing") {
        return true
      }
      // "he comes Thursday", "she starts on Monday"
      if ["he", "she"].contains(log.normal(index)), next.count > 3, next.hasSuffix("s"),
        !["does", "says", "this"].contains(next)
      {
        return true
      }
      // "agreed that we meet on the 10th", "let's do this again in a month"
      if log.words.arranged.contains(log.normal(index)),
        ["to", "that", "we", "with", "on", "for"].contains(next)
      {
        return true
      }
      if next == "again",
        ["meet", "this", "it", "that", "speak", "talk"].contains(log.normal(index))
      {
        return true
      }
      // "cannot make Friday"
      if log.normal(index) == "make", log.normal(index - 1) == "not" { return true }
      return log.normal(index) == "last"
        && ["saw", "met", "spoke", "heard", "talked"].contains(next)
    }
  }

  /// "moved our call to Friday", "rearranged lunch for Sunday", "asked Ana to cover my shift on
  /// Friday": what was done sets a day to come.
  func isSetFor(_ word: Int) -> Bool {
    let isSet = [log.normal(word), log.normal(word - 1)].contains { ["to", "for"].contains($0) }
    return clause(before: word).contains { index in
      let normal = log.normal(index)
      if isSet, LogDates.setting.contains(normal) { return true }
      return LogDates.asking.contains(normal) && log.normal(index - 1) != "was"
        && (index + 1..<min(index + 5, word)).contains {
          log.normal($0) == "to" && !SmallWords.functionWords.contains(log.normal($0 + 1))
        }
    }
  }

  /// The words before a date in its clause, the nearest first, at most eleven.
  private func clause(before word: Int) -> [Int] {
    var places: [Int] = []
    for index in (max(0, word - 11)..<max(0, word)).reversed() {
      places.append(index)
      if [.sentence, .pause, .comma].contains(log.gap(index)) { break }
    }
    return places
  }

  private static let setting: Set<String> = [
    "moved", "pushed", "shifted", "rearranged", "rescheduled", "postponed", "arranged", "booked",
    "planned", "scheduled", "fixed", "agreed", "set", "delayed", "bumped",
  ]
  private static let asking: Set<String> = ["asked", "told", "invited", "reminded", "begged"]
}
