internal import Dialogue

/// Two questions at once: in one wording, or a reply that asks before the next question comes.
enum TwoQuestions: Check {
  static func findings(in everything: Everything) -> [Finding] {
    let within = everything.textUses.flatMap { use in
      use.text.variants.filter { $0.questionMarks > 1 }.map {
        Finding(
          .twoQuestions, $0.place, "this asks \($0.questionMarks) questions at once; keep one")
      }
    }
    let beside = everything.allRules.flatMap { rule, _ -> [Finding] in
      guard rule.probe != nil, let reply = rule.reply else { return [] }
      return reply.variants.filter { $0.questionMarks > 0 }.map {
        Finding(
          .twoQuestions, $0.place,
          "the reply of `\(rule.id)` asks, and so does its `probe`; keep one")
      }
    }
    return within + beside
  }
}
