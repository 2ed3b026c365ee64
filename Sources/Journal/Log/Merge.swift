internal import GRDB
internal import Model

/// What makes two people one, as changes.
enum Merge {
  static func changes(_ db: Database, _ other: Identifier, into person: Identifier) throws
    -> [Change]
  {
    guard other != person, let from = try Person.load(db, other),
      let to = try Person.load(db, person)
    else { return [] }
    let moved = { (people: [Identifier]) in
      var seen = Set<Identifier>()
      return people.map { $0 == other ? person : $0 }.filter { seen.insert($0).inserted }
    }
    var changes: [Change] = [.put(.person(to.value.merged(with: from.value)))]
    for var encounter in try Encounter.with(db, person: from.key) {
      encounter.people = moved(encounter.people)
      changes.append(.put(.encounter(encounter)))
    }
    for var followUp in try FollowUp.all(db, "WHERE person = ?", [from.key]) {
      followUp.person = person
      changes.append(.put(.followUp(followUp)))
    }
    for var event in try Event.all(db, "WHERE length(people) > 0")
    where event.people.contains(other) {
      event.people = moved(event.people)
      changes.append(.put(.event(event)))
    }
    return changes + [.remove(.person, other)]
  }
}

extension Encounter {
  /// All encounters with a person, the earliest first.
  static func with(_ db: Database, person: Int64) throws -> [Encounter] {
    try all(
      db,
      """
      WHERE key IN (SELECT encounter FROM encounter_person WHERE person = ?) ORDER BY key
      """, [person])
  }
}
