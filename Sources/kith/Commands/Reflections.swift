import ArgumentParser
import Dialogue
import Model
import Session
import Terminal
import Views

struct Reflections: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reflections", abstract: "What you answered, session by session.",
    subcommands: [List.self, Show.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The sessions, the latest first.")
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false
    @Option(help: "How many at most.") var limit = 50

    func run() throws {
      let open = try OpenRecord(options)
      let sessions = try sessions(open, limit: limit)
      if json { return print(jsonText(sessions, withAnswers: true)) }
      printPage(reflectionsPage(sessions, on: open.sheet), options)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "One session with its questions and answers; the latest by default.")
    @Argument(help: "The id of a session, or a day (2026-11-23).") var which: String?
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false
    @Flag(name: .customLong("all"), help: "Also the lines at which kith stepped back.")
    var withSensitive = false

    func run() throws {
      let all = try sessions(try OpenRecord(options), limit: 1_000, withSensitive: withSensitive)
      let shown = try which.map { try find($0, in: all) } ?? Array(all.prefix(1))
      guard !shown.isEmpty else {
        throw Problem.notFound("there is no session yet. 'kith reflect' opens the first one.")
      }
      if json { return print(jsonText(shown, withAnswers: true)) }
      let page = Page(width: terminalWidth(), style: Style(isOn: false))
      for session in shown {
        print("\(session.title), \(session.conversation.started.day)", terminator: "")
        for answer in session.answers {
          print(page.paragraph(answer.question), terminator: "")
          print(Wrap.wrap("> " + sanitised(answer.text), columns: 72, indent: 2, hanging: 2))
        }
        if session.keptAside > 0 {
          let aside = session.keptAside == 1 ? "1 line is" : "\(session.keptAside) lines are"
          print(page.paragraph("\(aside) kept aside; --all shows them."), terminator: "")
        }
        print()
      }
    }

    private func find(_ which: String, in all: [KeptSession]) throws -> [KeptSession] {
      let found = all.filter {
        $0.conversation.id.short == which || $0.conversation.id.description == which
          || $0.conversation.started.day.description == which
      }
      guard !found.isEmpty else {
        throw Problem.notFound(
          "there is no session '\(which)'. 'kith reflections list' shows them.")
      }
      return found
    }
  }
}

private func sessions(_ open: OpenRecord, limit: Int, withSensitive: Bool = false) throws
  -> [KeptSession]
{
  let titles = try open.setup.script().keptFlows
  return try reading { () throws(StoreProblem) in
    try KeptSession.latest(
      limit, of: titles, in: open.record, withSensitive: withSensitive)
  }
}

extension Script {
  /// Titles of the flows whose conversations are kept as sessions, by id.
  var keptFlows: [String: String] {
    Dictionary(
      headers.filter(\.isJournal).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }
    )
  }
}

private func jsonText(_ sessions: [KeptSession], withAnswers: Bool) -> String {
  JSONValue.array(
    sessions.map { session in
      .object([
        "id": .string(session.conversation.id.description),
        "flow": .string(session.conversation.flow),
        "startedAt": JSONValue(session.conversation.started),
        "finishedAt": JSONValue(session.conversation.finished),
        "answers": .array(
          session.answers.map { answer in
            .object([
              "step": .string(
                answer.step.split(separator: "/").last.map(String.init) ?? answer.step),
              "question": .string(answer.question), "text": .string(answer.text),
              "value": answer.value.json, "at": JSONValue(answer.at),
            ])
          }),
      ])
    }
  ).text(pretty: true)
}
