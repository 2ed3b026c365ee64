internal import GRDB
internal import Model

/// An entity that has a table of its own: a key, its id, and the columns named here.
protocol Stored {
  static var entityKind: Entity.Kind { get }
  static var table: String { get }
  /// The columns after `key` and `id`, in the order of `values`.
  static var columns: [String] { get }
  /// What is read of a row: `key`, `id` and the columns, in this order.
  static var selection: String { get }

  var id: Identifier { get }
  /// The day under which it lies; nil for what has none.
  var filedUnder: Day? { get }
  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?]
  /// Reads a row of `selection`.
  init(_ row: Row, _ db: Database) throws
  var entity: Entity { get }

  static func load(_ db: Database, _ id: Identifier) throws -> (key: Int64, value: Self)?
  /// Adds it, or puts it in the place of the one with the same id.
  func put(_ db: Database, over old: (key: Int64, value: Self)?) throws
  func delete(_ db: Database, key: Int64) throws

  /// What a search finds it by; nil where it is not searched.
  func searched(_ db: Database) throws -> SearchText?
  /// Keeps up what hangs on the row.
  func inserted(_ db: Database, key: Int64) throws
  func willBeDeleted(_ db: Database, key: Int64) throws
}

extension Stored {
  func searched(_ db: Database) throws -> SearchText? { nil }
  func inserted(_ db: Database, key: Int64) throws {}
  func willBeDeleted(_ db: Database, key: Int64) throws {}

  static var selection: String { "SELECT key, id, " + columns.joined(separator: ", ") }

  static func key(_ db: Database, _ id: Identifier) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT key FROM \(table) WHERE id = ?")
    return try Int64.fetchOne(statement, arguments: [id])
  }

  static func load(_ db: Database, _ id: Identifier) throws -> (key: Int64, value: Self)? {
    let statement = try db.cachedStatement(sql: selection + " FROM \(table) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return (row[0], try Self(row, db))
  }

  static func load(_ db: Database, key: Int64) throws -> Self? {
    let statement = try db.cachedStatement(sql: selection + " FROM \(table) WHERE key = ?")
    return try Row.fetchOne(statement, arguments: [key]).map { try Self($0, db) }
  }

  /// All rows that a clause (`WHERE … ORDER BY … LIMIT …`) selects.
  static func all(_ db: Database, _ clause: String, _ arguments: StatementArguments = []) throws
    -> [Self]
  {
    let statement = try db.cachedStatement(sql: selection + " FROM \(table) " + clause)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var values: [Self] = []
    while let row = try rows.next() { values.append(try Self(row, db)) }
    return values
  }

  func insert(_ db: Database, key: Int64?) throws {
    let marks = Array(repeating: "?", count: Self.columns.count + 2).joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(Self.table)(key, id, \(Self.columns.joined(separator: ", "))) "
        + "VALUES(\(marks))")
    try statement.execute(arguments: StatementArguments([key, id] + values(db)))
    let key = key ?? db.lastInsertedRowID
    try inserted(db, key: key)
    try SearchIndex.add(db, Self.entityKind, key: key, searched(db))
  }

  func delete(_ db: Database, key: Int64) throws {
    try SearchIndex.remove(db, Self.entityKind, key: key, searched(db))
    try willBeDeleted(db, key: key)
    let statement = try db.cachedStatement(sql: "DELETE FROM \(Self.table) WHERE key = ?")
    try statement.execute(arguments: [key])
  }

  /// The next free key of its day, or nil where any will do.
  func freeKey(_ db: Database) throws -> Int64? {
    guard let day = filedUnder else { return nil }
    let range = Key.range(Self.entityKind, on: day)
    let statement = try db.cachedStatement(
      sql: "SELECT max(key) FROM \(Self.table) WHERE key >= ? AND key < ?")
    let last = try Int64.fetchOne(
      statement, arguments: [range.lowerBound, range.upperBound])
    let key = last.map { $0 + 1 } ?? range.lowerBound
    guard key < range.upperBound else {
      throw DatabaseError(
        resultCode: .SQLITE_FULL, message: "too many entries on \(day)")
    }
    return key
  }

  func put(_ db: Database, over old: (key: Int64, value: Self)?) throws {
    guard let old else { return try insert(db, key: freeKey(db)) }
    try old.value.delete(db, key: old.key)
    let stays = old.value.filedUnder == filedUnder
    try insert(db, key: stays ? old.key : freeKey(db))
  }
}
