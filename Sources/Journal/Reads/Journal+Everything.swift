internal import GRDB
package import Model

extension Journal {
  /// Hands over every entity of some kinds, one after the other and all as they are at one moment,
  /// without keeping them in memory.
  ///
  /// - Parameter body: Must ask nothing else of the journal.
  package func everything(_ kinds: [Entity.Kind], _ body: (Entity) throws -> Void)
    throws(StoreProblem)
  {
    try read { db in
      func open<T: Stored>(_ type: T.Type) throws {
        let isThere = type == Person.self ? "WHERE name IS NOT NULL" : ""
        let statement = try db.cachedStatement(
          sql: "\(T.selection) FROM \(T.table) \(isThere) ORDER BY key")
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() { try body(T(row, db).entity) }
      }
      for kind in kinds { try open(EntityTable.type(kind)) }
    }
  }
}
