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

/// `folded` of some characters of a line.
func folded(_ characters: Slice<Characters>) -> String {
  guard characters.base.isPlain else { return folded(String(characters)) }
  let bytes = characters.base.bytes
  return String(unsafeUninitializedCapacity: characters.count) { text in
    var count = 0
    for place in characters.indices {
      let byte = bytes[place]
      text[count] = (65...90).contains(byte) ? byte + 32 : byte
      count += 1
    }
    return count
  }
}
