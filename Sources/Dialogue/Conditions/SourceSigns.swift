internal import Language

/// The characters of a pattern or a condition as small numbers, so that reading it compares no strings.
struct SourceSigns {
  /// By character: its ASCII value, or one of the kinds below.
  private let kinds: [UInt8]
  private let text: [Character]

  private static let letter: UInt8 = 0x80
  /// Of a script written without spaces, where no letter joins the next; see `Words`.
  private static let ideograph: UInt8 = 0x81
  private static let other: UInt8 = 0x82

  init(_ source: String) {
    let bytes = Array(source.utf8)
    if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      kinds = bytes
      text = []
    } else {
      text = Array(source)
      kinds = text.map { character in
        if let ascii = character.asciiValue { return ascii }
        guard character.isLetter || character.isNumber else { return Self.other }
        return character.isMatchedAlone ? Self.ideograph : Self.letter
      }
    }
  }

  var count: Int { kinds.count }

  /// The ASCII value of a character, 0 for any other and beyond the end.
  func sign(_ position: Int) -> UInt8 {
    guard kinds.indices.contains(position), kinds[position] < 0x80 else { return 0 }
    return kinds[position]
  }

  func string(_ range: Range<Int>) -> String {
    text.isEmpty ? String(decoding: kinds[range], as: UTF8.self) : String(text[range])
  }

  /// A letter or digit that joins the next one to a word.
  func isWordLike(_ position: Int) -> Bool {
    isASCIIWordLike(position)
      || kinds.indices.contains(position) && kinds[position] == Self.letter
  }

  func isDigit(_ position: Int) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign(position))
  }

  func isSpace(_ position: Int) -> Bool {
    guard kinds[position] < 0x80 else { return text[position].isAnySpace }
    return kinds[position] == UInt8(ascii: " ") || (9...13).contains(kinds[position])
  }

  func isIdeograph(_ position: Int) -> Bool {
    kinds.indices.contains(position) && kinds[position] == Self.ideograph
  }

  func isASCIILetter(_ position: Int) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign(position) | 0x20)
  }

  func isASCIIWordLike(_ position: Int) -> Bool {
    isASCIILetter(position) || isDigit(position)
  }
}

extension Character {
  /// Whether `Words` takes two of it for two words.
  fileprivate var isMatchedAlone: Bool {
    guard let value = unicodeScalars.first?.value, value >= 0x0E00 else { return false }
    return Words.normalise(String(repeating: self, count: 2)).count == 2
  }
}
