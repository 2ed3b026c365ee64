internal import GRDB
internal import Model

/// The log of turns and their operations, and the doing of changes: one who writes does both.
struct TurnLog {
  let db: Database
  private let device: (key: Int64, id: Identifier)
  private var time: HybridTime
  private let turn: Turn
  private let undoing: Int64?
  /// Made with the first operation: a turn that changes nothing leaves no trace.
  private var key: Int64?
  private(set) var operations: [Operation] = []

  init(_ db: Database, _ turn: Turn, undoing: Int64? = nil) throws {
    self.db = db
    self.turn = turn
    self.undoing = undoing
    let statement = try db.cachedStatement(
      sql: """
        SELECT device, id, milliseconds, counter FROM clock JOIN device ON device.key = device
        """)
    guard let row = try Row.fetchOne(statement) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the clock is missing")
    }
    device = (row[0], row[1])
    time = HybridTime(milliseconds: row[2], counter: row[3])
  }

  /// Does all changes of a turn and logs them.
  static func run(_ db: Database, _ turn: Turn, _ changes: [Change], undoing: Int64? = nil) throws
    -> [Operation]
  {
    var log = try TurnLog(db, turn, undoing: undoing)
    for change in changes { try log.apply(change) }
    try log.finish()
    return log.operations
  }

  /// Does a change and logs it with what was there before.
  mutating func apply(_ change: Change) throws {
    switch change {
    case .put(let entity):
      if case .setting(let setting) = entity { try clearName(of: setting) }
      let before = try EntityTable.load(db, entity.kind, entity.id)
      guard before != entity else { return }
      try EntityTable.put(db, entity)
      try log(entity.kind, entity.id, before: before, after: entity)
    case .remove(let kind, let id):
      guard let before = try EntityTable.load(db, kind, id) else { return }
      try EntityTable.remove(db, kind, id)
      try log(kind, id, before: before, after: nil)
    }
  }

  /// Two settings never share a name: the one that comes later takes its place.
  private mutating func clearName(of setting: Setting) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM setting WHERE name = ? AND id <> ?")
    let other = try Identifier.fetchOne(statement, arguments: [setting.key, setting.id])
    if let other { try apply(.remove(.setting, other)) }
  }

  mutating func log(
    _ kind: Entity.Kind, _ entity: Identifier, before: Entity?, after: Entity?
  ) throws {
    time = time.next(at: turn.at)
    let turnKey = try key ?? begin()
    key = turnKey
    let operation = Operation(
      device: device.id, time: time, kind: kind, entity: entity, before: before, after: after)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO operation(turn, device, milliseconds, counter, kind, entity, before, after)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      turnKey, device.key, time.milliseconds, time.counter, kind.rawValue, entity,
      try Image.text(before), try Image.text(after),
    ])
    operations.append(operation)
  }

  private func begin() throws -> Int64 {
    var random = SystemRandomNumberGenerator()
    let statement = try db.cachedStatement(
      sql: "INSERT INTO turn(id, label, at, zone, undoes) VALUES(?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      Identifier(at: turn.at, using: &random), turn.label, turn.at.milliseconds, turn.at.offset,
      undoing,
    ])
    let key = db.lastInsertedRowID
    if let undoing {
      let statement = try db.cachedStatement(sql: "UPDATE turn SET undone = ? WHERE key = ?")
      try statement.execute(arguments: [key, undoing])
    }
    return key
  }

  /// Keeps the clock for the next turn.
  func finish() throws {
    guard !operations.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: "UPDATE clock SET milliseconds = ?, counter = ?")
    try statement.execute(arguments: [time.milliseconds, time.counter])
  }
}
