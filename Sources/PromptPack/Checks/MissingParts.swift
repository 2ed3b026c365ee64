internal import Dialogue
internal import Language

/// What the engine itself says and opens must be in every pack.
enum MissingParts: Check {
  static func findings(in everything: Everything) -> [Finding] {
    let texts = Place(path: "texts/shell.yaml", line: 1, column: 1)
    let missing = ShellText.allCases.filter { everything.texts[$0] == nil }
    let flows =
      [WellKnownFlow.home, WellKnownFlow.resume]
      + Screen.allCases.filter { $0 != .none }.map { WellKnownFlow.safetyPrefix + $0.rawValue }
    return missing.map {
      Finding(.missingText, texts, "the engine needs the text `\($0.rawValue)`")
    }
      + flows.filter { everything.flow($0) == nil }.map {
        Finding(
          .missingFlow, Place(path: "flows/\($0).yaml", line: 1, column: 1),
          "the engine needs the flow `\($0)`")
      }
  }
}
