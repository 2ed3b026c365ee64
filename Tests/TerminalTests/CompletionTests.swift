import TestSupport
import Testing

@testable import Terminal

@Suite struct CompletionTests {
  private let completions = [
    Completion("/back"), Completion("/help"), Completion("/history"),
    Completion("Maya Silva"), Completion("Mara"), Completion("a friend from work"),
  ]

  @Test(arguments: [
    ("/b", CompletionOutcome.replace(count: 2, with: "/back")),
    ("/back", .nothing),
    ("/h", .list([Completion("/help"), Completion("/history")])),
    ("met /b", .nothing),
    ("met may", .replace(count: 3, with: "Maya Silva")),
    ("met Maya S", .replace(count: 6, with: "Maya Silva")),
    ("(mar", .replace(count: 3, with: "Mara")),
    ("m", .replace(count: 1, with: "Ma")),
    ("Ma", .list([Completion("Maya Silva"), Completion("Mara")])),
    ("it was a friend f", .replace(count: 10, with: "a friend from work")),
    ("xyz", .nothing),
  ])
  func completesWhatIsBeforeTheCursor(before: String, outcome: CompletionOutcome) {
    #expect(complete(before, with: completions) == outcome)
  }

  @Test func anEmptyLineListsEverything() {
    #expect(complete("", with: completions) == .list(completions))
    #expect(complete("", with: []) == .nothing)
    let commands = Array(completions.prefix(3))
    #expect(complete("", with: commands) == .list(commands))
  }

  @Test func aListFitsTheWidth() {
    let names = (1...200).map { Completion("name number \($0) 日本") }
    for width in [12, 40, 80] {
      let lines = completionList(names, width: width)
      #expect(lines.count <= 21)
      #expect(lines.allSatisfy { TextWidth.columns($0) < width })
    }
    let hinted = [Completion("/back", hint: "go back"), Completion("/skip", hint: nil)]
    #expect(completionList(hinted, width: 40) == ["  /back   go back", "  /skip"])
  }

  @Test func tabAtATerminal() throws {
    let probe = try Probe(["--complete", "/back,/help,/history,Maya Silva,Mara"])
    #expect(try probe.answer(1, typing: "/b\t") == "/back")
    #expect(try probe.answer(2, typing: "with ma\ty\t!") == "with Maya Silva!")
    try probe.prompt(3)
    try probe.send("/h\t")
    try probe.terminal.expect("/help")
    try probe.terminal.expect("/history")
    try probe.terminal.expect("3>")
    try probe.send("i\t\r")
    #expect(try probe.report(3).text == "/history")
  }
}
