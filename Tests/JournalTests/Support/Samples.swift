import Journal
import Model

/// Makes ids, days and entities for tests; the same seed makes the same ones.
struct Samples {
  var random: SplitMix64
  var now: Moment

  init(seed: UInt64 = 1, now: String = "2026-11-23T10:00:00+01:00") {
    random = SplitMix64(seed: seed)
    self.now = Moment(iso: now) ?? Moment(milliseconds: 0)
  }

  var today: Day { now.day }

  mutating func id() -> Identifier { Identifier(at: now, using: &random) }

  mutating func person(_ name: String) -> Person { Person(id: id(), name: name) }

  mutating func encounter(
    _ text: String, with people: [Person], daysAgo: Int = 0, _ kind: EncounterKind = .coffee
  ) -> Encounter {
    Encounter(
      id: id(), day: today.adding(days: -daysAgo), kind: kind, people: people.map(\.id),
      text: text)
  }

  mutating func win(_ text: String) -> Win { Win(id: id(), day: today, text: text) }
}

extension Journal {
  /// Commits some entities under a label.
  @discardableResult
  func put(_ entities: Entity..., label: String? = "a change", at moment: Moment? = nil) throws
    -> [Operation]
  {
    try commit(
      Turn(
        changes: entities.map { .put($0) }, label: label,
        at: moment ?? Samples().now))
  }
}
