import ArgumentParser
import Model
import Views

struct FollowUps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followups", abstract: "What you promised, and what you are waiting for.",
    subcommands: [List.self, Add.self, Done.self, Move.self, Drop.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "What is open, the earliest due first.")
    @OptionGroup var options: Options
    @Flag(help: "Also what is done or dropped.") var all = false
    @Flag(help: "Only what is due by today.") var due = false
    @Option(help: "Only with this person.") var person: String?
    @Option(help: "How many at most.") var limit = 200
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let shown: [FollowUp]
      if let person {
        let one = try open.person(person)
        shown = try reading { () throws(StoreProblem) in
          try open.record.followUps(with: one.person.id, open: all ? nil : true, limit: limit)
        }
      } else {
        shown = try reading { () throws(StoreProblem) in
          all
            ? try open.record.followUps(nil, limit: limit)
            : try open.record.openFollowUps(until: due ? open.today : nil, limit: limit)
        }
      }
      if json {
        let values = shown.map { $0.json(on: open.today, open.names) }
        return print(JSONValue.array(values).text(pretty: true))
      }
      printPage(followUpsPage(shown, on: open.sheet, open.names), options)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adds something to do, or to wait for.")
    @Argument(help: "What: 'send Ana the paper'.") var what: [String]
    @Option(help: "The day it is due.") var due: String?
    @Option(help: "Whom it is for, or who promised it.") var person: String?
    @Flag(help: "Promised by them to you.") var theirs = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let text = what.joined(separator: " ").trimmingWhitespace
      guard !text.isEmpty else {
        throw Problem.usage("what is to be done is missing, as in: kith followups add 'call Ben'.")
      }
      let item = FollowUp(
        id: open.newID(), what: text, owner: theirs ? .them : .me,
        person: try person.map { try open.person($0).person.id },
        due: try due.map { try open.comingDay($0) }, made: open.today)
      try open.save([.put(.followUp(item))], label: "\(theirs ? "waiting for" : "to do"): \(text)")
      let day = item.due.map { ", \($0.short(today: open.today))" } ?? ""
      print("\(theirs ? "Waiting for" : "To do"): \(text)\(day) (\(item.id.short)).")
    }
  }

  struct Done: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "done", abstract: "Marks one as done.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Option(help: "The day it was done; today by default.") var on: String?
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var item = try open.openFollowUp(which)
      item.state = .done
      item.closed = try on.map { try open.pastDay($0) } ?? open.today
      try open.save([.put(.followUp(item))], label: "done: \(item.what)")
      print("Done: \(oneLine(item.what)).")
    }
  }

  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: "Gives one another day: kith followups move paper --to friday."
    )
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Option(help: "The new day, or 'none' for no day.") var to: String
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var item = try open.openFollowUp(which)
      item.due = to == "none" ? nil : try open.comingDay(to)
      let day = item.due.map { $0.short(today: open.today) } ?? "no day"
      try open.save([.put(.followUp(item))], label: "moved to \(day): \(item.what)")
      print("Moved to \(day): \(oneLine(item.what)).")
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "Lets one go; it stays in the history.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var item = try open.openFollowUp(which)
      item.state = .dropped
      item.closed = open.today
      try open.save([.put(.followUp(item))], label: "dropped: \(item.what)")
      print("Dropped: \(oneLine(item.what)). Nothing more is asked about it.")
    }
  }
}

extension OpenRecord {
  func openFollowUp(_ typed: [String]) throws -> FollowUp {
    let typed = typed.joined(separator: " ")
    let all = try reading { () throws(StoreProblem) in
      try record.openFollowUps(until: nil, limit: 2_000)
    }
    if case .followUp(let known)? = try entity(.followUp, typed), known.state != .open {
      throw Problem.data(
        "'\(known.what)' is \(known.state.rawValue) already. 'kith undo' takes the last step back.")
    }
    return try one(
      typed, of: all, called: "open follow-up", seeing: "kith followups list", id: \.id
    ) { [$0.what, $0.person.flatMap { names[$0] }].compactMap(\.self).joined(separator: ", ") }
  }
}
