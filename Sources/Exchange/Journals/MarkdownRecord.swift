package import Model

/// The record to be read as a text: what happened day by day, then people.
package enum MarkdownRecord {
  package static func person(_ person: Person) -> String {
    var lines = ["### \(escaped(person.name))", ""]
    func add(_ title: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("- \(title): \(escaped(value))")
    }
    add("also", person.aliases.joined(separator: ", "))
    add("groups", person.groups.joined(separator: ", "))
    add("known", person.howKnown)
    add("met at", person.metAt)
    add("met", person.firstMet?.description)
    for point in person.contacts { add(point.kind, point.value) }
    for note in (person.notes ?? "").split(separator: "\n") { add("note", String(note)) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  package static func encounter(_ encounter: Encounter, people: [String]) -> String {
    var facts = [encounter.kind.rawValue]
    if !people.isEmpty { facts.append("with \(joinedInWords(people))") }
    if let place = encounter.place { facts.append("at \(place)") }
    if let event = encounter.event { facts.append("(\(event))") }
    let tags = encounter.tags.map { " #\($0)" }.joined()
    return "- **\(encounter.day)** \(escaped(facts.joined(separator: " "))): "
      + escaped(encounter.text) + escaped(tags) + "\n"
  }

  package static func followUp(_ item: FollowUp, person: String?) -> String {
    let box = item.state == .open ? "[ ]" : "[x]"
    let owner = item.owner == .them ? "waiting for: " : ""
    let due = item.due.map { ", due \($0)" } ?? ""
    let dropped = item.state == .dropped ? ", dropped" : ""
    return "- \(box) \(escaped(owner + item.what))\(person.map { " (\(escaped($0)))" } ?? "")"
      + "\(due)\(dropped)\n"
  }

  /// On one line, with what Markdown would take for markup made plain.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in plainText(text, atMost: .max) {
      if "\\`*_[]<>#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
