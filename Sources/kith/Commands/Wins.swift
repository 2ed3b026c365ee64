import ArgumentParser
import Journal
import Model
import Views

struct Wins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wins", abstract: "What went well, the latest first.")
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false
  @Option(help: "How many at most.") var limit = 50

  func run() throws {
    let open = try OpenRecord(options)
    let wins = try reading { () throws(StoreProblem) in
      try open.record.wins(on: nil, limit: limit)
    }
    if json {
      return print(JSONValue.array(wins.map(\.json)).text(pretty: true))
    }
    printPage(winsPage(wins, on: open.sheet), options)
  }
}
