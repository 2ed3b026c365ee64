package import Model

/// Something that somebody says they will do.
package struct Commitment: Sendable, Equatable {
  package enum Owner: String, CaseIterable, Codable, Sendable {
    case me, them
  }

  package enum State: String, CaseIterable, Codable, Sendable {
    case made
    /// An if-then plan; it keeps its condition.
    case conditional
    /// Should, might, would like to.
    case wished
    case retracted
    /// Put off to another time.
    case moved
  }

  package var owner: Owner
  /// The verb in its base form: "email", "meet", "introduce".
  package var act: String
  /// Whom it concerns; for `them`, who promised it where no one else is named.
  package var person: String?
  package var when: Day?
  /// The condition in the person's words, without "if" or "when".
  package var condition: String?
  package var state: State
  /// The clause in the person's words.
  package var what: String
}
