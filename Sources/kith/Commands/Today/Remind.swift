import ArgumentParser
import Coaching
import Foundation
import Model
import Views

struct Remind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "One line if something is due, else nothing.",
    discussion: """
      For a shell prompt, cron or a login script; it takes a few milliseconds. --install sets up a \
      daily reminder: a systemd user timer, or a line for cron where there is none.
      """)
  @Flag(help: "Set up a daily reminder.") var install = false
  @Flag(help: "Take the daily reminder away.") var uninstall = false
  @Option(help: ArgumentHelp("With --install: the time of day.", valueName: "hh:mm"))
  var at = "09:00"
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false

  func validate() throws {
    if install && uninstall {
      throw ValidationError("--install and --uninstall exclude each other.")
    }
  }

  // Nothing here reads prompts: this has to be quick.
  func run() throws {
    if install || uninstall {
      let reminder = try DailyReminder(options, at: at)
      return print(try install ? reminder.install() : reminder.uninstall())
    }
    let line = try line()
    if json { return print(JSONValue.object(["line": JSONValue(line)]).text()) }
    if let line { print(line) }
  }

  private func line() throws -> String? {
    // A record that does not exist is not made by asking for it.
    guard FileManager.default.fileExists(atPath: options.storePath) else { return nil }
    let setup = try Setup(options)
    let store: any Store = try setup.openJournal()
    let record = store.record
    let calendar = Periods(firstWeekday: record.firstWeekday)
    let agenda = try reading { () throws(StoreProblem) in
      try Agenda(in: record, on: setup.now().day, calendar, isBrief: true)
    }
    return reminderLine(agenda)
  }
}
