internal import Model

/// Everybody of the record, and of the import so far, by what tells people apart.
struct KnownContacts {
  enum Match {
    case nobody
    case one(Person)
    /// Who it could be, by name.
    case several([String])
  }

  private var people: [Identifier: Person] = [:]
  private var byName: [String: Set<Identifier>] = [:]
  private var byPoint: [String: Set<Identifier>] = [:]

  mutating func add(_ person: Person) {
    people[person.id] = person
    for name in [person.name] + person.aliases {
      byName[folded(name), default: []].insert(person.id)
    }
    for point in person.contacts {
      guard let key = Self.key(point) else { continue }
      byPoint[key, default: []].insert(person.id)
    }
  }

  /// By an address, number or link that both have, if the names have a word in common (an office
  /// shares one number); else by the whole name.
  func match(_ contact: ImportedContact) -> Match {
    let names = [contact.name] + contact.aliases
    let words = Set(names.flatMap(Self.words))
    let reached = Set(contact.contacts.compactMap(Self.key).flatMap { byPoint[$0] ?? [] })
      .compactMap { people[$0] }
      .filter { person in
        ([person.name] + person.aliases).contains { !words.isDisjoint(with: Self.words($0)) }
      }
    if reached.count == 1 { return .one(reached[0]) }
    let named = Set(byName[folded(contact.name)] ?? []).compactMap { people[$0] }
    let candidates = reached.isEmpty ? named : reached
    switch candidates.count {
    case 0: return .nobody
    case 1: return .one(candidates[0])
    default:
      return .several(candidates.map { "\($0.name) (\($0.id.description.suffix(6)))" }.sorted())
    }
  }

  private static func words(_ name: String) -> [String] {
    folded(name).split { !$0.isLetter }.map(String.init)
  }

  /// What two ways of writing one contact point have in common; nil where it tells nothing.
  static func key(_ point: ContactPoint) -> String? {
    let value = folded(point.value).filter { !$0.isWhitespace }
    switch point.kind {
    case "phone":
      // With and without the code of the country.
      let digits = value.filter(\.isNumber)
      return digits.count < 6 ? nil : "phone:" + digits.suffix(9)
    case "email": return value.contains("@") ? "email:" + value : nil
    default:
      let link = value.replacing("https://", with: "").replacing("http://", with: "")
        .replacing("www.", with: "")
      return link.isEmpty ? nil : "url:" + (link.hasSuffix("/") ? link.dropLast() : link[...])
    }
  }
}

extension Person {
  /// The person with what a contact tells beyond it, and what that is, in words.
  func adding(_ contact: ImportedContact) -> (person: Person, added: [String]) {
    var person = self
    var added: [String] = []
    for name in [contact.name] + contact.aliases
    where !([person.name] + person.aliases).map(folded).contains(folded(name)) {
      person.aliases.append(name)
      added.append("alias")
    }
    for group in contact.groups where !person.groups.map(folded).contains(folded(group)) {
      person.groups.append(group)
      added.append("group")
    }
    for point in contact.contacts
    where !person.contacts.contains(where: { known in
      known == point
        || KnownContacts.key(known).map { $0 == KnownContacts.key(point) } ?? false
    }) {
      person.contacts.append(point)
      added.append(point.kind)
    }
    if let notes = contact.notes, !notes.isEmpty, !(person.notes ?? "").contains(notes) {
      person.notes = [person.notes, notes].compactMap(\.self).joined(separator: "\n")
      added.append("notes")
    }
    if person.howKnown == nil, let known = contact.howKnown {
      person.howKnown = known
      added.append("how you know each other")
    }
    if let met = contact.firstMet, person.firstMet.map({ met < $0 }) ?? true {
      person.firstMet = met
      added.append("the day you met")
    }
    return (person, added.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }
}
