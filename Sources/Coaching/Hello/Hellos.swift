package import Model

extension HelloRanking {
  /// After how many days without a word somebody counts as lost sight of.
  package static let dormancy = 90

  /// Whom to say hello to on a day, looked up in the record.
  package func hellos(in record: any Record, on day: Day) throws(StoreProblem) -> [Hello] {
    // More than are wanted, since some were met in the last days.
    let enough = atMost * 4
    let due = try record.openFollowUps(until: day, limit: 50)
    var promises: [(FollowUp, Acquaintance)] = []
    for followUp in due where followUp.owner == .me && promises.count < enough {
      guard let id = followUp.person, let one = try record.acquaintance(id) else { continue }
      promises.append((followUp, one))
    }
    return hellos(
      on: day, promises: promises, overdue: try record.overdue(on: day, limit: enough),
      dormant: try record.dormant(since: day.adding(days: -Self.dormancy), limit: enough))
  }
}
