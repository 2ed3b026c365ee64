internal import GRDB
package import Model

extension Journal: Store {
  package var record: any Model.Record { self }

  @discardableResult
  package func commit(_ turn: Turn) throws(StoreProblem) -> [Operation] {
    try write { db in
      let operations = try TurnLog.run(db, turn, turn.changes)
      if let saved = turn.saved { try Dialogues.save(db, saved) }
      try Dialogues.noteShown(db, turn.shown, at: turn.at)
      return operations
    }
  }

  package func undo(at moment: Moment) throws(StoreProblem) -> Undone? {
    try write { db in try Undoing.last(db)?.run(db, at: moment) }
  }

  package func redo(at moment: Moment) throws(StoreProblem) -> Undone? {
    try write { db in try Undoing.lastUndo(db)?.run(db, at: moment) }
  }

  @discardableResult
  package func merge(
    _ other: Identifier, into person: Identifier, label: String, at moment: Moment
  ) throws(StoreProblem) -> [Operation] {
    try write { db in
      let changes = try Merge.changes(db, other, into: person)
      return try TurnLog.run(db, Turn(label: label, at: moment), changes)
    }
  }

  package func forget(_ person: Identifier, at moment: Moment) throws(StoreProblem) -> Forgotten? {
    let forgotten = try write { db in try Forget.run(db, person, at: moment) }
    guard var forgotten else { return nil }
    try afterForgetting()
    var unread: [String] = []
    let firsts = Set(forgotten.names.compactMap { $0.split(separator: " ").first.map(String.init) })
    for first in firsts.sorted() {
      let hits = try search(SearchQuery("\"\(first)\"", unread: &unread), limit: 20)
      forgotten.mentions += hits.filter { hit in
        !forgotten.mentions.contains { $0.id == hit.id }
      }
    }
    return forgotten
  }

  package func openDialogues() throws(StoreProblem) -> [SavedDialogue] {
    try read { db in try Dialogues.open(db) }
  }

  package func lastShown(_ ids: [String]) throws(StoreProblem) -> [String: Moment] {
    try read { db in try Dialogues.lastShown(db, ids) }
  }
}
