package import Model

/// A record with nothing in it.
package struct NoRecord: Record {
  package init() {}

  package func entity(_ kind: Entity.Kind, _ id: Identifier) -> Entity? { nil }
  package func identifiers(_ kind: Entity.Kind, ending: String, limit: Int) -> [Identifier] { [] }
  package func setting(_ key: String) -> Setting? { nil }
  package func settings() -> [Setting] { [] }
  package func search(_ query: SearchQuery, limit: Int) -> [SearchHit] { [] }
  package func people(group: String?, limit: Int, offset: Int) -> [Acquaintance] { [] }
  package func peopleCount() -> Int { 0 }
  package func acquaintance(_ id: Identifier) -> Acquaintance? { nil }
  package func people(named word: String, _ match: NameMatch, limit: Int) -> [Acquaintance] { [] }
  package func nameWords(among words: [String]) -> Set<String> { [] }
  package func timeline(of person: Identifier, before day: Day?, limit: Int) -> [TimelineEntry] {
    []
  }
  package func overdue(on day: Day, limit: Int) -> [Acquaintance] { [] }
  package func dormant(since day: Day, limit: Int) -> [Acquaintance] { [] }
  package func encounters(on days: Range<Day>?, limit: Int) -> [Encounter] { [] }
  package func encounterCounts(in periods: [Range<Day>]) -> [Int] { periods.map { _ in 0 } }
  package func lastEncounter(with person: Identifier) -> Encounter? { nil }
  package func wins(on days: Range<Day>?, limit: Int) -> [Win] { [] }
  package func ratings(_ kind: Rating.Kind, on days: Range<Day>?) -> [Rating] { [] }
  package func conversations(flow: String?, on days: Range<Day>?, limit: Int) -> [Conversation] {
    []
  }
  package func answers(of conversation: Identifier) -> [Answer] { [] }
  package func counts(of measure: Goal.Measure, in periods: [Range<Day>]) -> [Int] {
    periods.map { _ in 0 }
  }
  package func tags(limit: Int) -> [String] { [] }
  package func openFollowUps(after day: Day, until last: Day, limit: Int) -> [FollowUp] { [] }
  package func openFollowUps(until: Day?, limit: Int) -> [FollowUp] { [] }
  package func followUps(with person: Identifier, open: Bool?, limit: Int) -> [FollowUp] { [] }
  package func followUps(from encounter: Identifier) -> [FollowUp] { [] }
  package func followUps(_ state: FollowUp.State?, limit: Int) -> [FollowUp] { [] }
  package func dueCount(on day: Day) -> Int { 0 }
  package func events(_ state: Event.State?, on days: Range<Day>?, limit: Int) -> [Event] { [] }
  package func goals(_ status: Goal.Status?) -> [Goal] { [] }
  package func openers() -> [Opener] { [] }
}
