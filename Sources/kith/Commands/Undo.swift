import ArgumentParser
import Model
import Terminal
import Views

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes the last change back; again, the one before.",
    discussion: """
      An import or a merge is one step. What was forgotten for good does not come back. --redo brings \
      back what was taken back last, as long as nothing was done since.
      """)
  @Argument(help: "How many steps.") var steps = 1
  @Flag(help: "Only show what would be taken back, the next one first.") var list = false
  @Flag(help: "Bring back what was taken back last.") var redo = false
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false

  func validate() throws {
    guard (1...1_000).contains(steps) else {
      throw ValidationError("'\(steps)' is no number of steps. It can be 1 to 1000.")
    }
  }

  func run() throws {
    let open = try OpenRecord(options)
    if list { return try show(open) }
    var undone: [Undone] = []
    while undone.count < steps {
      let step = try reading { () throws(StoreProblem) in
        let now = open.setup.now()
        return redo ? try open.store.redo(at: now) : try open.store.undo(at: now)
      }
      guard let step else { break }
      undone.append(step)
      let day = step.made.day
      let made = day == open.today ? "" : " (from \(day.short(today: open.today)))"
      if !json { print("\(redo ? "Brought" : "Taken") back: \(oneLine(step.label))\(made).") }
    }
    if json {
      let values = undone.map { step in
        JSONValue.object(["label": .string(step.label), "at": JSONValue(step.made)])
      }
      print(JSONValue.array(values).text(pretty: true))
    }
    let verb = redo ? "bring" : "take"
    guard !undone.isEmpty else { throw Problem.notFound("there is nothing to \(verb) back.") }
    if undone.count < steps, !json { print("Nothing is left to \(verb) back.") }
  }

  private func show(_ open: OpenRecord) throws {
    let turns = try reading { () throws(StoreProblem) in
      try open.store.undoable(limit: max(steps, 20))
    }
    if json {
      let values = turns.map { turn in
        JSONValue.object(["label": .string(turn.label), "at": JSONValue(turn.made)])
      }
      return print(JSONValue.array(values).text(pretty: true))
    }
    guard !turns.isEmpty else { return print(open.sheet.hint("There is nothing to take back.")) }
    print(undoPage(turns, on: open.sheet))
  }
}
