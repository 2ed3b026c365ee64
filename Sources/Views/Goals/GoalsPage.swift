package import Coaching
package import Model
internal import Terminal

/// Goals with what is done of each in the running week, month or quarter.
package func goalsPage(_ goals: [GoalProgress], on sheet: Sheet) -> String {
  guard !goals.isEmpty else {
    return sheet.hint(
      "No goal yet. 'kith goal' finds one in a few minutes; 'kith goals add --standard' takes the "
        + "three usual ones: an event a month, a new person a week, an old contact a month.")
  }
  return goals.map { goalEntry($0, on: sheet) }.joined(separator: "\n\n")
}

private func goalEntry(_ progress: GoalProgress, on sheet: Sheet) -> String {
  let goal = progress.goal
  var lines = [
    Table(
      columns: [.init("", least: 20), .init("", isSpare: true)],
      rows: [[.init(goal.text, .bold), .init(goal.id.short, .dim)]], hasTitles: false
    ).text(on: sheet)
  ]
  switch goal.status {
  case .active: lines.append("  " + progressText(progress, on: sheet))
  case .paused: lines.append(sheet.hint("resting; 'kith goals edit \(goal.id.short) --resume'"))
  case .dropped, .done: lines.append(sheet.hint(goal.status.rawValue))
  }
  if goal.status == .active {
    let weeks = counted(progress.weeksActive, "week") + " active"
    let skips = counted(progress.skipsLeft, "skip") + " left"
    lines.append(sheet.hint("\(weeks), \(skips) this quarter"))
  }
  if let plan = goal.plan { lines.append(sheet.paragraph(plan, hanging: 2)) }
  return lines.joined(separator: "\n")
}

/// "■■□□ 2 of 4 this month"
func progressText(_ progress: GoalProgress, on sheet: Sheet) -> String {
  guard let current = progress.current else {
    return "begins \(progress.goal.start.short(today: sheet.today))"
  }
  let bar = bar(current.done, of: current.target, on: sheet)
  let figures = "\(current.done) of \(current.target) this \(progress.goal.period.rawValue)"
  let words = current.isSkipped ? "skipped this \(progress.goal.period.rawValue)" : figures
  return (bar.isEmpty ? "" : sheet.style.accent(bar) + " ") + words
}

extension GoalProgress {
  /// The entry of `goals list --json`.
  package var json: JSONValue {
    .object([
      "id": .string(goal.id.description), "text": .string(goal.text),
      "measure": .string(goal.measure.rawValue), "period": .string(goal.period.rawValue),
      "target": .int(goal.target), "done": .int(current?.done ?? 0),
      "skipsLeft": .int(skipsLeft), "weeksActive": .int(weeksActive),
      "plan": JSONValue(goal.plan), "status": .string(goal.status.rawValue),
      "why": JSONValue(goal.why), "obstacle": JSONValue(goal.obstacle),
      "confidence": JSONValue(goal.confidence), "start": JSONValue(goal.start),
      "end": JSONValue(goal.end), "offersResizing": .bool(goal.offersResizing),
    ])
  }
}
