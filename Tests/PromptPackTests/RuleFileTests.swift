import Dialogue
import PromptPack
import Testing

@Suite("A file of rules by itself")
struct RuleFileTests {
  private func best(_ line: String, _ yaml: String) throws -> String? {
    try RuleFile(yaml: yaml, path: "rules.yaml").best(for: line)?.rule.id
  }

  @Test(
    "rules may be a list or a mapping, and named or not",
    arguments: [
      "rules:\n  - {id: hi, match: \"hi [*]\"}",
      "rules:\n  hi: \"hi [*]\"",
      "rules:\n  hi: [\"hello [*]\", \"hi [*]\"]",
      "rules:\n  hi: {match: \"hi [*]\", weight: 2, reply: \"Hello {nobody | nothing}\"}",
      "- {id: hi, match: \"hi [*]\"}",
    ])
  func shapes(yaml: String) throws {
    #expect(try best("Hi there", yaml) == "hi")
    #expect(try best("so long", yaml) == nil)
  }

  @Test("ids may be anything, and a rule without one is called by its pattern")
  func ids() throws {
    #expect(
      try best("what is 6 times 7", "rules:\n  - {id: 42, match: \"what is #n times #m\"}") == "42")
    #expect(try best("bye", "rules:\n  - {id: \"good bye!\", match: bye}") == "good bye!")
    #expect(try best("hi you", "rules:\n  - match: \"hi [*]\"") == "hi [*]")
  }

  @Test("captures have their numbers or names, in the spelling of the line")
  func captures() throws {
    let file = try RuleFile(
      yaml: "rules:\n  - {id: told, match: \"[*] told *who to * because _\"}", path: "x")
    let captures = try #require(file.best(for: "José told Ana María to GO because rain")?.captures)
    #expect(captures == ["1": "José", "who": "Ana María", "2": "GO", "3": "rain"])
  }

  @Test("a hyphen between letters is a space, in the pattern and in the line")
  func hyphens() throws {
    for pattern in ["* small talk [*]", "* small-talk [*]", "* @chat [*]"] {
      let yaml = "concepts: {chat: [small-talk]}\nrules:\n  chat: \"\(pattern)\""
      for line in ["I hate small-talk", "I hate small talk", "I hate small\u{2011}talk today"] {
        #expect(try best(line, yaml) == "chat", "\(pattern): \(line)")
      }
    }
    let file = try RuleFile(yaml: "rules:\n  - {id: told, match: \"my *what is late\"}", path: "x")
    #expect(file.best(for: "My check-in is late")?.captures == ["what": "check-in"])
    #expect(try best("on 2026-11-27", "rules:\n  day: \"on 2026 *\"") == nil)
  }

  @Test("of rules that tie, the first of the file wins, and nothing is refused")
  func ties() throws {
    let yaml = "rules:\n  z: \"i like *\"\n  a: \"i like *\"\n  m: \"* tea\""
    #expect(try best("i like tea", yaml) == "z")
    #expect(try RuleFile(yaml: yaml, path: "x").findings.isEmpty)
  }

  @Test("more words win over fewer wildcards, a weight over both, wherever they stand")
  func rank() throws {
    let yaml = """
      rules:
        any: "*"
        feel: "i feel *"
        sad: "i feel [so] sad *"
        first: {match: "* sad _", weight: 1}
      """
    #expect(try best("i feel sad today", yaml) == "first")
    #expect(try best("i feel sad all day", yaml) == "sad")
    #expect(try best("i feel fine", yaml) == "feel")
    #expect(try best("so what", yaml) == "any")
  }

  @Test("concepts of the file come first, those of the pack fill in, others are named")
  func concepts() throws {
    let yaml = """
      concepts:
        tired: [worn out, "@beat"]
        beat: [beaten]
      rules:
        - {id: tired, match: "i am @tired"}
        - {id: glad, match: "i am @glad"}
        - {id: lost, match: "i am @nowhere"}
      """
    let file = try RuleFile(yaml: yaml, path: "x") { ["glad": ["so glad"], "tired": ["glad"]] }
    #expect(file.best(for: "I'm beaten.")?.rule.id == "tired")
    #expect(file.best(for: "I'm so glad")?.rule.id == "glad")
    #expect(file.best(for: "I'm glad") == nil)
    #expect(
      file.findings.map(\.description) == [
        "x:7:5: error: there is no concept `nowhere` [undefined-concept]"
      ])
  }

  @Test("a condition may name the line and what was captured")
  func when() throws {
    let yaml = """
      rules:
        - {id: short, match: "* *rest", when: words(rest) < 3}
        - {id: long, match: "*", when: words(line) > 6}
        - {id: empty, when: words(line) == 0}
      """
    #expect(try best("one two", yaml) == "short")
    #expect(try best("one two three four five six seven eight", yaml) == "long")
    #expect(try best("", yaml) == "empty")
    #expect(try best("one two three four five", yaml) == nil)
  }

  @Test("a rule with a mistake is named and left out; the others work")
  func broken() throws {
    let file = try RuleFile(
      yaml: "rules:\n  - {id: a, match: \"hi (you\"}\n  - {id: b, match: hi you}", path: "x")
    #expect(file.best(for: "hi you")?.rule.id == "b")
    #expect(
      file.findings.map(\.description) == [
        "x:2:24: error: \"(\" is not closed, in `hi (you` [pattern]"
      ])
  }

  @Test(
    "a file that cannot be used says why",
    arguments: [
      ("rules: []", "there are no rules"),
      ("concepts: {a: [b]}", "there are no rules"),
      ("rules: hello", "expected a list of rules"),
      ("rules:\n  - match: * hello", "stands in quotes"),
      ("rules:\n  - match: @a hello", "stands in quotes"),
      ("rules:\n  - match: [a] hello", "stands in quotes"),
      ("rules:\n  - match: # hello", "stands in quotes"),
      (String(repeating: "[", count: 100_000), "nesting"),
    ])
  func unusable(yaml: String, says: String) {
    let problem = #expect(throws: RuleFileProblem.self) {
      _ = try RuleFile(yaml: yaml, path: "x")
    }
    #expect(problem?.finding.message.contains(says) == true, "\(problem?.finding.message ?? "")")
  }
}
