import ArgumentParser
import Model

/// What can be said of a person, shared by `add` and `edit`.
struct PersonFields: ParsableArguments {
  @Option(help: "Another name; may be given several times.") var alias: [String] = []
  @Option(help: "A group; may be given several times.") var group: [String] = []
  @Option(help: "How often to be in touch: '4 weeks', 'monthly', or 'none'.") var cadence: String?
  @Option(help: "A note, put after those that are there.") var note: String?
  @Option(help: "How you know each other.") var known: String?
  @Option(help: "Where you met.") var metAt: String?
  @Option(help: "The day you met.") var met: String?
  @Option(help: "A contact point, such as email:ana@example.org; may be given several times.")
  var contact: [String] = []

  var isEmpty: Bool {
    alias.isEmpty && group.isEmpty && cadence == nil && note == nil && known == nil
      && metAt == nil && met == nil && contact.isEmpty
  }

  func apply(to person: inout Person, _ open: OpenRecord) throws {
    for name in alias
    where !([person.name] + person.aliases).map(folded).contains(folded(name)) {
      person.aliases.append(name)
    }
    for name in group where !person.groups.contains(name) { person.groups.append(name) }
    if let cadence {
      person.cadenceDays = try PersonFields.days(cadence)
    }
    if let note {
      person.notes = [person.notes, note].compactMap(\.self).joined(separator: "\n")
    }
    if let known { person.howKnown = known }
    if let metAt { person.metAt = metAt }
    if let met { person.firstMet = try open.pastDay(met) }
    for point in try contact.map(PersonFields.contactPoint) where !person.contacts.contains(point) {
      person.contacts.append(point)
    }
  }

  static func days(_ cadence: String) throws -> Int? {
    if ["none", "never", "no", "0"].contains(cadence.lowercased()) { return nil }
    guard let days = Cadence.days(cadence) else {
      throw Problem.usage(
        "'\(cadence)' is no cadence. Write it as '4 weeks', 'monthly', '10 days' or 'none'.")
    }
    return days
  }

  /// "email:ana@example.org", or an address, a number or a link by itself.
  static func contactPoint(_ typed: String) throws -> ContactPoint {
    let text = typed.trimmingWhitespace
    guard !text.isEmpty else {
      throw Problem.usage("a contact point is empty. Write it as email:ana@example.org.")
    }
    if let colon = text.firstIndex(of: ":"), !text[colon...].hasPrefix("://"),
      text[..<colon].allSatisfy({ $0.isLetter || $0 == "-" }), colon > text.startIndex,
      text.index(after: colon) < text.endIndex
    {
      let value = String(text[text.index(after: colon)...]).trimmingWhitespace
      return ContactPoint(kind: text[..<colon].lowercased(), value: value)
    }
    if text.contains("://") { return ContactPoint(kind: "url", value: text) }
    if text.contains("@") { return ContactPoint(kind: "email", value: text) }
    return ContactPoint(kind: "phone", value: text)
  }
}

extension String {
  var trimmingWhitespace: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
