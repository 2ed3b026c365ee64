internal import Dialogue

/// Steps, jumps and calls that go round and never ask anything.
enum Loops: Check {
  static func findings(in everything: Everything) -> [Finding] {
    let graphs = everything.flows.map { FlowGraph($0) }
    return graphs.compactMap { loop(within: $0, everything) } + circles(among: graphs, everything)
  }

  // MARK: Within a flow

  private static func loop(within graph: FlowGraph, _ everything: Everything) -> Finding? {
    let steps = graph.flow.steps
    let silent = steps.indices.filter { !everything.asks(steps[$0]) }
    var next: [Int: [Int]] = [:]
    for edge in graph.edges {
      guard case .step(let to) = edge.to, silent.contains(edge.from), silent.contains(to) else {
        continue
      }
      next[edge.from, default: []].append(to)
    }
    guard let circle = circle(from: silent, next) else { return nil }
    let names = (circle + circle.prefix(1)).map { "`\(steps[$0].id)`" }.joined(separator: ", ")
    return Finding(
      .loop, steps[circle[0]].place, "these steps go round without a question: \(names)")
  }

  // MARK: Among flows

  /// Flows that open each other before anything was asked.
  private static func circles(
    among graphs: [FlowGraph], _ everything: Everything
  ) -> [Finding] {
    var next: [String: [String]] = [:]
    var calling: Set<[String]> = []
    for graph in graphs {
      let steps = graph.flow.steps
      for index in graph.reachedUnasked(asks: { everything.asks(steps[$0]) }) {
        for edge in graph.edges(from: index) {
          guard case .flow(let other) = edge.to, !everything.asks(steps[index]) else { continue }
          next[graph.flow.id, default: []].append(everything.flow(other)?.id ?? other)
        }
        if case .call(let call) = steps[index].action {
          let called = everything.flow(call.flow)?.id ?? call.flow
          next[graph.flow.id, default: []].append(called)
          calling.insert([graph.flow.id, called])
        }
      }
    }
    var findings: [Finding] = []
    var rest = next
    while let circle = circle(from: rest.keys.sorted(), rest) {
      let pairs = zip(circle, circle.dropFirst() + circle.prefix(1)).map { [$0, $1] }
      let isCall = pairs.contains(where: calling.contains)
      let names = (circle + circle.prefix(1)).map { "`\($0)`" }.joined(separator: ", ")
      findings.append(
        Finding(
          isCall ? .callCycle : .loop,
          everything.flow(circle[0])?.place ?? Place(path: "", line: 1, column: 1),
          "these flows open each other without a question: \(names)"))
      for id in circle { rest[id] = nil }
    }
    return findings
  }

  /// A way from a place back to itself.
  private static func circle<Place: Hashable & Comparable>(
    from places: [Place], _ next: [Place: [Place]]
  ) -> [Place]? {
    var done: Set<Place> = []
    for start in places where !done.contains(start) {
      var path: [(place: Place, rest: ArraySlice<Place>)] = [(start, (next[start] ?? [])[...])]
      var onPath: Set<Place> = [start]
      while var top = path.popLast() {
        guard let following = top.rest.popFirst() else {
          onPath.remove(top.place)
          done.insert(top.place)
          continue
        }
        path.append(top)
        if onPath.contains(following) {
          let circle = path.map(\.place).drop { $0 != following }
          return Array(circle)
        }
        guard !done.contains(following) else { continue }
        onPath.insert(following)
        path.append((following, (next[following] ?? [])[...]))
      }
    }
    return nil
  }
}
