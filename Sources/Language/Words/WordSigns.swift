/// What a character is for the cutting of a line into words.
struct WordSigns: OptionSet {
  let rawValue: UInt8

  /// A letter, a digit, a mark, or a sign that people type as a word of its own.
  static let part = WordSigns(rawValue: 1 << 0)
  static let number = WordSigns(rawValue: 1 << 1)
  /// Of a script written without spaces: each character is matched as a word.
  static let alone = WordSigns(rawValue: 1 << 2)
  static let apostrophe = WordSigns(rawValue: 1 << 3)
  /// Joins the parts of a word on either side of it.
  static let joiner = WordSigns(rawValue: 1 << 4)
  /// Joins figures on either side of it.
  static let pause = WordSigns(rawValue: 1 << 5)
  static let stop = WordSigns(rawValue: 1 << 6)
  static let at = WordSigns(rawValue: 1 << 7)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of a character of ASCII.
  init(byte: UInt8) { self = Self.ofASCII[Int(byte)] }

  init(_ character: Character) {
    if let byte = character.plain {
      self.init(byte: byte)
      return
    }
    switch character {
    case "\u{2019}", "\u{2BC}": self = [.apostrophe, .joiner]
    case "\u{2010}", "\u{2011}": self = .joiner
    default:  // letters and figures of the world, and signs that end a word
      self =
        character.isLetter || character.isNumber || character.isCurrencySymbol ? .part : []
      if character.isNumber { insert(.number) }
      if contains(.part), character.standsAlone { insert(.alone) }
    }
  }

  private static let ofASCII: [WordSigns] = (UInt8(0)..<128).map { byte in
    switch byte {
    case 0x30...0x39: [.part, .number]
    case 0x41...0x5A, 0x61...0x7A: .part
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"): .part
    case UInt8(ascii: "'"): [.apostrophe, .joiner]
    case UInt8(ascii: "-"), UInt8(ascii: "_"): .joiner
    case UInt8(ascii: "@"): [.joiner, .at]
    case UInt8(ascii: "."): [.pause, .stop]
    case UInt8(ascii: ","), UInt8(ascii: ":"): .pause
    default: []  // spaces, controls and signs that end a word
    }
  }
}

extension Character {
  var isApostrophe: Bool { WordSigns(self).contains(.apostrophe) }

  /// Scripts written without spaces.
  var standsAlone: Bool {
    guard plain == nil, let value = unicodeScalars.first?.value, value >= 0x0E00 else {
      return false
    }
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3040...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return true
    default: return false  // alphabets with spaces
    }
  }
}
