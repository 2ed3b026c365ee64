/// A number the person gave, 0 to 10.
package struct Rating: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case hesitation, confidence, readiness, energy, fearPredicted, fearFelt
  }

  package var id: Identifier
  package var kind: Kind
  /// 0...10
  package var value: Int
  package var at: Moment
  /// What it was about: an event, a person or a ladder step, in words.
  package var subject: String?
  /// True for a rehearsal, false for the real thing.
  package var rehearsed = false

  package init(id: Identifier, kind: Kind, value: Int, at: Moment) {
    self.id = id
    self.kind = kind
    self.value = value
    self.at = at
  }
}
