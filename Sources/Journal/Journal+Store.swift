internal import GRDB
package import Model

extension Journal {
  @discardableResult
  package func commit(_ turn: Turn) throws(StoreProblem) -> [Operation] {
    try write { db in
      var log = try TurnLog(db, turn)
      for change in turn.changes { try log.apply(change) }
      try log.finish()
      if let saved = turn.saved { try Dialogues.save(db, saved) }
      try Dialogues.noteShown(db, turn.shown, at: turn.at)
      return log.operations
    }
  }

  package func undo(at moment: Moment) throws(StoreProblem) -> Undone? {
    try write { db in
      guard let undoing = try Undoing(db) else { return nil }
      var log = try TurnLog(
        db, Turn(changes: undoing.changes, at: moment), undoing: undoing.key)
      for change in undoing.changes { try log.apply(change) }
      try log.finish()
      return Undone(label: undoing.label, made: undoing.made, operations: log.operations)
    }
  }

  package func openDialogues() throws(StoreProblem) -> [SavedDialogue] {
    try read { db in try Dialogues.open(db) }
  }

  package func lastShown(_ ids: [String]) throws(StoreProblem) -> [String: Moment] {
    try read { db in try Dialogues.lastShown(db, ids) }
  }

  package func setting(_ key: String) throws(StoreProblem) -> Setting? {
    try read { db in try Setting.all(db, "WHERE name = ?", [key]).first }
  }

  package func entity(_ kind: Entity.Kind, _ id: Identifier) throws(StoreProblem) -> Entity? {
    try read { db in try EntityTable.load(db, kind, id) }
  }

  package func conversations(flow: String?, on days: Range<Day>?, limit: Int)
    throws(StoreProblem) -> [Conversation]
  {
    let keys = days.map(Key.range(of:)) ?? 0..<Int64.max
    return try read { db in
      try Conversation.all(
        db,
        "WHERE \(flow == nil ? "?" : "flow = ?") AND key >= ? AND key < ? "
          + "ORDER BY key DESC LIMIT ?",
        [flow ?? true, keys.lowerBound, keys.upperBound, limit])
    }
  }

  package func answers(of conversation: Identifier) throws(StoreProblem) -> [Answer] {
    try read { db in
      try Answer.all(db, "WHERE conversation = ? ORDER BY at, key", [conversation])
    }
  }
}
