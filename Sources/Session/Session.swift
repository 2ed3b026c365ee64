internal import Coaching
package import Dialogue
package import Model
package import Terminal

/// The loop between the person and the coach: reads a line, lets the dialogue answer, brings the turn
/// to disk, and only then shows the reply.
package final class Session<K: Knowledge> {
  /// What the session needs from outside, so that it reads no clock and no random number itself.
  package struct World {
    package var now: () -> Moment
    package var entropy: () -> UInt64
    /// The script as it stands now; asked before each turn, so that edited prompts take effect.
    package var script: () -> Script
    /// A page of the record by its name, laid out for a width.
    package var page: (_ name: String, _ argument: String, _ width: Int) -> String
    /// Where problems are told.
    package var complain: (String) -> Void

    package init(
      now: @escaping () -> Moment, entropy: @escaping () -> UInt64,
      script: @escaping () -> Script,
      page: @escaping (_ name: String, _ argument: String, _ width: Int) -> String,
      complain: @escaping (String) -> Void
    ) {
      self.now = now
      self.entropy = entropy
      self.script = script
      self.page = page
      self.complain = complain
    }
  }

  /// How a session ended.
  package enum Ending: Equatable, Sendable {
    case done
    /// Something is open and will be offered next time.
    case resting
    /// A turn could not be saved and there is nobody to ask again.
    case failed(StoreProblem)
  }

  package let console: any Console
  let store: any Store
  let record: K
  let world: World
  package private(set) var state: DialogueState
  /// Shows after each turn why the coach said what it said.
  package var isTracing = false
  /// Whether the dialogue can be come back to after it was left.
  package var keepsPlace = true
  /// What was brought to disk since the session began.
  package private(set) var committed: [Change] = []
  /// An editor's or a lost line's text that the next line begins with.
  var prefill: Prefill?
  var open: Question?
  var ending: Ending?

  package init(
    console: any Console, store: any Store, record: K, world: World, state: DialogueState
  ) {
    self.console = console
    self.store = store
    self.record = record
    self.world = world
    self.state = state
  }

  // MARK: The ways in

  /// Opens a flow: the open chat, or one that a command names.
  package func begin(_ flow: String, slots: [String: Value] = [:]) -> Ending {
    turn { state, input, script, record in
      state.enter(flow, aboveHome: slots, at: input, script: script, record: record)
    }
    return listen()
  }

  /// Opens one flow without the open chat below it: the session ends with it.
  package func run(_ flow: String, slots: [String: Value] = [:]) -> Ending {
    turn { state, input, script, record in
      state.enter(flow, slots: slots, at: input, script: script, record: record)
    }
    return listen()
  }

  /// Comes back to a saved dialogue; `asking` lays the question over it whether to go on.
  package func resume(asking: Bool) -> Ending {
    prefill = state.draft.map(Prefill.unfinished)
    state.draft = nil
    turn { state, input, script, record in
      if asking, state.frames.last?.flow == WellKnownFlow.resume { state.frames.removeLast() }
      return asking
        ? state.enter(WellKnownFlow.resume, slots: [:], at: input, script: script, record: record)
        : state.resume(at: input, script: script, record: record)
    }
    return listen()
  }

  // MARK: The loop

  private func listen() -> Ending {
    var emptyInterrupts = 0
    while ending == nil {
      let signal = console.read(
        prompt: prompt, completions: { [unowned self] in completions(behind: $0) }, prefill: prefill
      )
      prefill = nil
      switch signal {
      case .line(let line):
        emptyInterrupts = 0
        take(line)
      case .interrupted(let lineWasEmpty):
        emptyInterrupts = lineWasEmpty ? emptyInterrupts + 1 : 0
        if emptyInterrupts >= 2 { rest() } else if emptyInterrupts == 1 { hint() }
      case .endOfInput: rest()
      case .hangup(let partial):
        state.draft = partial.isEmpty ? nil : partial
        rest()
      }
    }
    return ending ?? .done
  }

  private func take(_ line: String, isAnswer: Bool = false) {
    turn(line, isAnswer: isAnswer) { state, input, script, record in
      state.handle(input, script: script, record: record)
    }
  }

  private func rest() {
    guard keepsPlace else {
      ending = .resting
      return
    }
    turn { state, input, script, record in state.rest(at: input, script: script, record: record) }
    if ending == nil { ending = .resting }
  }

  /// After one Ctrl-C at an empty line: what a second one does.
  private func hint() {
    turn { state, input, script, record in
      state.tell(.interrupted, at: input, script: script, record: record)
    }
  }

  /// One turn: the next state is tried on a copy, brought to disk, and only then is it the state.
  func turn(
    _ line: String = "", isAnswer: Bool = false,
    _ move: (inout DialogueState, Input, Script, K) -> [Effect]
  ) {
    let input = Input(line, at: world.now(), entropy: world.entropy(), isAnswer: isAnswer)
    var next = state
    var effects = move(&next, input, world.script(), record)
    do throws(StoreProblem) {
      for case .commit(let changes, let label, let shown) in effects {
        let goals = try GoalWatch(
          changes, in: store.record, input.at.day, Periods(firstWeekday: store.record.firstWeekday))
        try store.commit(
          Turn(
            changes: changes, label: label, at: input.at, saved: saved(next, at: input.at),
            shown: shown))
        committed += changes
        // It is saved: what cannot be counted now is not worth an error.
        tell((try? goals.steps(in: store.record)) ?? [], in: &effects, next, at: input)
      }
    } catch {
      return notSaved(line, error)
    }
    state = next
    show(effects, at: input)
  }

  /// What a new entry means for the goals, said right after what was noted.
  private func tell(
    _ steps: [GoalWatch.Step], in effects: inout [Effect], _ state: DialogueState, at input: Input
  ) {
    let lines = steps.prefix(3).compactMap { step in
      state.words(
        .goalCount,
        [
          "done": .number(Double(step.done)), "target": .number(Double(step.goal.target)),
          "period": .text(step.goal.period.rawValue), "now": .bool(step.isNow),
          "several": .bool(steps.count > 1), "text": .text(step.goal.text),
        ], at: input, script: world.script(), record: record)
    }
    guard !lines.isEmpty else { return }
    let last = effects.lastIndex { if case .note = $0 { true } else { false } }
    effects.insert(.say(lines.joined(separator: "\n")), at: (last ?? 0) + 1)
  }

  private func saved(_ state: DialogueState, at moment: Moment) -> SavedDialogue? {
    guard keepsPlace else { return nil }
    return SavedDialogue(
      id: state.id, state: state.encoded, isOpen: state.waitingFlow != nil, updated: moment)
  }

  /// Nothing was saved: the dialogue stays where it was, and the line comes back to be sent again.
  private func notSaved(_ line: String, _ problem: StoreProblem) {
    world.complain("\(problem)")
    prefill = line.isEmpty ? nil : .unfinished(line)
    if !console.isInteractive || line.isEmpty { ending = .failed(problem) }
  }

  // MARK: Requests

  private func show(_ effects: [Effect], at input: Input) {
    var isBelowNote = false
    for effect in effects {
      defer { if case .note = effect { isBelowNote = true } else { isBelowNote = false } }
      let page = Page(width: console.width, style: console.style)
      switch effect {
      case .commit: continue
      case .say(let text): console.write(page.paragraph(text))
      case .note(let text): console.write(page.note(text, follows: isBelowNote))
      case .ask(let question):
        open = question
        if prefill == nil, console.isInteractive {
          prefill = question.suggestion.map(Prefill.suggestion)
        }
        console.write(page.question(question))
      case .request(let request): fulfil(request, page)
      case .end(let resting):
        ending = resting ? .resting : .done
        console.write("\n")
      }
    }
    if isTracing, let trace = state.trace, !input.line.isEmpty {
      console.write(Page(width: console.width, style: console.style).note(explanation(of: trace)))
    }
  }

  private func fulfil(_ request: Request, _ page: Page) {
    switch request {
    case .undo: undo()
    case .edit(let text): edit(text)
    case .explain(let trace, let nearMisses):
      console.write(page.note(explanation(of: trace, nearMisses: nearMisses)))
    case .show(let name, let argument):
      console.write(page.verbatim(world.page(name, argument, console.width)))
    }
  }

  private func undo() {
    do throws(StoreProblem) {
      let undone = try store.undo(at: world.now())
      turn { state, input, script, record in
        state.tell(
          undone == nil ? .undoNothing : .undone,
          ["what": Value(undone?.label), "day": undone.map { .day($0.made.day) } ?? .none],
          at: input, script: script, record: record)
      }
    } catch {
      world.complain("\(error)")
    }
  }

  private func edit(_ text: String) {
    do {
      guard let answer = try console.edit(text), !answer.isEmpty else {
        return turn { state, input, script, record in
          state.tell(.editNothing, at: input, script: script, record: record)
        }
      }
      take(answer, isAnswer: true)
    } catch {
      world.complain("\(error)")
    }
  }

  // MARK: The line

  private var prompt: Prompt {
    let progress = open.flatMap { question in
      question.number.flatMap { number in question.of.map { "\(number)/\($0)" } }
    }
    return Prompt(console.usesColour ? "› " : "> ", progress: progress)
  }
}
