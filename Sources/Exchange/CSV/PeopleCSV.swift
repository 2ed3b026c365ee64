package import Model

/// A table of people: a line of titles, then one line each.
package enum PeopleCSV {
  package static let titles = csvLine([
    "id", "name", "aliases", "groups", "cadence_days", "resting", "first_met", "last_encounter",
    "encounters", "how_known", "met_at", "contacts", "notes",
  ])

  package static func row(_ one: Acquaintance) -> String {
    let person = one.person
    return harmlessLine([
      person.id.description, person.name, person.aliases.joined(separator: "; "),
      person.groups.joined(separator: "; "), person.cadenceDays.map(String.init) ?? "",
      person.resting ? "yes" : "no", (person.firstMet ?? one.firstEncounter)?.description ?? "",
      one.lastEncounter?.description ?? "", String(one.encounters), person.howKnown ?? "",
      person.metAt ?? "",
      person.contacts.map { "\($0.kind):\($0.value)" }.joined(separator: "; "), person.notes ?? "",
    ])
  }
}
