internal import Model

extension SimulatedYear {
  /// The year as it would stand in a terminal.
  package func text(weeks: Range<Int> = 0..<99) -> String {
    var text = "\(persona.who), from \(persona.start)\n"
    for visit in visits where weeks.contains(visit.week) {
      text += "\n==== week \(visit.week + 1), \(visit.day.weekday.englishName) \(visit.day)"
      text += " · \(visit.kind.rawValue)\n"
      for turn in visit.turns {
        text += turn.said
        if !turn.step.isEmpty { text += turn.prompt + turn.answer + "\n" }
      }
    }
    return text
  }
}
