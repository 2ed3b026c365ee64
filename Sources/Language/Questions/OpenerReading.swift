package import Model

/// What a line invites when somebody says it to start or continue a conversation.
///
/// For "Do you like working at Acme?" the kind is `.yesNo`, the focus `.other`, and the only
/// rewrite "What do you like about working at Acme?".
package struct OpenerReading: Sendable, Equatable {
  /// The answer that a line invites.
  package enum Kind: String, Sendable, Equatable, CaseIterable {
    /// A story, a view, a how.
    case open
    /// A word or two answers it, though it is no yes or no: "What do you do?"
    case short
    case yesNo = "yes_no"
    case statement
  }

  /// Whom or what the line is about.
  package enum Focus: String, Sendable, Equatable {
    /// The one who says it.
    case self_ = "self"
    /// The one who hears it, or their world.
    case other
    /// What both can see: the talk, the food, the queue.
    case context
  }

  package struct Note: Sendable, Equatable {
    /// One of `yes_no`, `short`, `stacked`, `leading`, `tag`, `private`, `demand`, `long`.
    package var code: String
    /// A sentence for the person, from `prompts/`.
    package var message: String
  }

  package var text: String
  package var kind: Kind
  /// More than one question at once; a question and its "and why?" are one.
  package var stacked: Bool
  package var focus: Focus
  /// Names something particular: a talk, a company, a field, this person's doings.
  package var specific: Bool
  /// False where it is too private, or asks too much, of somebody just met.
  package var appropriate: Bool
  package var notes: [Note]
  /// At most two open questions to ask instead; empty where none is needed or none is good.
  package var rewrites: [String]
  /// A closed question that is fine as it is: "Is this seat taken?"
  package var isFineClosed: Bool
  /// How long it takes to say at 150 words a minute.
  package var secondsToSay: Double

  package var isOpen: Bool { kind == .open }

  /// The object of `kith analyze opener`.
  package var json: JSONValue {
    .object([
      "text": .string(text), "kind": .string(kind.rawValue), "open": .bool(isOpen),
      "stacked": .bool(stacked), "focus": .string(focus.rawValue), "specific": .bool(specific),
      "appropriate": .bool(appropriate),
      "notes": .array(
        notes.map { .object(["code": .string($0.code), "message": .string($0.message)]) }),
      "rewrites": .init(rewrites),
    ])
  }
}
