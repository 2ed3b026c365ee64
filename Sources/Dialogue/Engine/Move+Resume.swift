internal import Model

/// Going on with a saved dialogue, whose prompts may have been edited since.
extension Move {
  /// Every frame is brought to the nearest point that still exists; then the open question is asked
  /// again, in full.
  mutating func resume() {
    var isElsewhere = false
    var kept: [Frame] = []
    for var frame in state.frames {
      guard let flow = script.flow(frame.flow) else {
        isElsewhere = true
        continue
      }
      if frame.flow != flow.id { frame.flow = flow.id }
      if flow.step(frame.step) == nil || frame.asked != nil && flow.step(frame.step)?.asks == false
      {
        if let renamed = flow.steps.first(where: { $0.was.contains(frame.step) }) {
          frame.step = renamed.id
        } else {
          isElsewhere = true
          frame.step = nearestStep(in: flow, to: frame)
        }
        frame.asked = nil
        frame.isCalling = false
        frame.partial = []
      }
      kept.append(frame)
    }
    // A frame that called one that is gone goes on after the call.
    state.frames = kept
    let script = script
    state.past.removeAll { milestone in
      milestone.frames.contains { script.flow($0.flow)?.step($0.step) == nil }
    }
    guard let frame = top else { return advance() }
    say(isElsewhere ? .resumedElsewhere : .resumed, ["title": .text(title(of: frame.flow))])
    if let asked = frame.asked {
      effects.append(.ask(asked))
    } else {
      advance()
    }
  }

  /// The first question whose slot holds nothing yet.
  private func nearestStep(in flow: Flow, to frame: Frame) -> String {
    let open = flow.questions.first { step in
      switch step.action {
      case .collect(let collect): frame.slots[collect.slot] == nil && !frame.visited(step.id)
      case .suggest(let suggest): frame.slots[suggest.slot] == nil && !frame.visited(step.id)
      case .say, .branch, .set, .record, .call, .show, .jump, .end, .talk, .replay: false
      }
    }
    return open?.id ?? flow.questions.last?.id ?? flow.steps.last?.id ?? ""
  }

  private func title(of flow: String) -> String { script.flow(flow)?.title ?? flow }
}

extension Frame {
  fileprivate func visited(_ step: String) -> Bool { visits[step, default: 0] > 0 }
}
