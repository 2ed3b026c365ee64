internal import GRDB
package import Model

/// What goals measure, and encounters of every kind.
extension Journal {
  package func encounterCounts(in periods: [Range<Day>]) throws(StoreProblem) -> [Int] {
    try read { db in try periods.map { try Count(db, $0).encounters() } }
  }

  package func counts(of measure: Goal.Measure, in periods: [Range<Day>]) throws(StoreProblem)
    -> [Int]
  {
    try read { db in try periods.map { try Count(db, $0).of(measure) } }
  }
}

/// Counts within some days.
struct Count {
  /// After how many days without an encounter the next one is a reconnection.
  static let dormancy = 180

  let db: Database
  let days: Range<Day>
  let keys: Range<Int64>

  init(_ db: Database, _ days: Range<Day>) {
    self.db = db
    self.days = days
    keys = Key.range(of: days)
  }

  func of(_ measure: Goal.Measure) throws -> Int {
    switch measure {
    case .eventsAttended: return try eventsAttended()
    case .newPeople:
      return try number(
        """
        SELECT count(*) FROM person WHERE name IS NOT NULL
          AND coalesce(min(first_met, first_encounter), first_met) >= ?
          AND coalesce(min(first_met, first_encounter), first_met) < ?
        """, [days.lowerBound, days.upperBound])
    case .reconnections: return try reconnections()
    case .messagesSent: return try encounters(.message)
    case .coffeeChats: return try encounters(.coffee) + encounters(.video)
    case .posts: return try encounters(.comment)
    case .helpOffered:
      return try number(
        """
        SELECT count(*) FROM search WHERE search MATCH 'tags : (help OR helped OR helping)'
          AND rowid >= ? AND rowid < ?
        """, [keys.lowerBound, keys.upperBound])
    case .introductions: return try encounters(.introduction)
    case .classes: return try encounters(.class) + encounters(.volunteering)
    case .own: return 0
    }
  }

  private func number(_ sql: String, _ arguments: StatementArguments) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }

  func encounters() throws -> Int {
    try number(
      "SELECT count(*) FROM encounter WHERE key >= ? AND key < ?",
      [keys.lowerBound, keys.upperBound])
  }

  private func encounters(_ kind: EncounterKind) throws -> Int {
    try number(
      "SELECT count(*) FROM encounter WHERE kind = ? AND key >= ? AND key < ?",
      [kind.rawValue, keys.lowerBound, keys.upperBound])
  }

  /// Gatherings, each once however many people were met there.
  private func eventsAttended() throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT key, coalesce(event, place, '') FROM encounter
          WHERE key >= ?1 AND key < ?2 AND (event IS NOT NULL OR kind = 'event')
        UNION ALL
        SELECT key, name FROM event WHERE key >= ?1 AND key < ?2 AND state = 'attended'
        """)
    let rows = try Row.fetchCursor(statement, arguments: [keys.lowerBound, keys.upperBound])
    var gatherings = Set<[String]>()
    while let row = try rows.next() {
      gatherings.insert([Key.day(of: row[0]).description, folded(row[1])])
    }
    return gatherings.count
  }

  /// People met again after a long time.
  private func reconnections() throws -> Int {
    try number(
      """
      SELECT count(*) FROM person WHERE name IS NOT NULL AND last_encounter >= ?3 AND
        (SELECT min(encounter) FROM encounter_person
          WHERE encounter_person.person = person.key AND encounter >= ?1 AND encounter < ?2)
        - (SELECT max(encounter) FROM encounter_person
          WHERE encounter_person.person = person.key AND encounter < ?1) >= ?4
      """,
      [
        keys.lowerBound, keys.upperBound, days.lowerBound, Int64(Self.dormancy) << Key.dayShift,
      ])
  }
}
