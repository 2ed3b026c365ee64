/// One time the user was in touch with somebody: a coffee, a call, a message.
package struct Encounter: Codable, Equatable, Sendable {
  package var id: Identifier
  package var day: Day
  /// Minutes since midnight, where known.
  package var minutes: Int?
  package var kind: EncounterKind
  package var people: [Identifier]
  package var place: String?
  package var event: String?
  package var topic: String?
  package var tags: [String] = []
  /// The sentence as the person typed it.
  package var text: String

  package init(id: Identifier, day: Day, kind: EncounterKind, people: [Identifier], text: String) {
    self.id = id
    self.day = day
    self.kind = kind
    self.people = people
    self.text = text
  }
}
