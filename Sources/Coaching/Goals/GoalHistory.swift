package import Model

/// What the goals of the past tell about the next one.
package enum GoalHistory {
  /// In how many weeks in a row nothing at all was done, up to now. Goals that ran side by side in
  /// a week miss it together, or not at all; skipped windows are no misses and paused goals are left
  /// out.
  package static func missesInARow<Failure: Error>(
    _ goals: [Goal], on day: Day, counts: GoalProgress.Counts<Failure>
  ) throws(Failure) -> Int {
    var windows: [GoalWindow] = []
    for goal in goals where goal.status != .paused {
      windows += try goal.windows(on: day, counts: counts)
    }
    let latestFirst = windows.filter { !$0.isSkipped }
      .sorted { $0.days.upperBound > $1.days.upperBound }
    var misses = 0
    var rest = latestFirst[...]
    while let latest = rest.first {
      // Sittings may be some days early or late.
      let week = rest.prefix { latest.days.upperBound - $0.days.upperBound < 4 }
      guard week.allSatisfy({ $0.done == 0 }) else { break }
      misses += 1
      rest = rest.dropFirst(week.count)
    }
    return misses
  }

  /// How often goals of one kind were met.
  package struct Tally: Equatable, Sendable {
    package var kind: GoalKind
    package var met: Int
    package var of: Int

    package init(kind: GoalKind, met: Int, of: Int) {
      self.kind = kind
      self.met = met
      self.of = of
    }

    var share: Double { of == 0 ? 0 : Double(met) / Double(of) }
  }

  /// Fewer windows than this say nothing about a kind of goal.
  package static let enough = 4

  /// The kinds that were tried often enough to tell, the one that was met most often first.
  package static func tallies<Failure: Error>(
    _ goals: [Goal], on day: Day, counts: GoalProgress.Counts<Failure>
  ) throws(Failure) -> [Tally] {
    var tallies: [GoalKind: Tally] = [:]
    for goal in goals {
      guard let kind = GoalKind(goal.measure) else { continue }
      for window in try goal.windows(on: day, counts: counts) where !window.isSkipped {
        tallies[kind, default: Tally(kind: kind, met: 0, of: 0)].of += 1
        if window.isMet { tallies[kind]?.met += 1 }
      }
    }
    return tallies.values.filter { $0.of >= enough }
      .sorted { ($0.share, $0.of, $0.kind.rawValue) > ($1.share, $1.of, $1.kind.rawValue) }
  }

  /// The kind that works for this person, where another kind clearly works less or where it was met
  /// at least two times out of three.
  package static func best(_ tallies: [Tally]) -> Tally? {
    guard let first = tallies.first, first.met > 0 else { return nil }
    if first.share >= 2.0 / 3 { return first }
    guard let last = tallies.last, last.kind != first.kind else { return nil }
    return first.share - last.share >= 0.3 ? first : nil
  }

  /// The kind that hardly ever works, where another one does.
  package static func worst(_ tallies: [Tally]) -> Tally? {
    guard let best = best(tallies), let last = tallies.last, last.kind != best.kind else {
      return nil
    }
    return last.share <= 1.0 / 3 ? last : nil
  }
}

/// Kinds of goals by what they ask of somebody.
package enum GoalKind: String, CaseIterable, Sendable {
  /// A line to somebody, or in public.
  case writing
  /// One person at a time.
  case meeting
  /// A room with several people.
  case rooms
  /// Something for somebody else.
  case giving

  /// Nil for a goal of the person's own, which could be any of these.
  package init?(_ measure: Goal.Measure) {
    switch measure {
    case .messagesSent, .reconnections, .posts: self = .writing
    case .coffeeChats, .newPeople: self = .meeting
    case .eventsAttended, .classes: self = .rooms
    case .helpOffered, .introductions: self = .giving
    case .own: return nil
    }
  }
}
