internal import Dialogue

/// Every rule wins its `examples`, and matches none of its `not`.
///
/// A condition counts as far as the line alone decides it: one that asks for a slot or a fact is taken to
/// hold for the rule itself and not to hold for its rivals.
enum Examples: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.ruleScopes.flatMap { rules, scope in
      let trial = RuleTrial(rules: rules, readers: everything.readers, scope: scope)
      return rules.all.indices.flatMap { findings(of: $0, in: rules, trial) }
    } + without(everything)
  }

  private static func findings(
    of index: Int, in rules: Rules, _ trial: RuleTrial
  ) -> [Finding] {
    let rule = rules.all[index]
    var findings: [Finding] = []
    for example in rule.examples {
      if let problem = trial.problem(of: index, with: example.line) {
        findings.append(
          Finding(
            .exampleLost, example.place,
            "rule `\(rule.id)` does not win “\(example.line)”: \(problem)"))
      } else if let taker = trial.taker(of: example.line) {
        findings.append(
          Finding(
            .exampleTaken, example.place, "rule `\(rule.id)` never sees “\(example.line)”: \(taker)"
          ))
      }
    }
    for example in rule.counterexamples where trial.matches(index, example.line) {
      findings.append(
        Finding(
          .counterexampleMatched, example.place,
          "rule `\(rule.id)` matches “\(example.line)”, which it must not"))
    }
    return findings
  }

  /// More than this many rules of a file are named together.
  private static let mostNamed = 5

  /// Rules with patterns and no examples.
  private static func without(_ everything: Everything) -> [Finding] {
    let rules = everything.ruleScopes.flatMap(\.rules.all)
      .filter { $0.examples.isEmpty && !$0.patterns.isEmpty }
    return Dictionary(grouping: rules, by: \.place.path).values.flatMap { rules -> [Finding] in
      guard rules.count > mostNamed, let first = rules.min(by: { $0.place < $1.place }) else {
        return rules.map {
          Finding(.noExamples, $0.place, "rule `\($0.id)` has no `examples` of what it is for")
        }
      }
      return [
        Finding(
          .noExamples, first.place,
          "rule `\(first.id)` and \(rules.count - 1) more of this file have no `examples` of what they "
            + "are for")
      ]
    }
  }
}
