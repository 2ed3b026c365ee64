import GRDB
@testable import Journal
import Model
import Synchronization
import Testing

/// Every read goes by an index. What is read is recorded while it runs, so a new query cannot be
/// left out here.
struct QueryPlanTests {
  let folder = TemporaryFolder()

  /// Tables that stay small in any life, and what SQLite builds to sort a few rows.
  private static let small = [
    "goal", "opener", "setting", "device", "clock", "json_each", "excerpt",
  ]

  @Test("no read goes through the whole of a table that can be big")
  func plans() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    let entities = samples.oneOfEachKind()
    try journal.commit(Turn(changes: entities.map { .put($0) }, label: "all", at: samples.now))
    let statements = Mutex<Set<String>>([])
    try journal.read { db in
      db.trace(options: .statement) { event in
        if case .statement(let statement) = event {
          statements.withLock { _ = $0.insert(statement.expandedSQL) }
        }
      }
    }
    try readEverything(journal, samples)
    let read = statements.withLock { $0 }.filter { $0.hasPrefix("SELECT") }
    #expect(read.count > 30)
    try journal.read { db in
      db.trace(options: .statement, nil)
      for sql in read.sorted() {
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        let plan: [String] = try Row.fetchAll(statement).map { $0["detail"] }
        for step in plan where step.hasPrefix("SCAN") {
          #expect(isCheap(step, of: plan, in: sql), "\(step) in \(sql)")
        }
        // A history may be long; a list of people is sorted at most once.
        if !sql.contains("FROM person") || sql.contains("FROM follow_up") {
          #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "sorts: \(sql)")
        }
      }
    }
  }

  private func isCheap(_ step: String, of plan: [String], in sql: String) -> Bool {
    let table = step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    if Self.small.contains(table) { return true }
    // An index of nothing but what is open.
    if step.hasSuffix("USING INDEX dialogue_open") { return true }
    // In the order of the table, and stopped early.
    if sql.contains("LIMIT"), !plan.contains(where: { $0.contains("TEMP B-TREE") }) { return true }
    // The search index, asked for a word or a row.
    return step.contains("VIRTUAL TABLE INDEX") && !step.hasSuffix(":")
  }

  private func readEverything(_ journal: Journal, _ samples: Samples) throws {
    var samples = samples
    let day = samples.today
    let days = day.adding(days: -7)..<day
    let someone = try #require(try journal.people(group: nil, limit: 9, offset: 0).first).person.id
    for kind in Entity.Kind.allCases { _ = try journal.entity(kind, samples.id()) }
    _ = try journal.setting("name")
    _ = try journal.acquaintance(someone)
    for match in [NameMatch.first, .any, .beginning] {
      _ = try journal.people(named: "maya", match, limit: 9)
    }
    _ = try journal.nameWords(among: ["maya", "coffee"])
    _ = try journal.timeline(of: someone, before: nil, limit: 9)
    _ = try journal.overdue(on: day, limit: 3)
    _ = try journal.dormant(since: day, limit: 3)
    for range in [nil, days] {
      _ = try journal.encounters(on: range, limit: 9)
      _ = try journal.wins(on: range, limit: 9)
      _ = try journal.ratings(.energy, on: range)
      _ = try journal.conversations(flow: nil, on: range, limit: 9)
      _ = try journal.conversations(flow: "weekly_reflection", on: range, limit: 9)
      _ = try journal.events(.planned, on: range, limit: 9)
    }
    _ = try journal.lastEncounter(with: someone)
    _ = try journal.answers(of: samples.id())
    for measure in Goal.Measure.allCases { _ = try journal.counts(of: measure, in: [days]) }
    _ = try journal.encounterCounts(in: [days])
    _ = try journal.tags(limit: 9)
    _ = try journal.openFollowUps(until: nil, limit: 9)
    _ = try journal.openFollowUps(until: day, limit: 9)
    _ = try journal.openFollowUps(after: day, until: day, limit: 9)
    _ = try journal.followUps(with: someone, open: nil, limit: 9)
    _ = try journal.followUps(with: someone, open: true, limit: 9)
    _ = try journal.followUps(from: samples.id())
    _ = try journal.dueCount(on: day)
    _ = try journal.openDialogues()
    _ = try journal.lastShown(["a"])
    var unread: [String] = []
    for query in ["maya coffee", "person:maya since:2026-01-01", "kind:video", "since:2026-01-01"] {
      _ = try journal.search(SearchQuery(query, unread: &unread), limit: 9)
    }
    _ = try journal.undo(at: samples.now)
  }
}
