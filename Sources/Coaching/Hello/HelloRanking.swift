package import Model

/// Somebody to say hello to today, and why.
package struct Hello: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// A promise of the person's own is due.
    case promise(FollowUp)
    /// Out of touch for longer than the cadence: the overdue ratio.
    case overdue(Double)
    /// Not met for long: since that day.
    case dormant(Day)
  }

  package var acquaintance: Acquaintance
  package var reason: Reason

  package init(acquaintance: Acquaintance, reason: Reason) {
    self.acquaintance = acquaintance
    self.reason = reason
  }
}

/// At most three people a day: those with a promise open first, then by overdue ratio; where there
/// is room, one dormant tie. Nobody who rests or was put off, and nobody met in the last days.
package struct HelloRanking: Sendable {
  package var atMost = 3
  /// Days within which somebody was met recently enough.
  package var recently = 3

  package init() {}

  /// - Parameters:
  ///   - promises: Open follow-ups of the user's that are due, with whom they concern.
  ///   - overdue: As `Record.overdue` gives them.
  ///   - dormant: As `Record.dormant` gives them.
  package func hellos(
    on day: Day, promises: [(FollowUp, Acquaintance)], overdue: [Acquaintance],
    dormant: [Acquaintance]
  ) -> [Hello] {
    let promised = promises.filter { $0.0.owner == .me && $0.0.state == .open }
      .sorted { ($0.0.due ?? day) < ($1.0.due ?? day) }
      .map { Hello(acquaintance: $1, reason: .promise($0)) }
    let late = overdue.compactMap { one in
      one.overdueRatio(on: day).map { (one, $0) }
    }
    .filter { $0.1 > 0 }
    .sorted { $0.1 > $1.1 }
    .map { Hello(acquaintance: $0, reason: .overdue($1)) }
    let old = dormant.prefix(1).compactMap { one in
      one.lastEncounter.map { Hello(acquaintance: one, reason: .dormant($0)) }
    }
    var seen = Set<Identifier>()
    let candidates = (promised + late + old).filter { hello in
      isWelcome(hello.acquaintance, on: day) && seen.insert(hello.acquaintance.person.id).inserted
    }
    return Array(candidates.prefix(atMost))
  }

  private func isWelcome(_ one: Acquaintance, on day: Day) -> Bool {
    if one.person.resting { return false }
    if let notBefore = one.person.notBefore, notBefore > day { return false }
    if let last = one.lastEncounter, day - last < recently, day >= last { return false }
    return true
  }
}
