internal import GRDB
internal import Model

extension Conversation: Stored {
  static var entityKind: Entity.Kind { .conversation }
  static var table: String { "conversation" }
  static var columns: [String] {
    ["flow", "started", "started_zone", "finished", "finished_zone"]
  }

  var filedUnder: Day? { started.day }
  var entity: Entity { .conversation(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [flow, started.milliseconds, started.offset, finished?.milliseconds, finished?.offset]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(id: row[1], flow: row[2], started: Moment(milliseconds: row[3], offset: row[4]))
    if let end: Int64 = row[5] { finished = Moment(milliseconds: end, offset: row[6] ?? 0) }
  }
}

extension Answer: Stored {
  static var entityKind: Entity.Kind { .answer }
  static var table: String { "answer" }
  static var columns: [String] {
    ["conversation", "step", "question", "text", "value", "at", "zone", "sensitive"]
  }

  var filedUnder: Day? { at.day }
  var entity: Entity { .answer(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [
      conversation, step, question, text, try JSONColumn.text(value), at.milliseconds, at.offset,
      sensitive,
    ]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(
      id: row[1], conversation: row[2], step: row[3], question: row[4], text: row[5],
      value: try JSONColumn.value(row[6]), at: Moment(milliseconds: row[7], offset: row[8]))
    sensitive = row[9]
  }

  func searched(_ db: Database) throws -> SearchText? { SearchText(text: text, kind: "answer") }
}
