internal import Model

extension Imported {
  /// LinkedIn's "Connections.csv"; nil for anything else.
  init?(linkedIn text: String) {
    let found = ContactColumns.contacts(text, anyOf: [["first name", "last name"]]) {
      columns, row in
      let name = [columns.text("first name", of: row), columns.text("last name", of: row)]
        .filter { !$0.isEmpty }.joined(separator: " ")
      var contact = ImportedContact(name: name, line: row.line)
      let email = columns.text("email address", of: row)
      if !email.isEmpty { contact.contacts.append(ContactPoint(kind: "email", value: email)) }
      let url = columns.text("url", of: row)
      if !url.isEmpty { contact.contacts.append(ContactPoint(kind: "linkedin", value: url)) }
      let work = [columns.text("position", of: row), columns.text("company", of: row)]
        .filter { !$0.isEmpty }
      if !work.isEmpty { contact.notes = work.joined(separator: ", ") }
      contact.howKnown = "LinkedIn"
      contact.firstMet = day(columns.text("connected on", of: row))
      return contact
    }
    guard let found else { return nil }
    self = found
  }
}

/// "05 Nov 2023", or as ISO 8601 writes it.
private func day(_ text: String) -> Day? {
  if let day = Day(iso: text) { return day }
  let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  let parts = text.lowercased().split(separator: " ")
  guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
    let month = months.firstIndex(where: { parts[1].hasPrefix($0) })
  else { return nil }
  return Day(year: year, month: month + 1, day: day)
}
