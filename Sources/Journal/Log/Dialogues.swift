internal import GRDB
internal import Model

/// Saved states of the dialogue, and when its texts were shown.
enum Dialogues {
  static func save(_ db: Database, _ saved: SavedDialogue) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO dialogue(id, state, open, updated, zone) VALUES(?, ?, ?, ?, ?)
        ON CONFLICT(id) DO UPDATE SET state = excluded.state, open = excluded.open,
          updated = excluded.updated, zone = excluded.zone
        """)
    try statement.execute(arguments: [
      saved.id, saved.state, saved.isOpen, saved.updated.milliseconds, saved.updated.offset,
    ])
  }

  static func open(_ db: Database) throws -> [SavedDialogue] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, state, updated, zone FROM dialogue WHERE open = 1
        ORDER BY updated DESC, key DESC
        """)
    return try Row.fetchAll(statement).map { row in
      SavedDialogue(
        id: row[0], state: row[1], isOpen: true,
        updated: Moment(milliseconds: row[2], offset: row[3]))
    }
  }

  static func noteShown(_ db: Database, _ ids: [String], at moment: Moment) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO shown(text, at, zone) VALUES(?, ?, ?)")
    for id in ids {
      try statement.execute(arguments: [id, moment.milliseconds, moment.offset])
    }
  }

  static func lastShown(_ db: Database, _ ids: [String]) throws -> [String: Moment] {
    let statement = try db.cachedStatement(sql: "SELECT at, zone FROM shown WHERE text = ?")
    var moments: [String: Moment] = [:]
    for id in ids {
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { continue }
      moments[id] = Moment(milliseconds: row[0], offset: row[1])
    }
    return moments
  }
}
