internal import Model

/// What is asked of characters, answered for ASCII without the tables of Unicode: most typing is
/// ASCII, and asking for each letter is what reading would spend its time on.
extension Character {
  /// The characters of ASCII by their bytes.
  static let ofASCII = (UInt8(0)..<128).map { Character(Unicode.Scalar($0)) }

  /// The byte of a character of ASCII. As `asciiValue`, which compares with a line break first.
  var plain: UInt8? {
    let bytes = utf8
    guard let first = bytes.first, first < 128, bytes.count == 1 else { return nil }
    return first
  }

  package var isAnyLetter: Bool {
    guard let value = plain else { return isLetter }
    return (65...90).contains(value) || (97...122).contains(value)
  }

  package var isAnySpace: Bool {
    guard let value = plain else { return isWhitespace }
    return value == 32 || (9...13).contains(value)
  }

  package var isASCIIDigit: Bool {
    guard let value = plain else { return false }
    return (48...57).contains(value)
  }

  var isCapital: Bool {
    guard let value = plain else { return isUppercase }
    return (65...90).contains(value)
  }

  var isSmall: Bool {
    guard let value = plain else { return isLowercase }
    return (97...122).contains(value)
  }
}

/// `folded` of some bytes of ASCII.
func folded(_ bytes: ArraySlice<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { text in
    for (place, byte) in bytes.enumerated() {
      text[place] = (65...90).contains(byte) ? byte + 32 : byte
    }
    return bytes.count
  }
}

/// `folded` of some characters of a line.
func folded(_ characters: ArraySlice<Character>) -> String {
  guard characters.allSatisfy({ $0.plain != nil }) else { return folded(String(characters)) }
  return String(unsafeUninitializedCapacity: characters.count) { bytes in
    var count = 0
    for character in characters {
      let value = character.plain ?? 0
      bytes[count] = (65...90).contains(value) ? value + 32 : value
      count += 1
    }
    return count
  }
}
