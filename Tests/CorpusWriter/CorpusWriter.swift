import Foundation
import Journal
import Model

/// Writes a made-up record for timings: `CorpusWriter STORE COUNT`.
///
/// Goes through the journal as kith itself does, with its log of operations and its search index;
/// only the turns are larger. With `-` for the store, it prints the encounters as JSON lines
/// (`date`, `minutes`, `text`, `tags`, `people`, `followUp`, `due`) for other programs to read.
@main
struct CorpusWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
      FileHandle.standardError.write(Data("usage: CorpusWriter STORE COUNT\n".utf8))
      exit(64)
    }
    var corpus = Corpus(count: count)
    if arguments[1] == "-" { return print(&corpus) }
    let journal = try Journal.open(path: arguments[1])
    var moment = Moment(day: Corpus.today)
    try journal.commit(Turn(changes: corpus.frame(), label: "import", at: moment))
    for start in stride(from: 0, to: count, by: 5_000) {
      moment.milliseconds += 1
      let changes = (start..<min(start + 5_000, count)).flatMap { corpus.entries($0) }
      try journal.commit(Turn(changes: changes, label: "import", at: moment))
    }
    try journal.close()
  }

  private static func print(_ corpus: inout Corpus) {
    let names = Dictionary(uniqueKeysWithValues: corpus.people.map { ($0.id, $0.name) })
    for number in 0..<corpus.count {
      var line: [String: JSONValue] = [:]
      for case .put(let entity) in corpus.entries(number) {
        switch entity {
        case .encounter(let encounter):
          line["date"] = .string(encounter.day.description)
          line["minutes"] = .int(encounter.minutes ?? 0)
          line["text"] = .string(encounter.text)
          line["tags"] = .array(encounter.tags.map { .string($0) })
          line["people"] = .array(encounter.people.map { .string(names[$0] ?? "") })
        case .followUp(let followUp):
          line["followUp"] = .string(followUp.what)
          line["due"] = followUp.due.map { .string($0.description) }
        case .person, .event, .goal, .rating, .win, .conversation, .answer, .setting, .opener:
          continue
        }
      }
      Swift.print(JSONValue.object(line).text())
    }
  }
}
