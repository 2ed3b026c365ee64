internal import Dialogue

/// A step from which its flow never comes to an end, so that the person has to leave by a command.
///
/// The open chat is meant to go on.
enum DeadEnds: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.flows.compactMap { flow in
      let listens = flow.steps.contains { step in
        if case .collect(let collect) = step.action { collect.type == .chat } else { false }
      }
      guard flow.id != WellKnownFlow.home, !listens else { return nil }
      let graph = FlowGraph(flow)
      let ending = graph.ending
      guard
        let stuck = graph.reachable.sorted().first(where: {
          !ending.contains($0) && everything.asks(flow.steps[$0])
            && !endsEverything(flow.steps[$0], everything)
        })
      else {
        return nil
      }
      return Finding(
        .deadEnd, flow.steps[stuck].place,
        "from `\(flow.steps[stuck].id)` there is no way to the end of `\(flow.id)`")
    }
  }

  /// Whether the flow that a step calls can end whatever waits below it.
  private static func endsEverything(_ step: Step, _ everything: Everything) -> Bool {
    guard case .call(let call) = step.action, let flow = everything.flow(call.flow) else {
      return false
    }
    return flow.steps.contains { if case .end(all: true) = $0.action { true } else { false } }
  }
}
