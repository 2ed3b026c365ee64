import ArgumentParser
import Dialogue
import Language
import Model
import Session
import Views

struct Encounters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encounters",
    abstract: "What was logged: look at it, set it right, move it, delete it.",
    subcommands: [List.self, Show.self, Edit.self, Move.self, Drop.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The latest entries.")
    @OptionGroup var options: Options
    @Option(help: "Only from this day on.") var since: String?
    @Option(help: "Only up to this day.") var until: String?
    @Option(help: "How many at most.") var limit = 30
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let first = try since.map { try open.pastDay($0) } ?? Day(number: -400_000)
      let last = try until.map { try open.pastDays($0).upperBound } ?? Day(number: 400_000)
      guard first <= last else {
        throw Problem.usage("--since \(first) is after --until \(last).")
      }
      let shown = try reading { () throws(StoreProblem) in
        try open.record.encounters(on: first..<last.adding(days: 1), limit: limit)
      }
      if json {
        return print(JSONValue.array(shown.map { $0.json(open.names) }).text(pretty: true))
      }
      printPage(encountersPage(shown, on: open.sheet, open.names), options)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One entry, part by part.")
    @Argument(help: "The id, its end, words of it, or 'last'.") var which: [String]
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let encounter = try open.encounter(which)
      if json { return print(encounter.json(open.names).text(pretty: true)) }
      print(encounterPage(encounter, on: open.sheet, open.names))
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Sets an entry right: kith encounters edit last --fix \"it was a call\".")
    @Argument(help: "The id, its end, words of it, or 'last'.") var which: [String]
    @Option(help: "What was wrong, in your words; may be given several times.")
    var fix: [String]
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let encounter = try open.encounter(which)
      let editing = EncounterEditing(
        reader: try open.setup.script(open.record).readers.value.log,
        people: open.setup.knowledge(open.store).people, now: open.setup.now())
      switch editing.corrected(encounter, by: fix, names: { open.names[$0] }, newID: open.newID) {
      case .unread(let text):
        throw Problem.data(
          "'\(text)' was not understood as a correction. Write it as \"it was Tuesday\", "
            + "\"her name is Ana Weber\", \"place: Blue Bottle\" or \"without Ben\".")
      case .unclear(let question): throw Problem.data("\(question) Write it out in --fix.")
      case .changed(let changes, let after):
        try open.save(changes, label: "changed: \(encounter.line(open.names))")
        print(encounterPage(after, on: open.sheet, Names(open.record)))
      }
    }
  }

  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "move",
      abstract: "Gives an entry another day: kith encounters move last --to tuesday.")
    @Argument(help: "The id, its end, words of it, or 'last'.") var which: [String]
    @Option(help: "The day it was.") var to: String
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var encounter = try open.encounter(which)
      let day = try open.pastDay(to)
      guard day <= open.today else {
        throw Problem.usage("\(day) is still to come. 'kith log' notes what is planned.")
      }
      encounter.day = day
      let words = "\(encounter.line(open.names)), to \(day.short(today: open.today))"
      try open.save([.put(.encounter(encounter))], label: "moved: \(words)")
      print("Moved: \(oneLine(words)).")
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "Deletes an entry, with the open follow-ups that came of it.")
    @Argument(help: "The id, its end, words of it, or 'last'.") var which: [String]
    @Flag(help: "Keep the follow-ups.") var keepFollowups = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let encounter = try open.encounter(which)
      let followUps = try reading { () throws(StoreProblem) in
        try open.record.followUps(from: encounter.id)
      }.filter { $0.state == .open && !keepFollowups }
      let changes =
        followUps.map { Change.remove(.followUp, $0.id) } + [.remove(.encounter, encounter.id)]
      let words = encounter.line(open.names)
      try open.save(changes, label: "deleted: \(words)")
      let more = followUps.isEmpty ? "" : ", with \(counted(followUps.count, "follow-up"))"
      print("Deleted: \(oneLine(words))\(more). 'kith undo' brings it back.")
    }
  }
}

extension OpenRecord {
  func encounter(_ typed: [String]) throws -> Encounter {
    let typed = typed.joined(separator: " ")
    if case .encounter(let found)? = try entity(.encounter, typed) { return found }
    let latest = try reading { () throws(StoreProblem) in
      try record.encounters(on: nil, limit: 500)
    }
    if ["last", "the last one"].contains(typed.lowercased()) {
      // The one that was entered last, whatever its day.
      guard let last = latest.max(by: { $0.id < $1.id }) else {
        throw Problem.notFound("nothing is logged yet. 'kith log' notes the first one.")
      }
      return last
    }
    return try one(
      typed, of: latest, called: "entry", seeing: "kith encounters list", id: \.id
    ) { "\($0.line(names)), \(names[$0.people].joined(separator: ", ")), \($0.day)" }
  }
}
