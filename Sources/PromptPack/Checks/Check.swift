package import Dialogue

/// One thing that is looked for in a pack as a whole; each has a file of its own.
protocol Check: Sendable {
  static func findings(in everything: Everything) -> [Finding]
}

extension Pack {
  /// Every check there is.
  private static var checks: [any Check.Type] {
    [
      // Names
      UndefinedNames.self, DuplicateIDs.self, MissingParts.self, UnusedSlots.self,
      UnusedConcepts.self, UnusedFlows.self, UnusedLists.self, YAMLTruth.self,
      // The walk
      UnreachableSteps.self, Loops.self, DeadEnds.self, BranchesWithoutElse.self,
      // The rules
      Examples.self, RulesThatNeverWin.self, Ties.self,
      // The words
      NeutralWordings.self, ClosedQuestions.self, TwoQuestions.self, ExclamationMarks.self,
      LongLines.self,
    ]
  }

  /// Everything that can be said about the pack as a whole, in the order of the files.
  ///
  /// - Parameter readers: made of the pack's own words unless given.
  package func check(readers: Deferred<Readers>? = nil) -> [Finding] {
    let everything = Everything(pack: self, readers: readers)
    let unread = Set(
      everything.findings.filter { $0.severity == .error }.map(\.place.path))
    let findings = Self.checks.flatMap { $0.findings(in: everything) }
      // What follows from a part that could not be read is named once that part is mended.
      .filter { !(unread.contains($0.place.path) && $0.code.mayFollow) }
    return (everything.findings + findings).sorted {
      ($0.place, $0.code.rawValue, $0.message) < ($1.place, $1.code.rawValue, $1.message)
    }
  }
}

extension FindingCode {
  /// May come of a step, a rule or a file that was passed over because of another finding.
  fileprivate var mayFollow: Bool {
    [
      .undefinedStep, .undefinedSlot, .undefinedConcept, .unreachable, .deadEnd, .loop, .unusedSlot,
      .unusedConcept, .exampleLost, .noElse, .noNeutral,
    ].contains(self)
  }
}
