internal import Language
internal import Model

/// Setting past entries right, and taking them out.
extension Move {
  /// Fields: `id`, `text`; as it is typed: "it was Tuesday".
  mutating func fix(_ fields: Fields) {
    guard case .encounter(let entry)? = existing(.encounter, fields), let text = fields.text("text")
    else { return }
    let editing = EncounterEditing(
      reader: script.readers.value.log, people: record.people, now: input.at)
    var ids = identifiers
    let result = editing.corrected(
      entry, by: [text], names: { record.name(of: $0) },
      newID: { Identifier(at: input.at, using: &ids) })
    identifiers = ids
    guard case .changed(let changes, let after) = result else { return }
    self.changes += changes.dropLast()
    let new = changes.compactMap { change -> (Identifier, String)? in
      if case .put(.person(let person)) = change { (person.id, person.name) } else { nil }
    }
    let names = after.people.compactMap { id in
      new.first { $0.0 == id }?.1 ?? record.name(of: id)
    }
    put(.encounter(after), note: .noteEncounter, self.names(of: after, names))
  }

  /// Fields: `id`, and the ids of `followups` that go with it.
  mutating func remove(_ fields: Fields) {
    guard case .encounter(let entry)? = existing(.encounter, fields) else { return }
    for id in fields.list("followups").compactMap({ Identifier($0.words) }) {
      changes.append(.remove(.followUp, id))
    }
    changes.append(.remove(.encounter, entry.id))
    let what = entry.text.isEmpty ? fields.text("what") : entry.text
    guard let words = phrase(.noteRemoved, ["what": Value(what)]) else { return }
    notes.append(words)
    effects.append(.note(words))
  }
}
