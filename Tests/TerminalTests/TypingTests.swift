import Testing

/// Typing and editing at a real terminal.
@Suite struct TypingTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("café", "café"),
    ("日本語でどうぞ", "日本語でどうぞ"),
    ("thumbs 👍 up", "thumbs 👍 up"),
    ("", ""),
  ])
  func whatIsTypedIsTheAnswer(typed: String, answer: String) throws {
    let probe = try Probe()
    #expect(try probe.answer(1, typing: typed) == answer)
  }

  @Test(arguments: [
    ("caféx\u{7F}", "café"),
    ("café\u{7F}\u{7F}f", "caf"),
    ("日本語\u{7F}人", "日本人"),
    ("go 👍\u{7F}!", "go !"),
    ("family 👨‍👩‍👧\u{7F}!", "family !"),
    ("wave 👋🏽\u{8}!", "wave !"),
    ("e\u{301}x\u{7F}\u{7F}a", "a"),
  ])
  func backspaceDeletesWhatIsSeenAsACharacter(typed: String, answer: String) throws {
    let probe = try Probe()
    #expect(try probe.answer(1, typing: typed) == answer)
  }

  @Test func whatIsTypedBeforeTheFirstPromptIsKept() throws {
    let probe = try Probe()
    try probe.send("early\ralso early\r")
    #expect(try probe.report(1).text == "early")
    #expect(try probe.report(2).text == "also early")
  }

  @Test(arguments: [
    ("bcd\u{1}a", "abcd"),  // Ctrl-A
    ("abd\u{1B}[Dc", "abcd"),  // left
    ("日語\u{1B}[D本", "日本語"),
    ("b\u{1B}[D\u{1B}[Ca\u{1}x\u{5}y", "xbay"),  // left, right, Ctrl-A, Ctrl-E
    ("keep this\u{1}\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\u{B}", "keep"),  // Ctrl-K
    ("drop this\u{15}new", "new"),  // Ctrl-U
    ("one two\u{17}three", "one three"),  // Ctrl-W
    ("xab\u{1}\u{4}", "ab"),  // Ctrl-D in the line deletes forward
    ("a👩‍🚀b\u{2}\u{2}\u{4}", "ab"),  // Ctrl-B steps over the whole of it
    ("x\u{1B}[3~y", "xy"),  // Delete at the end of the line does nothing
  ])
  func keysEdit(typed: String, answer: String) throws {
    let probe = try Probe()
    #expect(try probe.answer(1, typing: typed) == answer)
  }
}
