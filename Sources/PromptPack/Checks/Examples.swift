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
    }
  }

  private static func findings(
    of index: Int, in rules: Rules, _ trial: RuleTrial
  ) -> [Finding] {
    let rule = rules.all[index]
    var findings: [Finding] = []
    if rule.examples.isEmpty, !rule.patterns.isEmpty {
      findings.append(
        Finding(.noExamples, rule.place, "rule `\(rule.id)` has no `examples` of what it is for"))
    }
    for example in rule.examples {
      if let problem = trial.problem(of: index, with: example) {
        findings.append(
          Finding(
            .exampleLost, rule.place, "rule `\(rule.id)` does not win “\(example)”: \(problem)"))
      } else if let taker = trial.taker(of: example) {
        findings.append(
          Finding(
            .exampleTaken, rule.place, "rule `\(rule.id)` never sees “\(example)”: \(taker)"))
      }
    }
    for line in rule.counterexamples where trial.matches(index, line) {
      findings.append(
        Finding(
          .counterexampleMatched, rule.place,
          "rule `\(rule.id)` matches “\(line)”, which it must not"))
    }
    return findings
  }
}
