package import Model

/// One line of the person's, with everything that the engine may not look up itself.
package struct Input: Equatable, Sendable {
  package var line: String
  package var at: Moment
  /// Makes the ids of what is recorded in this turn; has no influence on any word.
  package var entropy: UInt64
  /// Written in the editor: an answer, whatever it looks like, never a command.
  package var isAnswer: Bool

  package init(_ line: String, at: Moment, entropy: UInt64, isAnswer: Bool = false) {
    self.line = line
    self.at = at
    self.entropy = entropy
    self.isAnswer = isAnswer
  }
}

/// What the program has to do after a turn, in this order.
package enum Effect: Equatable, Sendable {
  /// To disk, before anything is said. The label names what `/undo` would take back.
  case commit(changes: [Change], label: String?, shown: [String])
  /// A paragraph of the coach's.
  case say(String)
  /// What was recorded, on one line.
  case note(String)
  case ask(Question)
  case request(Request)
  /// The dialogue is over, or rests.
  case end(resting: Bool)
}

/// An open question.
package struct Question: Equatable, Codable, Sendable {
  /// The words; may be empty where the flow has just said them.
  package var text: String
  /// What can be typed by number, prefix or word, in this order.
  package var choices: [String]
  /// Which question of how many, where the flow has a known length.
  package var number: Int?
  package var of: Int?
  /// An earlier answer, that an empty line keeps.
  package var suggestion: String?

  package init(
    text: String, choices: [String] = [], number: Int? = nil, of: Int? = nil,
    suggestion: String? = nil
  ) {
    self.text = text
    self.choices = choices
    self.number = number
    self.of = of
    self.suggestion = suggestion
  }
}

/// Something that the dialogue cannot do itself.
package enum Request: Equatable, Sendable {
  case undo
  /// Open the editor for the answer.
  case edit(String)
  /// Explain the coach's last move, with the rules that came near where that was asked for.
  case explain(Trace, nearMisses: Bool)
  /// Print a page of the record: `today`, `goals`, `people`, `wins` …; the rest of the line
  /// belongs to it.
  case show(String, argument: String)

  /// What is asked for, without what it is about: `undo`, `explain`, `show today`.
  package var name: String {
    switch self {
    case .undo: "undo"
    case .edit: "edit"
    case .explain: "explain"
    case .show(let page, _): "show \(page)"
    }
  }
}
