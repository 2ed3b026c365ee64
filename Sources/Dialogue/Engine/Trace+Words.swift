internal import Model

/// A trace in words, for `/why` and `--trace`.
///
/// - Parameter nearMisses: also the conditions that did not hold, the wordings that were not taken, and
///   the rules that came near: matched and ranked below, matched and had a condition that did not hold,
///   or shared a word and did not match.
package func explanation(of trace: Trace, nearMisses: Bool = true) -> String {
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
  for test in trace.tests where nearMisses || test.holds {
    let place = test.place.map { " (\($0))" } ?? ""
    lines.append(
      "condition: \(test.condition) is \(test.holds)" + inWords(test.values) + place)
  }
  for selection in trace.selections {
    for candidate in selection.candidates where nearMisses || candidate.verdict == "chosen" {
      let reason = candidate.verdict == "chosen" ? "chosen, \(selection.reason)" : candidate.verdict
      lines.append("wording: \(candidate.id) (\(candidate.place)): \(reason)")
    }
  }
  if !trace.nearMisses.isEmpty {
    if nearMisses {
      lines.append("near misses:")
      lines += trace.nearMisses.prefix(12).map { "  " + $0 }
    } else {
      lines.append("near misses: \(trace.nearMisses.count); /why all names them")
    }
  }
  return lines.joined(separator: "\n")
}

/// ` (confidence = 4, hesitant = true)`, nothing where there is nothing to tell.
func inWords(_ values: [String: Value]) -> String {
  let pairs = values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.shown)" }
  return pairs.isEmpty ? "" : " (\(pairs.joined(separator: ", ")))"
}
