import ArgumentParser
import Coaching
import Dialogue
import Language
import Model
import Views

struct Openers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openers", abstract: "Your deck of openers: what is due, what worked.",
    subcommands: [List.self, Add.self, Used.self, Drop.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The deck, by setting.")
    @OptionGroup var options: Options
    @Option(help: "Only those for one setting.") var setting: String?
    @Flag(help: "Only what is due to be practised.") var due = false
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      var openers = try reading { () throws(StoreProblem) in try open.record.openers() }
      if let setting { openers.removeAll { $0.setting.map(folded) != folded(setting) } }
      if due {
        let wanted = Set(Deck(openers).due(on: open.today).map(\.opener.id))
        openers.removeAll { !wanted.contains($0.id) }
      }
      let deck = Deck(openers)
      if json {
        let cards = deck.cards.map { $0.json(on: open.today) }
        return print(JSONValue.array(cards).text(pretty: true))
      }
      printPage(openersPage(deck, on: open.sheet), options)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Adds a line of yours: kith openers add \"What brought you here?\" --for meetup.")
    @Argument(help: "The line as you will say it.") var text: [String]
    @Option(name: [.customLong("setting"), .customLong("for")], help: "Where it is for.")
    var setting: String?
    @Flag(help: "JSON on standard output.") var json = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let text = text.joined(separator: " ").trimmingWhitespace
      guard !text.isEmpty else {
        throw Problem.usage("the line is missing. kith openers add \"What brought you here?\"")
      }
      let known = try reading { () throws(StoreProblem) in try open.record.openers() }
      if let same = known.first(where: { Words.normalise($0.text) == Words.normalise(text) }) {
        throw Problem.usage("'\(text)' is in the deck already (\(same.id.short)).")
      }
      var opener = Opener(id: Opener.identifier(ofOwn: text), text: text, added: open.today)
      opener.setting = setting
      try open.save([.put(.opener(opener))], label: "an opener: \(text)")
      if json { return print(Deck([opener]).cards[0].json(on: open.today).text(pretty: true)) }
      print("Added: \(text) (\(opener.id.short)).")
      let reading = try open.setup.script().readers.value.openers.read(text)
      if let note = reading.notes.first, !note.message.isEmpty {
        print("  " + note.message)
        if let rewrite = reading.rewrites.first { print("  Open, it could be: \(rewrite)") }
      }
    }
  }

  struct Used: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "used",
      abstract:
        "Notes that you said one, and how it went: kith openers used \"brought you\" --went well.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Option(help: "well, so-so or badly.") var went: String
    @Option(help: "The day; today by default.") var on: String?
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var opener = try open.opener(which)
      let outcome: Opener.Use.Outcome
      switch folded(went) {
      case "well", "good": outcome = .well
      case "so-so", "soso", "so so", "ok": outcome = .soSo
      case "badly", "bad": outcome = .badly
      default: throw Problem.usage("--went is '\(went)'. It can be well, so-so or badly.")
      }
      opener.uses.append(
        .init(day: try on.map { try open.pastDay($0) } ?? open.today, outcome: outcome))
      try open.save([.put(.opener(opener))], label: "used: \(opener.text)")
      print("Noted: \(opener.text)")
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "Takes a line out of the deck.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let opener = try open.opener(which)
      try open.save([.remove(.opener, opener.id)], label: "dropped the opener: \(opener.text)")
      print("Dropped: \(opener.text) 'kith undo' brings it back.")
    }
  }
}

extension OpenRecord {
  func opener(_ typed: [String]) throws -> Opener {
    let typed = typed.joined(separator: " ")
    if case .opener(let opener)? = try entity(.opener, typed) { return opener }
    let all = try reading { () throws(StoreProblem) in try record.openers() }
    return try one(typed, of: all, called: "opener", seeing: "kith openers list", id: \.id) {
      $0.text
    }
  }
}
