import Foundation
import Glibc
import TestSupport
import Testing

/// What a person does at a real terminal, with the program as it is built.
@Suite("At a terminal")
struct TerminalTests {
  @Test(
    "letters of any script are typed, edited and kept, whatever LANG says",
    arguments: [["LANG": "C.UTF-8"], ["LANG": nil], ["LANG": "C", "LC_ALL": "POSIX"]]
      as [[String: String?]])
  func typing(environment: [String: String?]) throws {
    let session = try KithAtTerminal(environment: environment)
    defer { session.kith.remove() }
    // Backspace over a wide character and over an emoji; Ctrl-A, then something before it all.
    try session.answer("met Zoë at the café about 日本人\u{7F}語 👍\u{7F}\u{7F}\u{1}I ")
    #expect(try session.leave() == .exited(0))
    #expect(try session.kept() == ["I met Zoë at the café about 日本語"])
  }

  @Test("Tab completes commands and the choices of a question, which come first")
  func completion() throws {
    let session = try KithAtTerminal([])
    defer { session.kith.remove() }
    let question = try session.answer("Jo")
    let choices = question.split(separator: "\r\n").filter { $0.hasPrefix("    1. ") }
    let first = try #require(choices.first?.dropFirst(7))
    try session.terminal.send("\t")
    let listed = try session.terminal.expect(String(first)) + session.prompt()
    #expect(listed.contains("/help") || listed.contains(" more"))
    try session.terminal.send(first.prefix(4).lowercased() + "\t")
    try session.terminal.expect(String(first.dropFirst(4)))
    try session.terminal.send("\r")
    #expect(try !session.prompt().contains(String(first)), "the choice was not taken")
    try session.terminal.send("/paus\t\r")
    #expect(try session.terminal.waitForExit() == .exited(0))
  }

  @Test(
    "a page longer than the terminal goes through the pager, which takes keys",
    .timeLimit(.minutes(1)))
  func pager() throws {
    let kith = try Kith()
    defer { kith.remove() }
    for number in 10...40 { _ = try kith.run("people", "add", "Person \(number)") }
    let session = try KithAtTerminal(
      ["people"], home: kith,
      environment: ["PAGER": "sh -c 'head -3; read key </dev/tty; echo got $key'"])
    try session.terminal.expect("Person 11")
    try session.terminal.send("k\r")
    #expect(try session.terminal.expect("got k").contains("Person 40") == false)
    #expect(try session.terminal.waitForExit() == .exited(0))
  }

  @Test("Ctrl-C clears the line; twice at an empty one pauses")
  func controlC() throws {
    let session = try KithAtTerminal()
    defer { session.kith.remove() }
    try session.prompt()
    try session.terminal.send("half a thought")
    try session.terminal.expect("thought")
    try session.terminal.send("\u{3}")
    try session.answer("I talked to Sam from the lab about his work")
    try session.terminal.send("\u{3}")
    try session.terminal.expect("Ctrl-C")
    try session.prompt()
    try session.terminal.send("\u{3}")
    #expect(try session.terminal.waitForExit() == .exited(0))
    #expect(session.terminal.isOrdinary)
    #expect(try session.kept() == ["I talked to Sam from the lab about his work"])
  }

  @Test("Ctrl-D at an empty line pauses, and the next kith offers to go on at that question")
  func controlD() throws {
    let first = try KithAtTerminal()
    defer { first.kith.remove() }
    let question = try first.answer("I talked to Sam from the lab about his work")
    #expect(try first.leave() == .exited(0))
    let line = try #require(
      question.split(separator: "\r\n").last { $0.hasPrefix("  ") && $0.contains("?") })
    let again = try KithAtTerminal(home: first.kith)
    #expect(try again.prompt().contains(line))
    try again.terminal.send("/back\r")
    try again.terminal.expect("I talked to Sam from the lab about his work")
  }

  @Test("Ctrl-Z leaves to the shell, and fg brings the line back")
  func controlZ() throws {
    let session = try KithAtTerminal(underShell: true)
    defer { session.kith.remove() }
    try session.prompt()
    try session.terminal.send("I talked to")
    try session.terminal.expect("I talked to")
    try session.terminal.send("\u{1A}")
    try session.terminal.expect("shell$ ")
    try session.terminal.send("fg\r")
    try session.terminal.expect("I talked to")
    try session.terminal.send(" Sam from the lab\r")
    try session.prompt()
    try session.terminal.send("\u{4}")
    try session.terminal.expect("shell$ ")
    #expect(try session.kept() == ["I talked to Sam from the lab"])
  }

  @Test("a new window size keeps the line, and the next question fits it")
  func resize() throws {
    let session = try KithAtTerminal()
    defer { session.kith.remove() }
    try session.prompt()
    let words = "I talked to Sam from the lab about his work then we went to the park"
    try session.terminal.send(words)
    try session.terminal.expect("the park")
    session.terminal.resize(columns: 40)
    try session.prompt()
    try session.terminal.send("\r")
    let question = try session.prompt().components(separatedBy: "\u{1B}[?2004l").last ?? ""
    let lines = question.split(separator: "\r\n").filter { !$0.contains("\u{1B}") }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 40 }, "\(lines)")
    #expect(try session.leave() == .exited(0))
    #expect(try session.kept() == [words])
  }

  @Test("three pasted lines are one answer")
  func paste() throws {
    let session = try KithAtTerminal()
    defer { session.kith.remove() }
    try session.answer(
      "\u{1B}[200~We met at the lab.\rSam showed me his work.\nI liked it.\u{1B}[201~")
    #expect(try session.leave() == .exited(0))
    #expect(try session.kept() == ["We met at the lab.\nSam showed me his work.\nI liked it."])
  }

  @Test("a closed terminal keeps what was typed so far", arguments: [SIGHUP, SIGTERM, 0])
  func hangup(signal: Int32) throws {
    let session = try KithAtTerminal()
    defer { session.kith.remove() }
    try session.answer("I talked to Sam from the lab about his work")
    try session.terminal.send("what helped was écrire")
    try session.terminal.expect("écrire")
    if signal == 0 { session.terminal.hangUp() } else { session.terminal.signal(signal) }
    _ = try session.terminal.waitForExit()
    #expect(try session.kept() == ["I talked to Sam from the lab about his work"])
    let again = try KithAtTerminal(home: session.kith)
    try again.prompt()
    try again.terminal.expect("what helped was écrire")
    try again.terminal.send(" first\r")
    try again.prompt()
    #expect(try again.kept().last == "what helped was écrire first")
  }

  @Test("/edit opens $EDITOR, and what is written there is one answer")
  func editor() throws {
    let home = try Kith()
    defer { home.remove() }
    try home.write("printf 'We met at the lab.\\n\\nI stayed an hour.\\n' >\"$1\"\n", to: "editor")
    let session = try KithAtTerminal(
      home: home, environment: ["EDITOR": "/bin/sh \(home.home.appending(path: "editor").path)"])
    try session.answer("/edit")
    #expect(try session.leave() == .exited(0))
    #expect(try session.kept() == ["We met at the lab.\n\nI stayed an hour."])
  }

  @Test("vi keys, where ~/.editrc asks for them")
  func vi() throws {
    let session = try KithAtTerminal(editrc: "bind -v\n")
    defer { session.kith.remove() }
    try session.prompt()
    try session.terminal.send("talked to Sam from the lab\u{1B}")
    try session.terminal.expect("lab\u{8}")
    try session.terminal.send("0iI \r")
    try session.prompt()
    #expect(try session.kept() == ["I talked to Sam from the lab"])
  }

  @Test(
    "a plain or a dumb terminal, and NO_COLOR, get no colour; a dumb one no escape sequence",
    arguments: [
      ("--plain", "xterm", nil), (nil, "xterm", "1"), (nil, "dumb", nil),
    ] as [(String?, String, String?)])
  func plain(option: String?, term: String, noColour: String?) throws {
    let session = try KithAtTerminal(
      ["reflect"] + (option.map { [$0] } ?? []),
      environment: ["TERM": term, "NO_COLOR": noColour])
    defer { session.kith.remove() }
    try session.terminal.expect("/7 > ")
    try session.terminal.send("I talked to Sam from the lab\r")
    try session.terminal.expect("/7 > ")
    #expect(try session.leave() == .exited(0))
    let text = session.terminal.transcript
    // What is left is the marking of pastes and libedit's own movement.
    #expect(text.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
    if term == "dumb" { #expect(!session.terminal.output.contains(0x1B)) }
    #expect(try session.kept() == ["I talked to Sam from the lab"])
  }

  @Test("a whole screen fits forty columns")
  func narrow() throws {
    let session = try KithAtTerminal([], columns: 40)
    defer { session.kith.remove() }
    try session.prompt()
    try session.terminal.send("/help\r")
    try session.prompt()
    for line in session.terminal.transcript.components(separatedBy: "\r\n")
    where !line.contains("\u{1B}") {
      #expect(line.count <= 40, "\(line)")
    }
  }

  @Test("a second window on one store says so, and both keep what they are told")
  func twoWindows() throws {
    let first = try KithAtTerminal()
    defer { first.kith.remove() }
    try first.prompt()
    let second = try KithAtTerminal(home: first.kith)
    try second.terminal.expect("another kith is open")
    try second.answer("I talked to Sam from the lab")
    try first.terminal.send("We met Ana at the fair\r")
    try first.prompt()
    #expect(try second.leave() == .exited(0))
    #expect(try first.leave() == .exited(0))
    #expect(
      try first.kept().sorted() == ["I talked to Sam from the lab", "We met Ana at the fair"])
  }

  @Test(
    "a store whose folder is deleted under the chat: the line comes back, and it says what to do")
  func deletedFolder() throws {
    let session = try KithAtTerminal()
    defer { session.kith.remove() }
    try session.prompt()
    try FileManager.default.removeItem(
      at: URL(filePath: session.kith.store).deletingLastPathComponent())
    try session.terminal.send("I talked to Sam from the lab\r")
    try session.terminal.expect("was deleted or moved while kith was using it")
    try session.terminal.expect("Start kith again")
    try session.terminal.expect("I talked to Sam from the lab")
    session.terminal.hangUp()
    let status = try session.terminal.waitForExit()
    #expect(status == .exited(74))
  }
}
