internal import Dialogue

/// A question and the reply of a rule need one wording that can be said whatever is known.
enum NeutralWordings: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.textUses.compactMap { use in
      let what: String
      switch use.role {
      case .ask: what = "a question"
      case .reply: what = "the reply of a rule"
      case .probe: what = "a follow-up question"
      case .reask: what = "the way to ask again"
      // A question whose softer wordings cannot be said now is not asked twice.
      case .minimal: return nil
      // Where none of these can be said there is something else to say, or nothing is needed.
      case .say, .again, .suggestion, .own, .shell: return nil
      }
      let isSafe = use.text.variants.contains {
        $0.condition == nil && !$0.once && $0.template.isNeutral
      }
      guard !isSafe, let first = use.text.variants.first else { return nil }
      return Finding(
        .noNeutral, first.place,
        "\(what) needs one wording without names in braces and without a condition")
    }
  }
}
