internal import Model

/// Walking through the steps of a flow until one asks something.
extension Move {
  /// No more steps than this are taken in one move: a loop without a question ends here.
  private static var mostSteps: Int { 400 }

  /// Opens a flow on top. False where there is none of that name or the dialogue is too deep.
  mutating func push(_ id: String, slots: [String: Value], into: String?) -> Bool {
    guard let flow = script.flow(id), let first = flow.steps.first else { return false }
    guard state.frames.count < DialogueState.mostFrames else {
      say(.tooDeep)
      return false
    }
    var frame = Frame(flow: flow.id, step: first.id, conversation: newIdentifier())
    frame.slots = slots
    frame.into = into
    state.frames.append(frame)
    return true
  }

  mutating func advance() {
    while let frame = top {
      stepsTaken += 1
      guard stepsTaken < Self.mostSteps else {
        say(.loopStopped)
        stepsTaken = 0
        loopsStopped += 1
        // A flow that goes round is left; one that keeps calling it is left with all the others.
        guard loopsStopped < 3 else {
          state.frames.removeAll()
          break
        }
        state.frames.removeLast()
        if top?.asked != nil { return askAgain() }
        continue
      }
      guard let flow = script.flow(frame.flow), let step = flow.step(frame.step) else {
        if endFrame() { return }
        continue
      }
      if frame.isCalling {
        top?.isCalling = false
        goToStep(following: step, in: flow)
        continue
      }
      guard holds(step.condition, at: step.place) else {
        goToStep(after: step, in: flow)
        continue
      }
      if perform(step, in: flow) { return }
    }
    effects.append(.end(resting: false))
  }

  /// Does one step. True where the dialogue now waits for the person.
  private mutating func perform(_ step: Step, in flow: Flow) -> Bool {
    switch step.action {
    case .say(let text): say(text)
    case .set(let assignments): assign(assignments)
    case .record(let items):
      // Come to again in a loop, it records something else; after going back, the same anew.
      top?.visits[step.id, default: 0] += 1
      for item in items where holds(item.condition, at: item.place) { add(item, at: step) }
    case .show(let page, let argument):
      let words = argument.map { evaluate($0).words } ?? ""
      effects.append(.request(.show(page, argument: words)))
    case .branch: break  // its transitions say where to go
    case .jump(let target): return jump(to: target, from: step, in: flow)
    case .end(let all):
      if all { return endAll() }
      return endFrame()
    case .call(let call):
      top?.isCalling = true
      _ = push(call.flow, slots: values(of: call.with), into: call.into)
      return false
    case .collect(let collect):
      if collect.unlessKnown, top?.slots[collect.slot].map({ $0 != .none }) ?? false { break }
      if takeGiven(collect, at: step, in: flow) { return true }
      ask(collect, at: step, in: flow)
      return true
    case .suggest(let suggest):
      if offer(suggest, at: step, in: flow) { return true }
    case .talk(let talk):
      if beginTalk(talk, at: step) { return true }
    case .replay(let number):
      if replay(evaluate(number)) { return true }
    }
    goToStep(following: step, in: flow)
    return false
  }

  mutating func assign(_ assignments: [Assignment]) {
    for assignment in assignments {
      let value = evaluate(assignment.value)
      top?.slots[assignment.slot] = value
    }
  }

  func values(of assignments: [Assignment]) -> [String: Value] {
    Dictionary(
      assignments.map { ($0.slot, evaluate($0.value)) }, uniquingKeysWith: { _, last in last })
  }

  /// Where the step's own transitions lead, or the next step of the file.
  mutating func goToStep(following step: Step, in flow: Flow) {
    for transition in step.next where holds(transition.condition, at: transition.place) {
      _ = jump(to: transition.then, from: step, in: flow)
      return
    }
    goToStep(after: step, in: flow)
  }

  private mutating func goToStep(after step: Step, in flow: Flow) {
    let next = (flow.position(of: step.id) ?? flow.steps.count) + 1
    top?.step = next < flow.steps.count ? flow.steps[next].id : Self.pastTheEnd
  }

  private static var pastTheEnd: String { "" }

  /// To a step of this flow, or to another flow in place of this one. Never waits by itself.
  mutating func jump(to target: String, from step: Step, in flow: Flow) -> Bool {
    if target == "end" {
      top?.step = Self.pastTheEnd
    } else if flow.step(target) != nil {
      top?.step = target
    } else if let other = script.flow(target), let first = other.steps.first {
      finishConversation()
      let into = top?.into
      state.frames.removeLast()
      var frame = Frame(flow: other.id, step: first.id, conversation: newIdentifier())
      frame.into = into
      state.frames.append(frame)
    } else {
      goToStep(after: step, in: flow)
    }
    return false
  }

  /// Ends the flow on top. True where the flow below has an open question, which is asked again.
  mutating func endFrame() -> Bool {
    finishConversation()
    let ended = state.frames.removeLast()
    guard var below = top else { return false }
    if let into = ended.into { below.slots[into] = ended.slots["result"] ?? Value.none }
    top = below
    guard below.asked != nil else { return false }
    askAgain(inFull: ended.flow == WellKnownFlow.resume)
    return true
  }

  /// Ends everything down to the open chat. Only the flow that says so has come to its end: what
  /// waited below is left half-way.
  private mutating func endAll() -> Bool {
    finishConversation()
    while state.frames.count > 1 { state.frames.removeLast() }
    if top?.flow != WellKnownFlow.home {
      return endFrame()
    }
    guard top?.asked != nil else { return false }
    askAgain()
    return true
  }

  private mutating func finishConversation() {
    guard let frame = top, frame.isRecorded else { return }
    var conversation = Conversation(
      id: frame.conversation, flow: frame.flow, started: startOf(frame.conversation))
    conversation.finished = input.at
    changes.append(.put(.conversation(conversation)))
  }

  /// A conversation starts when its id was made.
  func startOf(_ conversation: Identifier) -> Moment {
    Moment(milliseconds: Int64(conversation.high >> 16), offset: input.at.offset)
  }
}
