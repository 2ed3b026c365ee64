import Foundation
@testable import Journal
import Model
import Testing

/// Nothing that was acknowledged is lost, and nothing is half saved.
struct FaultTests {
  let folder = TemporaryFolder()

  /// Every acknowledged encounter is there, with its person and its dialogue, and SQLite finds
  /// nothing wrong.
  private func check(_ path: String, holds acknowledged: [Identifier]) throws {
    let journal = try Journal.open(path: path)
    #expect(try journal.problems().isEmpty)
    let dialogues = Dictionary(
      uniqueKeysWithValues: try journal.openDialogues().map { ($0.state, $0.id) })
    for id in acknowledged {
      guard case .encounter(let encounter)? = try journal.entity(.encounter, id) else {
        Issue.record("\(id) is lost")
        continue
      }
      #expect(dialogues[id.description] == encounter.people.first)
    }
    let all = try journal.encounters(on: nil, limit: .max)
    #expect(all.count == dialogues.count, "a turn is half there")
    for encounter in all {
      #expect(try journal.entity(.person, encounter.people[0]) != nil)
      #expect(dialogues[encounter.id.description] != nil)
    }
    try journal.close()
  }

  @Test("kill -9 at a hundred moments")
  func kills() throws {
    var random = SplitMix64(seed: 7)
    var acknowledged: [Identifier] = []
    for round in 0..<100 {
      let writer = try Writer(store: folder.file(), count: 1_000, seed: round)
      let outcome = writer.kill(
        after: Int.random(in: 0...3, using: &random),
        instants: Int.random(in: 0...2_000, using: &random))
      acknowledged += outcome.acknowledged
      if round % 20 == 19 { try check(folder.file(), holds: acknowledged) }
    }
    #expect(acknowledged.count > 50)
  }

  @Test("eight at once on a store that is not there yet: all that they added is kept")
  func crowd() throws {
    let writers = try (1...8).map { try Writer(store: folder.file(), count: 25, seed: $0) }
    let outcomes = writers.map { $0.finish() }
    #expect(outcomes.map(\.status) == Array(repeating: 0, count: 8))
    let acknowledged = outcomes.flatMap(\.acknowledged)
    #expect(acknowledged.count == 200)
    try check(folder.file(), holds: acknowledged)
  }

  @Test("a disk that fills up", arguments: [150_000, 300_000, 700_000])
  func full(limit: Int) throws {
    let path = folder.file()
    try Journal.open(path: path).close()
    let outcome = try Writer(
      store: path, count: 10_000, seed: 1, "--file-limit", String(limit)
    ).finish()
    #expect(outcome.status == 74)
    #expect(
      outcome.error == "error: diskFull"
        || outcome.error?.hasPrefix("error: writeFailed") == true)
    try check(path, holds: outcome.acknowledged)
    // With room again, it goes on.
    let next = try Writer(store: path, count: 5, seed: 2).finish()
    #expect(next.acknowledged.count == 5)
    try check(path, holds: outcome.acknowledged + next.acknowledged)
  }

  @Test("no room for a new store: nothing is left behind")
  func fullAtBirth() throws {
    let outcome = try Writer(store: folder.file(), count: 1, seed: 1, "--file-limit", "8192")
      .finish()
    #expect(outcome.error != nil)
    #expect(folder.contents().isEmpty)
  }

  @Test("a store that must not be written to")
  func readOnly() throws {
    let path = folder.file()
    let journal = try Journal.open(path: path)
    try journal.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    chmod(folder.path, 0o755)
    chmod(path, 0o444)
    let outcome = try Writer(store: path, count: 1, seed: 1, "--as-nobody").finish()
    #expect(outcome.acknowledged.isEmpty)
    #expect(outcome.error?.hasPrefix("error: readOnly") == true)
    #expect(outcome.status == 74)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("a store that must not be read")
  func unreadable() throws {
    let path = folder.file()
    try Journal.open(path: path).close()
    chmod(folder.path, 0o755)
    chmod(path, 0o000)
    let outcome = try Writer(store: path, count: 1, seed: 1, "--as-nobody").finish()
    #expect(outcome.error == "error: unreadable")
    #expect(outcome.status == 66)
  }

  @Test("a folder deleted under a running program: the next commit says so")
  func gone() throws {
    var samples = Samples()
    let path = folder.file("kith/kith.db")
    let journal = try Journal.open(path: path)
    try journal.put(.win(samples.win("before")))
    try FileManager.default.removeItem(atPath: folder.file("kith"))
    #expect(throws: StoreProblem(path: path, cause: .gone)) {
      try journal.put(.win(samples.win("after")))
    }
  }

  @Test("a store replaced under a running program is not written to")
  func replaced() throws {
    var samples = Samples()
    let path = folder.file()
    let journal = try Journal.open(path: path)
    try Journal.open(path: folder.file("other.db")).close()
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: folder.file("other.db"), toPath: path)
    #expect(throws: StoreProblem(path: path, cause: .gone)) {
      try journal.put(.win(samples.win("after")))
    }
  }

  @Test("a store that another program keeps locked is busy")
  func busy() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file(), patience: 0)
    let other = try Journal.open(path: folder.file(), patience: 0)
    _ = try other.write { _ in
      #expect(throws: StoreProblem(path: folder.file(), cause: .busy)) {
        try journal.put(.win(samples.win("w")))
      }
    }
    #expect(try journal.wins(on: nil, limit: 1).isEmpty)
  }
}
