/// What can be asked of the record. Each answer is one look-up by index, however large the record
/// is; nothing keeps all of it in memory.
///
/// Ranges of days leave out their upper bound. Lists come in the order in which they are shown.
package protocol Record: Sendable {
  // MARK: Anything

  /// The entity itself, to show or to change it.
  func entity(_ kind: Entity.Kind, _ id: Identifier) throws(StoreProblem) -> Entity?
  /// Ids of a kind that end in these hexadecimal digits, six or more of them: as an id is typed.
  func identifiers(_ kind: Entity.Kind, ending: String, limit: Int) throws(StoreProblem)
    -> [Identifier]
  /// The setting of that name, to be changed by putting it back with another value.
  func setting(_ key: String) throws(StoreProblem) -> Setting?
  func settings() throws(StoreProblem) -> [Setting]
  /// Entries that fit, the best first; see `SearchQuery`.
  func search(_ query: SearchQuery, limit: Int) throws(StoreProblem) -> [SearchHit]

  // MARK: People

  /// Everybody by name, or those of one group.
  func people(group: String?, limit: Int, offset: Int) throws(StoreProblem) -> [Acquaintance]
  func peopleCount() throws(StoreProblem) -> Int
  func acquaintance(_ id: Identifier) throws(StoreProblem) -> Acquaintance?
  /// Those with a name or an alias in which this word, or one that begins with it, stands.
  ///
  /// - Parameter word: Folded, as `folded(_:)` does it.
  func people(named word: String, _ match: NameMatch, limit: Int) throws(StoreProblem)
    -> [Acquaintance]
  /// Those of some folded words that stand in somebody's name or alias.
  func nameWords(among words: [String]) throws(StoreProblem) -> Set<String>
  /// The last encounters and follow-ups of one person, the latest first.
  func timeline(of person: Identifier, before day: Day?, limit: Int) throws(StoreProblem)
    -> [TimelineEntry]
  /// Those out of touch for longer than their cadence, the highest overdue ratio first.
  func overdue(on day: Day, limit: Int) throws(StoreProblem) -> [Acquaintance]
  /// Those not met since a day, and met more than once before; the best known first.
  func dormant(since day: Day, limit: Int) throws(StoreProblem) -> [Acquaintance]

  // MARK: What happened

  /// The latest first.
  func encounters(on days: Range<Day>?, limit: Int) throws(StoreProblem) -> [Encounter]
  /// How many encounters there were in each of these ranges of days.
  func encounterCounts(in periods: [Range<Day>]) throws(StoreProblem) -> [Int]
  func lastEncounter(with person: Identifier) throws(StoreProblem) -> Encounter?
  func wins(on days: Range<Day>?, limit: Int) throws(StoreProblem) -> [Win]
  /// Ratings of a kind, the earliest first.
  func ratings(_ kind: Rating.Kind, on days: Range<Day>?) throws(StoreProblem) -> [Rating]
  /// Conversations that began on these days, the latest first.
  func conversations(flow: String?, on days: Range<Day>?, limit: Int) throws(StoreProblem)
    -> [Conversation]
  /// The answers of a conversation in the order in which they were given.
  func answers(of conversation: Identifier) throws(StoreProblem) -> [Answer]
  /// How often something that goals measure happened in each of these ranges of days. For
  /// `Measure.own` it is nothing: those are counted in the goal itself.
  func counts(of measure: Goal.Measure, in periods: [Range<Day>]) throws(StoreProblem) -> [Int]
  /// The tags used lately, the most used first.
  func tags(limit: Int) throws(StoreProblem) -> [String]

  // MARK: What is to come

  /// Open follow-ups, the earliest due first and those without a day last.
  ///
  /// - Parameter until: Leaves out what is due after that day, and what has no day.
  func openFollowUps(until: Day?, limit: Int) throws(StoreProblem) -> [FollowUp]
  /// Open follow-ups due later than one day and up to another, the earliest due first.
  func openFollowUps(after day: Day, until last: Day, limit: Int) throws(StoreProblem) -> [FollowUp]
  func followUps(with person: Identifier, open: Bool?, limit: Int) throws(StoreProblem)
    -> [FollowUp]
  func followUps(from encounter: Identifier) throws(StoreProblem) -> [FollowUp]
  /// All follow-ups, or those of one state, the latest made first.
  func followUps(_ state: FollowUp.State?, limit: Int) throws(StoreProblem) -> [FollowUp]
  /// How many open follow-ups are due on that day or were before.
  func dueCount(on day: Day) throws(StoreProblem) -> Int
  /// Events, the earliest first.
  func events(_ state: Event.State?, on days: Range<Day>?, limit: Int) throws(StoreProblem)
    -> [Event]
  /// All goals, the latest first.
  func goals(_ status: Goal.Status?) throws(StoreProblem) -> [Goal]
  func openers() throws(StoreProblem) -> [Opener]
}

/// Which words of a name a word is compared with.
package enum NameMatch: Sendable {
  /// The first word of a name or alias, all of it.
  case first
  /// Any word, all of it.
  case any
  /// The beginning of any word: for completion.
  case beginning
}

/// A person with what the record tells about the contact.
package struct Acquaintance: Equatable, Sendable {
  package var person: Person
  package var encounters: Int
  package var firstEncounter: Day?
  package var lastEncounter: Day?

  package init(
    person: Person, encounters: Int = 0, firstEncounter: Day? = nil, lastEncounter: Day? = nil
  ) {
    self.person = person
    self.encounters = encounters
    self.firstEncounter = firstEncounter
    self.lastEncounter = lastEncounter
  }

  /// The day from which the cadence counts: the last encounter, else when the two first met, else
  /// when the person was entered.
  package var lastTouch: Day { lastEncounter ?? person.firstMet ?? person.id.made.day }

  /// (days since the last encounter - cadence) / cadence: 0 is due today, 1 a whole cadence late.
  /// Nil without a cadence.
  package func overdueRatio(on day: Day) -> Double? {
    guard let cadence = person.cadenceDays, cadence > 0 else { return nil }
    return Double(day - lastTouch - cadence) / Double(cadence)
  }
}

/// One entry in the history with a person.
package enum TimelineEntry: Equatable, Sendable {
  case encounter(Encounter)
  case followUp(FollowUp)

  package var day: Day {
    switch self {
    case .encounter(let encounter): encounter.day
    case .followUp(let followUp): followUp.made
    }
  }
}
