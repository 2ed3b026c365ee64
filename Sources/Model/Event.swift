/// A gathering that the user plans to go to, or went to.
package struct Event: Codable, Equatable, Sendable {
  package enum State: String, Codable, Sendable { case planned, attended, missed, dropped }

  package var id: Identifier
  package var name: String
  package var day: Day
  /// When it begins, in minutes after midnight; nil where that is not known.
  package var minutes: Int?
  package var end: Day?
  package var place: String?
  package var state: State = .planned
  package var notes: String?
  /// Whom the user means to talk to there.
  package var people: [Identifier] = []
  package var prepared = false

  package init(id: Identifier, name: String, day: Day) {
    self.id = id
    self.name = name
    self.day = day
  }
}
