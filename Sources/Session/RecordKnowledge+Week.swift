internal import Coaching
internal import Dialogue
internal import Model

/// What happened in the last seven days, so that a look back asks about what is there.
extension RecordKnowledge {
  private var lastSevenDays: Range<Day> { today.adding(days: -6)..<today.adding(days: 1) }

  func aboutWeek(_ fact: String) -> Value {
    let week = lastSevenDays
    switch fact {
    case "wins": return .number(Double((try? record.wins(on: week, limit: 200).count) ?? 0))
    case "new_people": return .number(Double(count(.newPeople, week)))
    case "kept": return .number(Double(promisesKept(in: week)))
    case "first":
      let first = try? FirstTimes.among(week, since: Day(number: 0)) {
        (measure, days) throws(StoreProblem) in try record.counts(of: measure, in: days)
      }
      return Value(first?.first?.rawValue)
    case "event", "event_day":
      guard let event = try? record.events(.attended, on: week, limit: 5).last else { return .none }
      return fact == "event" ? .text(event.name) : .day(event.day)
    default: break  // facts of the week's encounters
    }
    let encounters = (try? record.encounters(on: week, limit: 200)) ?? []
    switch fact {
    case "encounters": return .number(Double(encounters.count))
    case "people":
      let names = peopleMet(encounters).prefix(5).compactMap(name(of:))
      return names.isEmpty ? .none : .list(names.map(Value.text))
    case "new_person":
      let new = peopleMet(encounters).first { isFirstMet($0, in: week) }
      return Value(new.flatMap(name(of:)))
    case "back_person", "back_months":
      guard let reunion = reunions(among: encounters).first else { return .none }
      return fact == "back_person"
        ? Value(name(of: reunion.person)) : .number(Double(reunion.gap / 30))
    case "promised", "promised_to", "promised_day", "promised_done", "promised_kind":
      return aboutPromise(fact, encounters)
    case "hoped", "hoped_from":
      guard let (_, hoped) = promise(.them, in: encounters) else { return .none }
      return fact == "hoped" ? .text(hoped.what) : Value(hoped.person.flatMap(name(of:)))
    case "topic_of", "topic_person", "topic_day":
      guard let one = encounters.first(where: { $0.topic != nil && !$0.people.isEmpty }) else {
        return .none
      }
      switch fact {
      case "topic_of": return Value(one.topic)
      case "topic_day": return .day(one.day)
      default: return Value(one.people.first.flatMap(name(of:)))  // its person
      }
    default: return aboutLast(fact, encounters)
    }
  }

  /// Facts of the last encounter with somebody.
  private func aboutLast(_ fact: String, _ encounters: [Encounter]) -> Value {
    guard let last = encounters.first(where: { !$0.people.isEmpty }), let id = last.people.first,
      let person = name(of: id)
    else { return .none }
    switch fact {
    case "person": return .text(person)
    case "person_day": return .day(last.day)
    case "kind": return .text(last.kind.rawValue)
    case "topic": return Value(last.topic)
    default: return .none
    }
  }

  private func aboutPromise(_ fact: String, _ encounters: [Encounter]) -> Value {
    guard let (encounter, promise) = promise(.me, in: encounters) else { return .none }
    switch fact {
    case "promised": return .text(promise.what)
    case "promised_to":
      return Value((promise.person ?? encounter.people.first).flatMap(name(of:)))
    case "promised_day": return .day(encounter.day)
    case "promised_kind": return .text(encounter.kind.rawValue)
    default: return .bool(promise.state == .done)  // promised_done
    }
  }

  /// The latest promise that came of these encounters and was not let go.
  private func promise(_ owner: FollowUp.Owner, in encounters: [Encounter])
    -> (Encounter, FollowUp)?
  {
    for encounter in encounters.prefix(20) {
      let followUps = (try? record.followUps(from: encounter.id)) ?? []
      if let one = followUps.first(where: { $0.owner == owner && $0.state != .dropped }) {
        return (encounter, one)
      }
    }
    return nil
  }

  func peopleMet(_ encounters: [Encounter]) -> [Identifier] {
    encounters.flatMap(\.people).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func isFirstMet(_ person: Identifier, in days: Range<Day>) -> Bool {
    guard let known = try? record.acquaintance(person), let first = known.firstEncounter else {
      return false
    }
    // Somebody entered before they were met was known before.
    return days.contains(first) && (known.person.firstMet.map(days.contains) ?? true)
  }

  func reunions(among encounters: [Encounter]) -> [Reunion] {
    Reunion.among(encounters) { person, day in
      let earlier = (try? record.timeline(of: person, before: day, limit: 20)) ?? []
      return earlier.lazy.compactMap { entry in
        if case .encounter(let met) = entry { met.day } else { nil }
      }.first
    }
  }

  func count(_ measure: Goal.Measure, _ days: Range<Day>) -> Int {
    (try? record.counts(of: measure, in: [days]).first) ?? 0
  }

  /// The person's own promises that were kept in these days, as far as the last encounters show.
  func promisesKept(in days: Range<Day>) -> Int {
    let from = days.lowerBound.adding(days: -90)..<days.upperBound
    let encounters = (try? record.encounters(on: from, limit: 2_000)) ?? []
    return encounters.reduce(0) { sum, encounter in
      let followUps = (try? record.followUps(from: encounter.id)) ?? []
      return sum
        + followUps.count { one in
          one.owner == .me && one.state == .done && (one.closed.map(days.contains) ?? false)
        }
    }
  }
}
