internal import Language
internal import Model

extension MoveScope {
  /// What a correction comes to for an entry: "fine", or what has to be said first; nothing where
  /// it is not understood.
  func entryFix(_ id: Value, _ text: String) -> Value {
    guard let id = Identifier(id.words), case .encounter(let entry)? = record.entity(.encounter, id)
    else { return Value.none }
    let editing = EncounterEditing(reader: readers.value.log, people: record.people, now: now)
    let result = editing.corrected(
      entry, by: [text], names: { record.name(of: $0) }, newID: { Identifier(named: text) })
    switch result {
    // What changes nothing was not understood as it was meant.
    case .changed(_, let changed): return changed == entry ? Value.none : .text("fine")
    case .unclear(let question): return .text(question)
    case .unread: return Value.none
    }
  }
}
