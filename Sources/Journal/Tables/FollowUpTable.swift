internal import GRDB
internal import Model

extension FollowUp: Stored {
  static var entityKind: Entity.Kind { .followUp }
  static var table: String { "follow_up" }
  static var columns: [String] {
    ["what", "owner", "person", "encounter", "due", "state", "closed"]
  }

  /// With the person's id in place of the key.
  static var selection: String {
    """
    SELECT key, id, what, owner, (SELECT id FROM person WHERE person.key = follow_up.person),
      encounter, due, state, closed
    """
  }

  var filedUnder: Day? { made }
  var entity: Entity { .followUp(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [
      what, owner.rawValue, try person.map { try Person.reference(db, $0) }, encounter, due,
      state.rawValue, closed,
    ]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(
      id: row[1], what: row[2], owner: Owner(rawValue: row[3]) ?? .me,
      encounter: row[5], due: row[6], made: Key.day(of: row[0]))
    person = row[4]
    state = State(rawValue: row[7]) ?? .open
    closed = row[8]
  }

  func searched(_ db: Database) throws -> SearchText? {
    SearchText(
      text: what, people: try SearchIndex.names(db, person.map { [$0] } ?? []),
      kind: "followup")
  }

  func delete(_ db: Database, key: Int64) throws {
    try SearchIndex.remove(db, .followUp, key: key, searched(db))
    try db.cachedStatement(sql: "DELETE FROM follow_up WHERE key = ?").execute(arguments: [key])
    guard let person, let personKey = try Person.key(db, person) else { return }
    try Person.dropIfUnused(db, key: personKey)
  }
}
