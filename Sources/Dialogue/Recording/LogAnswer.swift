internal import Language
internal import Model

/// Turns the answer to what was unclear into a correction of the reading.
///
/// The question was about one thing, so that less has to be said than in a correction: "mum" is a
/// name, "the 27th" is the day that was asked for.
struct LogAnswer {
  let reader: LogReader
  let people: any PeopleIndex
  let now: Moment
  /// True for a bare "yes", "fine", "not sure": no name, whatever was asked.
  let isBare: Bool

  /// - Returns: A text that `LogReader.correct` understands; nil where the answer says nothing.
  func fix(_ answer: String, to reading: LogReading) -> String? {
    let isOpenWho = reading.people.contains {
      if case .ambiguous = $0.match { true } else { false }
    }
    if isOpenWho { return correction(answer, reading) }
    if reading.people.isEmpty, reading.openQuestions.first == reading.questions.first {
      return isBare ? nil : correction("with: \(answer)", reading) ?? correction(answer, reading)
    }
    if reading.date == nil, let day = day(answer, reading.dateCandidates, toCome: false) {
      return "when: \(day)"
    }
    let waiting = reading.followups.last { !$0.dueCandidates.isEmpty }
    if let waiting, let day = day(answer, waiting.dueCandidates, toCome: true) {
      return "due: \(day)"
    }
    return correction(answer, reading)
  }

  private func correction(_ text: String, _ reading: LogReading) -> String? {
    func open(_ index: some PeopleIndex) -> Bool {
      reader.correct(reading, with: text, people: index, now: now) != nil
    }
    return open(people) ? text : nil
  }

  /// The day an answer names: one of those that were asked about, if it can be one.
  private func day(_ answer: String, _ candidates: [Day], toCome: Bool) -> Day? {
    let read = reader.days(in: answer, now)
    return (read.past + read.future).first(where: candidates.contains)
      ?? (toCome ? read.future : read.past).first
  }
}
