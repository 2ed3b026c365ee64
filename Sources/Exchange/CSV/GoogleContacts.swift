internal import Model

extension Imported {
  /// Google's contacts, in the titles of before and after 2024; nil for anything else.
  init?(google text: String) {
    let wanted = [["name", "given name"], ["first name", "last name", "labels"]]
    let found = ContactColumns.contacts(text, anyOf: wanted) { columns, row in
      let parts = [
        columns.text("given name", "first name", of: row),
        columns.text("additional name", "middle name", of: row),
        columns.text("family name", "last name", of: row),
      ].filter { !$0.isEmpty }
      let whole = columns.text("name", of: row)
      var contact = ImportedContact(
        name: whole.isEmpty ? parts.joined(separator: " ") : whole, line: row.line)
      let nickname = columns.text("nickname", of: row)
      if !nickname.isEmpty { contact.aliases = [nickname] }
      func points(_ prefix: String, _ kind: String) {
        contact.contacts += columns.texts(of: row) {
          $0.hasPrefix(prefix) && $0.hasSuffix("- value")
        }.map { ContactPoint(kind: kind, value: $0) }
      }
      points("e-mail", "email")
      points("phone", "phone")
      points("website", "url")
      contact.groups = columns.texts(of: row) { ["group membership", "labels"].contains($0) }
        .map { $0.hasPrefix("* ") ? String($0.dropFirst(2)) : $0 }
        .filter { !["mycontacts", "my contacts", "starred"].contains($0.lowercased()) }
      let work = [
        columns.text("organization 1 - title", "organization title", of: row),
        columns.text("organization 1 - name", "organization name", of: row),
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      let notes = [work, columns.text("notes", of: row, atMost: 10_000)].filter { !$0.isEmpty }
      contact.notes = notes.isEmpty ? nil : notes.joined(separator: "\n")
      return contact
    }
    guard let found else { return nil }
    self = found
  }
}
