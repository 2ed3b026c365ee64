import GRDB
@testable import Journal
import Model
import Testing

struct UndoTests {
  let folder = TemporaryFolder()

  @Test("says what it takes back, steps back across sessions, passes over what has no label")
  func steps() throws {
    var samples = Samples()
    let maya = samples.person("Maya")
    let win = samples.win("w")
    var journal = try Journal.open(path: folder.file())
    try journal.put(.person(maya), label: "Maya is new")
    try journal.put(.win(win), label: nil)
    try journal.close()
    journal = try Journal.open(path: folder.file())
    var renamed = maya
    renamed.name = "Maya Silva"
    try journal.put(.person(renamed), label: "a name")
    let first = try journal.undo(at: samples.now)
    #expect(first?.label == "a name")
    #expect(first?.made == samples.now)
    #expect(try journal.entity(.person, maya.id) == .person(maya))
    #expect(try journal.undo(at: samples.now)?.label == "Maya is new")
    #expect(try journal.entity(.person, maya.id) == nil)
    #expect(try journal.entity(.win, win.id) == .win(win))
    #expect(try journal.undo(at: samples.now) == nil)
  }

  @Test("after an undo, what is done next is taken back first")
  func branches() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    for label in ["one", "two"] { try journal.put(.win(samples.win(label)), label: label) }
    #expect(try journal.undo(at: samples.now)?.label == "two")
    try journal.put(.win(samples.win("three")), label: "three")
    #expect(try journal.undo(at: samples.now)?.label == "three")
    #expect(try journal.undo(at: samples.now)?.label == "one")
    #expect(try journal.undo(at: samples.now) == nil)
    #expect(try journal.wins(on: nil, limit: 9).isEmpty)
  }

  @Test("redo brings back what was taken back last, until something else is done")
  func redo() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    for label in ["one", "two", "three"] { try journal.put(.win(samples.win(label)), label: label) }
    #expect(try journal.redo(at: samples.now) == nil)
    _ = try journal.undo(at: samples.now)
    _ = try journal.undo(at: samples.now)
    #expect(try journal.redo(at: samples.now)?.label == "two")
    #expect(try journal.wins(on: nil, limit: 9).map(\.text).sorted() == ["one", "two"])
    #expect(try journal.redo(at: samples.now)?.label == "three")
    #expect(try journal.redo(at: samples.now) == nil)
    #expect(try journal.undo(at: samples.now)?.label == "three")
    try journal.put(.win(samples.win("four")), label: "four")
    #expect(try journal.redo(at: samples.now) == nil)
    #expect(try journal.undo(at: samples.now)?.label == "four")
    #expect(try journal.undo(at: samples.now)?.label == "two")
  }

  @Test("random changes, then undo of all of them, leave an empty record", arguments: 1...12)
  func everything(seed: Int) throws {
    var changes = RandomChanges(seed: UInt64(seed))
    let journal = try Journal.open(path: folder.file())
    var states: [RecordImage] = []
    for number in 0..<40 {
      states.append(try RecordImage(journal))
      let turn = changes.turn(label: "turn \(number)")
      if try journal.commit(turn).isEmpty { states.removeLast() }
      if number % 10 == 5, let pair = changes.pair {
        states.append(try RecordImage(journal))
        let merged = try journal.merge(
          pair.0, into: pair.1, label: "merge", at: changes.samples.now)
        if merged.isEmpty { states.removeLast() }
      }
      #expect(try journal.problems().isEmpty)
    }
    for state in states.reversed() {
      #expect(try journal.undo(at: changes.samples.now) != nil)
      #expect(try RecordImage(journal) == state)
    }
    #expect(try journal.undo(at: changes.samples.now) == nil)
    #expect(try RecordImage(journal) == RecordImage())
    #expect(try journal.problems().isEmpty)
    #expect(
      try journal.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM person") } == 0)
  }
}
