internal import Foundation
internal import GRDB
internal import Model

extension Encounter: Stored {
  static var entityKind: Entity.Kind { .encounter }
  static var table: String { "encounter" }
  static var columns: [String] {
    ["minutes", "kind", "people", "place", "event", "topic", "tags", "text"]
  }

  var filedUnder: Day? { day }
  var entity: Entity { .encounter(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [
      minutes, kind.rawValue, IdentifierList.data(people), place, event, topic,
      try JSONColumn.list(tags), text,
    ]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(
      id: row[1], day: Key.day(of: row[0]),
      kind: EncounterKind(rawValue: row[3]) ?? .other, people: IdentifierList.read(row[4]),
      text: row[9])
    minutes = row[2]
    place = row[5]
    event = row[6]
    topic = row[7]
    tags = try JSONColumn.list(row[8])
  }

  func searched(_ db: Database) throws -> SearchText? {
    SearchText(
      text: [text, topic, event].compactMap { $0 }.joined(separator: "\n"),
      people: try SearchIndex.names(db, people), place: place ?? "",
      tags: tags.joined(separator: "\n"), kind: "encounter \(kind.rawValue)")
  }

  func inserted(_ db: Database, key: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO encounter_person(person, encounter) VALUES(?, ?)")
    for person in people {
      try statement.execute(arguments: [try Person.reference(db, person), key])
    }
  }

  func willBeDeleted(_ db: Database, key: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "DELETE FROM encounter_person WHERE person = ? AND encounter = ?")
    for person in people {
      guard let personKey = try Person.key(db, person) else { continue }
      try statement.execute(arguments: [personKey, key])
      try Person.dropIfUnused(db, key: personKey)
    }
  }
}
