internal import Foundation
internal import GRDB
internal import Model

/// The words that an entity is found by, column by column.
struct SearchText: Equatable {
  var text: String
  var people = ""
  var place = ""
  var tags = ""
  /// `encounter coffee`, `followup`, …: what `kind:` filters by.
  var kind: String
}

/// The full-text index. It holds words without texts, so what is taken out of it has to be said
/// exactly as it was put in: both are computed from the entity and the names as they are stored.
enum SearchIndex {
  static func add(_ db: Database, _ kind: Entity.Kind, key: Int64, _ words: SearchText?) throws {
    guard let words else { return }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO search(rowid, text, people, place, tags, kind) VALUES(?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: arguments(kind, key, words))
  }

  static func remove(_ db: Database, _ kind: Entity.Kind, key: Int64, _ words: SearchText?) throws {
    guard let words else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO search(search, rowid, text, people, place, tags, kind)
        VALUES('delete', ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: arguments(kind, key, words))
  }

  private static func arguments(_ kind: Entity.Kind, _ key: Int64, _ words: SearchText)
    -> StatementArguments
  {
    let texts = [words.text, words.people, words.place, words.tags].map(SearchSpelling.spaced)
    return StatementArguments([Key.searchRow(kind, key: key)]) + StatementArguments(texts)
      + [words.kind]
  }

  /// The names of people as they are indexed with what they took part in.
  static func names(_ db: Database, _ people: [Identifier]) throws -> String {
    let statement = try db.cachedStatement(
      sql: "SELECT name, aliases FROM person WHERE id = ? AND name IS NOT NULL")
    var names: [String] = []
    for person in people {
      guard let row = try Row.fetchOne(statement, arguments: [person]) else { continue }
      names.append(row[0])
      names += try JSONColumn.list(row[1], of: String.self)
    }
    return names.joined(separator: "\n")
  }

  /// Indexes anew what refers to a person, around a change of that person's names.
  static func reindex(_ db: Database, mentioning person: Int64, around change: () throws -> Void)
    throws
  {
    let encounters = try Int64.fetchAll(
      db, sql: "SELECT encounter FROM encounter_person WHERE person = ?", arguments: [person])
    let followUps = try Int64.fetchAll(
      db, sql: "SELECT key FROM follow_up WHERE person = ?", arguments: [person])
    for key in encounters {
      try remove(db, .encounter, key: key, Encounter.load(db, key: key)?.searched(db))
    }
    for key in followUps {
      try remove(db, .followUp, key: key, FollowUp.load(db, key: key)?.searched(db))
    }
    try change()
    for key in encounters {
      try add(db, .encounter, key: key, Encounter.load(db, key: key)?.searched(db))
    }
    for key in followUps {
      try add(db, .followUp, key: key, FollowUp.load(db, key: key)?.searched(db))
    }
  }
}
