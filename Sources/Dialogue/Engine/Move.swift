internal import Language
package import Model

extension DialogueState {
  /// Takes one line and answers it.
  ///
  /// Nothing outside of the arguments is read: the same state, script, record and input give the
  /// same words and the same next state.
  package mutating func handle(_ input: Input, script: Script, record: some Knowledge) -> [Effect] {
    moving(input, script, record) { $0.take(line: input.line) }
  }

  /// Opens a flow on top of what is open; `slots` are its slots to begin with.
  package mutating func enter(
    _ flow: String, slots: [String: Value] = [:], at input: Input, script: Script,
    record: some Knowledge
  ) -> [Effect] {
    moving(input, script, record) { move in
      if move.push(flow, slots: slots, into: nil) { move.advance() } else { move.askAgain() }
    }
  }

  /// Goes on with a state that was saved, maybe under other prompts.
  package mutating func resume(at input: Input, script: Script, record: some Knowledge) -> [Effect]
  {
    moving(input, script, record) { $0.resume() }
  }

  /// Asks the open question again, in its short form, after the program did what was requested.
  package mutating func askAgain(at input: Input, script: Script, record: some Knowledge)
    -> [Effect]
  {
    moving(input, script, record) { $0.askAgain() }
  }

  mutating func moving<K: Knowledge>(
    _ input: Input, _ script: Script, _ record: K, _ work: (inout Move<K>) -> Void
  ) -> [Effect] {
    var move = Move(state: self, script: script, record: record, input: input)
    work(&move)
    self = move.finished()
    return move.allEffects
  }
}

/// One move of the coach: from a line to what is said, asked and recorded.
///
/// The parts of its work stand in extensions: the commands, the answers, the rules, the steps, the
/// choice of words, the record.
struct Move<K: Knowledge> {
  var state: DialogueState
  let script: Script
  private let committed: K
  let input: Input

  var effects: [Effect] = []
  var changes: [Change] = []
  var notes: [String] = []
  var shown: [String] = []
  var trace: Trace
  var identifiers: SplitMix64
  /// Captures of the rule that is being applied, fields of the item that is being offered, and
  /// what the engine's own texts name.
  var locals: [String: Value] = [:]
  var stepsTaken = 0
  var loopsStopped = 0
  var reading: Deferred<ReplyReading>
  var said: Deferred<SaidFacts>

  init(state: DialogueState, script: Script, record: K, input: Input) {
    self.state = state
    self.script = script
    committed = record
    self.input = input
    trace = Trace(line: input.line)
    identifiers = SplitMix64(seed: input.entropy)
    let question = state.frames.last?.asked?.text
    (reading, said) = Self.readings(of: input.line, after: question, script, input.at)
  }

  private static func readings(
    of line: String, after question: String?, _ script: Script, _ now: Moment
  ) -> (Deferred<ReplyReading>, Deferred<SaidFacts>) {
    let readers = script.readers
    return (
      Deferred { readers.value.replies.read(line, question: question, now: now) },
      Deferred { SaidFacts(line, after: question, readers: readers.value) }
    )
  }

  /// From here on the last line is this one.
  mutating func hear(_ line: String) {
    (reading, said) = Self.readings(of: line, after: nil, script, input.at)
  }

  var today: Day { input.at.day }

  /// What is known, with what this move has changed.
  var record: K { changes.isEmpty ? committed : committed.taking(changes) }

  /// The state after the move.
  func finished() -> DialogueState {
    var next = state
    next.script = script.hash
    if trace.decision != nil || trace.rule != nil || !trace.selections.isEmpty {
      next.trace = trace
    }
    return next
  }

  /// The commit first: nothing is said that is not on disk.
  var allEffects: [Effect] {
    let label = notes.isEmpty ? nil : notes.joined(separator: "; ")
    return [.commit(changes: changes, label: label, shown: shown)] + effects
  }

  var top: Frame? {
    get { state.frames.last }
    set {
      guard let newValue, !state.frames.isEmpty else { return }
      state.frames[state.frames.count - 1] = newValue
    }
  }

  mutating func newIdentifier() -> Identifier { Identifier(at: input.at, using: &identifiers) }

  /// The same line comes to the same place in this order, whatever state it meets: the safety
  /// screen, commands, the open question.
  mutating func take(line: String) {
    state.turn += 1
    guard !state.frames.isEmpty else {
      effects.append(.end(resting: false))
      return
    }
    let screen = screen(line)
    if screen != .none {
      respond(to: screen)
    } else if !input.isAnswer, let command = Command(line, script: script),
      !isAnswer(line, rather: command)
    {
      trace.decision = "command: \(command.name)"
      obey(command)
    } else {
      answer()
    }
  }

  /// What is doubtful in a talk, and not about the person, is said to the partner.
  private func screen(_ line: String) -> Screen {
    let found = script.readers.value.safety.screen(line)
    guard found == .check, let (_, step) = openStep, case .talk = step.action else { return found }
    return Words(line).nameTheSpeaker ? found : .none
  }

  /// Opens the flow written for what the screen found; the line is kept, marked as sensitive.
  ///
  /// In a flow that was opened for something as grave, the line is an answer there: help is not
  /// shown a second time, and a crisis does not become a question again.
  private mutating func respond(to screen: Screen) {
    trace.decision = "screen: \(screen.rawValue)"
    let open = openScreen
    if let open, screen.rank <= open.rank { return answer() }
    keepAnswer(input.line, value: .none, sensitive: true)
    if open != nil { state.frames.removeLast() }
    if push(WellKnownFlow.safetyPrefix + screen.rawValue, slots: [:], into: nil) { advance() }
  }
}

extension Move {
  /// What the safety flow on top was opened for; nil in every other flow.
  var openScreen: Screen? {
    guard let flow = top?.flow, flow.hasPrefix(WellKnownFlow.safetyPrefix) else { return nil }
    return Screen(rawValue: String(flow.dropFirst(WellKnownFlow.safetyPrefix.count)))
  }
}

/// Flows that the engine enters by itself.
package enum WellKnownFlow {
  /// The open chat: at the bottom of every dialogue.
  package static let home = "home"
  /// Asked on top of a saved dialogue before it goes on.
  package static let resume = "resume"
  /// Followed by the name of what the safety screen found.
  package static let safetyPrefix = "safety_"
}
