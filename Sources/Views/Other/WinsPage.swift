package import Model

/// What went well, the latest first.
package func winsPage(_ wins: [Win], on sheet: Sheet) -> String {
  guard !wins.isEmpty else {
    return sheet.hint("No wins noted yet. A small one counts: a message sent is one.")
  }
  return wins.map { sheet.paragraph("\($0.day)  \($0.text)", hanging: 12) }
    .joined(separator: "\n")
}

extension Win {
  /// The entry of `wins --json`.
  package var json: JSONValue {
    .object([
      "id": .string(id.description), "date": JSONValue(day), "text": .string(text),
    ])
  }
}
