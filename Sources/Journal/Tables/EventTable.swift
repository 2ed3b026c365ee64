internal import Foundation
internal import GRDB
internal import Model

extension Event: Stored {
  static var entityKind: Entity.Kind { .event }
  static var table: String { "event" }
  static var columns: [String] {
    ["name", "end", "place", "state", "notes", "people", "prepared", "minutes"]
  }

  var filedUnder: Day? { day }
  var entity: Entity { .event(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [name, end, place, state.rawValue, notes, IdentifierList.data(people), prepared, minutes]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(id: row[1], name: row[2], day: Key.day(of: row[0]))
    end = row[3]
    place = row[4]
    state = State(rawValue: row[5]) ?? .planned
    notes = row[6]
    people = IdentifierList.read(row[7])
    prepared = row[8]
    minutes = row[9]
  }

  func searched(_ db: Database) throws -> SearchText? {
    SearchText(
      text: [name, notes].compactMap { $0 }.joined(separator: "\n"), place: place ?? "",
      kind: "event")
  }
}
