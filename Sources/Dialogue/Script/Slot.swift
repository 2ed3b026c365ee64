/// What kind of answer a question takes.
package enum SlotType: Equatable, Sendable {
  case text
  case scale(min: Int, max: Int)
  case choice([Choice])
  /// Several of the choices, or none.
  case choices([Choice])
  case yesNo
  case number(min: Double?, max: Double?)
  case date(past: Bool?)
  /// A sentence for the record: who, when, what follows.
  case log
  /// An open line of the chat: understood by the rules, kept as it is.
  case chat

  package var name: String {
    switch self {
    case .text: "text"
    case .scale: "scale"
    case .choice: "choice"
    case .choices: "choices"
    case .yesNo: "yes_no"
    case .number: "number"
    case .date: "date"
    case .log: "log"
    case .chat: "chat"
    }
  }
}

/// One of the answers that a question offers.
package struct Choice: Equatable, Sendable {
  package var id: String
  package var text: String
  /// Other words that mean it.
  package var also: [String]
  package var condition: Condition?
  /// Stands for as many choices as there are partners, or lines of the talk that is over.
  package var source: Source?

  package enum Source: String, CaseIterable, Sendable { case partners, lines }

  package init(id: String, text: String, also: [String] = [], condition: Condition? = nil) {
    self.id = id
    self.text = text
    self.also = also
    self.condition = condition
  }
}

package struct Slot: Equatable, Sendable {
  package var name: String
  package var type: SlotType
  package var place: Place

  package init(name: String, type: SlotType, place: Place) {
    self.name = name
    self.type = type
    self.place = place
  }
}
