extension Person {
  /// This person with what is known of the other, who turned out to be the same.
  ///
  /// This one's name, cadence and single facts count; the other's name becomes an alias, lists are
  /// joined, notes follow each other, and they met on the earlier day.
  package func merged(with other: Person) -> Person {
    var person = self
    for alias in [other.name] + other.aliases
    where folded(alias) != folded(name) && !person.aliases.map(folded).contains(folded(alias)) {
      person.aliases.append(alias)
    }
    person.groups += other.groups.filter { !groups.contains($0) }
    person.contacts += other.contacts.filter { !contacts.contains($0) }
    person.howKnown = howKnown ?? other.howKnown
    person.metAt = metAt ?? other.metAt
    person.cadenceDays = cadenceDays ?? other.cadenceDays
    person.resting = resting && other.resting
    person.firstMet = [firstMet, other.firstMet].compactMap { $0 }.min()
    person.notBefore = notBefore ?? other.notBefore
    let notes = [notes, other.notes].compactMap { $0 }
    person.notes = notes.isEmpty ? nil : notes.joined(separator: "\n")
    return person
  }
}
