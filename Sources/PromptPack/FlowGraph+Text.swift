internal import Dialogue

extension FlowGraph {
  /// The flow as a drawing for Graphviz.
  package var dot: String {
    var lines = [
      "digraph \(quoted(flow.id)) {", "  label=\(quoted(flow.title)); labelloc=t; fontname=sans;",
      "  node [fontname=sans, fontsize=10]; edge [fontname=sans, fontsize=9];",
      "  start [shape=point];", "  start -> s0;",
    ]
    for (index, step) in flow.steps.enumerated() {
      lines.append("  s\(index) [label=\(quoted(step.label)), shape=\(step.shape)];")
    }
    for target in otherTargets { lines.append("  \(name(of: target)) [\(look(of: target))];") }
    for edge in edges {
      let label = edge.reason.words.map { " [label=\(quoted($0))]" } ?? ""
      lines.append("  s\(edge.from) -> \(name(of: edge.to))\(label);")
    }
    for call in calls where call.rule != nil {
      lines.append(
        "  s\(call.from) -> \(name(of: .flow(call.flow))) "
          + "[label=\(quoted(call.rule ?? "")), style=dashed, dir=both];")
    }
    return lines.joined(separator: "\n") + "\n}"
  }

  /// The flow as a drawing for Mermaid.
  package var mermaid: String {
    var lines = ["flowchart TD", "  start(( )) --> s0"]
    for (index, step) in flow.steps.enumerated() {
      let label = escaped(step.label)
      switch step.action {
      case .collect, .suggest, .talk: lines.append("  s\(index)[/\(label)/]")
      case .branch: lines.append("  s\(index){\(label)}")
      case .call: lines.append("  s\(index)[[\(label)]]")
      case .say, .set, .record, .show, .jump, .end, .replay: lines.append("  s\(index)[\(label)]")
      }
    }
    for target in otherTargets {
      switch target {
      case .end(let all):
        lines.append("  \(name(of: target))((\(escaped(all ? "end all" : "end"))))")
      case .flow(let id): lines.append("  \(name(of: target))[[\(escaped(id))]]")
      case .step: break
      }
    }
    for edge in edges {
      let label = edge.reason.words.map { "|\(escaped($0))|" } ?? ""
      lines.append("  s\(edge.from) -->\(label) \(name(of: edge.to))")
    }
    for call in calls {
      guard let rule = call.rule else { continue }
      lines.append("  s\(call.from) <-.->|\(escaped(rule))| \(name(of: .flow(call.flow)))")
    }
    return lines.joined(separator: "\n")
  }

  /// Ends and other flows that something leads to, each once.
  private var otherTargets: [Target] {
    let called = calls.filter { $0.rule != nil }.map { Target.flow($0.flow) }
    return (edges.map(\.to) + called).reduce(into: []) { targets, target in
      if case .step = target { return }
      if !targets.contains(target) { targets.append(target) }
    }
  }

  private func name(of target: Target) -> String {
    switch target {
    case .step(let index): "s\(index)"
    case .end(let all): all ? "end_all" : "end_here"
    case .flow(let id): "flow_" + String(id.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }
  }

  private func look(of target: Target) -> String {
    switch target {
    case .step: ""
    case .end(let all): "label=\(quoted(all ? "end all" : "end")), shape=doublecircle"
    case .flow(let id): "label=\(quoted(id)), shape=box3d"
    }
  }

  private func quoted(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(plain.replacing("\n", with: "\\n"))\""
  }

  private func escaped(_ text: String) -> String {
    let plain = text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    return "\"\(plain.replacing("\n", with: "<br/>"))\""
  }
}

extension FlowGraph.Reason {
  fileprivate var words: String? {
    switch self {
    case .next: nil
    case .transition(let condition): condition ?? "else"
    case .passedOver(let condition): "not (\(condition))"
    case .rule(let id): "rule \(id)"
    }
  }
}

extension Step {
  fileprivate var shape: String {
    switch action {
    case .collect, .suggest, .talk: "parallelogram"
    case .branch: "diamond"
    case .call: "box3d"
    case .say, .set, .record, .show, .jump, .end, .replay: "box"
    }
  }

  /// The step's name, what it does, and the beginning of its words.
  fileprivate var label: String {
    switch action {
    case .say(let text): id + "\n" + text.beginning
    case .collect(let collect): "\(id): \(collect.type.name)\n" + collect.ask.beginning
    case .suggest(let suggest): "\(id): from \(suggest.list)"
    case .branch: id
    case .set(let assignments): "set " + assignments.map(\.slot).joined(separator: ", ")
    case .record(let items): "record " + items.map(\.kind.rawValue).joined(separator: ", ")
    case .call(let call): "call \(call.flow)"
    case .show(let page, _): "show \(page)"
    case .jump(let target): "jump \(target)"
    case .end(let all): all ? "end all" : "end"
    case .talk: "\(id): talk"
    case .replay: "replay"
    }
  }
}

extension Text {
  fileprivate var beginning: String {
    let plain = variants.first { $0.condition == nil } ?? variants.first
    let words = plain?.template.source ?? ""
    return words.count > 48 ? words.prefix(46) + " …" : words
  }
}
