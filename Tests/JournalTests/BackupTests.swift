import Foundation
import GRDB
@testable import Journal
import Model
import Testing

/// A copy is whole, private and one file; bringing it back loses nothing of what it replaces.
struct BackupTests {
  let folder = TemporaryFolder()
  let later = Moment(iso: "2026-11-24T08:05:09+01:00") ?? Moment(milliseconds: 0)

  /// A store with some wins in it.
  private func store(_ name: String = "kith.db", wins: String...) throws -> Journal {
    var samples = Samples(seed: UInt64(wins.count) + 7)
    let journal = try Journal.open(path: folder.file(name))
    for win in wins { try journal.put(.win(samples.win(win))) }
    return journal
  }

  private func wins(_ name: String) throws -> [String] {
    let journal = try Journal.open(path: folder.file(name))
    defer { try? journal.close() }
    #expect(try journal.problems().isEmpty)
    return try journal.wins(on: nil, limit: 99).map(\.text)
  }

  private func cause(_ body: () throws -> Void) -> StoreProblem.Cause? {
    do {
      try body()
      return nil
    } catch {
      return (error as? StoreProblem)?.cause
    }
  }

  @Test("a backup of a store that is in use is one private file that opens by itself")
  func backup() throws {
    let journal = try store(wins: "one", "two")
    let mask = umask(0)
    defer { umask(mask) }
    let contents = try journal.backup(to: folder.file("copy.db"))
    #expect(contents == StoreContents(people: 0, encounters: 0, answers: 0))
    let files = folder.contents().keys.filter { $0.hasPrefix("copy") }
    #expect(files == ["copy.db"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy.db")))
    #expect(Array(bytes[18...19]) == [1, 1], "it still wants a log beside it")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("copy.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try wins("copy.db") == ["two", "one"])
  }

  @Test("a backup never goes over a file that is there")
  func backupInTheWay() throws {
    let journal = try store(wins: "one")
    try folder.write(Data("dear".utf8), to: "copy.db")
    #expect(cause { try journal.backup(to: folder.file("copy.db")) } == .alreadyThere)
    #expect(folder.contents()["copy.db"] == Data("dear".utf8))
    guard case .cannotCreate? = cause({ try journal.backup(to: folder.file("no/copy.db")) }) else {
      Issue.record("made a backup in a folder that is not there")
      return
    }
  }

  @Test("a restore keeps the store it replaces, and a program that has it open sees the change")
  func restore() throws {
    let journal = try store(wins: "one")
    try journal.backup(to: folder.file("copy.db"))
    var samples = Samples(seed: 99)
    try journal.put(.win(samples.win("after the backup")))
    let restored = try Journal.restore(
      path: folder.file(), from: folder.file("copy.db"), at: later)
    #expect(restored.kept == folder.file("kith.db.replaced-2026-11-24-080509"))
    #expect(try journal.wins(on: nil, limit: 9).map(\.text) == ["one"])
    try journal.put(.win(samples.win("goes on")))
    #expect(try wins("kith.db") == ["goes on", "one"])
    #expect(try wins("kith.db.replaced-2026-11-24-080509") == ["after the backup", "one"])
    #expect(try wins("copy.db") == ["one"])
  }

  @Test("a restored store writes as a new device, so that its changes are told from the lost ones")
  func device() throws {
    let journal = try store(wins: "one")
    try journal.backup(to: folder.file("copy.db"))
    var samples = Samples(seed: 99)
    let before = try journal.put(.win(samples.win("lost")))
    _ = try Journal.restore(path: folder.file(), from: folder.file("copy.db"), at: later)
    let after = try journal.put(.win(samples.win("new")))
    #expect(before[0].device != after[0].device)
  }

  @Test("a damaged store is moved aside with its log, byte for byte")
  func damaged() throws {
    let journal = try store(wins: "one")
    try journal.backup(to: folder.file("copy.db"))
    try journal.close()
    let rubbish = Data((0..<9_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    try folder.write(rubbish)
    try folder.write(Data("log".utf8), to: "kith.db-wal")
    let restored = try Journal.restore(
      path: folder.file(), from: folder.file("copy.db"), at: later)
    let kept = try #require(restored.kept)
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == rubbish)
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept + "-wal")) == Data("log".utf8))
    #expect(try wins("kith.db") == ["one"])
  }

  @Test("a restore to where no store is makes it, folder and all")
  func nothingThere() throws {
    try store(wins: "one").backup(to: folder.file("copy.db"))
    let path = folder.file("new/home/kith.db")
    #expect(try Journal.restore(path: path, from: folder.file("copy.db"), at: later).kept == nil)
    #expect(try wins("new/home/kith.db") == ["one"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("what is no sound backup changes nothing")
  func unsound() throws {
    let journal = try store(wins: "one")
    try journal.backup(to: folder.file("copy.db"))
    try journal.close()
    try folder.write(Data("text".utf8), to: "notes.txt")
    var broken = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy.db")))
    for index in 8_192..<broken.count { broken[index] = 0xA5 }
    try folder.write(broken, to: "broken.db")
    let before = folder.contents()
    func restore(_ name: String) -> StoreProblem.Cause? {
      cause { _ = try Journal.restore(path: folder.file(), from: folder.file(name), at: later) }
    }
    #expect(restore("nowhere.db") == .missing)
    #expect(restore("notes.txt") == .notADatabase)
    guard case .damaged? = restore("broken.db") else {
      Issue.record("took a broken backup")
      return
    }
    #expect(folder.contents() == before)
  }

  @Test("a database of another program is never replaced")
  func foreign() throws {
    try store("mine.db", wins: "one").backup(to: folder.file("copy.db"))
    let queue = try DatabaseQueue(path: folder.file())
    try queue.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE bookmark(url TEXT)") }
    try queue.close()
    let before = folder.contents()
    #expect(
      cause {
        _ = try Journal.restore(path: folder.file(), from: folder.file("copy.db"), at: later)
      } == .foreign)
    #expect(folder.contents() == before)
  }
}
