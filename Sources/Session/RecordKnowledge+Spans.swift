internal import Coaching
internal import Dialogue
internal import Model

/// The month, the year, and how numbers moved.
extension RecordKnowledge {
  func aboutMonth(_ fact: String) -> Value {
    about(today.adding(days: -29)..<today.adding(days: 1), fact)
  }

  func aboutYear(_ fact: String) -> Value {
    let year = today.adding(days: -364)..<today.adding(days: 1)
    switch fact {
    case "people_before":
      let all = (try? record.people(group: nil, limit: 10_000, offset: 0)) ?? []
      return .number(Double(all.count { known(since: $0) < year.lowerBound }))
    case "close", "close_new", "back_person":
      let encounters = (try? record.encounters(on: year, limit: 2_000)) ?? []
      if fact == "back_person" {
        return Value(reunions(among: encounters).first.flatMap { name(of: $0.person) })
      }
      let close = Closeness.among(encounters).map(\.person)
      if fact == "close_new" {
        return Value(close.first { isFirstMet($0, in: year) }.flatMap(name(of:)))
      }
      let names = close.prefix(3).compactMap(name(of:))
      return names.isEmpty ? .none : .list(names.map(Value.text))
    default: return about(year, fact)
    }
  }

  private func about(_ days: Range<Day>, _ fact: String) -> Value {
    switch fact {
    case "encounters", "people":
      let encounters = (try? record.encounters(on: days, limit: 2_000)) ?? []
      let number = fact == "people" ? peopleMet(encounters).count : encounters.count
      return .number(Double(number))
    case "new_people": return .number(Double(count(.newPeople, days)))
    case "goal_weeks": return .number(Double(goalWeeks(in: days).weeks))
    case "goal_tried": return .number(Double(goalWeeks(in: days).tried))
    case "kept": return .number(Double(promisesKept(in: days)))
    case "wins": return .number(Double((try? record.wins(on: days, limit: 2_000).count) ?? 0))
    case "win_list":
      let wins = (try? record.wins(on: days, limit: 3)) ?? []
      return wins.isEmpty ? .none : .list(wins.map { .text($0.text) })
    default: return .none
    }
  }

  private func known(since one: Acquaintance) -> Day {
    one.person.firstMet ?? one.firstEncounter ?? one.person.id.made.day
  }

  func aboutTrends(_ name: String) -> Value {
    if name.hasPrefix("fear.") { return aboutFear(name) }
    let kind: Rating.Kind = name.hasPrefix("trend.hesitation") ? .hesitation : .readiness
    guard let trend = Trend((try? record.ratings(kind, on: nil)) ?? []) else { return .none }
    if name.hasSuffix("_first") { return .number(trend.first.rounded()) }
    if name.hasSuffix("_now") { return .number(trend.latest.rounded()) }
    return .text(trend.way.rawValue)
  }

  private func aboutFear(_ name: String) -> Value {
    guard let gap = try? FearGap.both(in: record).real else { return .none }
    switch name {
    case "fear.expected": return .number(gap.meanPredicted.rounded())
    case "fear.felt": return .number(gap.meanFelt.rounded())
    case "fear.times": return .number(Double(gap.pairs.count))
    case "fear.easier": return .number(Double(gap.easier))
    default: return .none
    }
  }

  /// Answers in words of the last finished sittings of a flow, that the safety screen did not hold.
  func latestAnswers(of flow: String, sittings: Int = 3) -> [Answer] {
    let finished = ((try? record.conversations(flow: flow, on: nil, limit: 10)) ?? [])
      .filter { $0.finished != nil }
    let answers = finished.prefix(sittings).flatMap { (try? record.answers(of: $0.id)) ?? [] }
    return answers.filter { !$0.sensitive && $0.value == .none && !$0.step.contains("!") }
  }
}
