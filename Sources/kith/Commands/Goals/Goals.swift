import ArgumentParser
import Coaching
import Model
import Views

struct Goals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals", abstract: "Measurable goals and their progress.",
    subcommands: [
      List.self, Add.self, Edit.self, Tick.self, Skip.self, Pause.self, Drop.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Your goals, with what is done in the running week, month or quarter.")
    @OptionGroup var options: Options
    @Flag(help: "Also those that were dropped or are done.") var all = false
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let shown = try open.goals().filter { all || [.active, .paused].contains($0.status) }
      let progress = try shown.map(open.progress)
      if json { return print(JSONValue.array(progress.map(\.json)).text(pretty: true)) }
      printPage(goalsPage(progress, on: open.sheet), options)
    }
  }

  struct Tick: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tick", abstract: "Counts one for a goal of your own measure.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Option(help: "The day it was done; today by default.") var on: String?
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var goal = try open.goal(which)
      guard goal.measure == .own else {
        throw Problem.usage(
          "'\(goal.text)' is counted from what you log (\(goal.measure.rawValue)). "
            + "'kith log' notes what happened, and it counts by itself.")
      }
      goal.ticks.append(try on.map { try open.pastDay($0) } ?? open.today)
      try open.save([.put(.goal(goal))], label: "one more for: \(goal.text)")
      print(try open.standing(of: goal))
    }
  }

  struct Skip: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "skip",
      abstract: "Spends one of two skips a quarter on the running week, month or quarter.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let goal = try open.goal(which)
      let calendar = Periods(firstWeekday: open.sheet.firstWeekday)
      guard let skipped = goal.skipping(open.today, calendar) else {
        let left = goal.skipsLeft(on: open.today)
        throw Problem.failed(
          left == 0
            ? "both skips of this quarter are spent. 'kith goals pause' lets the goal rest."
            : "this \(goal.period.rawValue) is skipped already.")
      }
      try open.save([.put(.goal(skipped))], label: "skipped: \(goal.text)")
      print(
        "Skipped this \(goal.period.rawValue). \(counted(skipped.skipsLeft(on: open.today), "skip"))"
          + " left this quarter.")
    }
  }

  struct Pause: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pause", abstract: "Lets a goal rest; nothing is counted against it meanwhile.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Flag(help: "Wake it again.") var resume = false
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var goal = try open.goal(which)
      goal.status = resume ? .active : .paused
      let words = resume ? "Active again" : "Resting"
      try open.save([.put(.goal(goal))], label: "\(words.lowercased()): \(goal.text)")
      print("\(words): \(oneLine(goal.text)).")
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "Drops a goal; what was done for it stays in the record.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      var goal = try open.goal(which)
      goal.status = .dropped
      try open.save([.put(.goal(goal))], label: "dropped: \(goal.text)")
      print("Dropped: \(oneLine(goal.text)). 'kith undo' brings it back.")
    }
  }
}

extension OpenRecord {
  func goals() throws -> [Goal] {
    try reading { () throws(StoreProblem) in try record.goals(nil) }
  }

  func progress(_ goal: Goal) throws -> GoalProgress {
    try reading { () throws(StoreProblem) in
      try GoalProgress(goal, on: today, Periods(firstWeekday: sheet.firstWeekday)) {
        measure, periods throws(StoreProblem) in try record.counts(of: measure, in: periods)
      }
    }
  }

  /// "That is 2 of 4 this month."
  func standing(of goal: Goal) throws -> String {
    let progress = try progress(goal)
    guard let current = progress.current else { return "Counted." }
    return "That is \(current.done) of \(current.target) this \(goal.period.rawValue)."
  }

  func goal(_ typed: [String]) throws -> Goal {
    let all = try goals()
    let typed = typed.joined(separator: " ")
    if case .goal(let goal)? = try entity(.goal, typed) { return goal }
    let current = all.filter { [.active, .paused].contains($0.status) }
    return try one(
      typed, of: current, called: "goal", seeing: "kith goals list", id: \.id, words: \.text)
  }
}
