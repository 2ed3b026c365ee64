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
      UnusedConcepts.self, UnusedFlows.self, UnusedLists.self, UndefinedChoices.self,
      UndefinedWordLists.self, YAMLTruth.self, CurlyQuotes.self, CutTexts.self,
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
  /// - Parameter missing: what is wrong with files that are not in the pack for it.
  package func check(readers: Deferred<Readers>? = nil, missing: [Finding] = []) -> [Finding] {
    let everything = Everything(pack: self, readers: readers)
    let found = Self.checks.flatMap { $0.findings(in: everything) }
    // What follows from something that could not be read is named once that is mended.
    let unread = Set(everything.findings.filter { $0.severity == .error }.map(\.place.path))
    let nameless = Set(found.filter { $0.code == .undefinedConcept }.map(\.place.path))
    let own = found.filter { finding in
      let (code, path) = (finding.code, finding.place.path)
      return !(unread.contains(path) && code.mayFollow)
        && !(nameless.contains(path) && code == .exampleLost)
    }
    let findings = (everything.findings + own).filter {
      missing.isEmpty || !$0.code.mayFollowMissingFile
    }
    return (findings + missing).sorted {
      ($0.place, $0.code.rawValue, $0.message) < ($1.place, $1.code.rawValue, $1.message)
    }
  }

  /// The names that lead nowhere, and the ways that never come to a question: what a dialogue cannot be
  /// held with. Quicker than all checks.
  func brokenReferences() -> [Finding] {
    let everything = Everything(pack: self, readers: nil)
    let checks: [any Check.Type] = [UndefinedNames.self, DuplicateIDs.self, Loops.self]
    return checks.flatMap { $0.findings(in: everything) }.filter { $0.severity == .error }
  }
}

extension FindingCode {
  /// May come of a file that could not be read at all.
  fileprivate var mayFollowMissingFile: Bool {
    [
      .undefinedFlow, .undefinedStep, .undefinedSlot, .undefinedList, .undefinedConcept,
      .unusedSlot,
      .unusedConcept, .unusedFlow, .unusedList, .missingFlow, .missingText, .exampleLost,
    ].contains(self)
  }

  /// May come of a step, a rule or a file that was passed over because of another finding.
  fileprivate var mayFollow: Bool {
    [
      .undefinedStep, .undefinedSlot, .undefinedConcept, .unreachable, .deadEnd, .loop, .unusedSlot,
      .unusedConcept, .exampleLost, .noElse, .noNeutral,
    ].contains(self)
  }
}
