package import Model

extension ReplyReading {
  package var json: JSONValue {
    .object([
      "text": .string(text),
      "screen": .string(screen.rawValue),
      "command": JSONValue(command?.rawValue),
      "minimal": .bool(minimal),
      "language": .string(language),
      "valence": .string(valence.rawValue),
      "stance": .string(stance.rawValue),
      "barrier": JSONValue(barrier?.rawValue),
      "commitments": .array(commitments.map(\.json)),
      "people": .array(people.map(named)),
      "events": .array(events.map(named)),
      "places": .array(places.map(named)),
      "outcome": JSONValue(outcome?.rawValue),
      "about": JSONValue(about?.rawValue),
    ])
  }

  private func named(_ name: String) -> JSONValue { .object(["name": .string(name)]) }
}

extension Commitment {
  package var json: JSONValue {
    .object([
      "owner": .string(owner.rawValue),
      "act": .string(act),
      "person": JSONValue(person),
      "when": JSONValue(when),
      "condition": JSONValue(condition),
      "state": .string(state.rawValue),
    ])
  }
}
