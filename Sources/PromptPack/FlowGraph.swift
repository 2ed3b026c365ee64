package import Dialogue

/// Where each step of a flow can lead: for the checks and for `kith prompts graph`.
package struct FlowGraph: Sendable {
  package enum Target: Hashable, Sendable {
    /// A place in `Flow.steps`.
    case step(Int)
    /// The end of this flow; `all` also ends what waits below.
    case end(all: Bool)
    /// Another flow, in place of this one.
    case flow(String)
  }

  package enum Reason: Equatable, Sendable {
    /// The next step of the file.
    case next
    /// A transition that holds; `nil` for `else`.
    case transition(String?)
    /// The step's own condition does not hold.
    case passedOver(String)
    /// A rule that was met says where to go on.
    case rule(String)
  }

  package struct Edge: Equatable, Sendable {
    package var from: Int
    package var to: Target
    package var reason: Reason
  }

  /// A flow that is laid on top and comes back.
  package struct CallEdge: Equatable, Sendable {
    package var from: Int
    package var flow: String
    /// Where a rule calls it, not the step.
    package var rule: String?
  }

  package let flow: Flow
  package private(set) var edges: [Edge] = []
  package private(set) var calls: [CallEdge] = []

  package init(_ flow: Flow) {
    self.flow = flow
    for (index, step) in flow.steps.enumerated() { add(step, at: index) }
  }

  package func edges(from index: Int) -> [Edge] { edges.filter { $0.from == index } }

  private mutating func add(_ step: Step, at index: Int) {
    if let condition = step.condition {
      edges.append(Edge(from: index, to: after(index), reason: .passedOver(condition.source)))
    }
    switch step.action {
    case .end(let all): return edges.append(Edge(from: index, to: .end(all: all), reason: .next))
    case .jump(let name):
      return edges.append(Edge(from: index, to: target(name, from: index), reason: .next))
    case .call(let call): calls.append(CallEdge(from: index, flow: call.flow))
    case .collect(let collect):
      for rule in collect.rules.all + flow.rules.all {
        if let then = rule.then {
          edges.append(Edge(from: index, to: target(then, from: index), reason: .rule(rule.id)))
        }
        if let call = rule.call {
          calls.append(CallEdge(from: index, flow: call.flow, rule: rule.id))
        }
      }
    case .say, .suggest, .branch, .set, .record, .show, .talk, .replay: break
    }
    for transition in step.next {
      edges.append(
        Edge(
          from: index, to: target(transition.then, from: index),
          reason: step.next.count == 1 && transition.condition == nil
            ? .next : .transition(transition.condition?.source)))
    }
    if !step.next.contains(where: { $0.condition == nil }) {
      edges.append(Edge(from: index, to: after(index), reason: .next))
    }
  }

  private func after(_ index: Int) -> Target {
    index + 1 < flow.steps.count ? .step(index + 1) : .end(all: false)
  }

  private func target(_ name: String, from index: Int) -> Target {
    if name == "end" { return .end(all: false) }
    return flow.position(of: name).map(Target.step) ?? .flow(name)
  }

  /// The steps that can be come to from the first one.
  package var reachable: Set<Int> { reached(from: [0]) { _ in true } }

  /// The steps that can be come to from the first one before anything is asked, those that ask
  /// included. `asks` says so of a step.
  package func reachedUnasked(asks: (Int) -> Bool) -> Set<Int> {
    reached(from: [0]) { !asks($0) }
  }

  private func reached(from start: [Int], through passes: (Int) -> Bool) -> Set<Int> {
    guard !flow.steps.isEmpty else { return [] }
    var seen = Set(start)
    var waiting = start
    while let index = waiting.popLast() {
      guard passes(index) else { continue }
      for edge in edges(from: index) {
        if case .step(let next) = edge.to, seen.insert(next).inserted { waiting.append(next) }
      }
    }
    return seen
  }

  /// The steps from which the flow can come to an end. `returns` says of a step whether what it calls does.
  package func ending(where returns: (Int) -> Bool = { _ in true }) -> Set<Int> {
    var found: Set<Int> = []
    var grows = true
    while grows {
      grows = false
      for edge in edges where !found.contains(edge.from) {
        if case .passedOver = edge.reason {} else if !returns(edge.from) { continue }
        let ends =
          switch edge.to {
          case .end, .flow: true
          case .step(let next): found.contains(next)
          }
        if ends {
          found.insert(edge.from)
          grows = true
        }
      }
    }
    return found
  }
}
