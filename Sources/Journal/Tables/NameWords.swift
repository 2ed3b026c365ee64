internal import GRDB
internal import Model

/// The index of the words of people's names and aliases.
enum NameWords {
  static func add(_ db: Database, _ person: Person, key: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO name_word(word, position, person) VALUES(?, ?, ?)")
    for name in [person.name] + person.aliases {
      for (position, word) in words(of: name).enumerated() {
        try statement.execute(arguments: [word, position, key])
      }
    }
  }

  static func replace(_ db: Database, _ person: Person, key: Int64) throws {
    let statement = try db.cachedStatement(sql: "DELETE FROM name_word WHERE person = ?")
    try statement.execute(arguments: [key])
    try add(db, person, key: key)
  }

  /// Folded, cut at spaces, without the punctuation around each word: "Dr. Ana O'Brien-Díaz" is
  /// "dr", "ana", "o'brien-diaz".
  static func words(of name: String) -> [String] {
    folded(name).split(whereSeparator: \.isWhitespace).compactMap { piece in
      let isPart = { (character: Character) in character.isLetter || character.isNumber }
      guard let first = piece.firstIndex(where: isPart), let last = piece.lastIndex(where: isPart)
      else { return nil }
      return String(piece[first...last])
    }
  }
}
