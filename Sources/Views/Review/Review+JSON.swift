package import Coaching
package import Model

extension Review {
  /// The object of `review --json`: the span, its parts from the earliest on with first and last
  /// day, the goals, the fears, the wins.
  package var json: JSONValue {
    .object([
      "span": .string(span.rawValue),
      "parts": .array(
        parts.map { part in
          .object([
            "from": JSONValue(part.days.lowerBound),
            "to": JSONValue(part.days.upperBound.adding(days: -1)),
            "encounters": .int(part.encounters), "newPeople": .int(part.newPeople),
            "wins": .int(part.wins), "readiness": JSONValue(part.readiness),
            "hesitation": JSONValue(part.hesitation),
          ])
        }),
      "goals": .array(
        goals.map { goal in
          .object([
            "id": .string(goal.goal.id.description), "text": .string(goal.goal.text),
            "period": .string(goal.goal.period.rawValue), "met": .int(goal.met),
            "of": .int(goal.of),
          ])
        }),
      "fear": .array(
        fears(real: realFear, rehearsed: rehearsedFear).map { pair, isRehearsed in
          .object([
            "date": JSONValue(pair.day), "predicted": .int(pair.predicted),
            "felt": .int(pair.felt), "rehearsed": .bool(isRehearsed),
          ])
        }),
      "wins": .array(wins.map(\.json)),
    ])
  }
}
