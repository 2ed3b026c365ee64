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

  @Test("a flow that calls itself again before its end has none")
  func endless() throws {
    func calling(_ more: String) throws -> [String] {
      try checked([
        "flows/a.yaml": """
        flow: a
        command: a
        steps:
          - collect: sugar
            ask: "What do you take with it?"
          - call: a\(more)
        """
      ])
    }
    #expect(
      try calling("").contains { $0.hasPrefix("flows/a.yaml:6:5") && $0.contains("is this flow") })
    #expect(try calling("\n    if: words(sugar) > 9").allSatisfy { !$0.contains("dead-end") })
  }

  @Test(
    "signs of other notations are pointed at",
    arguments: [
      ("say: \"Then $leaf.\"", "{leaf}"), ("say: \"Then %leaf%.\"", "{leaf}"),
      ("say: \"Then <star>.\"", "{name}"), ("say: \"**Then** it is.\"", "bold"),
      ("rules: [{id: r, match: \"tea.*\", reply: Ah.}]", "[*]"),
      ("rules: [{id: r, match: \"(green)?tea\", reply: Ah.}]", "[so]"),
      ("rules: [{id: r, match: \"tea$\", reply: Ah.}]", "ends the line"),
    ])
  func foreignSigns(key: String, advice: String) throws {
    let key = key.hasPrefix("say") ? key : "say: \"Good.\"\n\(key)"
    let yaml = "flow: x\ncommand: x\nsteps:\n  - " + key
    let found = try checked(["flows/x.yaml": yaml])
    #expect(found.contains { $0.contains(advice) && $0.contains("[foreign-sign]") }, "\(found)")
  }

  @Test("what costs money is no sign of another notation, nor is a question mark")
  func ownSigns() throws {
    let found = try checked([
      "flows/x.yaml":
        "flow: x\ncommand: x\nsteps:\n  - say: \"It is $5, 10% off, at 5 < 7 or 3 * 4.\"",
      "rules/x.yaml": "for: x\nrules: [{id: r, match: \"what is it? [*] $5\", reply: Ah.}]",
    ])
    #expect(found.allSatisfy { !$0.contains("foreign-sign") }, "\(found)")
  }

  @Test("a remark set off by two spaces, or behind a sentence, cuts nothing")
  func remarks() throws {
    let found = try checked([
      "flows/x.yaml": """
      flow: x
      command: x
      about: look at the tea  # shown by /help
      steps:
        - say: The kettle is on. # said first
        - say: Take cup # 3
      """
    ])
    let cut = found.filter { $0.contains("[cut-text]") }
    #expect(cut.count == 1 && cut.allSatisfy { $0.hasPrefix("flows/x.yaml:6:10") }, "\(found)")
  }

  @Test("many rules without examples are named together")
  func withoutExamples() throws {
    func warnings(_ count: Int) throws -> [String] {
      let rules = (1...count).map { "  - {id: r\($0), match: \"tea\($0)\", reply: Ah.}\n" }.joined()
      return try checked(["rules/x.yaml": "rules:\n" + rules]).filter {
        $0.contains("[no-examples]")
      }
    }
    #expect(try warnings(5).count == 5)
    #expect(try warnings(6).map { $0.contains("`r1` and 5 more") } == [true])
  }

  @Test(
    "a language is named by its code",
    arguments: [("English", true), ("en", false), ("pt-BR", false)])
  func language(code: String, isWrong: Bool) throws {
    let found = try checked(["pack.yaml": "language: \(code)\n"])
    #expect(found.contains { $0.contains("no code of a language") } == isWrong, "\(found)")
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
    let remark = try Node(yaml: "say: Take cup # 3", path: "x")
    #expect(NodeCoder.decode(NodeCoder.encode(remark)) == remark)
    #expect(NodeCoder.decode("S1,1,0,99:short") == nil)
  }
}
