import TestSupport
import Testing

/// Locale, kind of terminal, window size and the user's key file.
@Suite struct SurroundingsTests {
  @Test(
    arguments: [
      ["LANG": nil], ["LANG": "C"], ["LANG": "xx_YY.UTF-8"], ["LANG": nil, "LC_ALL": "POSIX"],
    ] as [[String: String?]])
  func utf8WhateverTheLocaleSays(environment: [String: String?]) throws {
    let probe = try Probe(environment: environment)
    try probe.terminal.expect("locale C.UTF-8")
    #expect(try probe.answer(1, typing: "café 日本 👍x\u{7F}") == "café 日本 👍")
  }

  @Test func theUsersOwnLocaleIsKeptIfItWill() throws {
    try Probe().terminal.expect("locale own")
  }

  @Test func aDumbTerminalGetsNoEscapeSequence() throws {
    let probe = try Probe(["--complete", "/help,/history"], environment: ["TERM": "dumb"])
    #expect(try probe.answer(1, typing: "cafx\u{7F}é") == "café")
    try probe.prompt(2)
    try probe.send("/h\t")
    try probe.terminal.expect("/history")
    try probe.send("\u{3}")
    #expect(try probe.report(2).kind == "interrupted")
    try probe.prompt(3)
    try probe.send("quit\r")
    #expect(try probe.terminal.waitForExit() == .exited(0))
    #expect(!probe.terminal.output.contains(0x1B))
  }

  @Test(
    arguments: [
      (["--plain"], [:]), ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"]),
    ] as [([String], [String: String?])])
  func noColourWhereNoneIsWanted(arguments: [String], environment: [String: String?]) throws {
    let probe = try Probe(arguments + ["--progress", "3/8"], environment: environment)
    try probe.terminal.expect("colour false")
    #expect(try probe.answer(1, typing: "text") == "text")
    #expect(!probe.terminal.transcript.contains("\u{1B}[35m"))
    #expect(!probe.terminal.transcript.contains("\u{1B}[2m"))
  }

  @Test func colourAtAnOrdinaryTerminal() throws {
    let probe = try Probe(["--progress", "3/8"])
    try probe.terminal.expect("colour true")
    try probe.terminal.expect("\u{1B}[2m3/8\u{1B}[0m \u{1B}[35m1>\u{1B}[0m ")
  }

  @Test func aNewWindowSizeIsNoticedAndTheLineKept() throws {
    let probe = try Probe(columns: 80)
    let words = String(repeating: "word ", count: 14)
    try probe.prompt(1)
    try probe.send(words)
    try probe.terminal.expect("word word")
    probe.terminal.resize(columns: 40)
    try probe.terminal.expect("\u{1B}[J")
    try probe.terminal.expect("1>")
    try probe.send("last\r")
    #expect(try probe.report(1) == Probe.Report(kind: "line", text: words + "last", width: 40))
  }

  @Test func viKeysFromTheUsersFile() throws {
    let probe = try Probe(editrc: "bind -v\n")
    try probe.prompt(1)
    try probe.send("abc\u{1B}")
    try probe.terminal.expect("abc\u{8}")  // Escape goes back one column
    try probe.send("0iX\r")
    #expect(try probe.report(1).text == "Xabc")
    #expect(try probe.answer(2, typing: "é\u{1B}[200~p\nq\u{1B}[201~\u{7F}z") == "ép\nz")
    #expect(try probe.answer(3, typing: "") == "")
  }

  @Test func theHistoryOfTheSession() throws {
    let probe = try Probe()
    #expect(try probe.answer(1, typing: "first 日本") == "first 日本")
    #expect(try probe.answer(2, typing: "second") == "second")
    #expect(try probe.answer(3, typing: "\u{1B}[A\u{1B}[A!") == "first 日本!")
    #expect(try probe.answer(4, typing: "\u{10}\u{10}\u{10}\u{E}?") == "second?")
  }

  @Test func aPrefillCanBeEdited() throws {
    let probe = try Probe(["--prefill", "as before"])
    try probe.prompt(1)
    try probe.terminal.expect("as before")
    try probe.send("!\r")
    #expect(try probe.report(1).text == "as before!")
  }

  @Test(arguments: [
    ("\r", "as before"), ("new\r", "new"), ("/back\r", "/back"),
    (" and more\r", "as before and more"),
    (", too\r", "as before, too"), ("\u{1B}[Dx\r", "as beforxe"), ("\u{7F}x\r", "as beforx"),
    ("é\r", "é"), ("\u{1B}[200~p q\u{1B}[201~\r", "p q"), ("n\u{1B}[A\r", "as before"),
  ])
  func aWordTakesThePlaceOfASuggestion(keys: String, line: String) throws {
    let probe = try Probe(["--suggest", "as before"])
    try probe.prompt(1)
    try probe.terminal.expect("as before")
    try probe.send(keys)
    #expect(try probe.report(1).text == line)
  }
}
