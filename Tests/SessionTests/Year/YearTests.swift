import Coaching
import Dialogue
import Foundation
import Journal
import Model
import Session
import Terminal
import TestSupport
import Testing
import Views

/// A year with a hundred people and four hundred sentences, typed week by week through the dialogue.
@Suite("A year of use", .serialized)
struct YearTests {
  private let folder: URL
  private let store: Journal

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kith-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try Journal.open(path: folder.appending(path: "kith.db").path)
  }

  /// Types one sentence as `kith log --yes` does, and gives back what was said.
  private func log(_ text: String, on day: Day, _ random: inout SplitMix64) -> String {
    let now = Moment(day: day, minutes: 20 * 60, offset: 3_600)
    let console = ScriptedConsole([], isInteractive: false)
    var entropy = random
    let session = Session(
      console: console, store: store,
      record: RecordKnowledge(store: store, now: { now }, surroundings: .init(storePath: "")),
      world: .init(
        now: { now }, entropy: { entropy.next() }, script: { shippedScript },
        page: { _, _, _ in "" }, complain: { Issue.record("\($0)") }),
      state: DialogueState(
        id: Identifier(at: now, using: &random), script: shippedScript.hash, seed: 1))
    session.keepsPlace = false
    #expect(session.run("log", slots: ["argument": .text(text), "sure": .bool(true)]) == .done)
    return console.output
  }

  private func progress(_ goal: Goal, on day: Day) throws -> GoalProgress {
    try GoalProgress(goal, on: day, Periods()) { try store.counts(of: $0, in: $1) }
  }

  @Test(
    "the record holds what was typed, goals count it, the day's screen fits, undo takes it back")
  func year() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let year = MadeUpYear(seed: 52)
    var random = SplitMix64(seed: 1)
    let goals = [
      Goal(
        id: Identifier(named: "coffee"), text: "four coffee chats a month", measure: .coffeeChats,
        period: .month, target: 4, start: MadeUpYear.start.adding(days: -60)),
      Goal(
        id: Identifier(named: "new"), text: "meet somebody new", measure: .newPeople,
        period: .week, target: 1, start: MadeUpYear.start.adding(days: -60)),
      Goal(
        id: Identifier(named: "events"), text: "one event a month", measure: .eventsAttended,
        period: .month, target: 1, start: MadeUpYear.start.adding(days: -60)),
    ]
    try store.commit(
      Turn(changes: goals.map { .put(.goal($0)) }, at: Moment(day: MadeUpYear.start)))

    var lastScreen = MadeUpYear.start
    var goalLines = 0
    for line in year.lines {
      let said = log(line.text, on: line.typed, &random)
      #expect(said.contains("noted: "), "\(line.text): \(said)")
      if said.contains("That ") { goalLines += 1 }
      if line.typed - lastScreen >= 7 {
        lastScreen = line.typed
        try checkScreen(on: line.typed)
      }
    }
    #expect(goalLines > 100)
    try checkPeople(year)
    try checkGoals(goals, year)
    #expect(try store.problems().isEmpty)

    // The last ten are taken back one by one, the latest first.
    let before = try store.encounters(on: nil, limit: 1_000)
    #expect(before.count == 400)
    for _ in 0..<10 { #expect(try store.undo(at: Moment(day: Day(number: 20_830))) != nil) }
    #expect(try store.encounters(on: nil, limit: 1_000).count == 390)
    try checkPeople(year, upTo: 390)
  }

  private func checkScreen(on day: Day) throws {
    let agenda = try Agenda(in: store, on: day, Periods())
    #expect(agenda.greetings.count <= 3)
    for greeting in agenda.greetings {
      #expect(day - (greeting.hello.acquaintance.lastEncounter ?? day) >= 3)
    }
    for width in [40, 80] {
      let page = todayPage(
        agenda, lines: [], on: Sheet(width: width, style: Style(isOn: false), today: day),
        Names(store))
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count < 25)
      #expect(lines.allSatisfy { TextWidth.columns(String($0)) <= width })
    }
  }

  private func checkPeople(_ year: MadeUpYear, upTo count: Int = 400) throws {
    let lines = year.lines.prefix(count)
    let all = try store.people(group: nil, limit: 1_000, offset: 0)
    #expect(Set(all.map(\.person.name)) == Set(lines.flatMap(\.people)))
    for one in all {
      let own = lines.filter { $0.people.contains(one.person.name) }
      #expect(one.encounters == own.count, "\(one.person.name)")
      #expect(one.lastEncounter == own.map(\.day).max(), "\(one.person.name)")
      let timeline = try store.timeline(of: one.person.id, before: nil, limit: 200)
      let met = timeline.compactMap { entry -> Encounter? in
        if case .encounter(let encounter) = entry { encounter } else { nil }
      }
      #expect(met.map(\.text).sorted() == own.map(\.text).sorted(), "\(one.person.name)")
      #expect(met.map(\.day) == met.map(\.day).sorted(by: >))
      for encounter in met {
        let line = own.first { $0.text == encounter.text && $0.day == encounter.day }
        #expect(line != nil, "\(encounter.text): \(encounter.day)")
        #expect(line?.kind == encounter.kind, "\(encounter.text): \(encounter.kind)")
      }
    }
    let open = try store.openFollowUps(until: nil, limit: 1_000)
    // What is promised to the same person once more is one thing still.
    let names = Dictionary(uniqueKeysWithValues: all.map { ($0.person.id, $0.person.name) })
    let waiting = Set(open.map { "\($0.owner) \($0.person.flatMap { names[$0] } ?? "nobody")" })
    #expect(waiting.count == open.count)
    for line in lines where line.mine > 0 {
      #expect(line.people.contains { waiting.contains("me \($0)") }, "\(line.text)")
    }
    for line in lines where line.theirs > 0 {
      #expect(line.people.contains { waiting.contains("them \($0)") }, "\(line.text)")
    }
  }

  /// Counted from the lines themselves, month by month and week by week.
  private func checkGoals(_ goals: [Goal], _ year: MadeUpYear) throws {
    let last = try #require(year.lines.last).typed
    for period in try progress(goals[0], on: last).periods {
      let expected = year.lines.count {
        period.days.contains($0.day) && [.coffee, .video].contains($0.kind)
      }
      #expect(period.done == expected, "\(period.days)")
    }
    var firstDays: [String: Day] = [:]
    for line in year.lines {
      for name in line.people { firstDays[name] = min(firstDays[name] ?? line.day, line.day) }
    }
    for period in try progress(goals[1], on: last).periods {
      #expect(period.done == firstDays.values.count(where: period.days.contains), "\(period.days)")
    }
    for period in try progress(goals[2], on: last).periods {
      let days = Set(
        year.lines.filter { $0.event != nil && period.days.contains($0.day) }.map(\.day))
      #expect(period.done == days.count, "\(period.days)")
    }
  }
}
