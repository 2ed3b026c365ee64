import Testing

@Suite("A rule that a question listens for")
struct RuleAnswerTests {
  /// A conversation at the first of these steps.
  private func asking(_ steps: String) -> OpenTalk {
    OpenTalk(flow: "x", seed: 3, laying: "flow: x\nsteps:\n" + steps)
  }

  @Test(
    "can say what the answer comes to",
    arguments: [
      ("pretty sure", "You said 8."), ("about a 6", "You said 6."),
      ("I think pretty sure, 3", "You said 3."),
    ])
  func meaning(answer: String, reply: String) {
    var talk = asking(
      """
        - collect: sure
          type: scale
          ask: "How sure are you, from 0 to 10?"
          rules:
            - {id: rather, match: pretty sure, set: {sure: 8}}
        - say: "You said {sure}."
      """)
    talk.type(answer)
    #expect(talk.said.contains(reply), "\(talk.said)")
  }

  @Test(
    "asks on, and the two answers are one text",
    arguments: [
      ("I freeze", "People stare.", "I freeze. People stare."),
      ("when I see her", "I will ask about the trip", "when I see her, I will ask about the trip"),
      ("in the kitchen", "by the window", "in the kitchen, by the window"),
      ("It was loud!", "and hot", "It was loud! and hot"),
    ])
  func probe(first: String, second: String, whole: String) {
    var talk = asking(
      """
        - collect: what
          ask: "What happened there?"
          probe: [{if: "words(what) < 8", text: "What else?"}]
        - say: "So: {what}"
      """)
    talk.type(first)
    talk.type(second)
    #expect(talk.said.contains("So: " + whole), "\(talk.said)")
  }

  @Test("what was said earlier is brought up as it was typed, or turned to the person")
  func memory() {
    var talk = asking(
      """
        - collect: what
          remember: true
          ask: "What holds you back?"
        - if: has(memory)
          say: "You wrote {memory | quote}: {memory | reflect}."
      """)
    talk.type("I lose my nerve")
    #expect(talk.said.contains("You wrote “I lose my nerve”: you lose your nerve."), "\(talk.said)")
  }

  @Test("that interrupts is heard at a suggestion, which stays open")
  func interrupts() {
    var talk = asking(
      """
        - suggest: goal
          from: goals/first-steps
          ask: "This week: {goal}. How is that?"
        - say: "So it is {goal}."
      rules:
        - id: wait
          match: "[*] wait a moment [*]"
          reply: "Take your time."
          stays: true
          interrupts: true
      """)
    talk.type("wait a moment")
    #expect(talk.said.hasPrefix("Take your time."))
    #expect(talk.isAsking && !talk.said.contains("So it is"))
    talk.type("yes")
    #expect(talk.said.contains("So it is") && !talk.said.contains("wait a moment"))
  }
}
