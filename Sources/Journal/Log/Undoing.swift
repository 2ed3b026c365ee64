internal import GRDB
internal import Model

/// A turn that can be taken back: one that the person made, or an undo of one.
struct Undoing {
  let key: Int64
  /// The turn that comes back, where an undo is taken back.
  let bringsBack: Int64?
  let label: String
  let made: Moment
  /// What undoes it, the last change first.
  let changes: [Change]

  /// The last turn that was not taken back.
  static func last(_ db: Database) throws -> Undoing? {
    try Undoing(
      db,
      """
      SELECT key, NULL, label, at, zone FROM turn
      WHERE label IS NOT NULL AND undoes IS NULL AND undone IS NULL
      ORDER BY key DESC LIMIT 1
      """)
  }

  /// The last undo, as long as nothing was done after it.
  static func lastUndo(_ db: Database) throws -> Undoing? {
    try Undoing(
      db,
      """
      SELECT undo.key, turn.key, turn.label, turn.at, turn.zone
      FROM turn AS undo JOIN turn ON turn.key = undo.undoes AND turn.undone = undo.key
      WHERE undo.key > (
        SELECT ifnull(max(key), 0) FROM turn
        WHERE label IS NOT NULL AND undoes IS NULL AND undone IS NULL)
        AND turn.label IS NOT NULL
      ORDER BY undo.key DESC LIMIT 1
      """)
  }

  private init?(_ db: Database, _ sql: String) throws {
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql)) else { return nil }
    key = row[0]
    bringsBack = row[1]
    label = row[2]
    made = Moment(milliseconds: row[3], offset: row[4])
    let operations = try db.cachedStatement(
      sql: "SELECT kind, entity, before FROM operation WHERE turn = ? ORDER BY key DESC")
    changes = try Row.fetchAll(operations, arguments: [key]).map { row in
      guard let kind = Entity.Kind(rawValue: row[0]) else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "unknown kind \(row[0] as String)")
      }
      let before = try Image.entity(kind, row[2])
      return before.map { .put($0) } ?? .remove(kind, row[1])
    }
  }

  func run(_ db: Database, at moment: Moment) throws -> Undone {
    let operations = try TurnLog.run(db, Turn(at: moment), changes, undoing: key)
    if let bringsBack {
      let statement = try db.cachedStatement(sql: "UPDATE turn SET undone = NULL WHERE key = ?")
      try statement.execute(arguments: [bringsBack])
    }
    return Undone(label: label, made: made, operations: operations)
  }
}
