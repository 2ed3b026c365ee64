internal import Model

/// Going on with a saved dialogue, whose prompts may have been edited since.
extension Move {
  /// Every frame is brought to the nearest point that still exists; then the open question is asked
  /// again, in full.
  mutating func resume() {
    var isElsewhere = false
    var kept: [Frame] = []
    for frame in state.frames {
      guard let mended = mended(frame) else {
        isElsewhere = true
        continue
      }
      isElsewhere = isElsewhere || mended.isElsewhere
      kept.append(mended.frame)
    }
    // A frame that called one that is gone goes on after the call.
    state.frames = kept
    state.past = state.past.compactMap { milestone in
      var milestone = milestone
      let frames = milestone.frames.map { mended($0) }
      guard frames.allSatisfy({ $0?.isElsewhere == false }) else { return nil }
      milestone.frames = frames.compactMap { $0?.frame }
      return milestone
    }
    if state.frames.isEmpty { _ = push(WellKnownFlow.home, slots: [:], into: nil) }
    guard let frame = top else { return advance() }
    say(isElsewhere ? .resumedElsewhere : .resumed, ["title": .text(title(of: frame.flow))])
    if let asked = frame.asked {
      if state.script == script.hash || !askAnew() { effects.append(.ask(asked)) }
    } else {
      advance()
    }
  }

  /// A frame at a step that exists: its own, under the name that it has now, or else after the last
  /// question that was answered and is still there. Nil where the whole flow is gone.
  private func mended(_ frame: Frame) -> (frame: Frame, isElsewhere: Bool)? {
    guard let flow = script.flow(frame.flow) else { return nil }
    var frame = frame
    frame.flow = flow.id
    if let step = flow.step(frame.step) ?? flow.renamedStep(frame.step),
      frame.asked == nil || step.asks
    {
      frame.step = step.id
      return (frame, false)
    }
    frame.asked = nil
    frame.offer = nil
    frame.partial = []
    frame.isCalling = false
    if let last = flow.questions.last(where: { frame.visits[$0.id, default: 0] > 0 }) {
      // As after a call: on with what follows the step.
      frame.step = last.id
      frame.isCalling = true
    } else {
      frame.step = flow.steps.first?.id ?? ""
    }
    return (frame, true)
  }

  /// Asks a question that was reworded, or offers other choices than before, as it reads now. False
  /// where it is as it was.
  private mutating func askAnew() -> Bool {
    guard let frame = top, let asked = frame.asked, let flow = script.flow(frame.flow),
      let step = flow.step(frame.step), case .collect(let collect) = step.action
    else { return false }
    let scope = scope
    let isSame = collect.ask.variants.contains {
      $0.template.render(in: scope, today: today) == asked.text
    }
    guard !isSame || choices(of: collect.type).map(\.text) != asked.choices else { return false }
    let (partial, probes, reasks) = (frame.partial, frame.probes, frame.reasks)
    top?.visits[step.id, default: 1] -= 1
    ask(collect, at: step, in: flow)
    top?.partial = partial
    top?.probes = probes
    top?.reasks = reasks
    return true
  }

  private func title(of flow: String) -> String { script.flow(flow)?.title ?? flow }
}

extension Flow {
  /// The step that had another name before.
  func renamedStep(_ id: String) -> Step? { steps.first { $0.was.contains(id) } }
}
