import ArgumentParser
import Dialogue
import Foundation
import Language
import Model
import Session
import Terminal
import Views

/// Reads a sentence for the record, and saves it in the way the chat does: by the flow `log`.
struct Logging {
  let open: OpenRecord
  let script: Script
  let knowledge: RecordKnowledge
  let json: Bool

  init(_ options: Options, json: Bool) throws {
    open = try OpenRecord(options)
    script = try open.setup.script(open.record)
    knowledge = open.setup.knowledge(open.store)
    self.json = json
  }

  private func read(_ sentence: String) -> LogReading {
    script.readers.value.log.reading(
      of: .text(sentence), corrections: .none, knowledge.people, open.setup.now())
  }

  // MARK: Only showing

  func show(_ sentence: String) throws {
    let reading = read(sentence)
    if json { return print(savedLog(reading, []).text(pretty: true)) }
    print(summary(of: reading))
    for question in reading.openQuestions { print("  \(question)") }
  }

  private func summary(of reading: LogReading) -> String {
    let words = reading.summary(today: open.today) { id in
      Identifier(id).flatMap { open.names[$0] }
    }
    return Wrap.wrap(
      sanitised(words), columns: min(open.sheet.width - 1, 74), indent: 2, hanging: 4)
  }

  // MARK: Saving

  /// Without asking; what would have to be asked is an error, since a wrong entry is worse than
  /// none.
  func saveAtOnce(_ sentence: String) throws {
    let reading = read(sentence)
    let problem: Problem? =
      if reading.didNotHappen, reading.followups.isEmpty {
        .data("'\(sentence)' did not take place, as it reads. Nothing was saved.")
      } else if !reading.isWorthKeeping {
        .data("'\(sentence)' names nobody. Say who it was, as in: coffee with Ana yesterday.")
      } else if let question = reading.openQuestions.first,
        !reading.people.isEmpty || reading.date == nil || reading.followups.isEmpty
      {
        .data("nothing was saved of '\(sentence)'. \(question) Write it into the sentence.")
      } else {
        nil
      }
    if let problem {
      if json { print(savedLog(reading, []).text(pretty: true)) }
      throw problem
    }
    let session = session(quietly: json, keepsPlace: false)
    let ending = session.run("log", slots: ["argument": .text(sentence), "sure": .bool(true)])
    try finish(session, ending, reading)
  }

  /// Shows, asks, saves after a yes.
  func talk(_ sentence: String?) throws {
    let session = session(quietly: json, keepsPlace: nil)
    let ending = session.run("log", slots: sentence.map { ["argument": .text($0)] } ?? [:])
    try finish(session, ending, sentence.map(read))
  }

  private func session(quietly: Bool, keepsPlace: Bool?) -> Session<RecordKnowledge> {
    // With --json, what is said goes where it does not stand in the way.
    let console: any Console =
      quietly
      ? LineReader(output: { FileHandle.standardError.write(Data($0.utf8)) })
      : makeConsole(
        plain: open.setup.options.isPlain, environment: ProcessInfo.processInfo.environment)
    var random = SystemRandomNumberGenerator()
    let setup = open.setup
    let script = script
    let store = open.store
    let session = Session(
      console: console, store: store, record: knowledge,
      world: .init(
        now: setup.now, entropy: { random.next() }, script: { script },
        page: { name, argument, width in
          page(named: name, argument: argument, width: width, setup: setup, store: store)
        },
        complain: complain),
      state: DialogueState(
        id: open.newID(), script: script.hash, seed: setup.seed ?? random.next()))
    session.keepsPlace = keepsPlace ?? console.isInteractive
    return session
  }

  private func finish(
    _ session: Session<RecordKnowledge>, _ ending: Session<RecordKnowledge>.Ending,
    _ reading: LogReading?
  ) throws {
    // The session has told of it already.
    if case .failed(let problem) = ending { throw ExitCode(problem.exitStatus) }
    let saved = session.committed
    if json, let reading { print(savedLog(reading, saved).text(pretty: true)) }
    guard ending == .resting, !saved.contains(where: \.isLogged) else { return }
    let advice = "Answer yes on a line of input, or use --yes."
    if json { return warn("nothing was saved. \(advice)") }
    if !session.console.isInteractive { throw Problem.failed("nothing was saved. \(advice)") }
  }

  // MARK: JSON

  /// The object of `kith analyze log`, with what became of it.
  private func savedLog(_ reading: LogReading, _ changes: [Change]) -> JSONValue {
    guard case .object(var members) = reading.json else { return reading.json }
    let encounters = changes.compactMap { change -> Encounter? in
      if case .put(.encounter(let encounter)) = change { encounter } else { nil }
    }
    let logged = changes.compactMap { change -> Identifier? in
      guard change.isLogged, case .put(let entity) = change else { return nil }
      return entity.id
    }
    members["saved"] = .bool(!logged.isEmpty)
    members["id"] = JSONValue((encounters.first?.id ?? logged.first)?.description)
    // A thing to do has somebody it is for, too; several may be for the same.
    let people =
      encounters.first?.people
      ?? changes.compactMap { change -> Identifier? in
        if case .put(.followUp(let item)) = change { item.person } else { nil }
      }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    if !people.isEmpty {
      let new = Set(
        changes.compactMap { change -> Identifier? in
          if case .put(.person(let person)) = change { person.id } else { nil }
        })
      if let encounter = encounters.first {
        members["date"] = JSONValue(encounter.day)
        members["kind"] = .string(encounter.kind.rawValue)
        members["place"] = JSONValue(encounter.place)
        members["event"] = JSONValue(encounter.event)
      }
      members["questions"] = .array([])
      let names = Names(open.record)
      members["people"] = .array(
        people.map { id in
          .object([
            "name": JSONValue(names[id]), "match": .string(new.contains(id) ? "new" : "known"),
            "person": .string(id.description), "candidates": .array([]),
          ])
        })
    }
    return .object(members)
  }
}

extension Change {
  /// What a sentence leaves in the record.
  fileprivate var isLogged: Bool {
    guard case .put(let entity) = self else { return false }
    switch entity {
    case .encounter, .event, .followUp: return true
    case .person, .goal, .rating, .win, .conversation, .answer, .setting, .opener: return false
    }
  }
}
