import ArgumentParser
import Model
import Views

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "The people in the record.",
    subcommands: [
      List.self, Show.self, Add.self, Edit.self, Rest.self, Later.self, Merge.self, Forget.self,
    ],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Everybody, a line each.")
    @OptionGroup var options: Options
    @Option(help: "Only this group.") var group: String?
    @Flag(help: "Only those out of touch for longer than their cadence.") var overdue = false
    @Option(help: "How many at most.") var limit = 1_000
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let people = try reading { () throws(StoreProblem) in
        overdue
          ? try open.record.overdue(on: open.today, limit: limit)
          : try open.record.people(group: group, limit: limit, offset: 0)
      }
      if json {
        return print(JSONValue.array(people.map { $0.json(on: open.today) }).text(pretty: true))
      }
      guard !people.isEmpty else {
        if let group { return print(open.sheet.nobodyIn(group)) }
        return print(overdue ? open.sheet.nobodyOverdue : nobodyPage(on: open.sheet))
      }
      printPage(peoplePage(people, on: open.sheet), options)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One person, with all that happened.")
    @Argument(help: "A name, or the id.") var name: [String]
    @OptionGroup var options: Options
    @Option(help: "How many entries of the timeline at most.") var limit = 200
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let one = try open.person(name.joined(separator: " "))
      let file = try reading { () throws(StoreProblem) in
        try PersonFile(one, in: open.record, entries: limit)
      }
      if json { return print(file.json(on: open.today, open.names).text(pretty: true)) }
      printPage(personPage(file, on: open.sheet, open.names), options)
    }
  }

  struct Rest: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rest", abstract: "Lets a contact rest: never suggested until woken.")
    @Argument(help: "A name, or the id.") var name: [String]
    @Flag(help: "Suggest the contact again.") var wake = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var person = try open.person(name.joined(separator: " ")).person
      person.resting = !wake
      let words = wake ? "\(person.name) may be suggested again" : "\(person.name) rests"
      try open.save([.put(.person(person))], label: words)
      print("\(words).")
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Makes two people one; the name of the second becomes an alias.")
    @Argument(help: "Who stays: a name or an id.") var person: String
    @Argument(help: "Who turns out to be the same.") var other: String
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let kept = try open.person(person)
      let merged = try open.person(other)
      guard kept.person.id != merged.person.id else {
        throw Problem.usage("'\(person)' and '\(other)' are one person already.")
      }
      let label = "\(merged.person.name) merged into \(kept.person.name)"
      _ = try reading { () throws(StoreProblem) in
        try open.store.merge(
          merged.person.id, into: kept.person.id, label: label, at: open.setup.now())
      }
      let both = try open.person(kept.person.id.description)
      print(
        "\(merged.person.name) is now \(both.person.name), with "
          + "\(counted(both.encounters, "encounter")). 'kith undo' makes them two again.")
    }
  }
}
