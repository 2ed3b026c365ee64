package import Dialogue
internal import Model

/// A trace in words, for `/why` and `--trace`.
package func explanation(of trace: Trace) -> String {
  var lines: [String] = []
  if !trace.line.isEmpty { lines.append("line: \(trace.line.prefix(200))") }
  if let decision = trace.decision { lines.append("decided by: \(decision)") }
  if let rule = trace.rule {
    lines.append("rule: \(rule.id) (\(rule.place))")
    if let pattern = rule.pattern { lines.append("pattern: \(pattern)") }
    if !rule.matched.isEmpty { lines.append("matched: \(rule.matched.joined(separator: " · "))") }
    for (name, text) in rule.captures.sorted(by: { $0.key < $1.key }) {
      lines.append("captured \(name): \(text)")
    }
    if let condition = rule.condition { lines.append("when: \(condition)") }
  }
  for test in trace.tests {
    let values = test.values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.shown)" }
    lines.append(
      "condition: \(test.condition) is \(test.holds)"
        + (values.isEmpty ? "" : " (\(values.joined(separator: ", ")))"))
  }
  for selection in trace.selections {
    for candidate in selection.candidates {
      let reason = candidate.verdict == "chosen" ? "chosen, \(selection.reason)" : candidate.verdict
      lines.append("wording: \(candidate.id) (\(candidate.place)): \(reason)")
    }
  }
  if !trace.nearMisses.isEmpty {
    lines.append("near misses:")
    lines += trace.nearMisses.prefix(8).map { "  " + $0 }
  }
  return lines.joined(separator: "\n")
}
