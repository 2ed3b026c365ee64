import Dialogue
import Foundation
import Journal
import Model
import Session
import Terminal
import TestSupport
import Testing

/// A console that asks what Tab would offer behind a text, once, and leaves.
private final class AskingConsole: Console {
  let isInteractive = true
  let usesColour = false
  let width = 80
  let typed: String
  var offered: [Completion] = []

  init(_ typed: String) { self.typed = typed }

  func read(prompt: Prompt, completions: @escaping Completions, prefill: Prefill?) -> Signal {
    offered = completions(typed)
    return .endOfInput
  }
  func write(_ text: String) {}
  func edit(_ initial: String) throws -> String? { nil }
}

@Suite("What Tab offers in the chat")
struct SessionCompletionTests {
  private let now = Moment(iso: "2026-11-23T18:30:00+01:00") ?? Moment(milliseconds: 0)

  /// What is offered of the record behind a text: all but commands.
  private func offered(behind typed: String) throws -> [Completion] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "kith-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Journal.open(path: folder.appending(path: "kith.db").path)
    var ana = Person(id: Identifier(named: "ana"), name: "Ana Silva")
    ana.aliases = ["Nana"]
    let zoe = Person(id: Identifier(named: "zoe"), name: "Zoë Weber")
    var met = Encounter(
      id: Identifier(named: "met"), day: now.day, kind: .coffee, people: [ana.id], text: "coffee")
    met.tags = ["choir"]
    let goal = Goal(
      id: Identifier(named: "goal"), text: "say hello to two people", measure: .own,
      period: .week, target: 2, start: now.day)
    let setting = Setting(id: Identifier(named: "w"), key: "welcomed", value: .day(now.day))
    try store.commit(
      Turn(
        changes: [
          .put(.person(ana)), .put(.person(zoe)), .put(.encounter(met)), .put(.goal(goal)),
          .put(.setting(setting)),
        ], label: "people", at: now))
    let console = AskingConsole(typed)
    let session = Session(
      console: console, store: store,
      record: RecordKnowledge(
        store: store, now: { now }, surroundings: .init(storePath: "~/kith.db")),
      world: .init(
        now: { now }, entropy: { 1 }, script: { shippedScript }, page: { name, _, _ in name },
        complain: { _ in }),
      state: DialogueState(
        id: Identifier(named: "dialogue"), script: shippedScript.hash, seed: 1))
    _ = session.begin(WellKnownFlow.home)
    return console.offered.filter { !$0.text.hasPrefix("/") }
  }

  @Test("a name is offered by any beginning of it, with and without its accents")
  func names() throws {
    for typed in ["coffee with an", "coffee with Ana S", "/people ana"] {
      #expect(try offered(behind: typed).map(\.text).contains("Ana Silva"), "\(typed)")
    }
    #expect(
      try offered(behind: "met zoe").contains { $0.text == "Zoë Weber" && $0.key == "zoe Weber" })
    #expect(try offered(behind: "nan").map(\.text).contains("Nana"))
    #expect(try offered(behind: "coffee with Bo").map(\.text).contains("Ana Silva") == false)
  }

  @Test("behind a filter comes what it takes, in quotation marks where it has spaces")
  func filters() throws {
    #expect(try offered(behind: "/find per").map(\.text).contains("person:"))
    let person = try #require(try offered(behind: "/find person:an").first)
    #expect(person.text == "person:\"Ana Silva\"" && person.key == "person:ana Silva")
    #expect(try offered(behind: "/find tag:").map(\.text) == ["tag:choir"])
    #expect(try offered(behind: "/find kind:c").map(\.text).contains("kind:coffee"))
  }

  @Test("goals and tags are offered once a word of them is begun, and everybody behind /people")
  func words() throws {
    let begun = try offered(behind: "say h").map(\.text)
    #expect(begun.contains("say hello to two people") && begun.contains("#choir"))
    #expect(try offered(behind: "/people ").map(\.text) == ["Ana Silva", "Zoë Weber"])
    #expect(try offered(behind: "").map(\.text).contains("#choir") == false)
  }
}
