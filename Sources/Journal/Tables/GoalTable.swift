internal import GRDB
internal import Model

/// Goals are few and have many parts: all of one lies in `body`, as JSON.
extension Goal: Stored {
  static var entityKind: Entity.Kind { .goal }
  static var table: String { "goal" }
  static var columns: [String] { ["status", "text", "body"] }

  var filedUnder: Day? { start }
  var entity: Entity { .goal(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [status.rawValue, text, try JSONColumn.text(self)]
  }

  init(_ row: Row, _ db: Database) throws { self = try JSONColumn.value(row[4]) }

  func searched(_ db: Database) throws -> SearchText? {
    SearchText(
      text: [text, why, obstacle, plan].compactMap { $0 }.joined(separator: "\n"), kind: "goal")
  }
}
