internal import Model

extension Imported {
  /// The cards of a file; nil where there is none in it.
  package init?(vCard text: String) {
    self.init()
    var card: [VCardLine] = []
    var begin: Int?
    for line in VCardLine.all(text) {
      switch (line.name, line.value.uppercased()) {
      case ("BEGIN", "VCARD"):
        if let begin { skipped.append(.init(line: begin, reason: "the card has no end")) }
        begin = line.number
        card = []
      case ("END", "VCARD"):
        if let start = begin { add(card, line: start) }
        begin = nil
      default: if begin != nil { card.append(line) }  // lines of a card
      }
    }
    if let begin { skipped.append(.init(line: begin, reason: "the card has no end")) }
    if contacts.isEmpty && skipped.isEmpty { return nil }
  }

  private mutating func add(_ card: [VCardLine], line: Int) {
    func first(_ name: String) -> VCardLine? { card.first { $0.name == name } }
    var name = first("FN").map { plainText($0.text, atMost: 200) } ?? ""
    if name.isEmpty, let parts = first("N")?.parts(separatedBy: ";") {
      // Family name; given name; additional names
      let order = [1, 2, 0].filter { $0 < parts.count }.map { plainText(parts[$0], atMost: 100) }
      name = order.filter { !$0.isEmpty }.joined(separator: " ")
    }
    guard name.contains(where: \.isLetter) else {
      return skipped.append(.init(line: line, reason: "there is no name in it"))
    }
    var contact = ImportedContact(name: name, line: line)
    var notes: [String] = []
    for property in card {
      let text = plainText(property.text, atMost: 200)
      guard !text.isEmpty else { continue }
      switch property.name {
      case "NICKNAME":
        contact.aliases += property.parts(separatedBy: ",").map { plainText($0, atMost: 200) }
          .filter { !$0.isEmpty }
      case "CATEGORIES":
        contact.groups += property.parts(separatedBy: ",").map { plainText($0, atMost: 200) }
          .filter { !$0.isEmpty && $0.lowercased() != "mycontacts" }
      case "EMAIL": contact.contacts.append(ContactPoint(kind: "email", value: bare(text)))
      case "TEL": contact.contacts.append(ContactPoint(kind: "phone", value: bare(text)))
      case "URL", "IMPP", "X-SOCIALPROFILE":
        contact.contacts.append(ContactPoint(kind: "url", value: text))
      case "ORG", "TITLE":
        let parts = property.parts(separatedBy: ";").map { plainText($0, atMost: 200) }
        notes.append(parts.filter { !$0.isEmpty }.joined(separator: ", "))
      case "NOTE": notes.append(plainLines(property.text, atMost: 10_000))
      case "X-KITH-KNOWN": contact.howKnown = text
      case "X-KITH-MET": contact.firstMet = Day(iso: text)
      default: continue  // pictures, addresses, keys and what else a card may hold
      }
    }
    contact.notes = notes.isEmpty ? nil : notes.joined(separator: "\n")
    contacts.append(contact)
  }

  /// Version 4.0 writes addresses and numbers as links.
  private func bare(_ text: String) -> String {
    for scheme in ["mailto:", "tel:"] where text.lowercased().hasPrefix(scheme) {
      return String(text.dropFirst(scheme.count))
    }
    return text
  }
}
