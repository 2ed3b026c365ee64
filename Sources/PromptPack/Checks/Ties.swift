internal import Dialogue

/// Two rules of one scope that can meet on a line with nothing to tell which is better.
///
/// Rules whose conditions differ are left to their conditions.
enum Ties: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.ruleScopes.flatMap { rules, _ in
      let isFresh = rules.all.map { everything.isFresh($0.place) }
      let ties = rules.index.ties { first, second in
        (isFresh[first] || isFresh[second])
          && rules.all[first].when?.source == rules.all[second].when?.source
      }
      let findings = ties.found.map { tie in
        let (first, second) = (rules.all[tie.first], rules.all[tie.second])
        return Finding(
          .tie, second.place,
          "rules `\(second.id)` and `\(first.id)` (\(first.place.seen(from: second.place))) tie on "
            + "“\(tie.witness)”; a `weight`, a `not_match` or one more word decides")
      }
      return ties.isComplete ? findings : findings + [unfinished(rules)]
    }
  }

  private static func unfinished(_ rules: Rules) -> Finding {
    Finding(
      .tie, rules.all.map(\.place).min() ?? Place(path: "rules", line: 1, column: 1),
      "\(rules.all.count) rules are too many to compare each with each; there may be more ties")
  }
}
