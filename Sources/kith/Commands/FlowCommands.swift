import ArgumentParser

/// A command that opens the chat in one of its flows.
protocol FlowCommand: ParsableCommand {
  static var flow: String { get }
  var chat: FlowOptions { get }
}

extension FlowCommand {
  func run() throws { try openChat(chat.options, flow: Self.flow, traces: chat.trace) }
}

struct FlowOptions: ParsableArguments {
  @OptionGroup var options: Options
  @Flag(help: "After each turn, show why the coach said what it said.") var trace = false
}

struct Reflect: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "reflect", abstract: "Looks back at your week with people, about eight minutes.")
  static let flow = "weekly_reflection"
  @OptionGroup var chat: FlowOptions
}

struct Checkin: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    abstract: "Looks at the month: which goals were met, and what to change.")
  static let flow = "checkin"
  @OptionGroup var chat: FlowOptions
}

struct SetGoal: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "goal", abstract: "Finds a goal with you that is small enough to be done.")
  static let flow = "goal"
  @OptionGroup var chat: FlowOptions
}

struct Rehearse: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Rehearses first lines and what to ask next.")
  static let flow = "rehearse"
  @OptionGroup var chat: FlowOptions
}

struct Prep: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "prep", abstract: "Prepares an event: how many people, first lines, how to leave.")
  static let flow = "prep"
  @OptionGroup var chat: FlowOptions
}

struct Debrief: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief", abstract: "Notes in a minute how an event went, and what follows.")
  static let flow = "debrief"
  @OptionGroup var chat: FlowOptions
}

struct Mission: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "mission", abstract: "Seven days, one tiny approach a day.")
  static let flow = "mission"
  @OptionGroup var chat: FlowOptions
}

struct Step: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: "One step that is small enough for today, with a guess of how it will be.")
  static let flow = "step"
  @OptionGroup var chat: FlowOptions
}

struct Reach: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach", abstract: "Drafts a message to somebody; you send it yourself.")
  static let flow = "reach_out"
  @OptionGroup var chat: FlowOptions
}

struct Year: FlowCommand {
  static let configuration = CommandConfiguration(
    commandName: "year", abstract: "Looks back at the year, with a letter to the next.")
  static let flow = "year"
  @OptionGroup var chat: FlowOptions
}
