import ArgumentParser
import Dialogue
import Journal
import Model
import Session
import Terminal
import Views

struct Reflections: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What you answered, session by session.", subcommands: [List.self, Show.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The sessions, the latest first.")
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false
    @Option(help: "How many at most.") var limit = 50

    func run() throws {
      let setup = try Setup(options)
      let sessions = try sessions(setup, limit: limit)
      if json { return print(jsonText(sessions, withAnswers: true)) }
      guard !sessions.isEmpty else {
        return print("No sessions yet. 'kith reflect' opens the first one.")
      }
      for session in sessions {
        let state = session.conversation.finished == nil ? ", not finished" : ""
        let count = session.answers.count
        print(
          "\(session.conversation.started.day)  \(session.title), \(count) "
            + "answer\(count == 1 ? "" : "s")\(state)  \(session.conversation.id.short)")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One session with its questions and answers; the latest by default.")
    @Argument(help: "The id of a session, or a day (2026-11-23).") var which: String?
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let setup = try Setup(options)
      let all = try sessions(setup, limit: 1_000)
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

/// A conversation that is kept as a session, with its answers.
struct KeptSession {
  var conversation: Conversation
  var title: String
  var answers: [Answer]
}

private func sessions(_ setup: Setup, limit: Int) throws -> [KeptSession] {
  let journal = try setup.openJournal()
  let script = try setup.script()
  return try reading { () throws(StoreProblem) in
    var sessions: [KeptSession] = []
    for header in script.headers where header.isJournal {
      let record = journal.record
      for conversation in try record.conversations(flow: header.id, on: nil, limit: limit) {
        sessions.append(
          KeptSession(
            conversation: conversation, title: header.title,
            answers: try record.answers(of: conversation.id)))
      }
    }
    return Array(sessions.sorted { $0.conversation.id > $1.conversation.id }.prefix(limit))
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
