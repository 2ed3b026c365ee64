internal import Model

/// A line as cue patterns see it: words in their normal forms, with the pauses between them.
///
/// On top of `Words`, run-together and misspelt words are put right by a table of spellings,
/// long-drawn letters are shortened ("sooo"), and a word spelt out in single letters is joined.
package struct CueLine: Sendable {
  package enum Pause: Int, Sendable, Comparable {
    case none, weak, strong
    package static func < (a: Pause, b: Pause) -> Bool { a.rawValue < b.rawValue }
  }

  package struct Token: Sendable, Equatable {
    package var normal: String
    /// Characters of `Words.characters` that this token was read from.
    package var range: Range<Int>
    /// What stands before the token: nothing, a comma or dash, or the end of a sentence.
    package var pause: Pause
    /// Inside double quotation marks.
    package var quoted: Bool
  }

  package let words: Words
  package internal(set) var tokens: [Token]

  /// - Parameters:
  ///   - spellings: a word in its normal form to the words it stands for.
  ///   - joins: whether letters spelt out one by one make a word that is worth joining.
  package init(
    _ words: Words, spellings: [String: [String]] = [:], joins: (String) -> Bool = { _ in false }
  ) {
    self.words = words
    tokens = []
    tokens.reserveCapacity(words.count)
    var pauses = PauseScanner(characters: words.characters)
    for word in words.all {
      let (pause, quoted) = pauses.advance(to: word.range)
      var normal = word.normal
      if normal.utf8.count > 3, normal.utf8.hasThreeInARow, spellings[normal] == nil {
        normal = shortened(normal)
      }
      if normal.utf8.count > 1, normal.utf8.contains(UInt8(ascii: "-")), spellings[normal] == nil {
        append(normal.split(separator: "-").map(String.init), word.range, pause, quoted, spellings)
      } else {
        append([normal], word.range, pause, quoted, spellings)
      }
    }
    joinLetters(where: joins)
  }

  package var normals: [String] { tokens.map(\.normal) }

  /// The person's own spelling of some tokens, with what stands between them.
  package func original(_ span: Range<Int>) -> String {
    guard let first = tokens[span].first, let last = tokens[span].last else { return "" }
    let upper = max(first.range.upperBound, last.range.upperBound)
    return String(words.characters[first.range.lowerBound..<upper])
  }

  private mutating func append(
    _ parts: [String], _ range: Range<Int>, _ pause: Pause, _ quoted: Bool,
    _ spellings: [String: [String]]
  ) {
    var pause = pause
    for part in parts {
      for normal in spellings[part] ?? [part] {
        tokens.append(.init(normal: normal, range: range, pause: pause, quoted: quoted))
        pause = .none
      }
    }
  }

  /// "k m s" is one word where `joins` says so; tried from every letter on, at most twelve long.
  private mutating func joinLetters(where joins: (String) -> Bool) {
    guard tokens.count > 2 else { return }
    var joined: [Token] = []
    joined.reserveCapacity(tokens.count)
    var position = 0
    while position < tokens.count {
      var end = position
      while end < tokens.count, end < position + 12, tokens[end].range.count == 1 { end += 1 }
      var length = end - position
      while length >= 3 {
        let text = spelt(position..<position + length)
        if joins(text) { break }
        length -= 1
      }
      var token = tokens[position]
      if length >= 3 {
        token.normal = spelt(position..<position + length)
        token.range = token.range.lowerBound..<tokens[position + length - 1].range.upperBound
      }
      joined.append(token)
      position += max(1, length >= 3 ? length : 1)
    }
    tokens = joined
  }
}

extension CueLine {
  /// Tokens as typed and joined; "u" stays a letter here, where it was opened to "you" before.
  private func spelt(_ span: Range<Int>) -> String {
    folded(span.reduce(into: "") { $0 += String(words.characters[tokens[$1].range]) })
  }
}

/// Three or more of the same letter become one.
private func shortened(_ word: String) -> String {
  let bytes = Array(word.utf8)
  var kept: [UInt8] = []
  var start = 0
  var changed = false
  while start < bytes.count {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    if end - start >= 3, (97...122).contains(bytes[start]) {
      kept.append(bytes[start])
      changed = true
    } else {
      kept.append(contentsOf: bytes[start..<end])
    }
    start = end
  }
  return changed ? String(decoding: kept, as: UTF8.self) : word
}

/// What a character between two words does.
private enum Sign {
  case stop, pause, hyphen, quote, none

  init(_ character: Character) {
    if let byte = character.plain {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), 10:
        self = .stop
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "/"):
        self = .pause
      case UInt8(ascii: "-"): self = .hyphen
      case UInt8(ascii: "\""): self = .quote
      default: self = .none  // by far the most are spaces
      }
      return
    }
    switch character {
    case "\r\n", "。", "！", "？", "؟", "।": self = .stop
    case "—", "–", "…", "，", "、": self = .pause
    case "“", "”", "„", "«", "»": self = .quote
    default: self = .none  // emoji and other signs
    }
  }
}

/// Walks the characters between words once and says what pause they make.
private struct PauseScanner {
  let characters: Characters
  private var position = 0
  private var inQuote = false

  init(characters: Characters) { self.characters = characters }

  mutating func advance(to range: Range<Int>) -> (CueLine.Pause, Bool) {
    var pause = CueLine.Pause.none
    while position < range.lowerBound {
      switch Sign(characters[position]) {
      case .stop:
        // three dots are a hesitation, not an end
        let dots =
          characters[position] == "."
          && (position + 1 < characters.count && characters[position + 1] == "."
            || position > 0 && characters[position - 1] == ".")
        pause = max(pause, dots ? .weak : .strong)
      case .pause: pause = max(pause, .weak)
      case .hyphen:
        let spaced = position > 0 && characters[position - 1].isAnySpace
        if spaced { pause = max(pause, .weak) }
      case .quote:
        inQuote = characters[position] == "”" || characters[position] == "»" ? false : !inQuote
        pause = max(pause, .weak)
      case .none: break  // spaces, emoji and other signs make no pause
      }
      position += 1
    }
    position = max(position, range.upperBound)
    return (pause, inQuote)
  }
}
