internal import Model

/// Words what has to be asked before a log is saved.
struct LogQuestions {
  let words: LogWords

  func ask(_ reading: inout LogReading, impossible: Bool = false) {
    var questions: [String] = []
    for mention in reading.people {
      guard case .ambiguous(let candidates) = mention.match else { continue }
      if candidates.count == 1 {
        questions.append(
          phrase("same_person", ["name": mention.name, "choice": candidates[0].name]))
      } else {
        let names = candidates.prefix(4).map(\.name)
        questions.append(phrase("which_person", ["name": mention.name, "choices": list(names)]))
      }
    }
    if reading.people.isEmpty, !reading.didNotHappen { questions.append(phrase("who", [:])) }
    if reading.date == nil {
      let days = reading.dateCandidates
      if impossible {
        questions.append(phrase("no_such_day", [:]))
      } else if days.isEmpty {
        questions.append(phrase("what_day", [:]))
      } else {
        questions.append(phrase("which_day", ["choices": list(LogQuestions.spoken(days))]))
      }
    }
    for followup in reading.followups where !followup.dueCandidates.isEmpty {
      let days = list(LogQuestions.spoken(followup.dueCandidates))
      questions.append(
        phrase(
          followup.owner == .me ? "due_day" : "due_day_theirs",
          ["what": followup.what, "choices": days]))
    }
    reading.questions = questions
  }

  private func phrase(_ key: String, _ values: [String: String]) -> String {
    var text = words.questions[key] ?? key
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// "A", "A or B", "A, B or C"
  private func list(_ choices: [String]) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
    return choices.dropLast().joined(separator: ", ") + " \(words.questions["or"] ?? "or") " + last
  }

  /// With the year where it is all that tells them apart.
  private static func spoken(_ days: [Day]) -> [String] {
    let isYearNeeded = Set(days.map(\.year)).count > 1
    return days.map { spoken($0) + (isYearNeeded ? " \($0.year)" : "") }
  }

  /// "4 December"
  static func spoken(_ day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day.dayOfMonth) \(months[day.month - 1])"
  }
}
