internal import GRDB
internal import Model

/// The last turn that can be taken back.
struct Undoing {
  let key: Int64
  let label: String
  let made: Moment
  /// What undoes it, the last change first.
  let changes: [Change]

  init?(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT key, label, at, zone FROM turn
        WHERE label IS NOT NULL AND undoes IS NULL AND undone IS NULL
        ORDER BY key DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement) else { return nil }
    key = row[0]
    label = row[1]
    made = Moment(milliseconds: row[2], offset: row[3])
    changes = try opposite(of: key, db)
  }
}

/// The undo that can itself be taken back: the last one, as long as nothing was done after it.
struct Redoing {
  let key: Int64
  /// The turn that comes back.
  let turn: Int64
  let label: String
  let made: Moment
  let changes: [Change]

  init?(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT undo.key, turn.key, turn.label, turn.at, turn.zone
        FROM turn AS undo JOIN turn ON turn.key = undo.undoes AND turn.undone = undo.key
        WHERE undo.key > (
          SELECT ifnull(max(key), 0) FROM turn
          WHERE label IS NOT NULL AND undoes IS NULL AND undone IS NULL)
          AND turn.label IS NOT NULL
        ORDER BY undo.key DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement) else { return nil }
    key = row[0]
    turn = row[1]
    label = row[2]
    made = Moment(milliseconds: row[3], offset: row[4])
    changes = try opposite(of: key, db)
  }
}

/// What takes back a turn, the last change first.
private func opposite(of turn: Int64, _ db: Database) throws -> [Change] {
  let operations = try db.cachedStatement(
    sql: "SELECT kind, entity, before FROM operation WHERE turn = ? ORDER BY key DESC")
  return try Row.fetchAll(operations, arguments: [turn]).map { row in
    guard let kind = Entity.Kind(rawValue: row[0]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown kind \(row[0] as String)")
    }
    let before = try Image.entity(kind, row[2])
    return before.map { .put($0) } ?? .remove(kind, row[1])
  }
}
