package import Model

/// What a sentence for the record says, to be shown and confirmed before it is saved.
package struct LogReading: Sendable, Equatable {
  package var text: String
  /// The day it happened or is planned for; today where none is named; nil where it has to be
  /// asked.
  package var date: Day?
  /// Minutes since midnight.
  package var minutes: Int?
  package var kind: EncounterKind
  /// Whom the writer was in touch with, each once, in the order of the text.
  package var people: [Mention]
  /// People who are only spoken of, and those who were expected and not there.
  package var mentioned: [Mention]
  package var place: String?
  package var event: String?
  /// Without their sign.
  package var tags: [String]
  package var followups: [LoggedFollowUp]
  /// What was talked about, in the person's words.
  package var topic: String?
  /// What to ask before saving, each a sentence ready to be said.
  package var questions: [String]
  /// True where the sentence says that it was called off, or that there was nobody.
  package var didNotHappen = false
  /// True where the sentence names only what the writer means to do: "call Anna tomorrow". Nobody was met
  /// by that.
  package var isOnlyAhead = false
  /// The days that an unclear date may mean; with `date` nil.
  package var dateCandidates: [Day]

  package init(text: String, date: Day?, kind: EncounterKind) {
    self.text = text
    self.date = date
    self.kind = kind
    people = []
    mentioned = []
    tags = []
    followups = []
    questions = []
    dateCandidates = []
  }

  /// The object of `kith analyze log`.
  package var json: JSONValue {
    .object([
      "text": .string(text), "date": JSONValue(date),
      "time": JSONValue(minutes.map(clockText)),
      "kind": .string(kind.rawValue), "people": .array(people.map(\.json)),
      "place": JSONValue(place), "event": JSONValue(event), "tags": JSONValue(tags),
      "followups": .array(followups.map(\.json)), "questions": JSONValue(questions),
      "happened": .bool(!didNotHappen),
    ])
  }
}

/// Something that was promised, by the writer or to them.
package struct LoggedFollowUp: Sendable, Equatable {
  /// An imperative phrase in the person's own words: "send her the paper".
  package var what: String
  package var owner: FollowUp.Owner
  package var due: Day?
  /// The name, as in the text, of who it concerns, or who promised it.
  package var person: String?
  /// The days that an unclear due date may mean; with `due` nil.
  package var dueCandidates: [Day]

  package init(
    what: String, owner: FollowUp.Owner, due: Day? = nil, person: String? = nil,
    dueCandidates: [Day] = []
  ) {
    self.what = what
    self.owner = owner
    self.due = due
    self.person = person
    self.dueCandidates = dueCandidates
  }

  /// The entry of `followups` in the JSON of `kith analyze log`.
  package var json: JSONValue {
    .object([
      "what": .string(what), "owner": .string(owner.rawValue), "due": JSONValue(due),
    ])
  }
}
