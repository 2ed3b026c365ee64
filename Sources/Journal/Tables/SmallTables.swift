internal import GRDB
internal import Model

extension Rating: Stored {
  static var entityKind: Entity.Kind { .rating }
  static var table: String { "rating" }
  static var columns: [String] { ["kind", "value", "at", "zone", "subject", "rehearsed"] }

  var filedUnder: Day? { at.day }
  var entity: Entity { .rating(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [kind.rawValue, value, at.milliseconds, at.offset, subject, rehearsed]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(
      id: row[1], kind: Kind(rawValue: row[2]) ?? .hesitation, value: row[3],
      at: Moment(milliseconds: row[4], offset: row[5]))
    subject = row[6]
    rehearsed = row[7]
  }
}

extension Win: Stored {
  static var entityKind: Entity.Kind { .win }
  static var table: String { "win" }
  static var columns: [String] { ["text"] }

  var filedUnder: Day? { day }
  var entity: Entity { .win(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] { [text] }

  init(_ row: Row, _ db: Database) throws {
    self.init(id: row[1], day: Key.day(of: row[0]), text: row[2])
  }

  func searched(_ db: Database) throws -> SearchText? { SearchText(text: text, kind: "win") }
}

extension Setting: Stored {
  static var entityKind: Entity.Kind { .setting }
  static var table: String { "setting" }
  static var columns: [String] { ["name", "value"] }

  var filedUnder: Day? { nil }
  var entity: Entity { .setting(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    [key, try JSONColumn.text(value)]
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(id: row[1], key: row[2], value: try JSONColumn.value(row[3]))
  }
}

extension Opener: Stored {
  static var entityKind: Entity.Kind { .opener }
  static var table: String { "opener" }
  static var columns: [String] { ["text", "setting", "listener", "practice"] }

  var filedUnder: Day? { added }
  var entity: Entity { .opener(self) }

  func values(_ db: Database) throws -> [(any DatabaseValueConvertible)?] {
    let practice = Practice(suggestion: suggestion, reviews: reviews, uses: uses)
    return [text, setting, listener, practice.isEmpty ? nil : try JSONColumn.text(practice)]
  }

  /// How it was practised and used: a column of JSON, for it is read as a whole or not at all.
  private struct Practice: Codable {
    var suggestion: String?
    var reviews: [Review]
    var uses: [Use]
    var isEmpty: Bool { suggestion == nil && reviews.isEmpty && uses.isEmpty }
  }

  init(_ row: Row, _ db: Database) throws {
    self.init(id: row[1], text: row[2], added: Key.day(of: row[0]))
    setting = row[3]
    listener = row[4]
    guard let practice = try (row[5] as String?).map({ try JSONColumn.value($0) as Practice })
    else { return }
    suggestion = practice.suggestion
    reviews = practice.reviews
    uses = practice.uses
  }

  func searched(_ db: Database) throws -> SearchText? {
    SearchText(
      text: [text, setting, listener].compactMap { $0 }.joined(separator: "\n"), kind: "opener")
  }
}
