internal import Foundation
internal import GRDB
package import Model

/// Entries by what a person types of them, and what can be taken back.
extension Journal {
  package func identifiers(_ kind: Entity.Kind, ending: String, limit: Int)
    throws(StoreProblem) -> [Identifier]
  {
    let hex = ending.filter { $0 != "-" }.lowercased()
    guard (6...32).contains(hex.count), hex.utf8.allSatisfy(Self.isHexDigit) else { return [] }
    // Whole bytes are compared by SQLite, over the index of ids alone; the odd digit is left here.
    let bytes = hex.count / 2
    let tail = String(hex.suffix(bytes * 2))
    return try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id FROM \(EntityTable.type(kind).table)
          WHERE substr(id, \(17 - bytes), \(bytes)) = ? LIMIT 1000
          """)
      return try Identifier.fetchAll(statement, arguments: [Data(hex: tail)])
        .filter { $0.description.filter { $0 != "-" }.hasSuffix(hex) }.prefix(limit).map { $0 }
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }

  package func followUps(_ state: FollowUp.State?, limit: Int) throws(StoreProblem)
    -> [FollowUp]
  {
    try read { db in
      try FollowUp.all(
        db, "WHERE ?1 IS NULL OR state = ?1 ORDER BY key DESC LIMIT ?2", [state?.rawValue, limit])
    }
  }

  package func undoable(limit: Int) throws(StoreProblem) -> [UndoableTurn] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT label, at, zone FROM turn
          WHERE label IS NOT NULL AND undoes IS NULL AND undone IS NULL
          ORDER BY key DESC LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [limit]).map { row in
        UndoableTurn(label: row[0], made: Moment(milliseconds: row[1], offset: row[2]))
      }
    }
  }
}

extension Data {
  /// The bytes of an even number of hexadecimal digits.
  fileprivate init(hex: String) {
    let digits = hex.compactMap(\.hexDigitValue)
    self = Data(
      stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }
}
