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
}
