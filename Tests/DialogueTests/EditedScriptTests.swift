import Dialogue
import Foundation
import Language
import Model
import PromptPack
import TestSupport
import Testing

/// Prompts are edited while a conversation is open: it goes on, and says so where its place is gone.
@Suite("Edited prompts under an open conversation")
struct EditedScriptTests {
  static let flows = shippedScript.headers.map(\.id)

  @Test("any edit of any flow leaves a conversation that goes on", arguments: flows)
  func anyEdit(flow: String) throws {
    var random = SplitMix64(seed: contentHash(flow))
    for edit in FlowEdit.allCases {
      var talk = OpenTalk(flow: flow, seed: random.next())
      for _ in 0..<Int.random(in: 0...5, using: &random) { talk.type(using: &random) }
      guard let before = talk.question, let file = talk.openFile else { continue }
      // A pack without an open chat cannot be: the built-in one lies below.
      if edit == .removesFlow, file.header["flow"]?.text == "home" { continue }
      let edited = try #require(edit.apply(to: file.node.value, at: before.step, using: &random))
      talk.lay(
        edited.map { Pack.File(path: file.path, node: $0, hash: random.next()) }, at: file.path)
      if Bool.random(using: &random) {
        talk.resume()
      } else {
        talk.type(using: &random)
      }
      if edit.takesQuestion {
        let (saidSo, kept) = (talk.saidItMoved, talk.kept)
        // An answer that was added to at the same question is kept with what was added.
        let lost = before.answers.filter { answer in !kept.contains { $0.contains(answer) } }
        #expect(saidSo, "\(edit), after \(talk.typed): \(talk.report)")
        #expect(lost.isEmpty, "\(edit), after \(talk.typed): \(kept); \(talk.report)")
      }
      let goesOn = talk.goesOn
      #expect(goesOn, "\(edit), after \(talk.typed): \(talk.report)")
      for _ in 0..<8 where !talk.hasEnded {
        talk.type(using: &random)
        let goesOn = talk.goesOn
        #expect(goesOn, "\(edit), after \(talk.typed): \(talk.report)")
      }
    }
  }

  private static let pack = """
    flow: x
    was: [older]
    steps:
      - collect: one
        ask: "First, what?"
      - collect: two
        ask: "Second, what?"
      - collect: three
        ask: "Third, what?"
    """

  private func talk(after answers: Int, then yaml: String) throws -> OpenTalk {
    var talk = OpenTalk(flow: "x", seed: 1, laying: Self.pack)
    for number in 0..<answers { talk.type("a long enough answer, number \(number)") }
    talk.lay(Pack.File(path: "flows/x.yaml", node: try Node(yaml: yaml, path: "x"), hash: 7))
    talk.resume()
    return talk
  }

  @Test("a renamed step is the same question")
  func renamed() throws {
    let talk = try talk(
      after: 1,
      then: Self.pack.replacing("collect: two", with: "collect: two\n    id: zwei\n    was: [two]"))
    #expect(talk.said.contains("Second, what?"))
    #expect(!talk.saidItMoved)
  }

  @Test("a question that is gone is followed by the one after it")
  func removed() throws {
    let talk = try talk(
      after: 1,
      then: Self.pack.replacing("  - collect: two\n    ask: \"Second, what?\"\n", with: ""))
    #expect(talk.said.contains("Third, what?"))
    #expect(talk.saidItMoved)
  }

  @Test("questions in another order are asked in that order from here on")
  func reordered() throws {
    var talk = try talk(
      after: 1,
      then: """
        flow: x
        steps:
          - {collect: three, ask: "Third, what?"}
          - {collect: two, ask: "Second, what?"}
          - {collect: one, ask: "First, what?"}
        """)
    #expect(talk.said.contains("Second, what?"))
    talk.type("a long enough answer")
    #expect(talk.said.contains("First, what?"))
  }

  @Test("a reworded question is asked as it reads now")
  func reworded() throws {
    let talk = try talk(after: 2, then: Self.pack.replacing("Third, what?", with: "And the third?"))
    #expect(talk.said.contains("And the third?"))
    #expect(!talk.said.contains("Third, what?"))
  }

  @Test("choices that were edited are shown as they read now, and taken so")
  func choices() throws {
    func pack(_ choices: String) -> String {
      """
      flow: x
      steps:
        - {collect: cup, type: choice, choices: [\(choices)], ask: "From which?", again: "From which?"}
        - {say: "A {cup} it is."}
        - {collect: last, ask: "What else?"}
      """
    }
    var talk = OpenTalk(flow: "x", seed: 1, laying: pack("Glass, Mug"))
    let edited = try Node(yaml: pack("Glass, Bowl, Mug"), path: "x")
    talk.lay(Pack.File(path: "flows/x.yaml", node: edited, hash: 7))
    talk.type("/today")
    #expect(talk.choices == ["Glass", "Bowl", "Mug"])
    talk.type("2")
    #expect(talk.said.contains("bowl"))
  }

  @Test("a line typed at a question that is gone is kept")
  func lineIsKept() throws {
    var talk = OpenTalk(flow: "x", seed: 1, laying: Self.pack)
    let other = "flow: x\nsteps:\n  - {collect: nine, ask: \"Ninth, what?\"}"
    talk.lay(Pack.File(path: "flows/x.yaml", node: try Node(yaml: other, path: "x"), hash: 7))
    talk.type("this must not be lost")
    #expect(talk.kept.contains("this must not be lost"))
    #expect(talk.said.contains("Ninth, what?"))
  }

  @Test("a flow that has another name now goes on under it")
  func renamedFlow() throws {
    var talk = OpenTalk(flow: "x", seed: 1, laying: Self.pack)
    talk.type("a long enough answer")
    let renamed = Self.pack.replacing("flow: x", with: "flow: y").replacing("older", with: "x")
    talk.lay(Pack.File(path: "flows/x.yaml", node: try Node(yaml: renamed, path: "x"), hash: 7))
    talk.resume()
    #expect(talk.said.contains("Second, what?"))
    #expect(!talk.saidItMoved)
  }
}
