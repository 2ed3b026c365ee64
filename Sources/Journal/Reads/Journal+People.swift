internal import GRDB
package import Model

/// People with what the record tells of the contact.
extension Journal {
  package func people(group: String?, limit: Int, offset: Int) throws(StoreProblem)
    -> [Acquaintance]
  {
    try read { db in
      try Acquaintance.all(
        db,
        """
        WHERE name IS NOT NULL AND (?1 IS NULL OR EXISTS
          (SELECT 1 FROM json_each(person.groups) WHERE json_each.value = ?1))
        ORDER BY folded, key LIMIT ?2 OFFSET ?3
        """, [group, limit, offset])
    }
  }

  package func peopleCount() throws(StoreProblem) -> Int {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM person WHERE name IS NOT NULL")
      return try Int.fetchOne(statement) ?? 0
    }
  }

  package func acquaintance(_ id: Identifier) throws(StoreProblem) -> Acquaintance? {
    try read { db in
      try Acquaintance.all(db, "WHERE id = ? AND name IS NOT NULL", [id]).first
    }
  }

  package func people(named word: String, _ match: NameMatch, limit: Int) throws(StoreProblem)
    -> [Acquaintance]
  {
    let condition: String
    var arguments: StatementArguments = [word]
    switch match {
    case .first: condition = "word = ? AND position = 0"
    case .any: condition = "word = ?"
    case .beginning:
      condition = "word >= ? AND word < ?"
      arguments += [word + "\u{10FFFF}"]
    }
    let all = arguments + [limit]
    return try read { db in
      try Acquaintance.all(
        db,
        """
        WHERE key IN (SELECT person FROM name_word WHERE \(condition)) AND name IS NOT NULL
        ORDER BY encounters DESC, key LIMIT ?
        """, all)
    }
  }

  package func nameWords(among words: [String]) throws(StoreProblem) -> Set<String> {
    let list = JSONValue(words).text()
    return try read { db in
      try String.fetchSet(
        db, sql: "SELECT word FROM name_word WHERE word IN (SELECT value FROM json_each(?))",
        arguments: [list])
    }
  }

  package func overdue(on day: Day, limit: Int) throws(StoreProblem) -> [Acquaintance] {
    try read { db in
      try Acquaintance.all(
        db,
        """
        WHERE name IS NOT NULL AND cadence IS NOT NULL AND resting = 0
          AND coalesce(last_encounter, first_met, added) + cadence < ?1
          AND cadence > 0 AND (not_before IS NULL OR not_before <= ?1)
        ORDER BY (?1 - coalesce(last_encounter, first_met, added) - cadence) * 1.0 / cadence DESC,
          key
        LIMIT ?2
        """, [day, limit])
    }
  }

  package func dormant(since day: Day, limit: Int) throws(StoreProblem) -> [Acquaintance] {
    try read { db in
      try Acquaintance.all(
        db,
        """
        WHERE name IS NOT NULL AND last_encounter < ?1 AND resting = 0 AND encounters > 1
          AND (not_before IS NULL OR not_before <= ?1)
        ORDER BY encounters DESC, key LIMIT ?2
        """, [day, limit])
    }
  }

  package func timeline(of person: Identifier, before day: Day?, limit: Int) throws(StoreProblem)
    -> [TimelineEntry]
  {
    let end = day.map(Key.start(of:)) ?? Int64.max
    return try read { db in
      guard let key = try Person.key(db, person) else { return [] }
      let encounters = try Encounter.all(
        db,
        """
        WHERE key IN (SELECT encounter FROM encounter_person WHERE person = ? AND encounter < ?
          ORDER BY encounter DESC LIMIT ?) ORDER BY key DESC
        """, [key, end, limit])
      let followUps = try FollowUp.all(
        db, "WHERE person = ? AND key < ? ORDER BY key DESC LIMIT ?", [key, end, limit])
      let entries = encounters.map(TimelineEntry.encounter) + followUps.map { .followUp($0) }
      let order = entries.enumerated().sorted { a, b in
        (b.element.day, a.offset) < (a.element.day, b.offset)
      }
      return order.prefix(limit).map(\.element)
    }
  }
}

extension Acquaintance {
  static func all(_ db: Database, _ clause: String, _ arguments: StatementArguments) throws
    -> [Acquaintance]
  {
    let statement = try db.cachedStatement(
      sql: Person.selection
        + ", encounters, first_encounter, last_encounter FROM person " + clause)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var people: [Acquaintance] = []
    while let row = try rows.next() {
      let statistics = Person.columns.count + 2
      people.append(
        Acquaintance(
          person: try Person(row, db), encounters: row[statistics],
          firstEncounter: row[statistics + 1], lastEncounter: row[statistics + 2]))
    }
    return people
  }
}
