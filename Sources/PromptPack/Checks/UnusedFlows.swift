internal import Dialogue

/// A flow that nothing opens: no command, no other flow, no rule, and not the engine.
enum UnusedFlows: Check {
  static func findings(in everything: Everything) -> [Finding] {
    var opened: Set<String> = [WellKnownFlow.home, WellKnownFlow.resume]
    for flow in everything.flows {
      opened.formUnion(flow.calls.map(\.flow))
      for case .flow(let other) in FlowGraph(flow).edges.map(\.to) { opened.insert(other) }
    }
    opened.formUnion(everything.rules.all.flatMap { [$0.call?.flow, $0.then].compactMap(\.self) })
    return everything.flows.filter { flow in
      flow.command == nil && flow.startIf == nil
        && !flow.id.hasPrefix(WellKnownFlow.safetyPrefix)
        && opened.isDisjoint(with: [flow.id] + flow.was)
    }
    .map {
      Finding(
        .unusedFlow, $0.place,
        "nothing opens the flow `\($0.id)`: no `command`, no `call`, no `jump`")
    }
  }
}
