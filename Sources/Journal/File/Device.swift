internal import GRDB
internal import Model

/// Which machine this is, for a day when two machines' records are brought together.
enum Device {
  static func make(_ db: Database) throws {
    try addDevice(db)
    try db.execute(sql: "INSERT INTO clock VALUES(last_insert_rowid(), 0, 0)")
  }

  /// From now on this store writes as another device, and its clock goes on from where it stood.
  static func renew(_ db: Database) throws {
    try addDevice(db)
    try db.execute(sql: "UPDATE clock SET device = last_insert_rowid()")
  }

  private static func addDevice(_ db: Database) throws {
    var random = SystemRandomNumberGenerator()
    // Carries no time: a device is not to be told by when it was set up.
    let id = Identifier(at: Moment(milliseconds: 0), using: &random)
    try db.execute(sql: "INSERT INTO device(id) VALUES(?)", arguments: [id])
  }
}
