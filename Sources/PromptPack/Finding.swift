package import Dialogue

/// Something that a writer should know about a pack of prompts.
package struct Finding: Equatable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable { case error, warning }

  package var code: FindingCode
  package var severity: Severity
  package var place: Place
  package var message: String

  package init(_ code: FindingCode, _ place: Place, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
    severity = code.severity
  }

  /// `path:line:column: error: message [code]`
  package var description: String {
    "\(place): \(severity.rawValue): \(message) [\(code.rawValue)]"
  }
}

/// The stable names of everything that is checked; `docs/findings.md` has an example of each.
package enum FindingCode: String, CaseIterable, Sendable {
  // The file
  case unreadable
  case strayFile = "stray-file"
  case tooLarge = "too-large"
  case yaml
  case wrongShape = "wrong-shape"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case badValue = "bad-value"
  case yamlTruth = "yaml-truth"
  case curlyQuotes = "curly-quotes"
  case cutText = "cut-text"
  case foreignSign = "foreign-sign"
  // The parts
  case condition
  case template
  case pattern
  case duplicateID = "duplicate-id"
  case undefinedFlow = "undefined-flow"
  case undefinedStep = "undefined-step"
  case undefinedSlot = "undefined-slot"
  case undefinedFact = "undefined-fact"
  case undefinedFunction = "undefined-function"
  case undefinedConcept = "undefined-concept"
  case undefinedList = "undefined-list"
  case undefinedPage = "undefined-page"
  case undefinedChoice = "undefined-choice"
  case missingText = "missing-text"
  case missingFlow = "missing-flow"
  case unusedSlot = "unused-slot"
  case unusedConcept = "unused-concept"
  case unusedFlow = "unused-flow"
  case unusedList = "unused-list"
  // The walk
  case unreachable
  case loop
  case deadEnd = "dead-end"
  case callCycle = "call-cycle"
  case noElse = "no-else"
  // The rules
  case exampleLost = "example-lost"
  case exampleTaken = "example-taken"
  case counterexampleMatched = "counterexample-matched"
  case noExamples = "no-examples"
  case ruleNeverWins = "rule-never-wins"
  case tie
  // The words
  case noNeutral = "no-neutral"
  case closedQuestion = "closed-question"
  case twoQuestions = "two-questions"
  case exclamation
  case longLine = "long-line"
  case longText = "long-text"

  package var severity: Finding.Severity {
    switch self {
    case .unusedSlot, .unusedConcept, .unusedFlow, .unusedList, .noElse, .noExamples, .tie,
      .closedQuestion, .exclamation, .longLine, .longText, .unreachable, .yamlTruth,
      .ruleNeverWins, .twoQuestions, .deadEnd, .exampleTaken, .undefinedChoice,
      .strayFile, .curlyQuotes, .cutText, .foreignSign:
      .warning
    case .unreadable, .tooLarge, .yaml, .wrongShape, .unknownKey, .missingKey, .badValue,
      .condition, .template, .pattern, .duplicateID, .undefinedFlow, .undefinedStep,
      .undefinedSlot, .undefinedFact, .undefinedFunction, .undefinedConcept, .undefinedList,
      .undefinedPage, .missingText, .missingFlow, .loop, .callCycle, .exampleLost,
      .counterexampleMatched, .noNeutral:
      .error
    }
  }
}
