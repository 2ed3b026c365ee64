internal import Dialogue
package import Language
package import Model

/// What the dialogue may know, as plain values: for transcripts and tests.
package final class PlainKnowledge: Knowledge {
  package var facts: [String: Value]
  package var known: [KnownPerson]
  package private(set) var entities: [Entity] = []
  private var shown: [String: Int] = [:]

  package init(facts: [String: Value] = [:], people: [KnownPerson] = []) {
    self.facts = facts
    known = people
  }

  package func fact(_ name: String) -> Value { facts[name] ?? .none }

  package func call(_ function: String, _ arguments: [Value]) -> Value? {
    let name = arguments.first?.words ?? ""
    switch function {
    case "setting": return setting(name)
    case "days_since": return facts["days_since.\(name)"] ?? .number(9_999)
    case "times": return facts["times.\(name)"] ?? .number(0)
    case "rotation": return facts["rotation.\(name)"] ?? .number(0)
    // `fact Sam.topic = "the paper"` in a transcript.
    case "person": return facts["\(name.filter { $0 != " " }).\(arguments[1].words)"] ?? Value.none
    default: return nil
    }
  }

  private func setting(_ key: String) -> Value {
    for case .setting(let setting) in entities where setting.key == key { return setting.value }
    return .none
  }

  package func lastShown(_ ids: [String]) -> [String: Int] {
    shown.filter { ids.contains($0.key) }
  }

  package func entity(_ kind: Entity.Kind, _ id: Identifier) -> Entity? {
    entities.first { $0.kind == kind && $0.id == id }
  }

  package var people: any PeopleIndex {
    let new = entities.compactMap { entity -> KnownPerson? in
      guard case .person(let person) = entity else { return nil }
      return KnownPerson(
        id: person.id.description, name: person.name, aliases: person.aliases, lastEncounter: nil,
        encounters: 0, metWith: [])
    }
    return KnownPeople(known + new)
  }

  /// Does what the store would do with a commit.
  package func commit(_ changes: [Change], shown ids: [String]) {
    for id in ids { shown[id] = (shown.values.max() ?? 0) + 1 }
    for change in changes {
      switch change {
      case .put(let entity):
        entities.removeAll { $0.id == entity.id }
        entities.append(entity)
        if case .setting(let setting) = entity { facts["my.\(setting.key)"] = setting.value }
      case .remove(_, let id): entities.removeAll { $0.id == id }
      }
    }
  }
}
