import ArgumentParser

struct Reflect: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Opens the weekly reflection.")
  @OptionGroup var options: Options
  @Flag(help: "After each turn, show why the coach said what it said.") var trace = false
  func run() throws { try openChat(options, flow: "weekly_reflection", traces: trace) }
}
