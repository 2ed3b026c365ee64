package import Model

extension Encounter {
  /// The sentence as it was typed; where there is none, what is known of it.
  ///
  /// - Parameter person: Whose history it is told in, and so is not named again.
  package func line(_ names: Names, without person: Identifier? = nil) -> String {
    if !text.isEmpty { return text }
    let others = names[people.filter { $0 != person }]
    var words = kind == .other ? "met" : kind.rawValue
    if !others.isEmpty { words += " with " + joinedInWords(others) }
    if let event { words += " at \(event)" } else if let place { words += " at \(place)" }
    if let topic { words += " about \(topic)" }
    return words
  }

  /// The entry of a timeline, and of `encounters list --json`.
  package func json(_ names: Names) -> JSONValue {
    .object([
      "kind": .string("encounter"), "id": .string(id.description), "date": JSONValue(day),
      "time": JSONValue(minutes.map(clockText)),
      "how": .string(kind.rawValue), "people": JSONValue(names[people]),
      "place": JSONValue(place), "event": JSONValue(event), "topic": JSONValue(topic),
      "tags": JSONValue(tags), "text": .string(text),
    ])
  }
}

/// Encounters, the latest first.
package func encountersPage(_ encounters: [Encounter], on sheet: Sheet, _ names: Names) -> String {
  guard !encounters.isEmpty else {
    return sheet.hint("Nothing noted there. One sentence is enough: kith log \"coffee with Ana\".")
  }
  let table = Table(
    columns: [
      .init("day"), .init("with", least: 8), .init("what", least: 12), .init("id", isSpare: true),
    ],
    rows: encounters.map { encounter in
      [
        .init(encounter.day.short(today: sheet.today)),
        .init(names[encounter.people].joined(separator: ", "), .bold),
        .init(encounter.line(names)), .init(encounter.id.short, .dim),
      ]
    })
  return table.text(on: sheet)
}
