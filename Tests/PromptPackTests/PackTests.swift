import Dialogue
import Foundation
import PromptPack
import TestSupport
import Testing

@Suite("Packs of prompts")
struct PackTests {
  @Test("the check finds nothing in the shipped prompts")
  func shipped() {
    let findings = shippedPack.findings + shippedPack.pack.check(readers: shippedScript.readers)
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test("every flow's first words can be said")
  func flows() {
    for header in shippedScript.headers {
      #expect(shippedScript.flow(header.id)?.steps.isEmpty == false, "\(header.id)")
    }
  }

  private func findings(_ yaml: String) throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let flows = folder.appending(path: "flows")
    try FileManager.default.createDirectory(at: flows, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(yaml.utf8).write(to: flows.appending(path: "x.yaml"))
    var pack = Pack()
    return pack.lay(folder: folder.path)
  }

  @Test("a mistake is named with its line and column")
  func place() throws {
    let found = try findings(
      """
      flow: x
      steps:
        - collect: a
          asc: "What happened?"
          ask: "What happened?"
      """)
    #expect(
      found.map(\.description)
        == ["flows/x.yaml:4:5: error: a step has no key `asc`; did you mean `ask`? [unknown-key]"])
  }

  @Test("all mistakes are named at once")
  func together() throws {
    let found = try findings(
      """
      flow: x
      steps:
        - say: "Hello {nmae"
        - collect: b
          type: skale
          ask: "How sure?"
        - if: a = 3
          say: "b"
      """)
    #expect(Set(found.map(\.code)) == [.template, .badValue, .condition])
  }

  /// What the check of a pack of these files says, beside what a pack by itself lacks.
  private func checked(_ files: [String: String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, yaml) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(yaml.utf8).write(to: file)
    }
    var pack = Pack()
    return pack.check(laying: folder.path, readers: shippedScript.readers)
      .filter { files.keys.contains($0.place.path) }.map(\.description)
  }

  @Test("what follows from a file that cannot be read is not said")
  func followUps() throws {
    let found = try checked([
      "flows/a.yaml": "flow: a\ncommand: a\nsteps:\n  - collect: b\n    ask: \"What",
      "concepts/a.yaml": "kettle: [kettle, pot]\n",
      "rules/a.yaml": "for: a\nrules:\n  - {id: r, match: tea, examples: [tea], reply: Ah.}\n",
    ])
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("flows/a.yaml:5") }, "\(found)")
  }

  @Test(
    "a file in the folder of another kind is told where it belongs",
    arguments: [
      ("rules/a.yaml", "flow: a\ncommand: a\nsteps:\n  - say: \"Hello.\"\n", "a flow", "flows"),
      ("flows/a.yaml", "for: home\nrules: []\n", "a file of rules", "rules"),
      ("texts/a.yaml", "list: a\nitems: []\n", "a list of ideas", "ideas"),
    ])
  func misplaced(path: String, yaml: String, kind: String, folder: String) throws {
    let found = try checked([path: yaml])
    #expect(
      found == ["\(path):1:1: error: this is \(kind); it belongs in \(folder)/ [wrong-shape]"])
  }

  @Test(
    "what a writer takes from elsewhere is answered with how it is written here",
    arguments: [
      ("if: '!ready'", "write `not`"), ("if: !ready", "`not` negates"),
      ("if: 'ready || tired'", "write `or`"), ("if: ready is 4", "`==` compares"),
      ("if: ready =< 4", "`<=` is at most"),
      ("if: ready == calm", "a text stands in quotes: \"calm\""),
      ("say: \"{ready | nummber}\"", "did you mean `number`?"),
      ("say: \"{quote(ready)}\"", "it is a filter of texts: {… | quote}"),
      ("say: \"{ready | words}\"", "it is a function: {words(…)}"),
    ])
  func advice(key: String, advice: String) throws {
    let step = key.hasPrefix("say") ? key : key + "\n    say: \"Good.\""
    let found = try checked([
      "flows/x.yaml": """
      flow: x
      command: x
      steps:
        - collect: ready
          type: scale
          ask: "How ready are you, from 0 to 10?"
        - collect: tired
          type: yes_no
          ask: "Are you tired?"
        - \(step)
      """
    ])
    #expect(found.contains { $0.contains(advice) }, "\(found)")
  }

  @Test("a way that goes round through a flow that is called has no end")
  func deadEnd() throws {
    let asking = "flow: b\nsteps:\n  - collect: c\n    ask: \"What is it about?\"\n"
    func around(_ last: String) throws -> [String] {
      try checked([
        "flows/a.yaml": "flow: a\ncommand: a\nsteps:\n  - {id: top, call: b}\n  - \(last)\n",
        "flows/b.yaml": asking,
      ])
    }
    #expect(try around("{say: \"Once more.\", next: top}").contains { $0.contains("[dead-end]") })
    #expect(try !around("{say: \"Done.\"}").contains { $0.contains("[dead-end]") })
  }

  @Test("an alias bomb and a huge file are findings")
  func bombs() throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(names)]\n"
    }
    #expect(try findings(bomb).map(\.code) == [.tooLarge])
    #expect(try findings(String(repeating: "# x\n", count: 600_000)).map(\.code) == [.tooLarge])
  }

  @Test("what the build embeds is what was read")
  func embedding() throws {
    for file in shippedPack.pack.files.values {
      #expect(NodeCoder.decode(NodeCoder.encode(file.node.value)) == file.node.value)
    }
    #expect(NodeCoder.decode("S1,1,0,99:short") == nil)
  }
}
