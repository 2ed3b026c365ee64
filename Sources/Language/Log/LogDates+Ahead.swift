internal import Model

/// Which days of a line lie ahead, though it tells what has been.
extension LogDates {
  /// "Sam messaged me, intro call next Tuesday": what was done was not done on a day to come.
  func isAhead(_ date: SaidDate, _ word: Int) -> Bool {
    let first = date.date ?? date.candidates.min()
    guard let first, first > log.today else { return false }
    return log.line.all[max(0, word - 40)..<word].contains {
      log.words.done.contains($0.normal) || $0.normal.count > 4 && $0.normal.hasSuffix("ed")
    }
  }

  /// "he may join us in May", "she starts in January": the day of another's plan.
  func saysWhatWillBe(_ word: Int) -> Bool {
    var index = word - 1
    while index >= 0, word - index < 12 {
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
      if log.normal(index) == "last", ["saw", "met", "spoke", "heard", "talked"].contains(next) {
        return true
      }
      let gap = log.gap(index)
      if gap == .sentence || gap == .pause || gap == .comma { return false }
      index -= 1
    }
    return false
  }

  /// "moved our call to Friday", "rearranged lunch for Sunday", "asked Ana to cover my shift on
  /// Friday": what was done sets a day to come.
  func isSetFor(_ word: Int) -> Bool {
    let isSet = [log.normal(word), log.normal(word - 1)].contains { ["to", "for"].contains($0) }
    var index = word - 1
    while index >= 0, word - index < 12 {
      let normal = log.normal(index)
      if isSet, LogDates.setting.contains(normal) { return true }
      if LogDates.asking.contains(normal), log.normal(index - 1) != "was",
        (index + 1..<min(index + 5, word)).contains(where: {
          log.normal($0) == "to" && !SmallWords.functionWords.contains(log.normal($0 + 1))
        })
      {
        return true
      }
      let gap = log.gap(index)
      if gap == .sentence || gap == .pause || gap == .comma { return false }
      index -= 1
    }
    return false
  }

  private static let setting: Set<String> = [
    "moved", "pushed", "shifted", "rearranged", "rescheduled", "postponed", "arranged", "booked",
    "planned", "scheduled", "fixed", "agreed", "set", "delayed", "bumped",
  ]
  private static let asking: Set<String> = ["asked", "told", "invited", "reminded", "begged"]
}
