import ArgumentParser
import Journal
import Model

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes the last change back; again, the one before.")
  @OptionGroup var options: Options

  func run() throws {
    let setup = try Setup(options)
    let journal = try setup.openJournal()
    guard let undone = try reading({ () throws(StoreProblem) in try journal.undo(at: setup.now()) })
    else { throw Problem.notFound("there is nothing to take back.") }
    print("Taken back (\(undone.label)).")
  }
}
