import Dialogue

/// What the argument parser does not do by itself: options before the command, and a guess at a
/// mistyped command.
enum Arguments {
  private static let withValue: Set<String> = ["--store", "--prompts", "--now", "--seed"]

  /// Options that stand before the command are put behind it.
  static func normalised(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("--"), first != "--",
      !["--help", "--version"].contains(first)
    {
      leading.append(rest.removeFirst())
      if withValue.contains(first), let value = rest.popFirst() { leading.append(value) }
    }
    guard let command = rest.first else { return leading }
    var depth = 1
    if let group = Kith.groups[command], let second = rest.dropFirst().first, group.contains(second)
    {
      depth = 2
    }
    return Array(rest.prefix(depth)) + leading + Array(rest.dropFirst(depth))
  }

  static func checkCommand(_ arguments: [String]) throws {
    guard let typed = arguments.first, !typed.hasPrefix("-"), !Kith.commandNames.contains(typed)
    else { return }
    let nearest = nearestWord(to: typed, among: Kith.commandNames).map { "Did you mean '\($0)'? " }
    throw Problem.usage("there is no command '\(typed)'. \(nearest ?? "")See 'kith --help'.")
  }
}
