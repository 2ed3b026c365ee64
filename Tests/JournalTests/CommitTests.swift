import Journal
import Model
import Testing

struct CommitTests {
  let folder = TemporaryFolder()

  @Test("every kind of entity comes back as it was put, also after reopening")
  func roundTrip() throws {
    var samples = Samples()
    let entities = samples.oneOfEachKind()
    do {
      let journal = try Journal.open(path: folder.file())
      try journal.commit(
        Turn(changes: entities.map { .put($0) }, label: "all", at: samples.now))
      try journal.close()
    }
    let journal = try Journal.open(path: folder.file())
    #expect(Set(entities.map(\.kind)) == Set(Entity.Kind.allCases))
    for entity in entities {
      #expect(try journal.entity(entity.kind, entity.id) == entity)
    }
  }

  @Test("a commit returns what it did, with what was there before")
  func operations() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var win = samples.win("I said hello.")
    let first = try journal.put(.win(win))
    #expect(first.map(\.before) == [nil])
    #expect(first.map(\.after) == [.win(win)])
    let old = win
    win.text = "I said hello twice."
    let second = try journal.put(.win(win))
    #expect(second.map(\.before) == [.win(old)])
    #expect(try journal.put(.win(win)).isEmpty, "the same again is no operation")
    let removal = try journal.commit(
      Turn(changes: [.remove(.win, win.id), .remove(.win, win.id)], at: samples.now))
    #expect(removal.map(\.after) == [nil])
    #expect(removal.map(\.before) == [.win(win)])
  }

  @Test("an entity that moves to another day is found there, and not twice")
  func moves() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    let maya = samples.person("Maya Silva")
    var coffee = samples.encounter("Coffee with Maya", with: [maya])
    try journal.put(.person(maya), .encounter(coffee))
    coffee.day = samples.today.adding(days: -400)
    try journal.put(.encounter(coffee))
    #expect(try journal.entity(.encounter, coffee.id) == .encounter(coffee))
    try journal.commit(Turn(changes: [.remove(.encounter, coffee.id)], at: samples.now))
    #expect(try journal.entity(.encounter, coffee.id) == nil)
  }

  @Test("saved dialogues: the open ones, the latest first")
  func dialogues() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var later = samples.now
    later.milliseconds += 60_000
    let first = SavedDialogue(id: samples.id(), state: "{\"a\":1}", isOpen: true, updated: later)
    var second = SavedDialogue(
      id: samples.id(), state: "{}", isOpen: true, updated: samples.now)
    try journal.commit(Turn(at: samples.now, saved: first))
    try journal.commit(Turn(at: samples.now, saved: second))
    #expect(try journal.openDialogues() == [first, second])
    second.isOpen = false
    try journal.commit(Turn(at: samples.now, saved: second))
    #expect(try journal.openDialogues() == [first])
  }

  @Test("texts remember when they were last shown")
  func shown() throws {
    let samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var later = samples.now
    later.milliseconds += 1
    try journal.commit(Turn(at: samples.now, shown: ["a", "b"]))
    try journal.commit(Turn(at: later, shown: ["b"]))
    #expect(try journal.lastShown(["a", "b", "c"]) == ["a": samples.now, "b": later])
  }

  @Test("a setting is found by its name, and two never share one")
  func settings() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    let first = Setting(id: samples.id(), key: "name", value: .text("Ana"))
    let second = Setting(id: samples.id(), key: "name", value: .text("Eva"))
    try journal.put(.setting(first))
    try journal.put(.setting(second))
    #expect(try journal.setting("name") == second)
    _ = try journal.undo(at: samples.now)
    #expect(try journal.setting("name") == first)
    #expect(try journal.setting("age") == nil)
  }

  @Test("a clock that jumps back does not turn the order of operations round")
  func clock() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var times: [HybridTime] = []
    for offset: Int64 in [0, 5_000, -86_400_000, -86_400_000, 5_000, 6_000] {
      var moment = samples.now
      moment.milliseconds += offset
      let operations = try journal.put(.win(samples.win("w")), .win(samples.win("v")), at: moment)
      times += operations.map(\.time)
    }
    #expect(times.count == 12)
    #expect(times == times.sorted())
    #expect(Set(times).count == times.count)
  }

  @Test("conversations and their answers, the latest conversation first")
  func conversations() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var old = samples.now
    old.milliseconds -= 7 * 86_400_000
    let first = Conversation(id: samples.id(), flow: "weekly_reflection", started: old)
    let second = Conversation(id: samples.id(), flow: "weekly_reflection", started: samples.now)
    let other = Conversation(id: samples.id(), flow: "goal", started: samples.now)
    let answer = Answer(
      id: samples.id(), conversation: first.id, step: "weekly_reflection/story",
      question: "What happened?", text: "I met Maya", value: .text("I met Maya"), at: old)
    try journal.put(
      .conversation(first), .conversation(second), .conversation(other), .answer(answer))
    #expect(
      try journal.conversations(flow: "weekly_reflection", on: nil, limit: 10)
        == [second, first])
    #expect(
      try Set(journal.conversations(flow: nil, on: nil, limit: 10).map(\.id))
        == [first.id, second.id, other.id])
    #expect(
      try journal.conversations(
        flow: nil, on: old.day..<samples.today, limit: 10) == [first])
    #expect(try journal.answers(of: first.id) == [answer])
    #expect(try journal.answers(of: second.id).isEmpty)
  }
}
