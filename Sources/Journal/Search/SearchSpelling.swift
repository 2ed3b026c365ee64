/// Texts as the index takes them: between the characters of scripts that are written without
/// spaces goes a space of no width, so that each of them is a word.
enum SearchSpelling {
  static let gap: Unicode.Scalar = "\u{200B}"

  static func spaced(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: standsAlone) else { return text }
    var spaced = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if standsAlone(scalar) {
        spaced.append(gap)
        spaced.append(scalar)
        spaced.append(gap)
      } else {
        spaced.append(scalar)
      }
    }
    return String(spaced)
  }

  static func joined(_ text: String) -> String {
    guard text.unicodeScalars.contains(gap) else { return text }
    var joined = String.UnicodeScalarView()
    joined.append(contentsOf: text.unicodeScalars.filter { $0 != gap })
    return String(joined)
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false  // scripts with spaces, and those whose words an index could only guess
    }
  }
}
