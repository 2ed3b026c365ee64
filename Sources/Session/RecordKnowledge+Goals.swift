internal import Coaching
internal import Dialogue
internal import Model

/// How the goals stand, and which kind of goal works.
extension RecordKnowledge {
  func aboutGoals(_ fact: String) -> Value {
    let active = (try? record.goals(.active)) ?? []
    if fact == "goals.active" { return .number(Double(active.count)) }
    if fact == "goal.misses" {
      let weekly = ((try? record.goals(nil)) ?? []).filter { $0.period == .week }
      let misses = try? GoalHistory.missesInARow(weekly, on: today, counts: counts)
      return .number(Double(misses ?? 0))
    }
    // The step of the week, before a goal that goes on.
    let weekly = active.filter { $0.period == .week }
    guard let goal = weekly.first(where: { $0.end != nil }) ?? weekly.first else { return .none }
    return about(goal, String(fact.dropFirst("goal.".count)))
  }

  /// A field of the active goal of that number, the first being 1: of the goals that go on and have
  /// had a period in the last month. A step of one week is looked at in its week.
  func goal(at number: Double?, _ field: String) -> Value {
    let active = ((try? record.goals(.active)) ?? []).filter { goal in
      guard goal.end == nil else { return false }
      return about(goal, "of").number ?? 0 > 0
    }
    guard let number, number >= 1, number <= Double(active.count) else { return .none }
    return about(active[Int(number) - 1], field)
  }

  private func about(_ goal: Goal, _ field: String) -> Value {
    switch field {
    case "text": return .text(goal.text)
    case "plan": return Value(goal.plan)
    case "id": return .text(goal.id.description)
    case "measure": return .text(goal.measure.rawValue)
    case "period": return .text(goal.period.rawValue)
    case "target": return .number(Double(goal.target))
    case "days": return .number(Double(today - goal.start))
    case "ends": return .bool(goal.end != nil)
    case "skips_left":
      let periods = Periods(firstWeekday: record.firstWeekday)
      guard goal.skipping(today, periods) != nil else { return .number(0) }
      return .number(Double(goal.skipsLeft(on: today)))
    default: break  // what has to be counted
    }
    switch field {
    case "done", "resizing", "smaller", "larger":
      let periods = Periods(firstWeekday: record.firstWeekday)
      guard let progress = try? GoalProgress(goal, on: today, periods, counts: counts) else {
        return .none
      }
      if field == "done" { return .number(Double(progress.current?.done ?? 0)) }
      return about(progress.resizing, field)
    case "met", "of", "tried":
      let windows = ((try? goal.windows(on: today, counts: counts)) ?? [])
        .filter { !$0.isSkipped && $0.days.upperBound > today.adding(days: -31) }
      switch field {
      case "met": return .number(Double(windows.count(where: \.isMet)))
      case "tried": return .number(Double(windows.count { $0.done > 0 }))
      default: return .number(Double(windows.count))  // of
      }
    default: return .none
    }
  }

  private func about(_ resizing: Resizing?, _ field: String) -> Value {
    switch (resizing, field) {
    case (.shrink, "resizing"): .text("shrink")
    case (.ease, "resizing"): .text("ease")
    case (.grow, "resizing"): .text("grow")
    case (.shrink(let target), "smaller"), (.grow(let target), "larger"): .number(Double(target))
    default: .none  // nothing to offer, or no number to it
    }
  }

  /// In how many weeks there was a weekly goal, and in how many something was done for it.
  func goalWeeks(in days: Range<Day>) -> (weeks: Int, tried: Int) {
    let weekly = ((try? record.goals(nil)) ?? []).filter { $0.period == .week }
    var tried: [Day: Bool] = [:]
    for goal in weekly {
      for window in (try? goal.windows(on: today, atMost: 60, counts: counts)) ?? []
      where days.contains(window.days.upperBound.adding(days: -2)) && !window.isSkipped {
        let week = window.days.upperBound.startOfWeek(first: record.firstWeekday)
        tried[week] = tried[week, default: false] || window.done > 0
      }
    }
    return (tried.count, tried.values.count(where: \.self))
  }

  func aboutKinds(_ fact: String) -> Value {
    guard
      let tallies = try? GoalHistory.tallies(
        try record.goals(nil), on: today, counts: counts)
    else { return .none }
    let tally =
      fact.hasPrefix("best") ? GoalHistory.best(tallies) : GoalHistory.worst(tallies)
    guard let tally else { return .none }
    switch fact {
    case "best", "worst": return .text(tally.kind.rawValue)
    case "best_met", "worst_met": return .number(Double(tally.met))
    default: return .number(Double(tally.of))  // best_of, worst_of
    }
  }

  private var counts: GoalProgress.Counts<StoreProblem> {
    { (measure, days) throws(StoreProblem) in try record.counts(of: measure, in: days) }
  }
}
