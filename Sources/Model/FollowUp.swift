/// Something promised after an encounter or in a conversation with the coach.
package struct FollowUp: Codable, Equatable, Sendable {
  package enum Owner: String, Codable, Sendable { case me, them }
  package enum State: String, Codable, Sendable { case open, done, dropped }

  package var id: Identifier
  /// An imperative phrase: "send her the paper".
  package var what: String
  package var owner: Owner
  package var person: Identifier?
  package var encounter: Identifier?
  package var due: Day?
  package var state: State = .open
  /// The day it was done or dropped.
  package var closed: Day?
  package var made: Day

  package init(
    id: Identifier, what: String, owner: Owner, person: Identifier? = nil,
    encounter: Identifier? = nil, due: Day? = nil, made: Day
  ) {
    self.id = id
    self.what = what
    self.owner = owner
    self.person = person
    self.encounter = encounter
    self.due = due
    self.made = made
  }
}
