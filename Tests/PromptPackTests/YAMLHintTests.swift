import PromptPack
import Testing

/// Where a file is not YAML, the finding says what the writer most likely did.
@Suite("What is said of a file that is not YAML")
struct YAMLHintTests {
  private static let head = "flow: x\ncommand: x\nsteps:\n"

  @Test(arguments: [
    ("\t- say: \"Hello.\"\n", "line 4 begins with a tab"),
    ("  - say: Remember: one at a time\n", "a text that holds `: ` stands in quotes"),
    ("  - say: \"An open quote\n  - say: \"Next.\"\n", "line 4 opens a quotation mark"),
    ("  - collect: a\n    ask: @home is it\n", "stands in quotes"),
    ("  - collect: a\n    rules:\n      - match: *x is *y\n", "stands in quotes"),
    (
      "  - collect: a\n    examples: [\"x\"]\n    reply: Listen: that is hard.\n",
      "`: ` stands in quotes"
    ),
    (
      "  - collect: a\n    minimal: \"Where?\n    ask: \"A.\"\n    again: \"B: c.\"\n",
      "line 5 opens a quo"
    ),
    ("  - collect: a\n   \u{A0}ask: \"What is it?\"\n", "line 5 holds a non-breaking space"),
    (
      "  - collect: a\n    type:scale\n    ask: \"What is it?\"\n",
      "line 5 needs a space after its `:`"
    ),
    (
      "  - say: \"A.\"\n  -collect: a\n    ask: \"What is it?\"\n",
      "line 5 needs a space after its `-`"
    ),
    ("- collect: a\n  ask: \"What is it?\"\n   again: \"There.\"\n", "line 6 is indented by 3"),
  ]) func hint(_ steps: String, _ hint: String) throws {
    do {
      _ = try Node(yaml: Self.head + steps, path: "x.yaml")
      Issue.record("it is YAML")
    } catch {
      #expect("\(error)".contains(hint), "\(error)")
    }
  }
}
