package import Model

extension HelloRanking {
  /// After how many days without a word somebody counts as lost sight of.
  package static let dormancy = 90

  /// Whom to say hello to on a day, looked up in the record.
  package func hellos(in record: any Record, on day: Day) throws(StoreProblem) -> [Hello] {
    let due = try record.openFollowUps(until: day, limit: 50)
    var promises: [(FollowUp, Acquaintance)] = []
    for followUp in due where followUp.owner == .me {
      guard let id = followUp.person, let one = try record.acquaintance(id) else { continue }
      promises.append((followUp, one))
    }
    // More than are wanted, since some were met in the last days.
    return hellos(
      on: day, promises: promises, overdue: try record.overdue(on: day, limit: atMost * 4),
      dormant: try record.dormant(since: day.adding(days: -Self.dormancy), limit: atMost * 4))
  }
}
