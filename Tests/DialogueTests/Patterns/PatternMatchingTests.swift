@testable import Dialogue
import Language
import Testing

@Suite struct PatternMatchingTests {
  static let concepts = Concepts([
    "drink": ["tea", "coffee", "flat white", "@juice"], "juice": ["orange juice", "@drink"],
    "none": [],
  ])

  @Test(arguments: [
    ("i am *", "I'm so tired!", ["1": "so tired"]),
    ("i *", "I\u{2019}m late", ["1": "am late"]),
    ("i do not *", "i dont know", ["1": "know"]),
    ("* not", "I don't", ["1": "I do"]),
    ("cafe with *who", "Café with José", ["who": "José"]),
    (
      "[*] i (want|hope) to *plan but *", "So I hope to call Jo, but I can't",
      [
        "1": "So", "plan": "call Jo", "2": "I can't",
      ]
    ),
    (
      "[*] i (want|hope) to *plan but *", "i want to sing but later",
      ["plan": "sing", "2": "later"]
    ),
    ("[*] you *", "you know you are", ["2": "know you are"]),
    ("i [really] like *", "I really like tea", ["1": "tea"]),
    ("* and *", "salt and pepper and oil", ["1": "salt", "2": "pepper and oil"]),
    ("rate #n", "rate: 7/10", ["n": "7/10"]),
    ("# [of] people", "twenty five people", ["1": "twenty five"]),
    ("about $20", "about $20", [:]),
    ("a @drink=what *", "a flat white, please", ["what": "flat white", "1": "please"]),
    ("@juice", "Flat white", [:]),
    ("(tea|coffee)=which please", "Coffee please", ["which": "Coffee"]),
    ("我*的", "我喜欢你的", ["1": "喜欢你"]),
    ("_one _two", "Maya's friend", ["one": "Maya's", "two": "friend"]),
    ("[*]", "", [:]),
    ("what is (your|the) name", "WHAT's the name?", [:]),
    ("[*] jo@acme.org [*]", "write jo@acme.org today", ["1": "write", "2": "today"]),
    ("(a *x|*x b)", "a b", ["x": "b"]),
  ])
  func captures(pattern: String, line: String, captures: [String: String]) throws {
    let match = try Pattern(pattern).match(Words(line), concepts: Self.concepts)
    #expect(match?.captures == captures)
  }

  @Test(arguments: [
    ("i am", "i am here"), ("am", "i am"), ("*", ""), ("_", "two words"), ("#", "many"),
    ("@drink", "water"), ("@none", "anything"), ("@unknown", "unknown"), ("* a", "a"),
    ("#", "3-4"), ("#", "3:30"), ("#", "1 2"), ("(a|b) c", "d c"), ("[a] b", "a"),
  ])
  func refuses(pattern: String, line: String) throws {
    #expect(try Pattern(pattern).match(Words(line), concepts: Self.concepts) == nil)
  }

  @Test(arguments: [
    ("7", ["7"]), ("3.5 or 1,000", ["3.5", "1,000"]), ("$20, 50%", ["$20", "50%"]),
    ("€20 or 15£", ["€20", "15£"]),
    ("7/10 and 7 / 10", ["7/10", "7", "10"]), ("seven eight", ["seven", "eight"]),
    ("twenty-five", ["twenty-five"]), ("Twenty five", ["Twenty five"]),
    ("two hundred and six people", ["two hundred and six"]), ("3 million", ["3 million"]),
    ("a hundred and then", ["hundred"]), ("2026-03-02 at 3:30", []), ("1st 3-4 x2", []),
    ("five twenty", ["five", "twenty"]),
  ])
  func numbers(line: String, found: [String]) {
    let words = Words(line)
    let spans = NumberSpans.find(in: words)
    #expect(spans.map { words.original($0) } == found)
  }

  @Test func tellsWhichWordsWereMet() throws {
    let words = Words("Well, I'm rather keen on flat white")
    let match = try Pattern("[*] i am * on @drink").match(words, concepts: Self.concepts)
    #expect(match?.matched.map { words.original($0) } == ["I'm", "on flat white"])
  }
}
