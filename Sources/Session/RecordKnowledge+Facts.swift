internal import Coaching
internal import Dialogue
internal import Model

/// The facts of `Facts.names`, a group at a time.
extension RecordKnowledge {
  func aboutMe(_ fact: String) -> Value {
    switch fact {
    case "name", "why", "hard", "reflection_day": return setting(fact)
    case "country":
      let chosen = setting(fact)
      return chosen == .none ? Value(surroundings.country) : chosen
    case "hesitation": return rating(.hesitation, last: true)
    case "first_hesitation": return rating(.hesitation, last: false)
    case "last_readiness": return rating(.readiness, last: true)
    case "terse": return .bool(ShortAnswers.areUsual(latestAnswers(of: "weekly_reflection")))
    case "is_new": return .bool(setting("welcomed") == .none)
    case "reflections": return call("times", [.text("weekly_reflection")]) ?? .none
    case "weeks":
      guard case .day(let day) = setting("welcomed") else { return .number(0) }
      return .number(Double((today - day) / 7))
    case "people":
      return .number(Double((try? record.people(group: nil, limit: 10_000, offset: 0).count) ?? 0))
    case "wins": return .number(Double((try? record.wins(on: nil, limit: 100).count) ?? 0))
    case "store": return .text(surroundings.storePath)
    case "last_visit_days":
      let latest = try? record.conversations(flow: nil, on: nil, limit: 1).first
      return latest.map { .number(Double(today - ($0.finished ?? $0.started).day)) } ?? .none
    default: return .none
    }
  }

  private func rating(_ kind: Rating.Kind, last: Bool) -> Value {
    let all = (try? record.ratings(kind, on: nil)) ?? []
    return (last ? all.last : all.first).map { .number(Double($0.value)) } ?? .none
  }

  func aboutFollowUps(_ fact: String) -> Value {
    if fact == "due.followups" { return .number(Double((try? record.dueCount(on: today)) ?? 0)) }
    let isMine = fact.hasPrefix("due")
    let open = (try? record.openFollowUps(until: isMine ? today : nil, limit: 50)) ?? []
    guard let first = open.first(where: { ($0.owner == .me) == isMine }) else { return .none }
    switch fact {
    case "due.what", "waiting.what": return .text(first.what)
    case "due.person", "waiting.person": return Value(first.person.flatMap(name(of:)))
    case "due.id", "waiting.id": return .text(first.id.description)
    case "due.days": return first.due.map { .number(Double(today - $0)) } ?? .none
    default: return .none
    }
  }

  func aboutEvents(_ fact: String) -> Value {
    if fact.hasPrefix("past") {
      let days = today.adding(days: -21)..<today
      guard let event = try? record.events(.planned, on: days, limit: 5).last else { return .none }
      switch fact {
      case "past": return .text(event.name)
      case "past_day": return .day(event.day)
      case "past_id": return .text(event.id.description)
      case "past_people": return .list(event.people.compactMap { name(of: $0) }.map(Value.text))
      default: return .none
      }
    }
    let days = today..<today.adding(days: 400)
    guard let event = try? record.events(.planned, on: days, limit: 1).first else { return .none }
    switch fact {
    case "next": return .text(event.name)
    case "next_day": return .day(event.day)
    case "next_time": return Value(event.minutes.map(clockText))
    case "next_id": return .text(event.id.description)
    case "next_prepared": return .bool(event.prepared)
    default: return .none
    }
  }

  func aboutHello(_ fact: String) -> Value {
    // Promises have facts of their own.
    var ranking = HelloRanking()
    ranking.atMost = 10
    let hellos = (try? ranking.hellos(in: record, on: today)) ?? []
    let others = hellos.filter { if case .promise = $0.reason { false } else { true } }
    guard let one = others.first?.acquaintance else { return .none }
    switch fact {
    case "person": return .text(one.person.name)
    case "id": return .text(one.person.id.description)
    case "days": return one.lastEncounter.map { .number(Double(today - $0)) } ?? .none
    case "topic":
      return Value(((try? record.lastEncounter(with: one.person.id)) ?? nil)?.topic)
    default: return .none
    }
  }

  func aboutClock(_ fact: String) -> Value {
    switch fact {
    case "weekday": return .text(today.weekday.englishName)
    case "seconds": return .number(Double(now().milliseconds / 1_000))
    case "new_year": return .bool(today.month == 1 && today.dayOfMonth <= 14)
    case "part":
      switch now().minutes {
      case 300..<720: return .text("morning")
      case 720..<1_050: return .text("afternoon")
      default: return .text("evening")  // and the night
      }
    default: return .none
    }
  }

  func aboutSaved(_ fact: String) -> Value {
    switch fact {
    case "title": return Value(surroundings.savedTitle)
    case "question": return Value(surroundings.savedQuestion)
    case "day": return surroundings.savedDay.map(Value.day) ?? .none
    default: return .none
    }
  }
}
