import ArgumentParser
import Coaching
import Model
import Session
import Views

struct Today: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "What is due, who is worth a hello, how your goals go, what comes next.")
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false

  func run() throws {
    let open = try OpenRecord(options)
    let agenda = try reading { () throws(StoreProblem) in
      try Agenda(in: open.record, on: open.today, Periods(firstWeekday: open.sheet.firstWeekday))
    }
    let lines = try open.lines(for: agenda)
    if json { return print(agenda.json(lines: lines, open.names).text(pretty: true)) }
    print(todayPage(agenda, lines: lines, on: open.sheet, open.names))
  }
}

extension OpenRecord {
  /// The prompts are read only where there is somebody to write to.
  fileprivate func lines(for agenda: Agenda) throws -> [String?] {
    guard !agenda.greetings.isEmpty else { return [] }
    return helloLines(
      agenda, script: try setup.script(), record: setup.knowledge(store), at: setup.now())
  }
}
