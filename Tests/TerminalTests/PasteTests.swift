import TestSupport
import Testing

/// What is pasted is one answer, whatever its length.
@Suite struct PasteTests {
  func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func threeLinesAreOneAnswer(newline: String) throws {
    let probe = try Probe()
    let text = ["It was a long day.", "Então, café com a Maya.", "日本語も"]
    let answer = try probe.answer(1, typing: pasted(text.joined(separator: newline)))
    #expect(answer == text.joined(separator: "\n"))
    #expect(try probe.answer(2, typing: "next") == "next")
  }

  @Test func whatIsTypedAroundAPasteIsKept() throws {
    let probe = try Probe()
    let answer = try probe.answer(1, typing: "before " + pasted("one\ntwo") + " after\u{1}>")
    #expect(answer == ">before one\ntwo after")
  }

  @Test func twoPastesAndAnErasedOne() throws {
    let probe = try Probe(["--plain"])
    let first = pasted("1\n2")
    let answer = try probe.answer(
      1, typing: first + " " + pasted("3\n4") + pasted("5\n6") + "\u{7F}!")
    #expect(answer == "1\n2 3\n4!")
  }

  @Test func itsNewlineAtTheEndAndItsEscapesAreDropped() throws {
    let probe = try Probe()
    let answer = try probe.answer(1, typing: pasted("\u{1B}[31mred\u{1B}[0m \u{7}bell\n\n"))
    #expect(answer == "red bell")
  }

  @Test(arguments: [true, false])
  func hundredKilobytesArriveWhole(inLines: Bool) throws {
    let probe = try Probe()
    let line = "The quick brown fox jumps over the läzy dog, and 日本 too. "
    let text = String(repeating: inLines ? line + "\n" : line, count: 1_700)
    let answer = try probe.answer(1, typing: "so: " + pasted(text) + "!")
    #expect(text.utf8.count > 100_000)
    #expect(answer == "so: " + (inLines ? String(text.dropLast()) : text) + "!")
  }

  @Test func aPastedLineComesBackFromTheHistory() throws {
    let probe = try Probe()
    let text = String(repeating: "line\n", count: 50) + "end"
    #expect(try probe.answer(1, typing: pasted(text)) == text)
    #expect(try probe.answer(2, typing: "\u{1B}[A") == text)
  }

  @Test func severalLinesAtOnceAreSeveralAnswers() throws {
    let probe = try Probe()
    try probe.prompt(1)
    try probe.send("one\rtwo\rthr")
    #expect(try probe.report(1).text == "one")
    #expect(try probe.report(2).text == "two")
    try probe.prompt(3)
    try probe.send("ee\r")
    #expect(try probe.report(3).text == "three")
  }

  @Test func anInterruptedPasteIsDropped() throws {
    let probe = try Probe()
    try probe.prompt(1)
    try probe.send("x\u{1B}[200~one\ntwo")
    try probe.terminal.expect("x")
    try probe.send("\u{3}")
    #expect(try probe.report(1).kind == "interrupted")
    #expect(try probe.answer(2, typing: "after") == "after")
  }
}
