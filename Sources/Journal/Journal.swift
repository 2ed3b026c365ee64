internal import Foundation
internal import GRDB
package import Model

/// The record in one SQLite file.
///
/// ```swift
/// let journal = try Journal.open(path: "/home/ana/.local/share/kith/kith.db")
/// try journal.commit(Turn(changes: [.put(.win(win))], label: "a win", at: now))
/// ```
///
/// The file is made for its owner only (0600, its folder 0700). It is written ahead (WAL) with
/// `synchronous = FULL`: what `commit` returns from survives a power cut. Several programs may
/// have one store open; writers wait for each other for a few seconds, then get `.busy`.
package final class Journal: Sendable {
  package let path: String
  private let queue: DatabaseQueue
  private let file: StoreFile
  private let identity: StoreFile.Identity

  /// Opens the store at a path, and makes it where there is none.
  ///
  /// - Parameter patience: Seconds to wait for another program's write.
  /// - Throws: `StoreProblem`. A file that is no store of ours, or a newer one, is left untouched.
  package static func open(path: String, patience: Double = 5) throws(StoreProblem) -> Journal {
    do {
      let file = StoreFile(path: path)
      try file.prepare()
      return try Journal(file, patience: patience)
    } catch {
      throw problem(error, path: path, writing: false)
    }
  }

  private init(_ file: StoreFile, patience: Double) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "kith"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
    }
    self.file = file
    path = file.path
    queue = try DatabaseQueue(path: file.path, configuration: configuration)
    guard let identity = file.identity() else {
      throw StoreProblem(path: file.path, cause: .gone)
    }
    self.identity = identity
    try queue.writeWithoutTransaction { db in
      let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard found <= Schema.version else {
        throw StoreProblem(
          path: file.path, cause: .newer(found: found, known: Schema.version))
      }
      if found < Schema.version { try Schema.migrate(db) }
    }
  }

  // MARK: Reading and writing

  /// Reads from one consistent state of the store.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreProblem) -> Result {
    do {
      return try queue.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.deferred) {
          result = try body(db)
          return .commit
        }
        guard let result else {
          throw DatabaseError(resultCode: .SQLITE_ABORT, message: "interrupted")
        }
        return result
      }
    } catch {
      throw Self.problem(error, path: path, writing: false)
    }
  }

  /// Writes all of it or nothing; returns when it is on disk.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreProblem) -> Result {
    do {
      // Without this, a write into a deleted file would look like one that was saved.
      try checkPlace()
      let result = try queue.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else {
          throw DatabaseError(resultCode: .SQLITE_ABORT, message: "interrupted")
        }
        return result
      }
      try checkPlace()
      return result
    } catch {
      throw Self.problem(error, path: path, writing: true)
    }
  }

  /// Moves the write-ahead log into the file and empties it, where nobody else is reading.
  func emptyLog() throws(StoreProblem) {
    do {
      try queue.writeWithoutTransaction { db in
        _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw Self.problem(error, path: path, writing: true)
    }
  }

  // MARK: Copies

  /// Copies all of it, as it is at one moment, into another database.
  func copy(to other: DatabaseQueue) throws {
    try checkPlace()
    try queue.backup(to: other)
  }

  /// Takes over all that another database holds, in one transaction.
  func replaceContents(with other: DatabaseQueue) throws {
    try checkPlace()
    try other.backup(to: queue)
    try checkPlace()
  }

  private func checkPlace() throws {
    guard file.identity() == identity else { throw StoreProblem(path: path, cause: .gone) }
  }

  /// Lets go of the file; what is called later fails.
  package func close() throws(StoreProblem) {
    do { try queue.close() } catch { throw Self.problem(error, path: path, writing: false) }
  }
}
