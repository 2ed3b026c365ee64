import ArgumentParser
import Coaching
import Dialogue
import Language
import Model
import Views

struct Settings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "What you settled: your name, your days, how you write dates.",
    discussion: """
        kith settings set week_start Sunday
        kith settings unset country
      """,
    subcommands: [List.self, Set.self, Unset.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Every setting, with what holds where nothing is set.")
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      if json {
        return print(
          settingsJSON(open.record, fallbacks: preferenceFallbacks()).text(pretty: true))
      }
      print(settingsPage(open.record, fallbacks: preferenceFallbacks(), on: open.sheet))
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Settles something.")
    @Argument(help: "The setting, as 'kith settings' names it.") var key: String
    @Argument(help: "What it is to be.") var value: [String]
    @OptionGroup var options: Options

    func run() throws {
      let preference = try preference(named: key)
      let typed = value.joined(separator: " ")
      guard let value = preference.value(typed) else {
        throw Problem.usage(
          "'\(typed)' cannot be the \(preference.rawValue). It can be \(preference.accepted).")
      }
      let open = try OpenRecord(options)
      let setting = Setting(
        id: Identifier(named: "setting/\(preference.rawValue)"), key: preference.rawValue,
        value: value)
      try open.save([.put(.setting(setting))], label: "\(preference.rawValue): \(value.words)")
      print("\(preference.rawValue): \(value.words).")
    }
  }

  struct Unset: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unset", abstract: "Takes a setting away; what holds for everybody holds again.")
    @Argument(help: "The setting, as 'kith settings' names it.") var key: String
    @OptionGroup var options: Options

    func run() throws {
      let preference = try preference(named: key)
      let open = try OpenRecord(options)
      let setting = try reading { () throws(StoreProblem) in
        try open.record.setting(preference.rawValue)
      }
      guard let setting else { throw Problem.notFound("\(preference.rawValue) is not set.") }
      try open.save(
        [.remove(.setting, setting.id)], label: "\(preference.rawValue) is no longer set")
      print("\(preference.rawValue): no longer set.")
    }
  }
}

private func preference(named typed: String) throws -> Preference {
  let name = typed.lowercased().replacing("-", with: "_")
  if let preference = Preference(rawValue: name) { return preference }
  let names = Preference.allCases.map(\.rawValue)
  let nearest = nearestWord(to: name, among: names).map { "Did you mean '\($0)'? " } ?? ""
  throw Problem.usage(
    "there is no setting '\(typed)'. \(nearest)There are \(joinedInWords(names)).")
}

/// What holds for a preference that is not set.
func preferenceFallbacks() -> [Preference: String] {
  var fallbacks: [Preference: String] = [.weekStart: Weekday.monday.englishName]
  fallbacks[.country] = localeCountry("LC_MESSAGES")
  fallbacks[.dateOrder] =
    localeCountry("LC_TIME").flatMap(DateOrder.init(country:))?.setting
  return fallbacks
}
