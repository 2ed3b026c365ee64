package import Model

extension DialogueState {
  /// Opens a flow with the open chat below it, so that the chat goes on when it ends.
  package mutating func enter(
    _ flow: String, aboveHome slots: [String: Value] = [:], at input: Input, script: Script,
    record: some Knowledge
  ) -> [Effect] {
    if frames.isEmpty, flow != WellKnownFlow.home, let home = script.flow(WellKnownFlow.home),
      let listening = home.questions.last(where: { $0.isChat })
    {
      var random = SplitMix64(seed: input.entropy &+ 1)
      var frame = Frame(
        flow: home.id, step: listening.id, conversation: Identifier(at: input.at, using: &random))
      frame.isCalling = true
      frames.append(frame)
    }
    return enter(flow, slots: slots, at: input, script: script, record: record)
  }

  /// Says one of the engine's own texts about what the program has done, and asks the open question
  /// again.
  package mutating func tell(
    _ text: ShellText, _ names: [String: Value] = [:], at input: Input, script: Script,
    record: some Knowledge
  ) -> [Effect] {
    moving(input, script, record) { move in
      move.say(text, names)
      move.askAgain()
    }
  }

  /// One of the engine's own texts by itself, in the words that fit; nothing is remembered of it.
  package func words(
    _ text: ShellText, _ names: [String: Value] = [:], at input: Input, script: Script,
    record: some Knowledge
  ) -> String? {
    var move = Move(state: self, script: script, record: record, input: input)
    return move.phrase(text, names)
  }

  /// Rests, as `/pause` does.
  package mutating func rest(at input: Input, script: Script, record: some Knowledge) -> [Effect] {
    moving(input, script, record) { $0.pause() }
  }

  /// The flow that the person is in the middle of, below whatever was laid on top of it; nil in the
  /// open chat.
  package var waitingFlow: String? {
    frames.last { $0.flow != WellKnownFlow.home && $0.flow != WellKnownFlow.resume }?.flow
  }
}

extension Step {
  fileprivate var isChat: Bool {
    if case .collect(let collect) = action { collect.type == .chat } else { false }
  }
}
