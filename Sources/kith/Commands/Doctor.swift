import ArgumentParser
import Dialogue
import Foundation
import Journal
import Model
import Terminal

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks store, locale, terminal and prompts.")
  @OptionGroup var options: Options

  func run() throws {
    let setup = try Setup(options)
    print("store     \(setup.shownPath(options.storePath))")
    let journal = try setup.openJournal()
    let count = try reading { () throws(StoreProblem) in
      try journal.record.people(group: nil, limit: 100_000, offset: 0).count
    }
    print("          opens; \(count) people in it")
    if let fallback = useUTF8Locale() {
      print(
        "locale    yours cannot hold UTF-8; \(fallback.isEmpty ? "none here can" : fallback) is used"
      )
    } else {
      print("locale    UTF-8")
    }
    let console = makeConsole(
      plain: options.isPlain, environment: ProcessInfo.processInfo.environment)
    print(
      "terminal  "
        + (console.isInteractive ? "\(console.width) columns" : "none: every line is one answer"))
    let folder = options.promptsFolder
    print("prompts   \(folder.isNamed ? folder.path : "built in") (\(try setup.script().hash))")
  }
}
