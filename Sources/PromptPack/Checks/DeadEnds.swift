internal import Dialogue

/// A step from which its flow never comes to an end, so that the person has to leave by a command; among
/// them the call of a flow that calls itself again before it ends.
///
/// The open chat is meant to go on.
enum DeadEnds: Check {
  static func findings(in everything: Everything) -> [Finding] {
    let graphs = everything.flows.map { FlowGraph($0) }
    let endless = endless(among: graphs, everything)
    return graphs.compactMap { graph in
      let flow = graph.flow
      guard !listens(flow) else { return nil }
      let ending = graph.ending()
      let stuck = graph.reachable.sorted().first {
        !ending.contains($0) && everything.asks(flow.steps[$0])
          && !endsEverything(flow.steps[$0], everything)
      }
      if let stuck {
        return Finding(
          .deadEnd, flow.steps[stuck].place,
          "from `\(flow.steps[stuck].id)` there is no way to the end of `\(flow.id)`")
      }
      guard endless.contains(flow.id),
        let (step, called) = endlessCall(in: graph, endless, everything)
      else { return nil }
      return Finding(
        .deadEnd, step.place,
        "`\(flow.id)` comes to no end, since `\(called)`, which it calls here, "
          + (called == flow.id
            ? "is this flow again; `jump` goes back to a step" : "calls it again"))
    }
  }

  /// The call that keeps a flow from its end; one that is come to before a question is a loop.
  private static func endlessCall(
    in graph: FlowGraph, _ endless: Set<String>, _ everything: Everything
  ) -> (step: Step, flow: String)? {
    let steps = graph.flow.steps
    let unasked = graph.reachedUnasked { everything.asks(steps[$0]) }
    for (index, step) in steps.enumerated() where !unasked.contains(index) {
      if let called = step.called(everything), endless.contains(called) { return (step, called) }
    }
    return nil
  }

  private static func listens(_ flow: Flow) -> Bool {
    flow.id == WellKnownFlow.home
      || flow.steps.contains { step in
        if case .collect(let collect) = step.action { collect.type == .chat } else { false }
      }
  }

  /// The flows that end only where a flow ends that ends only where they do.
  private static func endless(
    among graphs: [FlowGraph], _ everything: Everything
  ) -> Set<String> {
    var rest = graphs.filter { !listens($0.flow) && $0.ending().contains(0) }
    var endless = Set(rest.map(\.flow.id))
    while true {
      let count = rest.count
      rest.removeAll { graph in
        let steps = graph.flow.steps
        let ending = graph.ending { place in
          steps[place].called(everything).map { !endless.contains($0) } ?? true
            || endsEverything(steps[place], everything)
        }
        return ending.contains(0)
      }
      endless = Set(rest.map(\.flow.id))
      if rest.count == count { return endless }
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

extension Step {
  /// The flow that a step lays on top.
  fileprivate func called(_ everything: Everything) -> String? {
    guard case .call(let call) = action else { return nil }
    return everything.flow(call.flow)?.id
  }
}
