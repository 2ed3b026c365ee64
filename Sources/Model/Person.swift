/// Somebody the user knows.
package struct Person: Codable, Equatable, Sendable {
  package var id: Identifier
  package var name: String
  package var aliases: [String] = []
  package var groups: [String] = []
  /// How the two know each other, in the user's words.
  package var howKnown: String?
  package var metAt: String?
  package var notes: String?
  package var contacts: [ContactPoint] = []
  /// How often to be in touch, in days; nil for no rhythm.
  package var cadenceDays: Int?
  /// True where the user said to let the contact rest: never suggested.
  package var resting = false
  package var firstMet: Day?
  /// Until when a "not now" to saying hello holds.
  package var notBefore: Day?

  package init(id: Identifier, name: String) {
    self.id = id
    self.name = name
  }
}

/// A way to reach somebody.
package struct ContactPoint: Codable, Equatable, Sendable {
  /// `email`, `phone`, `url`, or what the user called it.
  package var kind: String
  package var value: String

  package init(kind: String, value: String) {
    self.kind = kind
    self.value = value
  }
}
