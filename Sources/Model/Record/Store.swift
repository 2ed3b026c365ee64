/// Where the record is kept. `Journal` is the one that keeps it on disk; tests put a store that
/// fails in its place.
///
/// What these return from is on disk; what they throw from has left nothing behind. Everything
/// throws `StoreProblem`, ready to be shown.
package protocol Store: Sendable {
  /// What is asked of the record.
  var record: any Record { get }

  /// Brings all of a turn to disk, or nothing of it.
  ///
  /// - Returns: What was done, in order. A change that leaves the record as it is (the same put
  ///   twice, the removal of what is not there) is not among it.
  @discardableResult
  func commit(_ turn: Turn) throws(StoreProblem) -> [Operation]

  /// Takes back the last labelled turn that has not been taken back yet, whichever session made
  /// it, by doing its opposite. Called again, it goes one further back.
  ///
  /// - Returns: What was taken back; nil if there is nothing left.
  func undo(at moment: Moment) throws(StoreProblem) -> Undone?

  /// Brings back what `undo` took back last, as long as nothing was done since.
  ///
  /// - Returns: What came back; nil if there is nothing to bring back.
  func redo(at moment: Moment) throws(StoreProblem) -> Undone?

  /// What `undo` would take back, in the order in which it would.
  func undoable(limit: Int) throws(StoreProblem) -> [UndoableTurn]

  /// Makes two people one: all that refers to `other` refers to `person` afterwards, who takes
  /// over names, groups, contacts and notes (see `Person.merged(with:)`). One turn, so one undo
  /// splits them again.
  ///
  /// - Returns: What was done; nothing where one of the two is not there.
  @discardableResult
  func merge(_ other: Identifier, into person: Identifier, label: String, at moment: Moment)
    throws(StoreProblem) -> [Operation]

  /// Really deletes a person, from tables, search and log. It cannot be undone.
  ///
  /// Encounters and follow-ups with nobody else go with them. Where others took part, the
  /// encounter stays without the name; elsewhere a full name that is nobody else's is replaced.
  ///
  /// - Returns: What went; nil where there is no such person.
  func forget(_ person: Identifier, at moment: Moment) throws(StoreProblem) -> Forgotten?

  /// Dialogues that can be come back to, the latest first.
  func openDialogues() throws(StoreProblem) -> [SavedDialogue]

  /// When each of these texts was last shown; those never shown are left out.
  func lastShown(_ ids: [String]) throws(StoreProblem) -> [String: Moment]
}

/// A turn that can be taken back.
package struct UndoableTurn: Equatable, Sendable {
  package var label: String
  package var made: Moment

  package init(label: String, made: Moment) {
    self.label = label
    self.made = made
  }
}

/// What an undo took back.
package struct Undone: Equatable, Sendable {
  /// The label of the turn: "coffee with Maya, yesterday".
  package var label: String
  /// When that turn had been made.
  package var made: Moment
  /// The operations that took it back.
  package var operations: [Operation]

  package init(label: String, made: Moment, operations: [Operation]) {
    self.label = label
    self.made = made
    self.operations = operations
  }
}

/// What went when a person was forgotten, counted.
package struct Forgotten: Equatable, Sendable {
  package var name: String
  /// Every name and alias, those of former times too.
  package var names: [String]
  /// Encounters that were with nobody else.
  package var encounters = 0
  package var followUps = 0
  /// Encounters and other entries that stay, with the name taken out.
  package var rewritten = 0
  /// Operations taken out of the log; what they did can no longer be undone.
  package var operations = 0
  /// Entries that still hold a first name or an alias, which may be somebody else's: for the person
  /// to see.
  package var mentions: [SearchHit] = []

  package init(name: String, names: [String]) {
    self.name = name
    self.names = names
  }
}
