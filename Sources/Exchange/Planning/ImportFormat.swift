/// What can be imported.
package enum ImportFormat: String, CaseIterable, Sendable {
  case json, vcard, linkedin, google, friends, jrnl

  /// What a file of it is, for a message.
  package var about: String {
    switch self {
    case .json: "a file of 'kith export json'"
    case .vcard: "a file of contact cards (.vcf)"
    case .linkedin: "LinkedIn's Connections.csv"
    case .google: "Google's contacts as CSV"
    case .friends: "a friends.md file"
    case .jrnl: "a journal of jrnl"
    }
  }

  /// Contacts and entries of a text; nil where it is no such file. `json` has its own reader,
  /// ``RecordDocument``.
  package func read(_ text: String) -> Imported? {
    switch self {
    case .json: nil
    case .vcard: Imported(vCard: text)
    case .linkedin: Imported(linkedIn: text)
    case .google: Imported(google: text)
    case .friends: Imported(friends: text)
    case .jrnl: Imported(jrnl: text)
    }
  }
}
