package import Model

/// What was read of a file, before it is compared with the record.
package struct Imported: Equatable, Sendable {
  package struct Skipped: Equatable, Sendable {
    package var line: Int
    /// The rest of "It was left out: …".
    package var reason: String

    package init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  package var contacts: [ImportedContact] = []
  package var entries: [ImportedEntry] = []
  package var skipped: [Skipped] = []

  package init() {}
}

/// Somebody, as another program knows them.
package struct ImportedContact: Equatable, Sendable {
  package var name: String
  package var aliases: [String] = []
  package var groups: [String] = []
  package var contacts: [ContactPoint] = []
  package var notes: String?
  package var howKnown: String?
  package var firstMet: Day?
  /// Where it begins in the file; the first line is 1.
  package var line: Int

  package init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}

/// Something that happened, as another program noted it.
package struct ImportedEntry: Equatable, Sendable {
  package var day: Day
  /// Minutes since midnight.
  package var minutes: Int?
  package var text: String
  /// Names that the file marks as such, or that were read of its text.
  package var people: [String] = []
  /// Those of the record who were recognised.
  package var known: [Identifier] = []
  package var place: String?
  package var tags: [String] = []
  package var line: Int

  package init(day: Day, text: String, line: Int) {
    self.day = day
    self.text = text
    self.line = line
  }
}

/// A text from elsewhere made fit for one field: on one line, without control characters, no longer
/// than a field may be.
func plainText(_ text: String, atMost limit: Int) -> String {
  let words = text.unicodeScalars.split { scalar in
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      || scalar == "\u{FEFF}"
  }
  return String(words.map(String.init).joined(separator: " ").prefix(limit))
}

/// The same for a text of several lines.
func plainLines(_ text: String, atMost limit: Int) -> String {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .map { plainText(String($0), atMost: limit) }
  let from = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
  let to = lines.lastIndex { !$0.isEmpty } ?? from
  guard from < lines.endIndex else { return "" }
  return String(lines[from...to].joined(separator: "\n").prefix(limit))
}
