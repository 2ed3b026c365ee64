import Foundation
import TestSupport
import Testing

/// The person's own editor, as a shell script that plays one.
@Suite struct EditorTests {
  private static let upper = "f=$(tr a-z A-Z <\"$1\"); printf '%s\\nsecond\\n' \"$f\" >\"$1\""

  @Test(arguments: ["\u{18}\u{5}", "\u{1B}e"])
  func aKeyOpensTheLineAndTheTextIsTheAnswer(key: String) throws {
    let probe = try Probe(editor: Self.upper)
    try probe.prompt(1)
    try probe.send("a line" + key)
    #expect(try probe.report(1).text == "A LINE\nsecond")
    #expect(try probe.answer(2, typing: "next") == "next")
  }

  @Test func aPasteIsOpenedWhole() throws {
    let probe = try Probe(["--plain"], editor: Self.upper)
    try probe.prompt(1)
    try probe.send("\u{1B}[200~one\ntwo\u{1B}[201~\u{18}\u{5}")
    #expect(try probe.report(1).text == "ONE\nTWO\nsecond")
  }

  @Test(arguments: ["exit 0", "echo changed >\"$1\"; exit 1"])
  func anUnchangedOrAbortedTextGoesOnBeingEdited(script: String) throws {
    let probe = try Probe(editor: script)
    try probe.prompt(1)
    try probe.send("a line\u{18}\u{5}")
    try probe.terminal.expect("1>")
    try probe.terminal.expect("a line")
    try probe.send(" more\r")
    #expect(try probe.report(1).text == "a line more")
  }

  @Test func theFileIsPrivateAndGoneAfterwards() throws {
    let probe = try Probe(
      ["--edit", "text"],
      editor: "stat -c '%a %n' \"$1\" \"$(dirname \"$1\")\" >seen; touch \"$1~\"; echo x >\"$1\"")
    try probe.terminal.expect("edited x")
    try probe.prompt(1)
    let seen = try String(
      contentsOf: probe.folder.appendingPathComponent("seen"), encoding: .utf8
    ).split(separator: "\n").map { $0.split(separator: " ") }
    #expect(seen.map(\.first) == ["600", "700"])
    let folder = try #require(seen.last?.last)
    #expect(folder.hasPrefix(probe.folder.path))
    #expect(!FileManager.default.fileExists(atPath: String(folder)))
  }

  @Test func anEditorThatIsNotThereIsNamed() throws {
    let probe = try Probe(environment: ["EDITOR": "no-such-editor --wait"])
    try probe.prompt(1)
    try probe.send("keep me\u{18}\u{5}")
    try probe.terminal.expect("cannot be started: no-such-editor")
    try probe.terminal.expect("keep me")
    try probe.send("\r")
    #expect(try probe.report(1).text == "keep me")
  }
}
