internal import Foundation
internal import GRDB
package import Model

/// What a copy of the store holds, to be told to the person.
package struct StoreContents: Equatable, Sendable {
  package var people: Int
  package var encounters: Int
  package var answers: Int
}

extension Journal {
  /// Writes a consistent copy of the store, as one file for its owner only, that no other program
  /// has to stop for.
  ///
  /// - Throws: `StoreProblem`; a file that is at the destination already is left as it is, and no
  ///   half-made copy stays behind.
  @discardableResult
  package func backup(to destination: String) throws(StoreProblem) -> StoreContents {
    let draft = try DraftFile(for: destination)
    do {
      let copy = try DatabaseQueue(path: draft.path)
      try self.copy(to: copy)
      let contents = try copy.writeWithoutTransaction { db in
        // One file, with nothing beside it to be forgotten when it is carried away.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        return try StoreContents(db)
      }
      try copy.close()
      try draft.place()
      return contents
    } catch {
      draft.discard()
      throw Self.problem(error, path: destination, writing: true)
    }
  }

  package func contents() throws(StoreProblem) -> StoreContents {
    try read { db in try StoreContents(db) }
  }
}

extension StoreContents {
  init(_ db: Database) throws {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    people = try count("SELECT count(*) FROM person WHERE name IS NOT NULL")
    encounters = try count("SELECT count(*) FROM encounter")
    answers = try count("SELECT count(*) FROM answer")
  }
}
