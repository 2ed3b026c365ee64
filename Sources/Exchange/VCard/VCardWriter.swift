package import Model

/// Somebody as a card of version 4.0 (RFC 6350), with CRLF at the end of each line.
package func vCard(_ person: Person) -> String {
  func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing(",", with: "\\,")
      .replacing(";", with: "\\;")
  }
  let words = person.name.split(separator: " ").map { escaped(String($0)) }
  let family = words.count > 1 ? words.last ?? "" : ""
  let given = words.count > 1 ? words.dropLast().joined(separator: " ") : words.first ?? ""
  var lines = [
    "BEGIN:VCARD", "VERSION:4.0", "UID:urn:uuid:\(person.id)", "FN:\(escaped(person.name))",
    "N:\(family);\(given);;;",
  ]
  func list(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    lines.append("\(name):\(values.map(escaped).joined(separator: ","))")
  }
  list("NICKNAME", person.aliases)
  list("CATEGORIES", person.groups)
  for point in person.contacts {
    switch point.kind {
    case "email": lines.append("EMAIL:\(escaped(point.value))")
    case "phone": lines.append("TEL;VALUE=text:\(escaped(point.value))")
    default: lines.append("URL:\(point.value)")  // links, and what the person called it
    }
  }
  if let notes = person.notes { lines.append("NOTE:\(escaped(notes))") }
  if let known = person.howKnown { lines.append("X-KITH-KNOWN:\(escaped(known))") }
  if let met = person.firstMet { lines.append("X-KITH-MET:\(met)") }
  return (lines + ["END:VCARD"]).map(foldedLine).joined()
}

/// A content line with its end, folded so that none has more than 75 bytes.
func foldedLine(_ line: String) -> String {
  var result = ""
  var length = 0
  for character in line where character != "\r" && character != "\n" {
    let bytes = String(character).utf8.count
    if length + bytes > 75 {
      result += "\r\n "
      length = 1
    }
    result.append(character)
    length += bytes
  }
  return result + "\r\n"
}
