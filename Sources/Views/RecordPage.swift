package import Coaching
package import Model

/// The pages that can be opened within the chat, by their names.
package struct RecordPage {
  let record: any Record
  let sheet: Sheet
  let names: Names
  /// First lines that could be sent to the people worth a hello.
  let lines: (Agenda) -> [String?]
  /// Reads the days of a query's `since:` and `until:`.
  let days: (String) -> ClosedRange<Day>?
  /// Titles of the flows whose conversations are kept, by id.
  let keptFlows: () -> [String: String]
  /// What holds for a preference that is not set.
  let fallbacks: [Preference: String]

  package init(
    record: any Record, sheet: Sheet, names: Names,
    lines: @escaping (Agenda) -> [String?] = { _ in [] },
    days: @escaping (String) -> ClosedRange<Day>? = { Day(iso: $0).map { $0...$0 } },
    keptFlows: @escaping () -> [String: String] = { [:] },
    fallbacks: [Preference: String] = [:]
  ) {
    self.record = record
    self.sheet = sheet
    self.names = names
    self.lines = lines
    self.days = days
    self.keptFlows = keptFlows
    self.fallbacks = fallbacks
  }

  /// The page of that name; nil where there is none.
  ///
  /// - Parameter argument: What stood behind it: a name for `people`, a query for `find`.
  package func text(_ name: String, _ argument: String) throws(StoreProblem) -> String? {
    switch name {
    case "today":
      let agenda = try agenda()
      return todayPage(agenda, lines: lines(agenda), on: sheet, names)
    case "find": return try find(argument)
    case "goals": return goalsPage(try progress(), on: sheet)
    case "people": return try people(argument)
    case "followups":
      return followUpsPage(try record.openFollowUps(until: nil, limit: 100), on: sheet, names)
    case "events": return eventsPage(try events(), on: sheet, names)
    case "wins": return winsPage(try record.wins(on: nil, limit: 30), on: sheet)
    case "openers": return openersPage(Deck(try record.openers()), on: sheet)
    case "fear": return try fear()
    case "reflections":
      return reflectionsPage(
        try KeptSession.latest(30, of: keptFlows(), in: record), on: sheet)
    case "review": return try review(argument)
    case "settings": return settingsPage(record, fallbacks: fallbacks, on: sheet)
    default: return nil
    }
  }

  private func fear() throws(StoreProblem) -> String {
    let fear = try FearGap.both(in: record)
    return fearPage(real: fear.real, rehearsed: fear.rehearsed, on: sheet)
  }

  private func review(_ argument: String) throws(StoreProblem) -> String {
    let word = folded(argument).split(whereSeparator: \.isWhitespace).first.map(String.init)
    guard let span = word.map(Review.Span.init) ?? .month else {
      return sheet.hint("'\(oneLine(argument))' is no span. /review week, month or year.")
    }
    return reviewPage(
      try Review(span, in: record, on: sheet.today, Periods(firstWeekday: sheet.firstWeekday)),
      on: sheet)
  }

  private func agenda() throws(StoreProblem) -> Agenda {
    try Agenda(in: record, on: sheet.today, Periods(firstWeekday: sheet.firstWeekday))
  }

  private func find(_ argument: String) throws(StoreProblem) -> String {
    guard argument.contains(where: { !$0.isWhitespace }) else {
      return sheet.hint(
        "What are you looking for? /find coffee person:maya since:2026-01-01, for example.")
    }
    var unread: [String] = []
    let query = SearchQuery(argument, unread: &unread, days: days)
    if let first = unread.first { return sheet.hint("'\(oneLine(first))' names no day.") }
    let hits = try record.search(query, limit: 12)
    return hits.isEmpty
      ? sheet.hint("Nothing fits '\(oneLine(argument))'. Fewer words find more.")
      : searchPage(hits, on: sheet, names)
  }

  private func progress() throws(StoreProblem) -> [GoalProgress] {
    var all: [GoalProgress] = []
    for goal in try record.goals(nil) where [.active, .paused].contains(goal.status) {
      all.append(
        try GoalProgress(goal, on: sheet.today, Periods(firstWeekday: sheet.firstWeekday)) {
          measure, periods throws(StoreProblem) in try record.counts(of: measure, in: periods)
        })
    }
    return all
  }

  private func people(_ argument: String) throws(StoreProblem) -> String {
    let words = folded(argument).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      let people = try record.people(group: nil, limit: 200, offset: 0)
      return people.isEmpty ? nobodyPage(on: sheet) : peoplePage(people, on: sheet)
    }
    let found = try record.people(named: first, .beginning, limit: 50).filter { one in
      let name = ([one.person.name] + one.person.aliases).map(folded).joined(separator: " ")
      return words.allSatisfy { word in name.split(separator: " ").contains { $0.hasPrefix(word) } }
    }
    guard found.count == 1 else {
      return found.isEmpty
        ? sheet.hint("Nobody is called '\(oneLine(argument))'. /people shows everybody.")
        : peoplePage(found, on: sheet)
    }
    return personPage(try PersonFile(found[0], in: record, entries: 40), on: sheet, names)
  }

  private func events() throws(StoreProblem) -> [Event] {
    let recent = sheet.today.adding(days: -21)..<sheet.today.adding(days: 2_000)
    return try record.events(nil, on: recent, limit: 50).filter { $0.state != .dropped }
  }
}
