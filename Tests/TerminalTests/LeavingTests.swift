import Glibc
import TestSupport
import Testing

/// Ctrl-C, Ctrl-D, Ctrl-Z, closed terminals: four different things.
@Suite struct LeavingTests {
  @Test func controlCClearsTheLineAndTellsWhetherThereWasOne() throws {
    let probe = try Probe()
    try probe.prompt(1)
    try probe.send("half a thought")
    try probe.terminal.expect("thought")
    try probe.send("\u{3}")
    #expect(try probe.report(1).kind == "interrupted")
    try probe.prompt(2)
    try probe.send("\u{3}")
    #expect(try probe.report(2).kind == "interrupted-empty")
    #expect(try probe.answer(3, typing: "on we go") == "on we go")
  }

  @Test func controlCEndsASearchThroughTheHistoryToo() throws {
    let probe = try Probe()
    #expect(try probe.answer(1, typing: "first") == "first")
    try probe.prompt(2)
    try probe.send("\u{12}fir")  // Ctrl-R
    try probe.terminal.expect("fir")
    try probe.send("\u{3}")
    #expect(try probe.report(2).kind.hasPrefix("interrupted"))
    #expect(try probe.answer(3, typing: "next") == "next")
  }

  @Test func controlDEndsAtAnEmptyLineAndReadingGoesOn() throws {
    let probe = try Probe()
    try probe.prompt(1)
    try probe.send("\u{4}")
    #expect(try probe.report(1).kind == "end")
    #expect(try probe.answer(2, typing: "still here") == "still here")
    try probe.prompt(3)
    try probe.send("text\u{4}")
    try probe.terminal.expect("text")
    try probe.send("\r")
    #expect(try probe.report(3) == Probe.Report(kind: "line", text: "text", width: 80))
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func beingAskedToEndGivesWhatWasTyped(signal: Int32) throws {
    let probe = try Probe()
    try probe.prompt(1)
    try probe.send("nearly écrit")
    try probe.terminal.expect("écrit")
    probe.terminal.signal(signal)
    #expect(
      try probe.report(1) == Probe.Report(kind: "hangup", text: "nearly écrit", width: 80))
    #expect(try probe.terminal.waitForExit() == .exited(0))
  }

  @Test func aClosedTerminalGivesWhatWasTyped() throws {
    let probe = try Probe()
    try probe.prompt(1)
    try probe.send("so far")
    try probe.terminal.expect("so far")
    probe.terminal.hangUp()
    #expect(try probe.terminal.waitForExit() == .exited(0))
    let report = try #require(try probe.log().last)
    #expect(report.kind == "hangup")
    #expect(report.text == "so far")
  }

  @Test func theTerminalIsGivenBack() throws {
    let probe = try Probe()
    try probe.prompt(1)
    #expect(!probe.terminal.isOrdinary)
    try probe.send("quit\r")
    #expect(try probe.terminal.waitForExit() == .exited(0))
    #expect(probe.terminal.isOrdinary)
    #expect(probe.pastesAreMarked == false)
  }

  @Test(arguments: [SIGQUIT, SIGABRT])
  func theTerminalIsGivenBackByACrash(signal: Int32) throws {
    let probe = try Probe()
    try probe.prompt(1)
    probe.terminal.signal(signal)
    #expect(try probe.terminal.waitForExit() == .signalled(signal))
    #expect(probe.terminal.isOrdinary)
    #expect(probe.pastesAreMarked == false)
  }

  @Test func controlZStopsAndTheLineComesBack() throws {
    let probe = try Probe(underShell: true)
    try probe.prompt(1)
    try probe.send("half typed")
    try probe.terminal.expect("half typed")
    try probe.send("\u{1A}")
    try probe.terminal.expect("shell$ ")
    #expect(probe.pastesAreMarked == false)
    try probe.send("fg\r")
    try probe.terminal.expect("1>")
    try probe.terminal.expect("half typed")
    try probe.send(" and done\r")
    #expect(try probe.report(1).text == "half typed and done")
  }

  @Test func aStopFromOutsideIsSurvivedToo() throws {
    let probe = try Probe()
    try probe.prompt(1)
    try probe.send("half")
    try probe.terminal.expect("half")
    probe.terminal.signal(SIGSTOP)
    try probe.terminal.waitUntilStopped()
    probe.terminal.signal(SIGCONT)
    try probe.terminal.expect("1>")
    try probe.terminal.expect("half")
    try probe.send(" done\r")
    #expect(try probe.report(1).text == "half done")
  }
}
