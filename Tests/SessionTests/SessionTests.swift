import Dialogue
import Foundation
import Journal
import Model
import Session
import Terminal
import TestSupport
import Testing

/// A console that types given lines and keeps what is written.
final class ScriptedConsole: Console {
  let isInteractive: Bool
  let usesColour = false
  let width = 80
  var signals: [Signal]
  var prefills: [Prefill?] = []
  var output = ""

  init(_ signals: [Signal], isInteractive: Bool = true) {
    self.signals = signals
    self.isInteractive = isInteractive
  }

  func read(prompt: Prompt, completions: @escaping Completions, prefill: Prefill?) -> Signal {
    prefills.append(prefill)
    return signals.isEmpty ? .endOfInput : signals.removeFirst()
  }
  func write(_ text: String) { output += text }
  func edit(_ initial: String) throws -> String? { nil }
}

@Suite("A session")
struct SessionTests {
  private func session(_ console: ScriptedConsole, _ store: Journal, _ problems: Problems)
    -> Session<RecordKnowledge>
  {
    let now = Moment(iso: "2026-11-23T18:30:00+01:00") ?? Moment(milliseconds: 0)
    var random = SplitMix64(seed: 9)
    return Session(
      console: console, store: store,
      record: RecordKnowledge(
        store: store, now: { now }, surroundings: .init(storePath: "~/kith.db")),
      world: .init(
        now: { now }, entropy: { random.next() }, script: { shippedScript },
        page: { name, _, _ in name }, complain: { problems.all.append($0) }),
      state: DialogueState(
        id: Identifier(at: now, using: &random), script: shippedScript.hash, seed: 1))
  }

  final class Problems { var all: [String] = [] }

  private func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "kith-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  @Test("what was answered before the terminal closed is on disk, and so is the half-typed line")
  func hangup() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Journal.open(path: folder.appending(path: "kith.db").path)
    let console = ScriptedConsole([.line("Jo"), .hangup(partial: "half a th")])
    let ending = session(console, store, Problems()).begin("welcome")
    #expect(ending == .resting)
    let saved = try #require(try store.openDialogues().first)
    let state = try #require(DialogueState(encoded: saved.state))
    #expect(state.draft == "half a th")
    #expect(state.waitingFlow == "welcome")
    let conversation = try #require(
      try store.record.conversations(flow: "welcome", on: nil, limit: 1).first)
    #expect(try store.record.answers(of: conversation.id).map(\.text) == ["Jo"])
  }

  @Test("one Ctrl-C at an empty line does not leave, two do; one with text leaves nothing behind")
  func interrupts() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Journal.open(path: folder.appending(path: "kith.db").path)
    let console = ScriptedConsole([
      .interrupted(lineWasEmpty: false), .interrupted(lineWasEmpty: true), .line("Jo"),
      .interrupted(lineWasEmpty: true), .interrupted(lineWasEmpty: true), .line("never read"),
    ])
    #expect(session(console, store, Problems()).begin("welcome") == .resting)
    #expect(console.signals.count == 1)
  }

  @Test("a turn that cannot be saved is not answered, and the line comes back")
  func notSaved() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Journal.open(path: folder.appending(path: "kith.db").path)
    let console = ScriptedConsole([])
    let problems = Problems()
    let session = session(console, store, problems)
    _ = session.begin("welcome")
    let before = console.output
    console.signals = [.line("Jo")]
    try FileManager.default.removeItem(at: folder)
    _ = session.resume(asking: false)
    #expect(!problems.all.isEmpty)
    #expect(!console.output.dropFirst(before.count).contains("Jo"))
  }
}
