import ArgumentParser
import Coaching
import Dialogue
import Model
import Views
import Views

/// What can be said of a goal, shared by `add` and `edit`.
struct GoalFields: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is counted: \(Goal.Measure.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "measure"))
  var measure: String?
  @Option(help: "How often in a period.") var target: Int?
  @Option(help: "week, month or quarter.") var per: String?
  @Option(help: "Why it matters.") var why: String?
  @Option(help: "\"When …, I will …\"") var plan: String?
  @Option(help: "What may get in the way.") var obstacle: String?
  @Option(help: "The day it ends.") var end: String?

  func apply(to goal: inout Goal, _ open: OpenRecord) throws {
    if let measure {
      goal.measure = try oneOf(Goal.Measure.allCases, measure, "--measure")
    }
    if let per { goal.period = try oneOf(Goal.Period.allCases, per, "--per") }
    if let target {
      guard (1...1_000).contains(target) else {
        throw Problem.usage("--target is \(target). It can be 1 to 1000.")
      }
      goal.target = target
    }
    if let why { goal.why = why }
    if let plan { goal.plan = plan }
    if let obstacle { goal.obstacle = obstacle }
    if let end { goal.end = end == "none" ? nil : try open.comingDay(end) }
  }

  private func oneOf<T: RawRepresentable>(_ all: [T], _ typed: String, _ option: String) throws -> T
  where T.RawValue == String {
    let plain = { (text: String) in text.lowercased().filter(\.isLetter) }
    if let found = all.first(where: { plain($0.rawValue) == plain(typed) }) { return found }
    let near =
      nearestWord(to: typed, among: all.map(\.rawValue)).map { "Did you mean '\($0)'? " } ?? ""
    throw Problem.usage(
      "\(option) is '\(typed)'. \(near)It can be "
        + "\(joinedInWords(all.map(\.rawValue), "or")).")
  }
}

extension Goals {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adds a goal, or with --standard the three usual ones.")
    @Argument(help: "The goal in your words: 'two coffee chats a month'.") var text: [String] = []
    @OptionGroup var fields: GoalFields
    @Flag(help: "An event a month, a new person a week, an old contact a month.")
    var standard = false
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let added = standard ? try standardGoals(open) : [try own(open)]
      let words = added.map(\.text)
      if !added.isEmpty {
        try open.save(added.map { .put(.goal($0)) }, label: "goal: " + joinedInWords(words))
      }
      if json {
        let progress = try added.map { try open.progress($0).json }
        return print(JSONValue.array(progress).text(pretty: true))
      }
      if added.isEmpty { return print("The three usual goals are there already.") }
      for goal in added {
        let measure = goal.measure == .own ? "counted by 'kith goals tick'" : goal.measure.told
        print("Goal: \(goal.text) (\(goal.target) a \(goal.period.rawValue), \(measure)).")
      }
    }

    private func own(_ open: OpenRecord) throws -> Goal {
      let text = text.joined(separator: " ").trimmingWhitespace
      guard !text.isEmpty else {
        throw Problem.usage(
          "the goal itself is missing, as in: kith goals add 'two coffee chats a month' "
            + "--measure coffeeChats --target 2 --per month. 'kith goal' finds one with you.")
      }
      let read = GoalWords(text)
      var goal = Goal(
        id: open.newID(), text: text, measure: read.measure ?? .own, period: read.period ?? .week,
        target: read.target ?? 1, start: open.today)
      try fields.apply(to: &goal, open)
      return goal
    }

    /// Those of the three that are not active yet.
    private func standardGoals(_ open: OpenRecord) throws -> [Goal] {
      let active = try open.goals().filter { $0.status == .active }
      return StandardGoals.all.compactMap { text, measure, period in
        guard !active.contains(where: { $0.measure == measure && $0.period == period }) else {
          return nil
        }
        return Goal(
          id: open.newID(), text: text, measure: measure, period: period, target: 1,
          start: open.today)
      }
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Changes a goal.")
    @Argument(help: "The id, its end, or words of it.") var which: [String]
    @Option(help: "The goal in other words.") var text: String?
    @OptionGroup var fields: GoalFields
    @Flag(help: "Wake a goal that rests or was dropped.") var resume = false
    @Flag(inversion: .prefixedNo, help: "Whether another size may be suggested.")
    var resizing: Bool?
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let before = try open.goal(which)
      var goal = before
      if let text { goal.text = text }
      try fields.apply(to: &goal, open)
      if resume { goal.status = .active }
      if let resizing { goal.offersResizing = resizing }
      guard goal != before else {
        guard resizing == nil else { return print("It was so already: \(oneLine(goal.text)).") }
        throw Problem.usage("nothing to change was given. See 'kith goals edit --help'.")
      }
      try open.save([.put(.goal(goal))], label: "changed: \(before.text)")
      print("Changed: \(oneLine(goal.text)) (\(goal.target) a \(goal.period.rawValue)).")
    }
  }
}

extension Goal.Measure {
  var told: String {
    switch self {
    case .eventsAttended: "events are counted"
    case .newPeople: "new people are counted"
    case .reconnections: "people met again after half a year are counted"
    case .messagesSent: "messages are counted"
    case .coffeeChats: "coffees and video calls are counted"
    case .posts: "posts and comments are counted"
    case .helpOffered: "entries tagged #help are counted"
    case .introductions: "introductions are counted"
    case .classes: "classes and volunteering are counted"
    case .own: "you count it yourself"
    }
  }
}
