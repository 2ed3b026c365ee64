package import Model

/// What an import would do, worked out before anything is done.
package struct ImportPlan {
  package struct Item: Equatable {
    package var kind: Entity.Kind
    /// The name of a person; the text of anything else.
    package var name: String
    package var line: Int
    /// The entry that it becomes, or goes into.
    package var id: Identifier
    /// What is added to somebody: "email", "alias".
    package var added: [String] = []
  }

  package private(set) var new: [Item] = []
  package private(set) var merged: [Item] = []
  package private(set) var unchanged: [Item] = []
  package private(set) var skipped: [Imported.Skipped] = []
  /// In the order in which they are to be done.
  package var changes: [Change] {
    order.compactMap { id in (touched[id] ?? entries[id]).map { .put($0) } }
  }

  private let record: any Record
  private let newID: () -> Identifier
  private var known: KnownContacts
  private var touched: [Identifier: Entity] = [:]
  private var entries: [Identifier: Entity] = [:]
  private var order: [Identifier] = []

  /// - Parameter newID: Makes the id of somebody who is new.
  package init(in record: any Record, newID: @escaping () -> Identifier) throws(StoreProblem) {
    self.record = record
    self.newID = newID
    known = KnownContacts()
    let all = try record.people(group: nil, limit: .max, offset: 0)
    for one in all { known.add(one.person) }
  }

  package mutating func add(_ imported: Imported) throws(StoreProblem) {
    skipped += imported.skipped
    for contact in imported.contacts { add(contact) }
    for entry in imported.entries { try add(entry) }
    skipped.sort { $0.line < $1.line }
  }

  private mutating func add(_ contact: ImportedContact) {
    switch known.match(contact) {
    case .nobody:
      let person = Person(id: newID(), name: contact.name).adding(contact).person
      put(person)
      new.append(.init(kind: .person, name: person.name, line: contact.line, id: person.id))
    case .one(let before):
      let (after, added) = before.adding(contact)
      let item = Item(
        kind: .person, name: contact.name, line: contact.line, id: before.id, added: added)
      if added.isEmpty { return unchanged.append(item) }
      put(after)
      merged.append(item)
    case .several(let names):
      skipped.append(
        .init(
          line: contact.line, reason: "'\(contact.name)' could be \(joinedInWords(names, "or"))"))
    }
  }

  private mutating func put(_ person: Person) {
    if touched[person.id] == nil { order.append(person.id) }
    touched[person.id] = .person(person)
    known.add(person)
  }

  private mutating func add(_ entry: ImportedEntry) throws(StoreProblem) {
    let id = entry.identifier
    let item = Item(kind: .encounter, name: entry.text, line: entry.line, id: id)
    if entries[id] != nil { return unchanged.append(item) }
    if try record.entity(.encounter, id) != nil { return unchanged.append(item) }
    var people = entry.known
    for name in entry.people {
      switch known.match(ImportedContact(name: name, line: entry.line)) {
      case .one(let person): people.append(person.id)
      case .nobody:
        let person = Person(id: newID(), name: name)
        put(person)
        new.append(.init(kind: .person, name: name, line: entry.line, id: person.id))
        people.append(person.id)
      case .several(let names):
        return skipped.append(
          .init(line: entry.line, reason: "'\(name)' could be \(joinedInWords(names, "or"))"))
      }
    }
    var encounter = Encounter(
      id: id, day: entry.day, kind: .other,
      people: people.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, text: entry.text)
    encounter.minutes = entry.minutes
    encounter.place = entry.place
    encounter.tags = entry.tags
    entries[id] = .encounter(encounter)
    order.append(id)
    new.append(item)
  }

  /// Entries of another record, with the ids that they have there.
  package mutating func add(_ entities: [Entity], skipped: [Imported.Skipped])
    throws(StoreProblem)
  {
    self.skipped += skipped
    for (index, entity) in entities.enumerated() {
      let item = Item(kind: entity.kind, name: entity.title, line: index + 2, id: entity.id)
      let before = try record.entity(entity.kind, entity.id)
      if before == entity || entries[entity.id] == entity {
        unchanged.append(item)
        continue
      }
      if before == nil { new.append(item) } else { merged.append(item) }
      if entries.updateValue(entity, forKey: entity.id) == nil { order.append(entity.id) }
    }
  }
}

extension ImportedEntry {
  /// The same entry of the same file comes to the same id, so that importing twice adds nothing. It
  /// sorts by its day, as the ids of other entries do.
  fileprivate var identifier: Identifier {
    let named = Identifier(named: "import/\(day)/\(minutes ?? -1)/\(text)")
    let time = UInt64(bitPattern: Moment(day: day, minutes: minutes ?? 0).milliseconds)
    return Identifier(
      high: (time & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | named.high & 0x0FFF, low: named.low)
  }
}

extension Entity {
  /// What a list of entries shows of it.
  fileprivate var title: String {
    switch self {
    case .person(let value): value.name
    case .encounter(let value): value.text
    case .followUp(let value): value.what
    case .event(let value): value.name
    case .goal(let value): value.text
    case .rating(let value): value.kind.rawValue
    case .win(let value): value.text
    case .conversation(let value): value.flow
    case .answer(let value): value.question
    case .setting(let value): value.key
    case .opener(let value): value.text
    }
  }
}
