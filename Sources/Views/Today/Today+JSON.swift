package import Coaching
package import Model

extension Agenda {
  /// The object of `today --json`.
  ///
  /// - Parameter lines: For each greeting a first line that could be sent.
  package func json(lines: [String?], _ names: Names) -> JSONValue {
    .object([
      "date": JSONValue(day), "followups": .array(due.map { $0.json(on: day, names) }),
      "soon": .array(soon.map { $0.json(on: day, names) }),
      "hello": .array(
        greetings.enumerated().map { index, greeting in
          greeting.json(on: day, line: lines.indices.contains(index) ? lines[index] : nil)
        }),
      "goals": .array(goals.map(\.json)), "events": .array(events.map { $0.json(names) }),
      "nextReflection": JSONValue(nextReflection),
    ])
  }
}

extension Agenda.Greeting {
  fileprivate func json(on day: Day, line: String?) -> JSONValue {
    let one = hello.acquaintance
    let reason =
      switch hello.reason {
      case .promise: "promise"
      case .overdue: "overdue"
      case .dormant: "dormant"
      }
    return .object([
      "id": .string(one.person.id.description), "person": .string(one.person.name),
      "ratio": JSONValue(one.overdueRatio(on: day).map { ($0 * 100).rounded() / 100 }),
      "reason": .string(reason), "lastTopic": JSONValue(topic),
      "lastEncounter": JSONValue(last?.day), "line": JSONValue(line),
    ])
  }
}
