internal import Dialogue

/// Two rules of one scope that can meet on a line with nothing to tell which is better.
///
/// Rules whose conditions differ are left to their conditions.
enum Ties: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.ruleScopes.flatMap { rules, _ in
      rules.index.ties { rules.all[$0].when?.source == rules.all[$1].when?.source }.map { tie in
        let (first, second) = (rules.all[tie.first], rules.all[tie.second])
        return Finding(
          .tie, second.place,
          "rules `\(second.id)` and `\(first.id)` (\(first.place.path == second.place.path ? "line \(first.place.line)" : "\(first.place)")) tie on "
            + "“\(tie.witness)”; a `weight`, a `not_match` or one more word decides")
      }
    }
  }
}
