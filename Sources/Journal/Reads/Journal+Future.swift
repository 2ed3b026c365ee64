internal import GRDB
package import Model

/// What is to come: promises, events, goals, and the deck of openers.
extension Journal {
  package func openFollowUps(until: Day?, limit: Int) throws(StoreProblem) -> [FollowUp] {
    try read { db in
      guard let until else {
        let dated = try FollowUp.all(
          db, "WHERE state = 'open' AND due IS NOT NULL ORDER BY due, key LIMIT ?", [limit])
        let undated = try FollowUp.all(
          db, "WHERE state = 'open' AND due IS NULL ORDER BY key LIMIT ?",
          [limit - dated.count])
        return dated + undated
      }
      return try FollowUp.all(
        db, "WHERE state = 'open' AND due <= ? ORDER BY due, key LIMIT ?", [until, limit])
    }
  }

  package func openFollowUps(after day: Day, until last: Day, limit: Int) throws(StoreProblem)
    -> [FollowUp]
  {
    try read { db in
      try FollowUp.all(
        db, "WHERE state = 'open' AND due > ? AND due <= ? ORDER BY due, key LIMIT ?",
        [day, last, limit])
    }
  }

  package func followUps(with person: Identifier, open: Bool?, limit: Int) throws(StoreProblem)
    -> [FollowUp]
  {
    let state =
      switch open {
      case true?: "AND state = 'open'"
      case false?: "AND state <> 'open'"
      case nil: ""
      }
    return try read { db in
      guard let key = try Person.key(db, person) else { return [] }
      return try FollowUp.all(
        db, "WHERE person = ? \(state) ORDER BY key DESC LIMIT ?", [key, limit])
    }
  }

  package func followUps(from encounter: Identifier) throws(StoreProblem) -> [FollowUp] {
    try read { db in try FollowUp.all(db, "WHERE encounter = ? ORDER BY key", [encounter]) }
  }

  package func dueCount(on day: Day) throws(StoreProblem) -> Int {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM follow_up WHERE state = 'open' AND due <= ?")
      return try Int.fetchOne(statement, arguments: [day]) ?? 0
    }
  }

  package func events(_ state: Event.State?, on days: Range<Day>?, limit: Int)
    throws(StoreProblem) -> [Event]
  {
    let keys = Key.range(of: days)
    let condition = state.map { "state = '\($0.rawValue)' AND" } ?? ""
    return try read { db in
      try Event.all(
        db, "WHERE \(condition) key >= ? AND key < ? ORDER BY key LIMIT ?",
        [keys.lowerBound, keys.upperBound, limit])
    }
  }

  package func goals(_ status: Goal.Status?) throws(StoreProblem) -> [Goal] {
    try read { db in
      try Goal.all(db, "ORDER BY key DESC").filter { status == nil || $0.status == status }
    }
  }

  package func openers() throws(StoreProblem) -> [Opener] {
    try read { db in try Opener.all(db, "ORDER BY key") }
  }
}
