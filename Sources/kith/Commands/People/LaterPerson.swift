import ArgumentParser
import Model
import Views

extension People {
  struct Later: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "later", abstract: "Not now: somebody is not suggested for a hello until then.")
    @Argument(help: "A name, or the id.") var name: [String]
    @Option(help: "Until when: a day, or a time such as '6 weeks'.") var until = "4 weeks"
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var person = try open.person(name.joined(separator: " ")).person
      let day =
        try Cadence.days(until).map { open.today.adding(days: $0) } ?? open.comingDay(until)
      person.notBefore = day
      let words = "\(person.name) not before \(day.short(today: open.today))"
      try open.save([.put(.person(person))], label: words)
      print("\(words).")
    }
  }
}
