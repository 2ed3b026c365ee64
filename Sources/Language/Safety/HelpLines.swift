/// Where people can help, by country, from the tables `help_…` of the lexicon.
package struct HelpLines: Sendable {
  private let tables: [String: [String: [String]]]

  package init(lexicon: Lexicon) {
    tables = lexicon.tables.filter { $0.key.hasPrefix(Self.prefix) }
  }

  private static let prefix = "help_"

  /// The text for a need ("crisis", "harm" …), nil where no table is named for it.
  ///
  /// - Parameter country: two letters of ISO 3166 in any case; nil or a country without an entry
  ///   gives what is written for everybody.
  package func text(for need: String, country: String?) -> String? {
    guard let table = tables[Self.prefix + need] else { return nil }
    let own = country.flatMap { table[$0.lowercased()] }
    return (own ?? table["else"])?.first
  }

  /// The country of a locale's name: "de" of "de_DE.UTF-8"; nil for "C", "POSIX" and "en".
  package static func country(ofLocale name: String) -> String? {
    let parts = name.prefix { $0 != "." && $0 != "@" }.split { $0 == "_" || $0 == "-" }
    guard let last = parts.dropFirst().last, last.count == 2, last.allSatisfy(\.isLetter) else {
      return nil
    }
    return last.lowercased()
  }
}
