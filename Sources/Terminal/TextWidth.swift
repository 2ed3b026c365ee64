/// How many columns of a terminal a text takes.
///
/// Counted by grapheme clusters: East Asian wide characters take 2 (UAX #11), combining and
/// zero-width ones none, and an emoji, however many scalars it is made of, takes 2 (UTS #51 §2.2,
/// emoji presentation). Control characters take none; colour sequences (`ESC [ … m`) are skipped.
///
/// Terminals of some age draw a family or a flag as several characters; for them the count is short.
package enum TextWidth {
  package static func columns(_ text: String) -> Int {
    isPlain(text) ? text.utf8.count : clusters(of: text).reduce(0) { $0 + $1.columns }
  }

  package static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return columns(first) }
    if isEmoji(scalars) { return 2 }
    // Letters with marks, Hangul in pieces, Indic conjuncts: what terminals do without ligatures.
    return scalars.reduce(0) { $0 + columns($1) }
  }

  /// Printable ASCII, of which each byte takes a column.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// The text cut to `columns`, with an ellipsis for what is missing.
  package static func truncated(_ text: String, to columns: Int) -> String {
    if self.columns(text) <= columns { return text }
    if columns > 0, isPlain(text) {
      return String(Substring(text.utf8.prefix(columns - 1))) + "…"
    }
    var result = ""
    var used = 0
    for cluster in clusters(of: text) {
      guard used + cluster.columns <= columns - 1 else { break }
      result += cluster.text
      used += cluster.columns
    }
    return columns > 0 ? result + "…" : ""
  }

  /// The text with as many spaces as are missing to `columns`.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(text)))
  }

  /// A character, or a whole colour sequence of no width.
  struct Cluster {
    var text: String
    var columns: Int
  }

  static func clusters(of text: String) -> [Cluster] {
    var result: [Cluster] = []
    var index = text.startIndex
    while index < text.endIndex {
      if let end = endOfColour(in: text, at: index) {
        result.append(Cluster(text: String(text[index..<end]), columns: 0))
        index = end
      } else {
        result.append(Cluster(text: String(text[index]), columns: columns(text[index])))
        index = text.index(after: index)
      }
    }
    return result
  }

  private static func endOfColour(in text: String, at start: String.Index) -> String.Index? {
    guard text[start] == "\u{1B}" else { return nil }
    var index = text.index(after: start)
    guard index < text.endIndex, text[index] == "[" else { return nil }
    index = text.index(after: index)
    while index < text.endIndex, text[index].isASCII, text[index].isNumber || text[index] == ";" {
      index = text.index(after: index)
    }
    guard index < text.endIndex, text[index] == "m" else { return nil }
    return text.index(after: index)
  }

  private static func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.contains { scalar in
      scalar.value == 0xFE0F  // asks for the emoji picture: "❤️", "1️⃣"
        || scalar.properties.isEmojiPresentation  // and flags, which are two of these
    }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 {
      return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xAD
        ? 0 : 1
    }
    // Hangul vowels and finals join the syllable before them; a lone regional indicator is narrow.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return EastAsianWidth.isWide(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
