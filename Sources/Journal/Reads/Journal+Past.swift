internal import GRDB
package import Model

/// What happened: the tables lie in order of days, so each of these is one stretch of a table.
extension Journal: Model.Record {
  package func entity(_ kind: Entity.Kind, _ id: Identifier) throws(StoreProblem) -> Entity? {
    try read { db in try EntityTable.load(db, kind, id) }
  }

  package func setting(_ key: String) throws(StoreProblem) -> Setting? {
    try read { db in try Setting.all(db, "WHERE name = ?", [key]).first }
  }

  package func settings() throws(StoreProblem) -> [Setting] {
    try read { db in try Setting.all(db, "ORDER BY name") }
  }

  package func encounters(on days: Range<Day>?, limit: Int) throws(StoreProblem) -> [Encounter] {
    try latest(days, limit)
  }

  package func wins(on days: Range<Day>?, limit: Int) throws(StoreProblem) -> [Win] {
    try latest(days, limit)
  }

  private func latest<T: Stored>(_ days: Range<Day>?, _ limit: Int) throws(StoreProblem) -> [T] {
    let keys = Key.range(of: days)
    return try read { db in
      try T.all(
        db, "WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT ?",
        [keys.lowerBound, keys.upperBound, limit])
    }
  }

  package func lastEncounter(with person: Identifier) throws(StoreProblem) -> Encounter? {
    try read { db in
      guard let key = try Person.key(db, person) else { return nil }
      return try Encounter.all(
        db, "WHERE key = (SELECT max(encounter) FROM encounter_person WHERE person = ?)", [key]
      ).first
    }
  }

  package func ratings(_ kind: Rating.Kind, on days: Range<Day>?) throws(StoreProblem)
    -> [Rating]
  {
    let keys = Key.range(of: days)
    return try read { db in
      try Rating.all(
        db, "WHERE kind = ? AND key >= ? AND key < ? ORDER BY key",
        [kind.rawValue, keys.lowerBound, keys.upperBound])
    }
  }

  package func conversations(flow: String?, on days: Range<Day>?, limit: Int)
    throws(StoreProblem) -> [Conversation]
  {
    guard let flow else { return try latest(days, limit) }
    let keys = Key.range(of: days)
    return try read { db in
      try Conversation.all(
        db, "WHERE flow = ? AND key >= ? AND key < ? ORDER BY key DESC LIMIT ?",
        [flow, keys.lowerBound, keys.upperBound, limit])
    }
  }

  package func answers(of conversation: Identifier) throws(StoreProblem) -> [Answer] {
    try read { db in
      try Answer.all(db, "WHERE conversation = ? ORDER BY at, key", [conversation])
    }
  }

  package func tags(limit: Int) throws(StoreProblem) -> [String] {
    try read { db in
      let lists = try db.cachedStatement(
        sql: "SELECT tags FROM encounter ORDER BY key DESC LIMIT 1000")
      var uses: [String: Int] = [:]
      for list in try (String?).fetchAll(lists) {
        for tag in try JSONColumn.list(list, of: String.self) { uses[tag, default: 0] += 1 }
      }
      return uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }
  }
}
