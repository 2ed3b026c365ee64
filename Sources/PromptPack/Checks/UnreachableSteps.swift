internal import Dialogue

/// A step that no path through its flow comes to.
enum UnreachableSteps: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.flows.flatMap { flow in
      let reachable = FlowGraph(flow).reachable
      return flow.steps.enumerated().filter { !reachable.contains($0.offset) }
        .map {
          Finding(.unreachable, $0.element.place, "nothing leads to the step `\($0.element.id)`")
        }
    }
  }
}
