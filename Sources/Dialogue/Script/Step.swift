/// One step of a flow.
package struct Step: Sendable {
  /// Unique within the flow; for a question, the name of its slot unless given.
  package var id: String
  package var was: [String]
  package var condition: Condition?
  package var action: Action
  /// Where to go after it; the next step of the file where none holds.
  package var next: [Transition]
  package var place: Place

  package init(id: String, action: Action, place: Place) {
    self.id = id
    self.action = action
    self.place = place
    was = []
    next = []
  }

  package enum Action: Sendable {
    case say(Text)
    case collect(Collect)
    case suggest(Suggest)
    case talk(TalkStep)
    /// Back to the line of that number in the talk that is over.
    case replay(Expression)
    case branch
    case set([Assignment])
    case record([RecordItem])
    case call(Call)
    /// A page by its name, and what it is to be about.
    case show(String, argument: Expression?)
    case jump(String)
    /// `all` also ends what waits below, down to the open chat.
    case end(all: Bool)
  }

  /// True where the dialogue can rest here and wait for the person.
  package var asks: Bool {
    switch action {
    case .collect, .suggest, .talk: true
    case .say, .branch, .set, .record, .call, .show, .jump, .end, .replay: false
    }
  }
}

package struct Transition: Sendable {
  /// Nil for `else`.
  package var condition: Condition?
  package var then: String
  package var place: Place

  package init(condition: Condition?, then: String, place: Place) {
    self.condition = condition
    self.then = then
    self.place = place
  }
}

/// A question and all that belongs to it.
package struct Collect: Sendable {
  package var slot: String
  package var type: SlotType
  package var ask: Text
  /// The short form for coming back to it.
  package var again: Text?
  /// For an answer that could not be read.
  package var reask: Text?
  /// For "nothing", "idk", "k" and an empty line: one softer question.
  package var minimal: Text?
  package var probes: [Probe]
  package var rules: Rules
  /// Not asked where the slot already holds something.
  package var unlessKnown: Bool
  /// What the answer may be expected to be: shown, and taken by an empty line.
  package var propose: Expression?
  /// Kept in memory, to be brought up once later.
  package var remember: Bool
  /// An answer that was given before the question came; taken as if it were typed now.
  package var given: Expression?

  package init(slot: String, type: SlotType, ask: Text, rules: Rules) {
    self.slot = slot
    self.type = type
    self.ask = ask
    self.rules = rules
    probes = []
    unlessKnown = false
    remember = false
  }
}

/// One more question about an answer, where its condition holds.
package struct Probe: Sendable {
  package var condition: Condition
  package var limit: Int
  package var text: Text
  package var place: Place

  package init(condition: Condition, limit: Int, text: Text, place: Place) {
    self.condition = condition
    self.limit = limit
    self.text = text
    self.place = place
  }
}

/// Offers items of a list until one fits; the person's own words fit as well.
package struct Suggest: Sendable {
  package var slot: String
  package var list: String
  package var listPlace: Place
  /// Which items qualify, with the item's own fields as `item.level`.
  package var filter: Condition?
  /// How many of the latest not to repeat.
  package var avoidRecent: Int
  /// How many are offered before the person is asked for their own.
  package var limit: Int
  package var ask: Text
  /// After the last one was declined.
  package var own: Text?
  /// Fields of the item that go into slots: the slot and the field.
  package var keep: [(slot: String, field: String)]

  package init(slot: String, list: String, listPlace: Place, ask: Text) {
    self.slot = slot
    self.list = list
    self.listPlace = listPlace
    self.ask = ask
    avoidRecent = 4
    limit = 3
    keep = []
  }
}

/// Something for the record, made of the values of its fields.
package struct RecordItem: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case encounter, followup, event, goal, rating, win, setting, opener, log, tick, skip
    case fix, remove
    case person
  }
  package var kind: Kind
  /// By their names in `Kind.fields`.
  package var fields: [Assignment]
  package var condition: Condition?
  package var place: Place

  package init(kind: Kind, fields: [Assignment], place: Place) {
    self.kind = kind
    self.fields = fields
    self.place = place
  }
}

extension RecordItem.Kind {
  /// The fields that can be given; nil where any name will do.
  package var fields: [String]? {
    switch self {
    case .encounter: ["people", "kind", "day", "text", "topic", "event", "place"]
    case .log: ["text", "fixes", "day"]
    case .followup: ["what", "person", "due", "owner", "id", "state"]
    case .event: ["name", "day", "time", "place", "notes", "id", "state", "prepared"]
    case .goal:
      [
        "text", "measure", "period", "target", "why", "obstacle", "plan", "confidence", "end", "id",
        "status", "keep_size",
      ]
    case .tick, .skip: ["id", "day"]
    case .fix: ["id", "text"]
    case .remove: ["id", "followups"]
    case .rating: ["kind", "value", "subject", "rehearsed"]
    case .win: ["text", "day"]
    case .setting: nil
    case .opener:
      ["text", "setting", "id", "practised", "used", "suggestion", "listener"]
    case .person: ["name", "notes", "how_known", "cadence_days", "id", "resting", "not_before"]
    }
  }
}
