/// All that one turn of the dialogue, or one command, brings to disk: one transaction.
package struct Turn: Equatable, Sendable {
  package var changes: [Change]
  /// What `undo` says that it takes back: "coffee with Maya, yesterday". Nil for changes that are
  /// taken back with their conversation (an answer), which `undo` passes over.
  package var label: String?
  package var at: Moment
  /// Where the dialogue stands after the turn; nil for a command.
  package var saved: SavedDialogue?
  /// Ids of the texts that the person was shown in this turn.
  package var shown: [String]

  package init(
    changes: [Change] = [], label: String? = nil, at: Moment, saved: SavedDialogue? = nil,
    shown: [String] = []
  ) {
    self.changes = changes
    self.label = label
    self.at = at
    self.saved = saved
    self.shown = shown
  }
}

/// An encoded state of the dialogue.
package struct SavedDialogue: Equatable, Sendable {
  package var id: Identifier
  /// JSON, as the dialogue engine encodes it.
  package var state: String
  /// True while there is something to come back to.
  package var isOpen: Bool
  package var updated: Moment

  package init(id: Identifier, state: String, isOpen: Bool, updated: Moment) {
    self.id = id
    self.state = state
    self.isOpen = isOpen
    self.updated = updated
  }
}
