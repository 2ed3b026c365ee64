internal import Model

/// What an answer to the coach says, as far as rules can tell.
///
/// Unknown is nil or empty, never a guess. Readers of a reading ask or stay neutral there.
package struct ReplyReading: Sendable, Equatable {
  package var text: String
  package var screen: Screen
  package var command: ChatCommand?
  /// Too little to work with: "k", "idk", "fine i guess", an emoji, nothing at all.
  package var minimal: Bool
  /// ISO 639-1; `und` for gibberish.
  package var language: String
  package var valence: Valence
  package var stance: Stance
  package var barrier: Barrier?
  package var commitments: [Commitment]
  /// Names as typed, in the order in which they come.
  package var people: [String]
  package var events: [String]
  package var places: [String]
  package var outcome: Outcome?
  package var about: Concern?
}

/// How what is told was for the person.
package enum Valence: String, CaseIterable, Codable, Sendable {
  case positive, negative, mixed, unclear
}

/// For change, against it, or both, as in motivational interviewing; `neutral` where not clear.
package enum Stance: String, CaseIterable, Codable, Sendable {
  case change, sustain, ambivalent, neutral
}

/// What stands in the way: the world (illness, caring, access, work, others' control), or nerves.
package enum Barrier: String, CaseIterable, Codable, Sendable {
  case constraint, hesitation
}

package enum Outcome: String, CaseIterable, Codable, Sendable {
  case win
  case doneNoReply = "done_no_reply"
  case avoided, setback
}

/// What a question or remark to the coach itself is about.
package enum Concern: String, CaseIterable, Codable, Sendable {
  case identity, evidence, privacy, `repair`, insult
  case offTopic = "off_topic"
}
