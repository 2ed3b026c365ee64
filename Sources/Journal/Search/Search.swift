internal import GRDB
package import Model

/// One search.
///
/// Ranking: people whose names fit come first; then entries that have the words next to each
/// other, then those that have all of them anywhere, then those with words that begin like them;
/// each from the latest to the earliest. Every step walks the index from its end and stops when
/// enough was found, so a word that stands in every entry costs no more than a rare one. (Scores
/// such as BM25 need all matches to be looked at.)
struct Search {
  struct Found: Equatable {
    var kind: Entity.Kind
    var key: Int64
    var id: Identifier
  }

  let db: Database
  let query: SearchQuery

  init(_ db: Database, _ query: SearchQuery) {
    self.db = db
    self.query = query
  }

  func hits(limit: Int) throws -> [SearchHit] {
    let expression = MatchExpression(query)
    guard limit > 0 else { return [] }
    if expression.isEmpty { return try listed(limit) }
    var rows: [Int64] = []
    for match in expression.steps where rows.count < limit {
      let known = Set(rows)
      rows += try self.rows(match, limit: limit).filter { !known.contains($0) }
    }
    let found = Array(rows.prefix(limit))
    return try Excerpts(db).hits(found, marking: expression.marked)
  }

  /// The rows that match, from the last.
  private func rows(_ match: String, limit: Int) throws -> [Int64] {
    let range = days
    let statement = try db.cachedStatement(
      sql: """
        SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ?
        ORDER BY rowid DESC LIMIT ?
        """)
    return try Int64.fetchAll(
      statement, arguments: [match, range.lowerBound, range.upperBound, limit])
  }

  private var days: Range<Int64> {
    let start = query.since.map(Key.start(of:)) ?? 0
    let isDated = query.since != nil || query.until != nil
    let end =
      query.until.map { Key.start(of: $0.adding(days: 1)) }
      ?? (isDated ? Key.peopleStart : Int64.max)
    return start..<max(start, end)
  }

  /// Only days were asked for: all encounters of these days, but for those that were left out.
  private func listed(_ limit: Int) throws -> [SearchHit] {
    guard query.since != nil || query.until != nil else { return [] }
    var excluded = Set<Int64>()
    for var term in query.terms {
      term.isExcluded = false
      guard let match = MatchExpression(SearchQuery(terms: [term])).exact else { continue }
      excluded.formUnion(try rows(match, limit: 100_000))
    }
    let statement = try db.cachedStatement(
      sql: "SELECT key FROM encounter WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT ?")
    let keys = try Int64.fetchAll(
      statement, arguments: [days.lowerBound, days.upperBound, limit + excluded.count])
    let kept = keys.filter { !excluded.contains($0) }.prefix(limit)
    return try Excerpts(db).hits(Array(kept), marking: "")
  }

  /// All that match exactly, with their ids.
  func allRows() throws -> [Found] {
    let expression = MatchExpression(query)
    guard let match = expression.exact else { return [] }
    return try rows(match, limit: .max).compactMap { row in
      guard let (kind, key) = Key.entity(ofSearchRow: row),
        let id = try EntityTable.id(db, kind, key: key)
      else { return nil }
      return Found(kind: kind, key: key, id: id)
    }
  }
}

extension Journal {
  package func search(_ query: SearchQuery, limit: Int) throws(StoreProblem) -> [SearchHit] {
    try read { db in try Search(db, query).hits(limit: limit) }
  }
}
