internal import GRDB
package import Model

extension Journal {
  /// Looks through the whole store for what does not fit together. Takes its time.
  ///
  /// - Returns: One line per problem; none for a sound store.
  package func problems() throws(StoreProblem) -> [String] {
    do {
      return try read { db in
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        guard found == ["ok"] else { return found }
        return try Self.checks.compactMap { what, sql in
          let count = try Int.fetchOne(db, sql: sql) ?? 0
          return count == 0 ? nil : "\(count) \(what)"
        }
      }
    } catch {
      guard case .damaged(let detail) = error.cause else { throw error }
      return [detail]
    }
  }

  /// The time of the latest change by the store's own clock, which never goes back; nil before the
  /// first.
  package func lastWritten() throws(StoreProblem) -> Moment? {
    try read { db in
      let latest = try Int64.fetchOne(db, sql: "SELECT milliseconds FROM clock") ?? 0
      return latest == 0 ? nil : Moment(milliseconds: latest)
    }
  }

  private static let checks = [
    ("broken references", "SELECT count(*) FROM pragma_foreign_key_check"),
    (
      "people whose encounters are miscounted",
      """
      SELECT count(*) FROM person WHERE encounters <>
          (SELECT count(*) FROM encounter_person WHERE encounter_person.person = person.key)
        OR last_encounter IS NOT
          (SELECT (max(encounter) >> 24) - 4400000 FROM encounter_person
            WHERE encounter_person.person = person.key)
        OR first_encounter IS NOT
          (SELECT (min(encounter) >> 24) - 4400000 FROM encounter_person
            WHERE encounter_person.person = person.key)
      """
    ),
    (
      "encounters that a search misses or invents",
      """
      SELECT abs((SELECT count(*) FROM search WHERE search MATCH 'kind : encounter')
        - (SELECT count(*) FROM encounter))
      """
    ),
  ]
}
