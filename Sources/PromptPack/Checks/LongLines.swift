internal import Dialogue

/// What does not fit a terminal of 80 columns, or the patience of a reader.
///
/// Texts are wrapped at 72 columns; a choice, a line of help and a word that cannot be broken are not.
enum LongLines: Check {
  private static let widest = 72
  /// About six lines of a screen.
  private static let longest = 480

  static func findings(in everything: Everything) -> [Finding] {
    var findings: [Finding] = []
    for variant in everything.textUses.flatMap(\.text.variants) {
      let text = variant.template.likely
      if let word = text.split(whereSeparator: \.isWhitespace).first(where: { $0.count > widest }) {
        findings.append(
          Finding(
            .longLine, variant.place,
            "a word of \(word.count) characters; a line holds \(widest)"))
      }
      if text.count > longest {
        findings.append(
          Finding(
            .longText, variant.place,
            "\(text.count) characters; more than \(longest) are too much to read at once"))
      }
    }
    for flow in everything.flows {
      if let about = flow.about, about.count > widest {
        findings.append(
          Finding(
            .longLine, flow.place,
            "`about` has \(about.count) characters; a line of help holds \(widest)"))
      }
      for case (.collect(let collect), let place) in flow.steps.map({ ($0.action, $0.place) }) {
        for choice in collect.type.choices where choice.text.count > widest - 8 {
          findings.append(
            Finding(
              .longLine, place,
              "the choice “\(choice.text)” has \(choice.text.count) characters; a line holds \(widest - 8)"
            ))
        }
      }
    }
    return findings
  }
}

extension SlotType {
  fileprivate var choices: [Choice] {
    switch self {
    case .choice(let choices), .choices(let choices): choices
    case .text, .scale, .yesNo, .number, .date, .log, .chat: []
    }
  }
}
