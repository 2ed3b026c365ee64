/// Where the record is kept. `Journal` is the one that keeps it on disk; tests put a store that
/// fails in its place.
///
/// What `commit` and `undo` return from is on disk; what they throw from has left nothing behind.
/// Everything throws `StoreProblem`, ready to be shown.
package protocol Store: Sendable {
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

  /// Dialogues that can be come back to, the latest first.
  func openDialogues() throws(StoreProblem) -> [SavedDialogue]

  /// When each of these texts was last shown; those never shown are left out.
  func lastShown(_ ids: [String]) throws(StoreProblem) -> [String: Moment]

  /// The setting of that name, to be changed by putting it back with another value.
  func setting(_ key: String) throws(StoreProblem) -> Setting?

  /// The entity itself, to show or to change it.
  func entity(_ kind: Entity.Kind, _ id: Identifier) throws(StoreProblem) -> Entity?

  /// Conversations that began on these days, the latest first.
  func conversations(flow: String?, on days: Range<Day>?, limit: Int) throws(StoreProblem)
    -> [Conversation]

  /// The answers of a conversation in the order in which they were given.
  func answers(of conversation: Identifier) throws(StoreProblem) -> [Answer]
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
