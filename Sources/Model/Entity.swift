/// Anything that is kept, as one type, so that changes, undo and merging are written once.
package enum Entity: Equatable, Codable, Sendable {
  case person(Person)
  case encounter(Encounter)
  case followUp(FollowUp)
  case event(Event)
  case goal(Goal)
  case rating(Rating)
  case win(Win)
  case conversation(Conversation)
  case answer(Answer)
  case setting(Setting)
  case opener(Opener)

  package enum Kind: String, Codable, CaseIterable, Sendable {
    case person, encounter, followUp, event, goal, rating, win, conversation, answer, setting
    case opener
  }

  package var kind: Kind {
    switch self {
    case .person: .person
    case .encounter: .encounter
    case .followUp: .followUp
    case .event: .event
    case .goal: .goal
    case .rating: .rating
    case .win: .win
    case .conversation: .conversation
    case .answer: .answer
    case .setting: .setting
    case .opener: .opener
    }
  }

  package var id: Identifier {
    switch self {
    case .person(let value): value.id
    case .encounter(let value): value.id
    case .followUp(let value): value.id
    case .event(let value): value.id
    case .goal(let value): value.id
    case .rating(let value): value.id
    case .win(let value): value.id
    case .conversation(let value): value.id
    case .answer(let value): value.id
    case .setting(let value): value.id
    case .opener(let value): value.id
    }
  }
}
