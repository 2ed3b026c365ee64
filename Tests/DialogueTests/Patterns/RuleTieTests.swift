@testable import Dialogue
import Language
import Testing

@Suite struct RuleTieTests {
  @Test(arguments: [
    ("i like *", "* tea", "i like tea"),
    ("i like *", "you like *", nil),
    ("[*] tea [*]", "[*] coffee [*]", "tea coffee"),
    ("(a|b c) d", "b _ d", "b c d"),
    ("# people", "seven people", "seven people"),
    ("# people", "many people", nil),
    ("_ # *", "* 7 x", "something 7 x"),
    ("a [b]", "a c", nil),
    ("[a]", "[b]", ""),
  ])
  func meets(a: String, b: String, at line: String?) throws {
    let (one, two) = (try Pattern(a), try Pattern(b))
    let found = meeting(of: one, and: two)
    #expect(
      found.map { $0.split(separator: " ").sorted() }
        == line.map { $0.split(separator: " ").sorted() })
    #expect((meeting(of: two, and: one) == nil) == (line == nil))
  }

  @Test func meetingIsWhatBothMatch() throws {
    var make = RandomPatterns(seed: 7)
    let concepts = Concepts(RandomPatterns.concepts)
    let lines = (0..<4).reduce([[""]]) { lengths, _ in
      lengths + [
        (lengths.last ?? []).flatMap { line in RandomPatterns.words.map { "\(line) \($0)" } }
      ]
    }.flatMap { $0 }.map { Words($0) }
    for _ in 0..<150 {
      let (a, b) = (try make.parsed(), try make.parsed())
      let set = RuleSet(rules: [("a", [a], [], 0), ("b", [b], [], 0)], concepts: concepts)
      let found = meeting(of: a, and: b, concepts: concepts)
      if let found {
        #expect(
          set.matches(Words(found)).map(\.id).count == 2, "\(a.source) & \(b.source): \(found)")
      } else {
        #expect(!lines.contains { Array(set.matches($0)).count == 2 }, "\(a.source) & \(b.source)")
      }
    }
  }

  @Test func findsTheTiesOfASet() throws {
    let set = RuleSet(
      rules: [
        ("a", [try Pattern("i like *")], [], 0),
        ("b", [try Pattern("you like *")], [], 0),
        ("c", [try Pattern("* tea *"), try Pattern("* like tea")], [], 0),
        ("d", [try Pattern("* like tea")], [], 1),
        ("e", [try Pattern("_ like it")], [try Pattern("* like *")], 0),
        ("f", [try Pattern("* like it")], [], 0),
      ], concepts: Concepts([:]))
    #expect(
      set.ties().found == [
        RuleTie(first: 0, second: 2, firstPattern: 0, secondPattern: 1, witness: "i like tea"),
        RuleTie(first: 0, second: 5, firstPattern: 0, secondPattern: 0, witness: "i like it"),
      ])
  }
}

@Suite("Two things said after each other") struct RuleTieEndTests {
  @Test(
    "are no tie where the rules leave room for each other",
    arguments: [
      ("[*] tea [*]", "[*] coffee [*]", false), ("tea [*]", "[*] coffee", false),
      ("tea *", "[*] coffee [*]", false), ("tea *", "* coffee", true), ("tea", "_", false),
      ("[*] hot tea [*]", "[*] tea pot [*]", false),
      ("[*] (hot|green) tea [*]", "[*] hot (tea|milk) [*]", true),
      ("[*] i skipped [the|my] [*]", "[*] my dog [*]", false),
      ("[*] @hot [*]", "[*] cold [*]", false),
    ])
  func ends(_ one: String, _ other: String, _ tie: Bool) throws {
    let set = RuleSet(
      rules: [("a", [try Pattern(one)], [], 0), ("b", [try Pattern(other)], [], 0)],
      concepts: Concepts(["hot": ["warm", "very hot"]]))
    #expect(set.ties().found.isEmpty != tie)
  }
}
