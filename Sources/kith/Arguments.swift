import ArgumentParser
import Dialogue

/// What the argument parser does not do by itself: options before the command, a guess at a mistyped
/// command, and a quick way to the one command that is meant.
enum Arguments {
  private static let withValue: Set<String> = ["--store", "--prompts", "--now", "--seed"]

  private static let flags: Set<String> = ["--plain", "--json", "--trace"]

  /// Options that stand before the command, or between a group and its command, are put behind it.
  static func normalised(_ arguments: [String]) throws -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("--"), first != "--",
      !["--help", "--version"].contains(first)
    {
      try checkOption(first)
      leading.append(rest.removeFirst())
      if withValue.contains(first), let value = rest.popFirst() { leading.append(value) }
    }
    guard let command = rest.popFirst() else { return leading }
    guard let group = Kith.subcommand(of: Kith.self, named: command),
      !group.configuration.subcommands.isEmpty
    else { return [command] + leading + rest }
    while let first = rest.first,
      withValue.union(flags).contains(String(first.prefix { $0 != "=" }))
    {
      leading.append(rest.removeFirst())
      if withValue.contains(first), let value = rest.popFirst() { leading.append(value) }
    }
    guard let second = rest.first, Kith.subcommand(of: group, named: second) != nil else {
      return [command] + leading + rest
    }
    return [command, second] + leading + rest.dropFirst()
  }

  /// Of what stands before the command; what stands behind it the parser checks.
  private static func checkOption(_ typed: String) throws {
    let name = String(typed.prefix { $0 != "=" })
    let known = withValue.union(flags)
    guard !known.contains(name), !name.hasPrefix("--generate"), !name.hasPrefix("--experimental")
    else { return }
    let nearest = nearestWord(to: name, among: known.sorted()).map { "Did you mean '\($0)'? " }
    throw Problem.usage("there is no option '\(name)'. \(nearest ?? "")See 'kith --help'.")
  }

  static func checkCommand(_ arguments: [String]) throws {
    guard let typed = arguments.first, !typed.hasPrefix("-"), typed != "help" else { return }
    if let command = Kith.subcommand(of: Kith.self, named: typed) {
      return try checkSubcommand(of: command, arguments)
    }
    let names = Kith.configuration.subcommands.map(Kith.name) + ["help"]
    let nearest = nearestWord(to: typed, among: names).map { "Did you mean '\($0)'? " }
    throw Problem.usage("there is no command '\(typed)'. \(nearest ?? "")See 'kith --help'.")
  }

  /// A group's own commands: `people shwo` means `people show`.
  private static func checkSubcommand(
    of command: any ParsableCommand.Type, _ arguments: [String]
  ) throws {
    let names = command.configuration.subcommands.map(Kith.name)
    guard !names.isEmpty, let typed = arguments.dropFirst().first, !typed.hasPrefix("-"),
      !names.contains(typed), typed != "help"
    else { return }
    let group = arguments[0]
    let nearest = nearestWord(to: typed, among: names).map { "Did you mean '\(group) \($0)'? " }
    let show = names.contains("show") ? "To see one: 'kith \(group) show'. " : ""
    throw Problem.usage(
      "there is no command '\(group) \(typed)'. \(nearest ?? show)See 'kith \(group) --help'.")
  }

  /// The command that is meant, with its arguments.
  ///
  /// Parsing by the whole tree of commands costs as much as all else at the start of the program, so
  /// it is left to what needs it: help, and mistakes, which are told with the command's full name.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let asksForHelp = arguments.contains { argument in
      ["-h", "help", "--version"].contains(argument) || argument.hasPrefix("--help")
        || argument.hasPrefix("--generate") || argument.hasPrefix("--experimental")
    }
    if !asksForHelp {
      var type: any ParsableCommand.Type = Kith.self
      var rest = arguments[...]
      while let word = rest.first, let next = Kith.subcommand(of: type, named: word) {
        type = next
        rest.removeFirst()
      }
      while let next = type.configuration.defaultSubcommand { type = next }
      if let command = try? type.parseAsRoot(Array(rest)) { return command }
    }
    return try Kith.parseAsRoot(arguments)
  }
}

extension Kith {
  /// What a command is called on the command line. Every command says it in its configuration: to
  /// find it by the type's name costs more than all else at the start of the program.
  static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }

  static func subcommand(of command: any ParsableCommand.Type, named name: String)
    -> (any ParsableCommand.Type)?
  {
    command.configuration.subcommands.first { self.name($0) == name }
  }
}
