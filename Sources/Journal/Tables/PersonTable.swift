internal import GRDB
internal import Model

/// People are referred to by key, so their rows stay: an edit changes the row in place, and one
/// that is removed while something still refers to it keeps a row without a name.
extension Person: Stored {
  static var entityKind: Entity.Kind { .person }
  static var table: String { "person" }
  static var columns: [String] {
    [
      "name", "folded", "aliases", "groups", "contacts", "how_known", "met_at", "notes",
      "cadence", "resting", "first_met", "not_before", "added",
    ]
  }

  var filedUnder: Day? { nil }
  var entity: Entity { .person(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [
      name, Model.folded(name), try JSONColumn.list(aliases), try JSONColumn.list(groups),
      try JSONColumn.list(contacts), howKnown, metAt, notes, cadenceDays, resting, firstMet,
      notBefore, id.made.day,
    ]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(id: row[1], name: row[2] ?? "")
    aliases = try JSONColumn.list(row[4])
    groups = try JSONColumn.list(row[5])
    contacts = try JSONColumn.list(row[6])
    howKnown = row[7]
    metAt = row[8]
    notes = row[9]
    cadenceDays = row[10]
    resting = row[11]
    firstMet = row[12]
    notBefore = row[13]
  }

  /// Somebody whose row has no name is only referred to, and not there.
  static func load(_ db: Database, _ id: Identifier) throws -> (key: Int64, value: Person)? {
    let statement = try db.cachedStatement(
      sql: selection + " FROM person WHERE id = ? AND name IS NOT NULL")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return (row[0], try Person(row, db))
  }

  func searched(_ db: Database) throws -> SearchText? {
    SearchText(
      text: [howKnown, metAt, notes].compactMap { $0 }.joined(separator: "\n"),
      people: ([name] + aliases).joined(separator: "\n"),
      tags: groups.joined(separator: "\n"), kind: "person")
  }

  func inserted(_ db: Database, key: Int64) throws { try NameWords.add(db, self, key: key) }

  /// Others' rows carry the names of people in the search index: they follow.
  func put(_ db: Database, over old: (key: Int64, value: Person)?) throws {
    guard let key = try Self.key(db, id) else { return try insert(db, key: nil) }
    let renamed = old?.value.name != name || old?.value.aliases != aliases
    if let old { try SearchIndex.remove(db, .person, key: key, old.value.searched(db)) }
    let write = {
      let assignments = Self.columns.map { $0 + " = ?" }.joined(separator: ", ")
      let statement = try db.cachedStatement(
        sql: "UPDATE person SET \(assignments) WHERE key = ?")
      try statement.execute(arguments: StatementArguments(values(db) + [key]))
      try NameWords.replace(db, self, key: key)
    }
    if renamed { try SearchIndex.reindex(db, mentioning: key, around: write) } else { try write() }
    try SearchIndex.add(db, .person, key: key, searched(db))
  }

  func delete(_ db: Database, key: Int64) throws {
    try SearchIndex.remove(db, .person, key: key, searched(db))
    try SearchIndex.reindex(db, mentioning: key) {
      try db.execute(sql: "DELETE FROM name_word WHERE person = ?", arguments: [key])
      let cleared = Self.columns.filter { !["resting", "added"].contains($0) }
        .map { $0 + " = NULL" }.joined(separator: ", ")
      try db.execute(
        sql: "UPDATE person SET \(cleared), resting = 0 WHERE key = ?", arguments: [key])
    }
    try Self.dropIfUnused(db, key: key)
  }

  /// The key to refer to somebody by, made where there is none.
  static func reference(_ db: Database, _ id: Identifier) throws -> Int64 {
    if let key = try key(db, id) { return key }
    let statement = try db.cachedStatement(sql: "INSERT INTO person(id, added) VALUES(?, ?)")
    try statement.execute(arguments: [id, id.made.day])
    return db.lastInsertedRowID
  }

  static func dropIfUnused(_ db: Database, key: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM person WHERE key = ? AND name IS NULL AND encounters = 0
          AND NOT EXISTS (SELECT 1 FROM follow_up WHERE follow_up.person = person.key)
        """)
    try statement.execute(arguments: [key])
  }
}
