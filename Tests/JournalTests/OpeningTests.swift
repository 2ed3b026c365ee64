import Foundation
import GRDB
@testable import Journal
import Model
import Testing

/// What is not a store of ours is named and left as it is, byte for byte.
struct OpeningTests {
  let folder = TemporaryFolder()

  private func cause(_ path: String) -> StoreProblem.Cause? {
    do throws(StoreProblem) {
      try Journal.open(path: path).close()
      return nil
    } catch {
      #expect(error.path == path)
      #expect(error.description.contains("'\(path)'"))
      return error.cause
    }
  }

  @Test("files that are no database")
  func noDatabase() throws {
    let texts = [
      Data("hello".utf8), Data("SQLite format 3\0".utf8), Data(repeating: 0, count: 4096),
      Data((0..<5000).map { UInt8(truncatingIfNeeded: $0) }),
    ]
    for text in texts {
      try folder.write(text)
      let before = folder.contents()
      #expect(cause(folder.file()) == .notADatabase)
      #expect(folder.contents() == before)
    }
  }

  @Test("a database of another program")
  func foreign() throws {
    let queue = try DatabaseQueue(path: folder.file())
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE bookmark(url TEXT)")
    }
    try queue.close()
    let before = folder.contents()
    #expect(cause(folder.file()) == .foreign)
    #expect(folder.contents() == before)
  }

  @Test("a store of a newer kith, also where that is in the write-ahead log still")
  func newer() throws {
    try Journal.open(path: folder.file()).close()
    let queue = try DatabaseQueue(path: folder.file())
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA user_version = 99")
    }
    #expect(cause(folder.file()) == .newer(found: 99, known: Schema.version))
    try queue.close()
    let before = folder.contents()
    #expect(cause(folder.file()) == .newer(found: 99, known: Schema.version))
    #expect(folder.contents() == before)
  }

  @Test("a store from before openers were practised keeps them, and they can be practised")
  func older() throws {
    let path = folder.file()
    var opener = Opener(
      id: Identifier(named: "x"), text: "What brought you?", added: Day(number: 20_000))
    opener.setting = "meetup"
    let journal = try Journal.open(path: path)
    _ = try journal.commit(
      Turn(changes: [.put(.opener(opener))], label: "an opener", at: Moment(milliseconds: 0)))
    try journal.close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ALTER TABLE opener DROP COLUMN listener")
      try db.execute(sql: "ALTER TABLE opener DROP COLUMN practice")
      try db.execute(sql: "ALTER TABLE event DROP COLUMN minutes")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    try queue.close()
    let again = try Journal.open(path: path)
    #expect(try again.openers() == [opener])
    opener.reviews = [.init(day: Day(number: 20_001), grade: .good)]
    _ = try again.commit(
      Turn(changes: [.put(.opener(opener))], label: "practised", at: Moment(milliseconds: 1_000)))
    #expect(try again.openers() == [opener])
    _ = try again.undo(at: Moment(milliseconds: 2_000))
    #expect(try again.openers().first?.reviews == [])
    try again.close()
  }

  @Test("a store whose end is missing")
  func truncated() throws {
    try Journal.open(path: folder.file()).close()
    var data = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    data.removeLast(4_096)
    try folder.write(data)
    let before = folder.contents()
    guard case .damaged? = cause(folder.file()) else {
      Issue.record("not seen as damaged")
      return
    }
    #expect(folder.contents() == before)
  }

  @Test("a store with rubbish after its header")
  func rubbish() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    try journal.put(.win(samples.win("w")))
    try journal.close()
    var data = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    for index in 4_096..<data.count { data[index] = 0xA5 }
    try folder.write(data)
    let before = folder.contents()["kith.db"]
    guard case .damaged? = cause(folder.file()) else {
      Issue.record("not seen as damaged")
      return
    }
    #expect(folder.contents()["kith.db"] == before)
  }

  @Test("a folder in the way, a file in the way of the folder")
  func inTheWay() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file(), withIntermediateDirectories: false)
    #expect(cause(folder.file()) == .isAFolder)
    try folder.write(Data("x".utf8), to: "file")
    guard case .cannotCreate? = cause(folder.file("file/kith.db")) else {
      Issue.record("made a folder of a file")
      return
    }
    #expect(folder.contents()["file"] == Data("x".utf8))
  }

  @Test("an empty file becomes a store; what a killed beginning left does not matter")
  func empty() throws {
    try folder.write(Data())
    try folder.write(Data("half".utf8), to: "kith.db.new")
    #expect(cause(folder.file()) == nil)
    #expect(folder.contents()["kith.db.new"] == nil)
  }

  @Test("files are their owner's only, and so is a folder that was made for them")
  func permissions() throws {
    var samples = Samples()
    let path = folder.file("a/b/kith.db")
    let mask = umask(0)
    defer { umask(mask) }
    let journal = try Journal.open(path: path)
    let lock = ChatLock.take(beside: path)
    try journal.put(.win(samples.win("w")))
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    for name in ["kith.db", "kith.db-wal", "kith.db-shm", "kith.db.lock"] {
      #expect(try mode(folder.file("a/b/" + name)) == 0o600)
    }
    #expect(try mode(folder.file("a/b")) == 0o700)
    #expect(try mode(folder.file("a")) == 0o700)
    #expect(lock != nil)
  }

  @Test("a second window finds the chat's lock taken, and free once it is let go")
  func chatLock() {
    var first = ChatLock.take(beside: folder.file())
    #expect(first != nil)
    #expect(ChatLock.take(beside: folder.file()) == nil)
    first = nil
    #expect(ChatLock.take(beside: folder.file()) != nil)
  }

  @Test("every commit reaches the disk before it returns")
  func durability() throws {
    let journal = try Journal.open(path: folder.file())
    let pragmas = try journal.read { db in
      try ["synchronous", "foreign_keys", "journal_mode", "application_id"].map {
        try String.fetchOne(db, sql: "SELECT CAST(\($0) AS TEXT) FROM pragma_\($0)")
      }
    }
    #expect(pragmas == ["2", "1", "wal", String(Schema.applicationID)])
  }
}
