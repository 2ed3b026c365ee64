import Testing

/// What holds for a question whatever type its answer has.
@Suite("A question of any type")
struct QuestionTests {
  /// A type with its further keys, and an answer to it.
  static let types: [(type: String, answer: String)] = [
    ("scale", "about a 6"), ("number", "twenty-five"), ("yes_no", "not really"),
    ("date", "last Tuesday"), ("choice\n    choices: [Tea, Coffee, Water]", "the second one"),
    ("choices\n    choices: [Tea, Coffee, Water]", "tea and water"),
  ]

  private func talk(at type: String) -> OpenTalk {
    OpenTalk(
      flow: "x", seed: 3,
      laying: """
        flow: x
        steps:
          - collect: one
            type: \(type)
            ask: "First, what?"
            again: "We were at the first."
          - collect: two
            ask: "Second, what?"
        """)
  }

  @Test("takes an answer and goes on", arguments: types)
  func taken(type: String, answer: String) {
    var talk = talk(at: type)
    talk.type(answer)
    #expect(talk.said == "Second, what?")
  }

  @Test("is asked once more in other words, then left with what was typed", arguments: types)
  func askedAgain(type: String, answer: String) {
    var talk = talk(at: type)
    talk.type("no idea")
    #expect(talk.isAsking)
    #expect(!talk.said.contains("First, what?") && !talk.said.contains("Second, what?"))
    talk.type("hard to say")
    #expect(talk.said.contains("Second, what?"))
    #expect(talk.kept.contains("no idea, hard to say"))
  }

  @Test("takes the answer to the second asking", arguments: types)
  func second(type: String, answer: String) {
    var talk = talk(at: type)
    talk.type("no idea")
    talk.type(answer)
    #expect(talk.said == "Second, what?")
  }

  private static let all = types + [("text", "a walk with an old friend"), ("log", "Tea with Ana")]

  @Test("lets something be noted in between, and comes back in its short form", arguments: all)
  func noted(type: String, answer: String) {
    var talk = talk(at: type)
    talk.type("/log Coffee with Sam yesterday")
    #expect(!talk.said.contains("first"))
    for _ in 0..<3 where !talk.said.contains("We were at the first.") { talk.type("yes") }
    #expect(talk.said.contains("We were at the first."))
    #expect(!talk.said.contains("First, what?"))
    talk.type(answer)
    #expect(talk.said.contains("Second, what?") || talk.isAsking && type == "log")
  }

  @Test("shows the day and stays open", arguments: all)
  func shown(type: String, answer: String) {
    var talk = talk(at: type)
    talk.type("/today")
    #expect(talk.pages == ["today"])
    #expect(talk.said.contains("We were at the first."))
    #expect(!talk.said.contains("First, what?"))
  }

  @Test("waits below a rehearsal, however far that gets", arguments: all)
  func rehearsed(type: String, answer: String) {
    var talk = talk(at: type)
    talk.type("/rehearse")
    #expect(!talk.said.contains("We were at the first."))
    talk.type("What brought you to the course?")
    for _ in 0..<12 where !talk.said.contains("We were at the first.") { talk.type("/skip") }
    #expect(talk.said.contains("We were at the first."))
    #expect(!talk.said.contains("First, what?"))
  }

  @Test("has a command for every line that begins with a slash", arguments: all)
  func commands(type: String, answer: String) {
    for line in ["/help", "/why", "/back", "/nonsense", "/save"] {
      var talk = talk(at: type)
      talk.type(line)
      #expect(talk.isAsking, "\(line)")
      talk.type(answer)
      #expect(!talk.said.contains("First, what?"), "\(line)")
    }
    var talk = talk(at: type)
    talk.type("can we skip this one")
    #expect(talk.said.contains("Second, what?"))
  }
}
