internal import Dialogue

/// A branch that says nothing about the case in which none of its conditions holds.
enum BranchesWithoutElse: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.flows.flatMap { flow in
      flow.steps.compactMap { step in
        guard case .branch = step.action, step.next.last?.condition != nil else { return nil }
        return Finding(
          .noElse, step.place,
          "the branch `\(step.id)` has no `else`; it goes on with the next step")
      }
    }
  }
}
