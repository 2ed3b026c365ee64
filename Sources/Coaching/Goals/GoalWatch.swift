package import Model

/// What some changes to the record come to for the active goals.
///
/// The counts are taken from the record before and after, so that no measure is worked out twice.
///
/// ```swift
/// let watch = try GoalWatch(changes, in: record, today, Periods())
/// try store.commit(…)
/// for step in try watch.steps(in: record) { … }
/// ```
package struct GoalWatch {
  /// A period of a goal in which one more was counted.
  package struct Step: Equatable, Sendable {
    package var goal: Goal
    package var days: Range<Day>
    package var done: Int
    /// Whether it is the running period.
    package var isNow: Bool
  }

  private struct Watched {
    var goal: Goal
    var days: Range<Day>
    var done: Int
  }

  private let today: Day
  private var watched: [Watched] = []

  /// Looks at the periods that the changes fall into. Nothing is read for changes that no goal
  /// can count.
  package init(
    _ changes: [Change], in record: any Record, _ today: Day, _ calendar: Periods
  ) throws(StoreProblem) {
    self.today = today
    let days = Set(changes.compactMap(\.countedOn))
    guard !days.isEmpty else { return }
    for goal in try record.goals(.active) where goal.measure != .own {
      var ranges = Set<Range<Day>>()
      for day in days where day >= goal.start {
        ranges.insert(calendar.range(goal.period, containing: day))
      }
      for range in ranges {
        let done = try Self.count(goal, range, record)
        watched.append(Watched(goal: goal, days: range, done: done))
      }
    }
  }

  /// Where more is counted now than before.
  package func steps(in record: any Record) throws(StoreProblem) -> [Step] {
    var steps: [Step] = []
    for one in watched {
      let done = try Self.count(one.goal, one.days, record)
      guard done > one.done else { continue }
      steps.append(
        Step(goal: one.goal, days: one.days, done: done, isNow: one.days.contains(today)))
    }
    return steps
  }

  private static func count(_ goal: Goal, _ days: Range<Day>, _ record: any Record)
    throws(StoreProblem) -> Int
  {
    // What was done before the goal began does not count for it.
    let start = max(days.lowerBound, min(goal.start, days.upperBound))
    return try record.counts(of: goal.measure, in: [start..<days.upperBound]).first ?? 0
  }
}

extension Change {
  /// The day on which a goal may count it.
  fileprivate var countedOn: Day? {
    guard case .put(let entity) = self else { return nil }
    switch entity {
    case .encounter(let encounter): return encounter.day
    case .person(let person): return person.firstMet
    case .event(let event): return event.state == .attended ? event.day : nil
    case .followUp, .goal, .rating, .win, .conversation, .answer, .setting, .opener: return nil
    }
  }
}
