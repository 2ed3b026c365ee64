import ArgumentParser
import Dialogue
import Journal
import Language
import Model
import Session

struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "How kith reads a text: one JSON object a line.",
    subcommands: [OpenerText.self, Reply.self, Log.self, When.self])

  /// What all of them share: the texts, or `-` for the lines of standard input.
  struct Lines: ParsableArguments {
    @Argument(help: "The text, or - to read lines from standard input.") var text: [String] = []

    /// Hands over one line at a time, and prints what comes back at once.
    func forEach(_ read: (String) -> JSONValue) {
      guard text == ["-"] || text.isEmpty else {
        return print(read(text.joined(separator: " ")).text())
      }
      while let line = readLine() {
        print(read(line).text())
        flushOutput()
      }
    }
  }

  struct OpenerText: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "opener", abstract: "A line to start a conversation with.")
    @OptionGroup var lines: Lines
    @OptionGroup var options: Options

    func run() throws {
      let reader = try Setup(options).script().readers.value.openers
      lines.forEach { reader.read($0).json }
    }
  }

  struct Reply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reply", abstract: "An answer to the coach.")
    @OptionGroup var lines: Lines
    @Option(help: "The question it answers.") var question: String?
    @OptionGroup var options: Options

    func run() throws {
      let setup = try Setup(options)
      let reader = try setup.script().readers.value.replies
      lines.forEach { reader.read($0, question: question, now: setup.now()).json }
    }
  }

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "log", abstract: "A sentence for the record.")
    @OptionGroup var lines: Lines
    @OptionGroup var options: Options

    func run() throws {
      let setup = try Setup(options)
      let journal = try setup.openJournal()
      let reader = try setup.script(journal.record).readers.value.log
      let people = setup.knowledge(journal).people
      lines.forEach { reader.read($0, people: people, now: setup.now()).json }
    }
  }

  struct When: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "when", abstract: "A date, a time, a range or a recurrence.")
    @OptionGroup var lines: Lines
    @Option(help: "past or future, where a text may mean either.") var prefer: String?
    @OptionGroup var options: Options

    func run() throws {
      let setup = try Setup(options)
      // Reading a date makes no store.
      let journal = try? setup.openJournal(mustExist: true)
      let reader = try setup.script(journal?.record).readers.value.when
      let direction: Direction? =
        switch prefer {
        case nil: nil
        case "past": .past
        case "future": .future
        case .some(let other):
          throw Problem.usage("--prefer is '\(other)'. It can be past or future.")
        }
      lines.forEach { reader.read($0, now: setup.now(), prefer: direction).json }
    }
  }
}
