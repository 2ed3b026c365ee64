internal import Dialogue
internal import Model

/// What the record tells about one person, by the name that was typed: `person(who, "topic")`.
extension RecordKnowledge {
  func about(person typed: String, _ field: String) -> Value {
    guard let known = acquaintance(named: typed) else { return .none }
    let id = known.person.id
    switch field {
    case "id": return .text(id.description)
    case "name": return .text(known.person.name)
    case "notes": return Value(known.person.notes)
    case "how_known": return Value(known.person.howKnown)
    case "encounters": return .number(Double(known.encounters))
    case "day": return known.lastEncounter.map(Value.day) ?? .none
    case "days": return known.lastEncounter.map { .number(Double(today - $0)) } ?? .none
    case "topic": return Value(((try? record.lastEncounter(with: id)) ?? nil)?.topic)
    case "kind":
      return ((try? record.lastEncounter(with: id)) ?? nil).map { .text($0.kind.rawValue) } ?? .none
    case "owed": return Value(open(.me, with: id)?.what)
    case "owed_id": return Value(open(.me, with: id)?.id.description)
    case "waiting": return Value(open(.them, with: id)?.what)
    case "waiting_id": return Value(open(.them, with: id)?.id.description)
    default: return .none  // no such field
    }
  }

  /// The one person of exactly that name or alias, else the only one whose name begins with it;
  /// nobody where it could be several.
  private func acquaintance(named typed: String) -> Acquaintance? {
    let name = folded(typed)
    guard let word = name.split(separator: " ").first else { return nil }
    let found = (try? record.people(named: String(word), .first, limit: 20)) ?? []
    let same = found.filter { one in
      ([one.person.name] + one.person.aliases).contains { folded($0) == name }
    }
    if same.count == 1 { return same[0] }
    let beginning = found.filter { folded($0.person.name).hasPrefix(name) }
    return beginning.count == 1 ? beginning[0] : nil
  }

  /// What is open between the two, the latest.
  private func open(_ owner: FollowUp.Owner, with id: Identifier) -> FollowUp? {
    let all = (try? record.followUps(with: id, open: true, limit: 20)) ?? []
    return all.first { $0.owner == owner }
  }
}
