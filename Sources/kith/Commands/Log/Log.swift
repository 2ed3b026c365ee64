import ArgumentParser
import Dialogue
import Language
import Model
import Session
import Terminal

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Records who you spoke with, from one sentence.",
    discussion: """
      Shows what it understood and asks before it saves. At the question, yes saves, no or a \
      correction such as "it was Tuesday" changes a part.

        kith log "Coffee with Maya at Blue Bottle yesterday, send her the paper by Friday"

      'kith encounters' shows, moves and deletes what was logged.
      """)
  @Argument(help: "The sentence; - or nothing reads it from standard input.") var text: [String] =
    []
  @Flag(help: "Save at once. Without TEXT, every line of standard input is one sentence.")
  var yes = false
  @Flag(help: "Only show what was understood.") var dryRun = false
  @Flag(help: "JSON on standard output.") var json = false
  @OptionGroup var options: Options

  func validate() throws {
    if yes && dryRun { throw ValidationError("--yes and --dry-run exclude each other.") }
  }

  func run() throws {
    let logging = try Logging(options, json: json)
    let typed = text == ["-"] ? "" : text.joined(separator: " ").trimmingWhitespace
    if !typed.isEmpty {
      if dryRun { return try logging.show(typed) }
      if yes { return try logging.saveAtOnce(typed) }
      return try logging.talk(typed)
    }
    if yes || dryRun || json { return try lines(logging) }
    try logging.talk(nil)
  }

  /// Each line of standard input by itself; one that fails does not keep the others back.
  private func lines(_ logging: Logging) throws {
    var failed = 0
    var number = 0
    while let line = readLine() {
      number += 1
      let sentence = line.trimmingWhitespace
      guard !sentence.isEmpty else { continue }
      do {
        if yes { try logging.saveAtOnce(sentence) } else { try logging.show(sentence) }
      } catch let problem as Problem where problem.status == 65 {
        failed += 1
        complain("line \(number): \(problem.message)")
      }
    }
    if number == 0 { throw Problem.missing("there was no sentence to read.") }
    if failed > 0 {
      throw Problem.data(
        "\(failed) of \(number) lines were not saved. Each line above names what is missing.")
    }
  }
}
