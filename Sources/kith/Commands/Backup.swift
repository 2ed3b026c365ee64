import ArgumentParser
import Journal
import Model

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Writes a consistent copy of the store to a file.",
    discussion: "It may run while a chat is open. 'kith restore' brings the copy back.")
  @Argument(help: "The file to write; it must not be there yet.") var path: String
  @OptionGroup var options: Options

  func run() throws {
    let setup = try Setup(options)
    let journal = try setup.openJournal(mustExist: true)
    let destination = options.absolute(path)
    let contents = try reading { () throws(StoreProblem) in try journal.backup(to: destination) }
    print("Backed up to \(setup.shownPath(destination)): \(contents.counted).")
    print("'kith restore \(setup.shownPath(destination))' brings it back.")
  }
}

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Brings a backup back; the store it replaces is kept beside it.")
  @Argument(help: "A file that 'kith backup' wrote.") var path: String
  @OptionGroup var options: Options

  func run() throws {
    let setup = try Setup(options)
    let store = options.storePath
    let lock = ChatLock.take(beside: store)
    guard lock != nil else {
      throw Problem(
        message: "a chat is open on the store '\(store)'. Close it, then say it again.", status: 75)
    }
    let source = options.absolute(path)
    let restored = try reading { () throws(StoreProblem) in
      try Journal.restore(path: store, from: source, at: setup.now())
    }
    withExtendedLifetime(lock) {}
    print("Restored \(restored.contents.counted) from \(setup.shownPath(source)).")
    guard let kept = restored.kept.map(setup.shownPath) else { return }
    print("The store as it was is kept: 'kith restore \(kept)' brings that back.")
  }
}

extension StoreContents {
  /// "37 people, 412 encounters and 1 answer"
  var counted: String {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    return counted(people, "person", "people") + ", "
      + counted(encounters, "encounter", "encounters")
      + " and " + counted(answers, "answer", "answers")
  }
}
