internal import Model

/// Cuts characters into `Words.Word`s in one pass.
struct WordScanner {
  let characters: [Character]

  func scan() -> [Words.Word] {
    var words: [Words.Word] = []
    words.reserveCapacity(characters.count / 4)
    var position = 0
    while position < characters.count {
      let start = position
      guard characters[position].isWordPart else {
        // 'cause, 'til: an apostrophe that opens a word
        position += 1
        continue
      }
      if characters[position].standsAlone {
        words.append(
          .init(normal: folded(characters[position...position]), range: start..<start + 1))
        position += 1
        continue
      }
      position += 1
      while position < characters.count {
        let character = characters[position]
        if character.isWordPart {
          if character.standsAlone { break }
          position += 1
        } else if joins(at: position, wordStart: start) {
          position += 2
        } else {
          break
        }
      }
      append(start..<position, to: &words)
    }
    return words
  }

  /// A joiner with a word part on either side: "don't", "3.5", "jo@acme.org", "follow-up".
  private func joins(at position: Int, wordStart: Int) -> Bool {
    guard position + 1 < characters.count else { return false }
    let next = characters[position + 1]
    guard next.isWordPart, !next.standsAlone else { return false }
    switch characters[position] {
    case "'", "\u{2019}", "\u{2BC}", "-", "\u{2010}", "\u{2011}", "@", "_": return true
    case ".", ",", ":":
      return characters[position - 1].isNumber && next.isNumber
        || characters[position] == "." && characters[wordStart..<position].contains("@")
    default: return false  // any other character ends a word
    }
  }

  private func append(_ range: Range<Int>, to words: inout [Words.Word]) {
    let normal = folded(characters[range])
    let opens = range.lowerBound > 0 && characters[range.lowerBound - 1].isApostrophe
    if let parts = Contractions.parts(of: normal, afterApostrophe: opens) {
      for part in parts { words.append(.init(normal: part, range: range)) }
    } else {
      words.append(.init(normal: normal, range: range))
    }
  }
}

extension Character {
  var isApostrophe: Bool {
    if let plain { return plain == 0x27 }
    return self == "\u{2019}" || self == "\u{2BC}"
  }

  /// Letters, digits, marks, and the signs that people type as words of their own.
  var isWordPart: Bool {
    if let ascii = plain {
      switch ascii {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      case 0x24, 0x25, 0x26: return true  // $ % &
      default: return false  // other signs and controls
      }
    }
    return isLetter || isNumber
  }

  /// Scripts written without spaces: each character is matched as a word.
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
