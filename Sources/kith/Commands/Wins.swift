import ArgumentParser
import Journal
import Model
import Terminal

struct Wins: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "What went well, the latest first.")
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false
  @Option(help: "How many at most.") var limit = 50

  func run() throws {
    let setup = try Setup(options)
    let journal = try setup.openJournal()
    let wins = try reading { () throws(StoreProblem) in
      try journal.record.wins(on: nil, limit: limit)
    }
    if json {
      let values = wins.map { win in
        JSONValue.object([
          "id": .string(win.id.description), "date": JSONValue(win.day), "text": .string(win.text),
        ])
      }
      return print(JSONValue.array(values).text(pretty: true))
    }
    print(winsPage(wins, width: terminalWidth()))
  }
}

func winsPage(_ wins: [Win], width: Int) -> String {
  guard !wins.isEmpty else {
    return "  No wins noted yet. A small one counts: a message sent is one."
  }
  return wins.map {
    Wrap.wrap(
      "\($0.day)  \(sanitised($0.text))", columns: max(30, min(width - 2, 76)), indent: 2,
      hanging: 12)
  }.joined(separator: "\n")
}
