internal import GRDB
internal import Model

/// From a kind to the type that is stored in its table.
enum EntityTable {
  static func type(_ kind: Entity.Kind) -> any Stored.Type {
    switch kind {
    case .person: Person.self
    case .encounter: Encounter.self
    case .followUp: FollowUp.self
    case .event: Event.self
    case .goal: Goal.self
    case .rating: Rating.self
    case .win: Win.self
    case .conversation: Conversation.self
    case .answer: Answer.self
    case .setting: Setting.self
    case .opener: Opener.self
    }
  }

  static func load(_ db: Database, _ kind: Entity.Kind, _ id: Identifier) throws -> Entity? {
    func open<T: Stored>(_ type: T.Type) throws -> Entity? { try T.load(db, id)?.value.entity }
    return try open(type(kind))
  }

  static func load(_ db: Database, _ kind: Entity.Kind, key: Int64) throws -> Entity? {
    func open<T: Stored>(_ type: T.Type) throws -> Entity? { try T.load(db, key: key)?.entity }
    return try open(type(kind))
  }

  static func id(_ db: Database, _ kind: Entity.Kind, key: Int64) throws -> Identifier? {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM \(type(kind).table) WHERE key = ?")
    return try Identifier.fetchOne(statement, arguments: [key])
  }

  static func put(_ db: Database, _ entity: Entity) throws {
    func open<T: Stored>(_ value: T) throws { try value.put(db, over: T.load(db, value.id)) }
    try open(entity.stored)
  }

  static func remove(_ db: Database, _ kind: Entity.Kind, _ id: Identifier) throws {
    func open<T: Stored>(_ type: T.Type) throws {
      guard let old = try T.load(db, id) else { return }
      try old.value.delete(db, key: old.key)
    }
    try open(type(kind))
  }
}

extension Entity {
  var stored: any Stored {
    switch self {
    case .person(let value): value
    case .encounter(let value): value
    case .followUp(let value): value
    case .event(let value): value
    case .goal(let value): value
    case .rating(let value): value
    case .win(let value): value
    case .conversation(let value): value
    case .answer(let value): value
    case .setting(let value): value
    case .opener(let value): value
    }
  }
}
