internal import Foundation
internal import GRDB
internal import Model

/// Really deletes a person.
///
/// The names that are taken out of texts: in entries that the person took part in, full names,
/// aliases and the first word of each; in the coach's questions, which name people as the record
/// does, every name that nobody else has; everywhere else only such of two words or more, since
/// "May" is a month too.
struct Forget {
  let db: Database
  let key: Int64
  let person: Person
  /// All names and aliases, those of former times too.
  let names: [String]
  /// Names that are this person's alone.
  let ownNames: [String]
  /// Those of them of two words or more.
  var fullNames: [String] { ownNames.filter { $0.contains(" ") } }
  var log: TurnLog
  var result: Forgotten

  static let replacement = "someone"

  static func run(_ db: Database, _ id: Identifier, at moment: Moment) throws -> Forgotten? {
    guard let (key, person) = try Person.load(db, id) else { return nil }
    try db.execute(sql: "PRAGMA secure_delete = ON")
    let names = try ForgetLog(db).names(of: person)
    let ownNames = try names.filter { try !belongsToOthers(db, $0, key) }
    var forget = Forget(
      db: db, key: key, person: person, names: names, ownNames: ownNames,
      log: try TurnLog(db, Turn(at: moment)), result: Forgotten(name: person.name, names: names))
    try forget.run()
    return forget.result
  }

  private static func belongsToOthers(_ db: Database, _ name: String, _ key: Int64) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM person WHERE folded = ? AND name NOT NULL AND key <> ?)",
      arguments: [folded(name), key]) ?? false
  }

  private mutating func run() throws {
    // Found before anything is taken away: entries that name the person without their part in it.
    let named = try entriesNaming()
    try ForgetLog(db).purge(
      person, names: fullNames, asked: questionNames, report: &result)
    try clearQuestions()
    try clearEncounters()
    try clearFollowUps()
    for var event in try Event.all(db, "WHERE length(people) > 0")
    where event.people.contains(person.id) {
      event.people.removeAll { $0 == person.id }
      try rewrite(.event(event))
    }
    for (kind, id) in named {
      guard let entity = try EntityTable.load(db, kind, id) else { continue }
      let cleaned = try entity.replacing(fullNames, with: Self.replacement)
      if cleaned != entity { try rewrite(cleaned) }
    }
    try EntityTable.remove(db, .person, person.id)
    // Another machine learns from it that this person is to be forgotten there too.
    try log.log(.person, person.id, before: nil, after: nil)
    try log.finish()
  }

  private mutating func clearEncounters() throws {
    for var encounter in try Encounter.with(db, person: key) {
      guard encounter.people.contains(where: { $0 != person.id }) else {
        try EntityTable.remove(db, .encounter, encounter.id)
        result.encounters += 1
        continue
      }
      encounter.people.removeAll { $0 == person.id }
      let others = try SearchIndex.names(db, encounter.people)
      let names = names.flatMap { name in
        [name] + name.split(separator: " ").prefix(1).map(String.init)
      }
      .filter { name in !NameWords.words(of: others).contains(folded(name)) }
      try rewrite(
        Entity.encounter(encounter).replacing(names, with: Self.replacement))
    }
  }

  private var questionNames: NameReplacing {
    NameReplacing(names: ownNames, replacement: Self.replacement, isExact: true)
  }

  private mutating func clearQuestions() throws {
    for var answer in try Answer.all(db, "") {
      let cleaned = questionNames.replacing(in: answer.question)
      guard cleaned != answer.question else { continue }
      answer.question = cleaned
      try rewrite(.answer(answer))
    }
  }

  private mutating func clearFollowUps() throws {
    for followUp in try FollowUp.all(db, "WHERE person = ?", [key]) {
      try EntityTable.remove(db, .followUp, followUp.id)
      result.followUps += 1
    }
  }

  /// Logged without what was there before, which would keep the name.
  private mutating func rewrite(_ entity: Entity) throws {
    try EntityTable.put(db, entity)
    try log.log(entity.kind, entity.id, before: nil, after: entity)
    result.rewritten += 1
  }

  private func entriesNaming() throws -> [(Entity.Kind, Identifier)] {
    try fullNames.flatMap { name in
      try Search(db, SearchQuery(terms: [.init(name)])).allRows().compactMap {
        $0.kind == .person && $0.key == key ? nil : ($0.kind, $0.id)
      }
    }
  }
}

extension Entity {
  /// The same with names in its texts replaced, whatever their case or accents.
  func replacing(_ names: [String], with replacement: String) throws -> Entity {
    guard let json = try Image.text(self) else { return self }
    var object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let sorted = names.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    object = NameReplacing(names: sorted, replacement: replacement).replacing(object)
    let data = try JSONSerialization.data(withJSONObject: object)
    return try Image.entity(kind, String(decoding: data, as: UTF8.self)) ?? self
  }
}

/// Replaces names as whole words in all strings of a JSON value.
struct NameReplacing {
  let names: [String]
  let replacement: String
  /// Only as they are spelt, with their capitals.
  var isExact = false

  func replacing(_ value: Any) -> Any {
    switch value {
    case let text as String: replacing(in: text)
    case let list as [Any]: list.map(replacing)
    case let object as [String: Any]: object.mapValues(replacing)
    default: value  // numbers, booleans and null hold no names
    }
  }

  func replacing(in text: String) -> String {
    var text = text
    for name in names {
      var start = text.startIndex
      while let found = text.range(
        of: name, options: isExact ? [] : [.caseInsensitive, .diacriticInsensitive],
        range: start..<text.endIndex)
      {
        let isWord =
          (found.lowerBound == text.startIndex
            || !text[text.index(before: found.lowerBound)].isLetter)
          && (found.upperBound == text.endIndex || !text[found.upperBound].isLetter)
        guard isWord else {
          start = found.upperBound
          continue
        }
        let offset = text.distance(from: text.startIndex, to: found.lowerBound)
        text.replaceSubrange(found, with: replacement)
        start = text.index(text.startIndex, offsetBy: offset + replacement.count)
      }
    }
    return text
  }
}
