internal import Dialogue

/// Quotation marks of a word processor around a text, which YAML takes for letters of it.
enum CurlyQuotes: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.plainScalars.value.compactMap { scalar in
      guard let first = scalar.text.first, "“„«".contains(first) else { return nil }
      return Finding(
        .curlyQuotes, scalar.place,
        "`\(first)` is said with the text; quotation marks around one are straight: \"")
    }
  }
}
