package import Dialogue
internal import Foundation
internal import Journal
package import Model
internal import Session
internal import Terminal

/// A year of a persona with the coach: 52 weekly sittings, a check-in each month, what comes up in
/// between, and the look back at the end. Everything is held in the real session over a real store.
package struct SimulatedYear: Sendable {
  /// What was said between two answers, and the answer to it.
  package struct Turn: Sendable {
    package var flow: String
    package var step: String
    /// As it stood on the screen, 80 columns wide.
    package var said: String
    package var answer: String
    /// The turn's prompt: `3/8 > `.
    package var prompt: String
  }

  /// One sitting.
  package struct Visit: Sendable {
    package enum Kind: String, Sendable { case chat, weekly, checkin, year }
    package var week: Int
    package var day: Day
    package var kind: Kind
    package var turns: [Turn] = []
    /// The goal that stood at the end, and its level.
    package var goal: String?
    package var level: Int?
    package var misses = 0
  }

  package let persona: Persona
  package private(set) var visits: [Visit] = []
  /// Questions that nobody had an answer for.
  package private(set) var unanswered: [String] = []

  /// - Parameter weeks: How many weeks; the whole year is 52.
  package init(_ persona: Persona, script: Script, weeks: Int = 52) throws {
    self.persona = persona
    let memory = URL(filePath: "/dev/shm")
    let place =
      FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    let folder = place.appending(path: "kith-year-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Journal.open(path: folder.appending(path: "kith.db").path)
    let talk = YearTalk(persona, script: script, store: store)
    for week in 0..<weeks { visits += talk.visits(in: week) }
    if weeks >= 52 { visits.append(talk.visit(.year, week: weeks, day: 7 * weeks, flow: "year")) }
    unanswered = talk.respondent.missing.sorted()
    try store.close()
  }
}

/// Holds the sittings one after the other.
private final class YearTalk {
  let persona: Persona
  let script: Script
  let store: Journal
  var respondent: Respondent
  var number: UInt64 = 0
  private var hadCheckin = -3

  init(_ persona: Persona, script: Script, store: Journal) {
    self.persona = persona
    self.script = script
    self.store = store
    respondent = Respondent(persona)
  }

  func visits(in week: Int) -> [SimulatedYear.Visit] {
    if persona.weeks[week]?.away == true { return [] }
    var visits: [SimulatedYear.Visit] = []
    if week == 0 {
      // The first run: the welcome, and the first look back from there.
      return [visit(.weekly, week: 0, day: 0, flow: "home")]
    }
    if let chat = persona.weeks[week]?.chat {
      respondent.chat = chat
      visits.append(visit(.chat, week: week, day: 7 * week - 3, flow: "home"))
      respondent.chat = []
    }
    visits.append(visit(.weekly, week: week, day: 7 * week, flow: "weekly_reflection"))
    if week - hadCheckin >= 4, week >= 4 {
      hadCheckin = week
      visits.append(visit(.checkin, week: week, day: 7 * week + 1, flow: "checkin"))
    }
    return visits
  }

  func visit(_ kind: SimulatedYear.Visit.Kind, week: Int, day: Int, flow: String)
    -> SimulatedYear.Visit
  {
    respondent.week = week
    number += 1
    var visit = SimulatedYear.Visit(week: week, day: persona.start.adding(days: day), kind: kind)
    var moment = Moment(day: visit.day, minutes: 19 * 60)
    var random = SplitMix64(seed: persona.seed &* 1_000 &+ number)
    let console = YearConsole()
    let record = RecordKnowledge(
      store: store, now: { moment }, surroundings: .init(storePath: "~/.local/share/kith/kith.db"))
    let session = Session(
      console: console, store: store, record: record,
      world: .init(
        now: {
          moment.milliseconds += 20_000
          return moment
        }, entropy: { random.next() }, script: { [script] in script },
        page: { name, _, _ in "  [\(name)]" }, complain: { console.write("PROBLEM: \($0)\n") }),
      state: DialogueState(
        id: Identifier(at: moment, using: &random), script: script.hash,
        seed: persona.seed &+ number))
    console.ask = { [unowned self, unowned session] said, prompt in
      let state = session.state
      let frame = state.frames.last
      let answer = respondent.answer(to: state)
      visit.turns.append(
        .init(
          flow: frame?.flow ?? "", step: frame?.step ?? "", said: said, answer: answer,
          prompt: prompt))
      // A talk that goes nowhere ends by itself, and the tests see it.
      return visit.turns.count > 120 ? .endOfInput : .line(answer)
    }
    _ = session.begin(flow)
    visit.turns.append(.init(flow: "", step: "", said: console.said, answer: "", prompt: ""))
    visit.goal = record.fact("goal.text").words
    visit.level = record.call("setting", [.text("goal_level")])?.number.map { Int($0) }
    visit.misses = Int(record.fact("goal.misses").number ?? 0)
    return visit
  }
}

/// Types what it is told to and keeps what is written, 80 columns wide.
private final class YearConsole: Console {
  let isInteractive = false
  let usesColour = false
  let width = 80
  var said = ""
  var ask: (String, String) -> Signal = { _, _ in .endOfInput }

  func read(prompt: Prompt, completions: @escaping Completions, prefill: Prefill?) -> Signal {
    let text = said
    said = ""
    return ask(text, [prompt.progress, prompt.text].compactMap(\.self).joined(separator: " "))
  }
  func write(_ text: String) { said += text }
  func edit(_ initial: String) throws -> String? { nil }
}
