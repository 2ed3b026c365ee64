internal import Model

/// A piece of a line as the reader of dates sees it: finer than `Words`, since a figure, its
/// ending and the stroke between two figures each matter.
struct WhenToken: Sendable {
  enum Kind: Sendable {
    case word
    /// A run of ASCII digits, at most nine.
    case number
    case mark
    /// An address, a code or a number that is part of one; never read.
    case opaque
    case lineEnd
  }

  var kind: Kind
  /// Folded; "'s" is cut from a word of the vocabulary.
  var text: String
  var term: WhenTerm?
  /// The sign of a mark; a space for everything else and for a sign of several scalars.
  var mark: Unicode.Scalar = " "
  var value = 0
  /// How many digits were written: "05" has two.
  var digits = 0
  /// "3rd"
  var isOrdinal = false
  var range: Range<Int>
  /// White space or the line's start stands before it.
  var gap: Bool
  var capital = false
}

/// Cuts characters into `WhenToken`s in one pass.
struct WhenLexer {
  let characters: Characters
  let vocabulary: WhenVocabulary
  private var tokens: [WhenToken] = []
  private var position = 0
  private var gap = true

  init(characters: Characters, vocabulary: WhenVocabulary) {
    self.characters = characters
    self.vocabulary = vocabulary
  }

  mutating func scan() -> [WhenToken] {
    tokens.reserveCapacity(characters.count / 4)
    while position < characters.count {
      let character = characters[position]
      if character.isAnySpace, character.isNewline {
        append(.lineEnd, position..<position + 1, text: "\n")
        gap = true
        position += 1
      } else if character.isAnySpace {
        gap = true
        position += 1
      } else if gap, let end = opaqueChunk() {
        append(.opaque, position..<end, text: "")
        position = end
        gap = false
      } else if character.isASCIIDigit {
        number()
      } else if character.isAnyLetter {
        word()
      } else {
        append(.mark, position..<position + 1, text: "")
        if character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first {
          tokens[tokens.count - 1].mark = scalar
        }
        position += 1
        gap = false
      }
    }
    return tokens
  }

  private mutating func append(_ kind: WhenToken.Kind, _ range: Range<Int>, text: String) {
    tokens.append(WhenToken(kind: kind, text: text, range: range, gap: gap))
  }

  /// The end of a run without spaces that is an address, a path or a handle.
  private func opaqueChunk() -> Int? {
    var end = position
    var isOpaque = false
    while end < characters.count, !characters[end].isAnySpace {
      switch characters[end] {
      case let letter where letter.isAnyLetter: break  // by far the most
      case "@" where end + 1 < characters.count && characters[end + 1].isAnyLetter:
        isOpaque = isOpaque || !isHandleOfTime(end + 1)
      case "@" where end > position && characters[end - 1].isAnyLetter:
        isOpaque = isOpaque || !isFigure(end + 1)
      case "." where end > position && characters[end - 1].isAnyLetter:
        isOpaque = isOpaque || isDomain(end)
      case "_", "\\": isOpaque = true
      case "/" where end > position && characters[end - 1] == ":": isOpaque = true
      case "#" where end + 1 < characters.count && characters[end + 1].isASCIIDigit:
        isOpaque = true
      default: break  // any other character decides nothing
      }
      end += 1
    }
    if !isOpaque, end - position > 4, characters[position] == "w" || characters[position] == "W" {
      isOpaque = String(characters[position..<position + 4]).lowercased() == "www."
    }
    return isOpaque ? end : nil
  }

  /// "fri@3pm" is a time, "a@3.com" an address.
  private func isFigure(_ start: Int) -> Bool {
    guard start < characters.count, characters[start].isASCIIDigit else { return false }
    var end = start
    while end < characters.count, end < start + 12, !characters[end].isAnySpace {
      if characters[end] == ".", end + 1 < characters.count, characters[end + 1].isAnyLetter {
        return false
      }
      end += 1
    }
    return true
  }

  /// "@noon" is a time, "@ana" a tag.
  private func isHandleOfTime(_ start: Int) -> Bool {
    var end = start
    while end < characters.count, end < start + 9, characters[end].isAnyLetter { end += 1 }
    guard case .clock = vocabulary[folded(characters[start..<end])] else { return false }
    return true
  }

  /// "monday.com" is a site, "monday.Then" a full stop without its space.
  private func isDomain(_ dot: Int) -> Bool {
    var end = dot + 1
    while end < characters.count, end < dot + 6, characters[end].isAnyLetter { end += 1 }
    return Self.domains.contains(String(characters[dot + 1..<end]))
  }

  private static let domains: Set<String> = [
    "com", "org", "net", "io", "co", "edu", "gov", "dev", "app", "ai", "eu", "uk", "de", "fr",
  ]

  private mutating func number() {
    let start = position
    while position < characters.count, characters[position].isASCIIDigit { position += 1 }
    let digits = position - start
    if digits == 1, characters[start] == "2", position < characters.count,
      characters[position].isAnyLetter, let end = figureWord(start)
    {
      // "2moro", "2day"
      let text = folded(characters[start..<end])
      tokens.append(WhenToken(kind: .word, text: text, range: start..<end, gap: gap))
      tokens[tokens.count - 1].term = vocabulary[text]
      position = end
      gap = false
      return
    }
    var token = WhenToken(
      kind: digits > 9 ? .opaque : .number, text: "", range: start..<position, gap: gap)
    token.digits = digits
    if digits <= 9 {
      token.value = characters[start..<position].reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    }
    if !gap, let before = tokens.last, before.range.upperBound == start {
      switch before.kind {
      case .word:
        switch before.term {
        case .month: break  // "Feb13"
        default:
          if before.text != "q" && before.text != "h" && before.text != "t" { token.kind = .opaque }
        }
      case .mark where before.mark == "-" && !before.gap && tokens.count > 1:
        let earlier = tokens[tokens.count - 2]
        if earlier.kind == .word, earlier.range.upperBound == before.range.lowerBound {
          if case .month = earlier.term { break }
          if case .weekday = earlier.term { break }
          if ["mid", "early", "late"].contains(earlier.text) { break }
          token.kind = .opaque  // "covid-19"
        }
      case .opaque: token.kind = .opaque
      case .mark, .number, .lineEnd: break
      }
    }
    tokens.append(token)
    gap = false
    ordinalEnding()
  }

  private func figureWord(_ start: Int) -> Int? {
    var end = start + 1
    while end < characters.count, end < start + 12, characters[end].isAnyLetter { end += 1 }
    return vocabulary[folded(characters[start..<end])] == nil ? nil : end
  }

  private mutating func ordinalEnding() {
    guard position + 1 < characters.count else { return }
    let ending = String(characters[position...position + 1]).lowercased()
    guard ["st", "nd", "rd", "th"].contains(ending),
      position + 2 >= characters.count || !characters[position + 2].isAnyLetter
    else { return }
    position += 2
    let last = tokens.count - 1
    tokens[last].isOrdinal = true
    tokens[last].range = tokens[last].range.lowerBound..<position
  }

  private mutating func word() {
    let start = position
    while position < characters.count {
      let character = characters[position]
      if character.isAnyLetter {
        position += 1
      } else if character.isApostrophe, position + 1 < characters.count,
        characters[position + 1].isAnyLetter
      {
        position += 2
      } else {
        break
      }
    }
    let text = folded(characters[start..<position])
    var token = WhenToken(kind: .word, text: text, range: start..<position, gap: gap)
    token.capital = characters[start].isCapital
    token.term = vocabulary[text]
    if token.term == nil, text.hasSuffix("'s") || text.hasSuffix("s'") {
      let stem = String(text.dropLast(text.hasSuffix("'s") ? 2 : 1))
      if let term = vocabulary[stem], term != .opener {
        token.term = term
        if position < characters.count, characters[position].isApostrophe { position += 1 }
      }
    }
    if token.term == nil, text.contains("'") { token.term = vocabulary[text.filter { $0 != "'" }] }
    if !gap, let before = tokens.last, before.range.upperBound == start, before.kind == .number,
      !token.joinsFigure
    {
      tokens[tokens.count - 1].kind = .opaque  // "5k", "3D"
    }
    if text == "end", tokens.count > 1, !gap, tokens[tokens.count - 1].mark == "-",
      tokens[tokens.count - 2].text == "week"
    {
      // "week-end"
      token.text = "weekend"
      token.term = vocabulary["weekend"]
      token.range = tokens[tokens.count - 2].range.lowerBound..<position
      token.gap = tokens[tokens.count - 2].gap
      tokens.removeLast(2)
    }
    tokens.append(token)
    gap = false
  }
}

extension WhenToken {
  /// Words that may follow a figure without a space: "5pm", "2h", "14april".
  fileprivate var joinsFigure: Bool {
    switch term {
    case .meridiem, .month, .unit: return true
    default:
      return ["a", "p", "h", "d", "ish", "t", "z", "oclock", "o'clock", "hrs", "w", "m", "y", "x"]
        .contains(text)
    }
  }
}
