internal import GRDB
internal import Model

/// Takes a person out of the log of operations and out of saved dialogues.
///
/// Goes through the whole log: forgetting is rare, and an image may name the person anywhere.
struct ForgetLog {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// What the person is called and ever was.
  func names(of person: Person) throws -> [String] {
    var people = [person]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT before, after FROM operation WHERE kind = 'person' AND entity = ?",
      arguments: [person.id])
    while let row = try rows.next() {
      for column in 0...1 {
        guard case .person(let former)? = try Image.entity(.person, row[column]) else { continue }
        people.append(former)
      }
    }
    var seen = Set<String>()
    return people.flatMap { [$0.name] + $0.aliases }.filter { seen.insert($0).inserted }
  }

  /// - Parameter asked: takes the names out of the coach's questions, which say them as the record
  ///   does.
  func purge(
    _ person: Person, names: [String], asked: NameReplacing, report: inout Forgotten
  ) throws {
    let needles = [person.id.description] + names
    let replacing = NameReplacing(names: needles, replacement: "")
    var turns = Set<Int64>()
    var doomed: [Int64] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT key, turn, entity, before, after, kind FROM operation")
    while let row = try rows.next() {
      let text = ((row[3] as String?) ?? "") + " " + ((row[4] as String?) ?? "")
      let entity: Identifier = row[2]
      guard
        entity == person.id || replacing.replacing(in: text) != text
          || row[5] == Entity.Kind.answer.rawValue && asked.replacing(in: text) != text
      else { continue }
      doomed.append(row[0])
      turns.insert(row[1])
    }
    for key in doomed {
      try db.execute(sql: "DELETE FROM operation WHERE key = ?", arguments: [key])
    }
    report.operations = doomed.count
    // A turn that has lost a part can no longer be taken back, and its label may hold the name.
    for turn in turns {
      try db.execute(sql: "UPDATE turn SET label = NULL WHERE key = ?", arguments: [turn])
    }
    try db.execute(sql: "DELETE FROM dialogue WHERE open = 0")
    for saved in try Dialogues.open(db) {
      var cleaned = saved
      cleaned.state = NameReplacing(names: names, replacement: Forget.replacement)
        .replacing(in: saved.state)
      if cleaned != saved { try Dialogues.save(db, cleaned) }
    }
  }
}

extension Journal {
  /// Takes the words out of the search index and the bytes out of the file.
  func afterForgetting() throws(StoreProblem) {
    try write { db in try db.execute(sql: "INSERT INTO search(search) VALUES('optimize')") }
    try emptyLog()
  }
}
