package import Model

extension Acquaintance {
  /// The entry of `people list --json`.
  package func json(on day: Day) -> JSONValue { .object(members(on: day)) }

  func members(on day: Day) -> [String: JSONValue] {
    let ratio = overdueRatio(on: day).map { ($0 * 100).rounded() / 100 }
    return [
      "id": .string(person.id.description), "name": .string(person.name),
      "aliases": JSONValue(person.aliases), "groups": JSONValue(person.groups),
      "cadenceDays": JSONValue(person.cadenceDays),
      "firstMet": JSONValue([person.firstMet, firstEncounter].compactMap(\.self).min()),
      "lastEncounter": JSONValue(lastEncounter), "encounters": .int(encounters),
      "overdueRatio": JSONValue(ratio), "resting": .bool(person.resting),
    ]
  }
}

extension PersonFile {
  /// The object of `people show --json`.
  package func json(on day: Day, _ names: Names) -> JSONValue {
    let person = one.person
    var members = one.members(on: day)
    members["timeline"] = .array(timeline.map { $0.json(names) })
    members["followups"] = .array(open.map { $0.json(on: day, names) })
    members["notes"] = JSONValue(person.notes)
    members["howKnown"] = JSONValue(person.howKnown)
    members["metAt"] = JSONValue(person.metAt)
    members["notBefore"] = JSONValue(person.notBefore)
    members["contacts"] = .array(
      person.contacts.map {
        .object(["kind": .string($0.kind), "value": .string($0.value)])
      })
    return .object(members)
  }
}

extension TimelineEntry {
  func json(_ names: Names) -> JSONValue {
    switch self {
    case .encounter(let encounter): encounter.json(names)
    case .followUp(let followUp):
      .object([
        "kind": .string("followup"), "id": .string(followUp.id.description),
        "date": .string(followUp.made.description), "what": .string(followUp.what),
        "owner": .string(followUp.owner.rawValue), "due": JSONValue(followUp.due),
        "state": .string(followUp.state.rawValue), "closed": JSONValue(followUp.closed),
      ])
    }
  }
}
