import Foundation
import TestSupport
import Testing

@Suite("kith prompts, for people who write them")
struct PromptsTests {
  private func kith(with files: [String: String]) throws -> Kith {
    let kith = try Kith()
    for (path, text) in files {
      let file = kith.home.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return kith
  }

  private static let rules = """
    concepts:
      family: [mother, "step sister", Großmutter]
    rules:
      - {id: hello, match: "hello"}
      - {id: any, match: "hello *"}
      - {id: kin, match: "MY @family=who [*]"}
      - {id: 12, match: "_ told me to *"}
      - {id: tie, match: "hello _"}
      - {id: broken, match: "i like (tea"}
      - {id: lost, match: "i see @nowhere"}
    """

  @Test("match answers each line in order, and names what it had to leave out")
  func match() throws {
    let kith = try kith(with: ["rules.yaml": Self.rules])
    defer { kith.remove() }
    let lines = [
      "Hello!", "hello there friend", "hello you", "my GROSSMUTTER cooks", "Zoë told me to \"go\"",
      "",
      "i like (tea", "i see nowhere",
    ]
    let result = try kith.run(
      ["prompts", "match", kith.home.path + "/rules.yaml", "-"], typing: lines)
    #expect(result.status == 0)
    let answers = try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["text"] as? String } == lines)
    #expect(
      answers.map { $0["rule"] as? String }
        == ["hello", "any", "tie", "kin", "12", nil, nil, nil])
    #expect(answers[1]["captures"] as? [String: String] == ["1": "there friend"])
    #expect(answers[3]["captures"] as? [String: String] == ["who": "GROSSMUTTER", "1": "cooks"])
    #expect(answers[4]["captures"] as? [String: String] == ["1": "Zoë", "2": "go"])
    #expect(answers[5].keys.sorted() == ["captures", "rule", "text"])
    #expect(result.errors.contains("rules.yaml:9:33: error: \"(\" is not closed"))
    #expect(result.errors.contains("rules.yaml:10:5: error: there is no concept `nowhere`"))
  }

  @Test("a file that holds no rules, or is not there, is refused in words")
  func noRules() throws {
    let kith = try kith(with: ["list.yaml": "- just\n- words\n", "not.yaml": "a: [b\n"])
    defer { kith.remove() }
    #expect(try kith.run("prompts", "match", kith.home.path + "/none.yaml").status == 66)
    #expect(try kith.run("prompts", "match", kith.home.path).status == 65)
    let broken = try kith.run("prompts", "match", kith.home.path + "/not.yaml", typing: ["x"])
    #expect(broken.status == 65)
    #expect(broken.errors.contains("not.yaml:"))
    #expect(try kith.run("prompts", "match", kith.home.path + "/list.yaml").status == 0)
  }

  private static let tea = """
    flow: tea
    command: tea
    steps:
      - collect: leaf
        ask: "Which leaf is it?"
      - say: "{leaf}."
    """

  @Test("the folder may be named before the command, within it, or behind it")
  func folder() throws {
    let kith = try kith(with: ["mine/flows/tea.yaml": Self.tea])
    defer { kith.remove() }
    let mine = kith.home.path + "/mine"
    for arguments in [
      ["--prompts", mine, "prompts", "graph", "tea"],
      ["prompts", "--prompts", mine, "graph", "tea"],
      ["prompts", "graph", "tea", "--prompts", mine],
      ["prompts", "--prompts=\(mine)", "graph", "tea"],
    ] {
      let result = try kith.run(arguments)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      #expect(result.output.contains("leaf"))
    }
  }

  @Test("a conversation that does not go as written is named with its line")
  func transcripts() throws {
    let kith = try kith(with: [
      "mine/flows/tea.yaml": Self.tea,
      "mine/transcripts/good.chat": "flow: tea\r\n\r\n> oolong\r\n< oolong.\r\n",
      "mine/transcripts/name.chat": "flow: tae\n\n> oolong\n",
      "mine/transcripts/words.chat": "flow: tea\n\n> oolong\n< assam\n",
      "mine/transcripts/when.chat": "flow: tea\nnow: yesterday\n",
    ])
    defer { kith.remove() }
    let result = try kith.run("prompts", "test", kith.home.path + "/mine")
    #expect(result.status != 0)
    let said = result.output + result.errors
    #expect(said.contains("ok    transcripts/good.chat"))
    #expect(said.contains("name.chat:1: there is no flow `tae`; did you mean `tea`?"))
    #expect(said.contains("words.chat:4: expected “assam”"))
    #expect(said.contains("when.chat:2: `now:` takes a moment"))
  }
}
