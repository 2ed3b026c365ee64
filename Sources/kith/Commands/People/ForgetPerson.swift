import ArgumentParser
import Model
import Terminal
import Views

extension People {
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Really deletes somebody, from tables, search and undo. Cannot be taken back.")
    @Argument(help: "A name, or the id.") var name: [String]
    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let one = try open.person(name.joined(separator: " "))
      if !yes {
        let question =
          "Delete \(one.person.name) for good, with \(counted(one.encounters, "encounter"))? "
          + "This cannot be taken back. (yes/no) "
        guard try confirmed(question, options, or: "--yes") else {
          return print("Nothing was deleted.")
        }
      }
      let gone = try reading { () throws(StoreProblem) in
        try open.store.forget(one.person.id, at: open.setup.now())
      }
      guard let gone else {
        throw Problem.notFound("\(one.person.name) is not in the record any more.")
      }
      print("Deleted: \(sanitised(gone.name)). \(told(gone))")
      guard !gone.mentions.isEmpty else { return }
      print("\nA first name or an alias still stands in these, which may be about somebody else:\n")
      print(searchPage(gone.mentions, on: open.sheet, open.names))
    }

    private func told(_ gone: Forgotten) -> String {
      var parts: [String] = []
      if gone.encounters > 0 { parts.append(counted(gone.encounters, "encounter")) }
      if gone.followUps > 0 { parts.append(counted(gone.followUps, "follow-up")) }
      let went = parts.isEmpty ? "" : "\(joinedInWords(parts)) went too. "
      let rewritten =
        gone.rewritten > 0
        ? "\(counted(gone.rewritten, "entry", "entries")) with others stay, without the name." : ""
      return went + rewritten
    }
  }
}

/// Asks a yes or a no on the terminal or the pipe.
///
/// - Parameter option: What a script gives in its place.
func confirmed(_ question: String, _ options: Options, or option: String) throws -> Bool {
  print(question, terminator: "")
  flushOutput()
  guard let line = readLine() else {
    print()
    throw Problem.failed("nothing was changed: there was no answer. \(option) answers yes.")
  }
  return ["y", "yes", "yep", "yeah", "sure", "ok"].contains(line.trimmingWhitespace.lowercased())
}
