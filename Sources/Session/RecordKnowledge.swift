internal import Dialogue
package import Language
package import Model

/// What the dialogue may know, answered by the store when it is asked for.
///
/// A question that the store cannot answer is answered with "unknown": the dialogue then takes a
/// wording that needs no fact, and the next commit tells the person what is wrong.
package struct RecordKnowledge: Knowledge {
  let store: any Store
  let now: () -> Moment
  /// Titles of flows, the store's path and the like, which are not in the record.
  let surroundings: Surroundings
  /// Changes on their way to the store; so far the deck alone is asked about while it changes.
  private var pending: [Change] = []

  package struct Surroundings: Sendable {
    package var storePath: String
    package var isOtherWindowOpen: Bool
    /// The dialogue that is waiting to be gone on with.
    package var savedTitle: String?
    package var savedQuestion: String?
    package var savedDay: Day?
    /// Two letters, from the locale.
    package var country: String?

    package init(
      storePath: String, isOtherWindowOpen: Bool = false, savedTitle: String? = nil,
      savedQuestion: String? = nil, savedDay: Day? = nil
    ) {
      self.storePath = storePath
      self.isOtherWindowOpen = isOtherWindowOpen
      self.savedTitle = savedTitle
      self.savedQuestion = savedQuestion
      self.savedDay = savedDay
    }
  }

  package init(store: any Store, now: @escaping () -> Moment, surroundings: Surroundings) {
    self.store = store
    self.now = now
    self.surroundings = surroundings
  }

  var record: any Record { store.record }
  var today: Day { now().day }

  package func fact(_ name: String) -> Value {
    let parts = name.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return .none }
    let rest = String(parts[1])
    switch parts[0] {
    case "my": return aboutMe(rest)
    case "week": return aboutWeek(rest)
    case "due", "waiting": return aboutFollowUps(name)
    case "goal", "goals": return aboutGoals(name)
    case "event": return aboutEvents(rest)
    case "hello": return aboutHello(rest)
    case "month": return aboutMonth(rest)
    case "year": return aboutYear(rest)
    case "trend", "fear": return aboutTrends(name)
    case "kinds": return aboutKinds(rest)
    case "deck": return aboutDeck(rest)
    case "clock": return aboutClock(rest)
    case "saved": return aboutSaved(rest)
    case "other": return .bool(surroundings.isOtherWindowOpen)
    default: return .none  // a fact that no version knows
    }
  }

  package func call(_ function: String, _ arguments: [Value]) -> Value? {
    switch function {
    case "days_since":
      guard let last = last(arguments[0].words) else { return .number(9_999) }
      return .number(Double(today - (last.finished ?? last.started).day))
    case "times":
      let all = try? record.conversations(flow: arguments[0].words, on: nil, limit: 10_000)
      return .number(Double(all?.count { $0.finished != nil } ?? 0))
    case "setting": return setting(arguments[0].words)
    case "opener_for":
      return openerFor(
        arguments[0].words, arguments.count > 1 ? arguments[1].words : "text",
        listener: arguments.count > 2 ? arguments[2].words : nil)
    case "goal_at": return goal(at: arguments[0].number, arguments[1].words)
    case "person": return about(person: arguments[0].words, arguments[1].words)
    case "rotation":
      guard let count = arguments[1].number, count >= 1 else { return .number(0) }
      let times = call("times", [arguments[0]])?.number ?? 0
      return .number(times.truncatingRemainder(dividingBy: count))
    case "find_entry", "entry_words", "entry_followups":
      return aboutEntry(function, arguments[0].words)
    default: return nil
    }
  }

  package func lastShown(_ ids: [String]) -> [String: Int] {
    let moments = (try? store.lastShown(ids)) ?? [:]
    return moments.mapValues { Int($0.milliseconds) }
  }

  package func entity(_ kind: Entity.Kind, _ id: Identifier) -> Entity? {
    for change in pending.reversed() {
      switch change {
      case .put(let entity) where entity.kind == kind && entity.id == id: return entity
      case .remove(kind, id): return nil
      case .put, .remove: continue  // of something else
      }
    }
    return (try? record.entity(kind, id)) ?? nil
  }

  package func openFollowUps(with person: Identifier) -> [FollowUp] {
    (try? record.followUps(with: person, open: true, limit: 100)) ?? []
  }

  package func taking(_ changes: [Change]) -> RecordKnowledge {
    var next = self
    next.pending = changes
    return next
  }

  /// The openers as they are once the changes are committed.
  var openers: [Opener] {
    pending.reduce(into: (try? record.openers()) ?? []) { openers, change in
      switch change {
      case .put(.opener(let opener)):
        openers.removeAll { $0.id == opener.id }
        openers.append(opener)
      case .remove(.opener, let id): openers.removeAll { $0.id == id }
      default: break  // nothing of the deck
      }
    }
  }

  package var people: any PeopleIndex { RecordPeople(record: record) }

  func setting(_ key: String) -> Value {
    ((try? record.setting(key)) ?? nil)?.value ?? .none
  }

  /// The latest finished conversation of a flow.
  private func last(_ flow: String) -> Conversation? {
    (try? record.conversations(flow: flow, on: nil, limit: 20))?.first { $0.finished != nil }
  }
}
