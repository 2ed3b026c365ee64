import ArgumentParser
import Model
import Views

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Events you plan to go to or went to.",
    subcommands: [List.self, Add.self, Edit.self, Drop.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "What is planned, then what is over.")
    @OptionGroup var options: Options
    @Flag(help: "Also those that are over.") var all = false
    @Option(help: "How many at most.") var limit = 100
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let events = try reading { () throws(StoreProblem) in
        try open.record.events(on: open.today, all: all, limit: limit)
      }
      if json {
        return print(JSONValue.array(events.map { $0.json(open.names) }).text(pretty: true))
      }
      printPage(eventsPage(events, on: open.sheet, open.names), options)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adds an event: kith events add \"Swift meetup\" --on thursday."
    )
    @Argument(help: "Its name.") var name: [String]
    @Option(help: "The day, and the time if you like: \"thursday 19:00\"; today by default.")
    var on: String?
    @Option(help: "The last day, where it is more than one.") var until: String?
    @Option(help: "Where it is.") var place: String?
    @Option(help: "Whom you may meet there; may be given several times.") var with: [String] = []
    @Option(help: "A note.") var note: String?
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var name = name.joined(separator: " ").trimmingWhitespace
      guard !name.isEmpty else {
        throw Problem.usage("the name of the event is missing.")
      }
      var time = try on.map { try open.comingTime($0) }
      if time == nil, let said = try open.endingInDay(name) { (name, time) = said }
      var event = Event(id: open.newID(), name: name, day: time?.day ?? open.today)
      event.minutes = time?.minutes
      event.end = try until.map { try open.comingDay($0) }
      if let end = event.end, end < event.day {
        throw Problem.usage("the event would end on \(end), before it begins on \(event.day).")
      }
      event.place = place
      event.notes = note
      event.people = try with.map { try open.person($0).person.id }
      if event.day < open.today { event.state = .attended }
      try open.save([.put(.event(event))], label: "\(name), \(event.day)")
      print(
        "Added: \(name), \(event.day.short(today: open.today, at: event.minutes)) (\(event.id.short))."
      )
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Changes an event: another day or place, or whether you went.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Option(help: "The new name.") var name: String?
    @Option(help: "Another day, and time.") var on: String?
    @Option(help: "Where it is.") var place: String?
    @Option(help: "A note in place of the one there is.") var note: String?
    @Option(help: "Somebody more to meet there.") var with: [String] = []
    @Flag(help: "You went.") var went = false
    @Flag(help: "You did not go.") var missed = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let before = try open.event(which)
      var event = before
      if let name { event.name = name }
      if let time = try on.map({ try open.comingTime($0) }) {
        event.day = time.day
        if let minutes = time.minutes { event.minutes = minutes }
      }
      if let place { event.place = place.isEmpty ? nil : place }
      if let note { event.notes = note.isEmpty ? nil : note }
      for id in try with.map({ try open.person($0).person.id }) where !event.people.contains(id) {
        event.people.append(id)
      }
      if went { event.state = .attended }
      if missed { event.state = .missed }
      guard event != before else {
        throw Problem.usage("nothing to change was given. See 'kith events edit --help'.")
      }
      try open.save([.put(.event(event))], label: "changed \(event.name)")
      print("Changed: \(event.name), \(event.day.short(today: open.today, at: event.minutes)).")
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop",
      abstract: "Drops an event you will not go to; --delete takes it out of the record.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Flag(help: "Take it out of the record.") var delete = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var event = try open.event(which)
      event.state = .dropped
      try open.save(
        [delete ? .remove(.event, event.id) : .put(.event(event))],
        label: "\(delete ? "deleted" : "dropped") \(event.name)")
      print("\(delete ? "Deleted" : "Dropped"): \(event.name). 'kith undo' brings it back.")
    }
  }
}

extension Model.Record {
  /// Planned events from today on, the next first; with `all` also what is over, the latest first.
  func events(on today: Day, all: Bool, limit: Int) throws(StoreProblem) -> [Event] {
    let far = Day(number: today.number + 40_000)
    let next = try events(nil, on: today..<far, limit: limit)
    let past = try events(nil, on: Day(number: -40_000)..<today, limit: 10_000)
    let over = all ? past : past.filter { $0.state == .planned && today - $0.day <= 21 }
    let shown = all ? next : next.filter { $0.state != .dropped }
    return Array((shown + over.reversed()).prefix(limit))
  }
}

extension OpenRecord {
  func event(_ typed: [String]) throws -> Event {
    let typed = typed.joined(separator: " ")
    if case .event(let event)? = try entity(.event, typed) { return event }
    let all = try reading { () throws(StoreProblem) in
      try record.events(on: today, all: true, limit: 5_000)
    }
    // Of several of one name, the next one is meant.
    let coming = all.filter { $0.day >= today && $0.state == .planned }
    if let only = coming.first(where: { folded($0.name) == folded(typed) }) { return only }
    return try one(typed, of: all, called: "event", seeing: "kith events list --all", id: \.id) {
      "\($0.name), \($0.day)"
    }
  }
}
