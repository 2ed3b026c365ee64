internal import Foundation
internal import Model

/// An entity as the log keeps it: JSON of the entity itself; its kind stands beside it.
enum Image {
  static func text(_ entity: Entity?) throws -> String? {
    guard let entity else { return nil }
    func open<T: Stored & Encodable>(_ value: T) throws -> String { try JSONColumn.text(value) }
    switch entity {
    case .person(let value): return try open(value)
    case .encounter(let value): return try open(value)
    case .followUp(let value): return try open(value)
    case .event(let value): return try open(value)
    case .goal(let value): return try open(value)
    case .rating(let value): return try open(value)
    case .win(let value): return try open(value)
    case .conversation(let value): return try open(value)
    case .answer(let value): return try open(value)
    case .setting(let value): return try open(value)
    case .opener(let value): return try open(value)
    }
  }

  static func entity(_ kind: Entity.Kind, _ text: String?) throws -> Entity? {
    guard let text else { return nil }
    switch kind {
    case .person: return .person(try JSONColumn.value(text))
    case .encounter: return .encounter(try JSONColumn.value(text))
    case .followUp: return .followUp(try JSONColumn.value(text))
    case .event: return .event(try JSONColumn.value(text))
    case .goal: return .goal(try JSONColumn.value(text))
    case .rating: return .rating(try JSONColumn.value(text))
    case .win: return .win(try JSONColumn.value(text))
    case .conversation: return .conversation(try JSONColumn.value(text))
    case .answer: return .answer(try JSONColumn.value(text))
    case .setting: return .setting(try JSONColumn.value(text))
    case .opener: return .opener(try JSONColumn.value(text))
    }
  }
}
