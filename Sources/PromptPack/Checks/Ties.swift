internal import Dialogue

/// Two rules of one scope that can meet on a line with nothing to tell which is better.
///
/// Rules whose conditions differ are left to their conditions.
enum Ties: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.ruleScopes.flatMap { rules, _ in
      rules.index.ties { first, second in
        let (one, other) = (rules.all[first], rules.all[second])
        return one.when?.source == other.when?.source
          && (everything.isFresh(one.place) || everything.isFresh(other.place))
      }.map { tie in
        let (first, second) = (rules.all[tie.first], rules.all[tie.second])
        return Finding(
          .tie, second.place,
          "rules `\(second.id)` and `\(first.id)` (\(first.place.seen(from: second.place))) tie on "
            + "“\(tie.witness)”; a `weight`, a `not_match` or one more word decides")
      }
    }
  }
}
