internal import Dialogue

/// A rule whose every line another rule wins, whatever is said.
enum RulesThatNeverWin: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.ruleScopes.flatMap { rules, _ in
      let always = rules.all.indices.filter {
        rules.all[$0].when == nil && rules.all[$0].notPatterns.isEmpty
      }
      return rules.index.shadowed(by: Set(always)).map { shadow in
        let (rule, winner) = (rules.all[shadow.rule], rules.all[shadow.winner])
        let other = "`\(winner.id)` (\(winner.place.seen(from: rule.place)))"
        return Finding(
          .ruleNeverWins, rule.place,
          shadow.isEven
            ? "rule `\(rule.id)` says the same as \(other): only their order decides between them"
            : "rule `\(rule.id)` never wins: \(other) matches all of its lines and ranks above")
      }
    }
  }
}
