internal import Model

/// A text's words with what their spelling and the signs around them say.
///
/// `Words` folds case and opens contractions; names need the capital, the pause and the possessive.
struct TypedLine {
  /// What stands before a word.
  enum Gap: Equatable {
    case none  // nothing or white space
    case comma
    case slash  // "Ana/Ben", "Ana + Ben"
    case pause  // dash, colon, semicolon, bracket, quotation mark
    case sentence  // a full stop, a question mark, a new line; also the start of the text
  }

  struct Word {
    /// Folded, without a possessive ending.
    var normal: String
    /// Characters of the text, without a possessive ending.
    var range: Range<Int>
    var gap: Gap
    var capital = false
    /// Two or more letters, all capitals.
    var shouting = false
    /// A capital inside after a small letter: "PyCon".
    var mixed = false
    var possessive = false
    /// Part of an address, a link or a tag.
    var hidden = false
    /// A letter of a script without capitals.
    var uncased = false
    /// Followed by a full stop.
    var dotted = false
    /// The second word of a contraction.
    var opened = false
  }

  let words: Words
  var all: [Word]
  /// False where capitals say nothing: shouted or Every Word With One.
  let trustsCapitals: Bool

  var characters: Characters { words.characters }

  init(_ words: Words) {
    self.words = words
    let characters = words.characters
    let hidden = TypedLine.addresses(in: characters)
    var all: [Word] = []
    all.reserveCapacity(words.count)
    var end = 0
    var nextHidden = 0
    for (index, word) in words.all.enumerated() {
      let second = index > 0 && words.all[index - 1].range == word.range
      var typed = Word(normal: word.normal, range: word.range, gap: .none)
      typed.opened = second
      if !second {
        typed.gap =
          all.isEmpty
          ? .sentence : TypedLine.gap(characters, end..<word.range.lowerBound, after: all.last)
      }
      end = word.range.upperBound
      while nextHidden < hidden.count, hidden[nextHidden].upperBound <= word.range.lowerBound {
        nextHidden += 1
      }
      typed.hidden =
        nextHidden < hidden.count && hidden[nextHidden].lowerBound <= word.range.lowerBound
      typed.read(characters)
      all.append(typed)
    }
    let (trusted, closed) = TypedLine.trust(all)
    trustsCapitals = trusted
    if closed {
      for index in all.indices {
        all[index].capital = false
        all[index].shouting = false
        all[index].mixed = false
      }
    }
    self.all = all
  }

  /// The person's own spelling of some words.
  func original(_ range: Range<Int>) -> String {
    guard let first = all[range].first, let last = all[range].last else { return "" }
    let upper = max(last.range.upperBound, first.range.upperBound)
    return String(characters[first.range.lowerBound..<upper])
  }

  func characterRange(_ range: Range<Int>) -> Range<Int> {
    guard let first = all[range].first, let last = all[range].last else { return 0..<0 }
    return first.range.lowerBound..<max(last.range.upperBound, first.range.upperBound)
  }

  func normal(_ index: Int) -> String { all.indices.contains(index) ? all[index].normal : "" }

  func startsSentence(_ index: Int) -> Bool { all[index].gap == .sentence }

  /// Capitals say nothing where all letters have one, or where several small words do.
  private static func trust(_ all: [Word]) -> (trusted: Bool, erase: Bool) {
    var small = 0
    var large = 0
    var tellTale = 0
    for word in all where !word.hidden && !word.uncased {
      if word.capital { large += 1 } else { small += 1 }
      if word.capital, word.gap != .sentence, SmallWords.neverCapital.contains(word.normal) {
        tellTale += 1
      }
    }
    if tellTale >= 2 || tellTale == 1 && small == 0 { return (false, true) }
    if small == 0, large > 1, all.allSatisfy({ $0.shouting || $0.range.count < 2 || $0.hidden }) {
      return (false, true)
    }
    return (true, false)
  }

  private static func gap(_ characters: Characters, _ range: Range<Int>, after last: Word?) -> Gap {
    var gap = Gap.none
    for position in range {
      let found: Gap
      switch characters[position] {
      case " ", "\t": continue
      case ",", "、", "，", "،": found = .comma
      case "/", "+": found = .slash
      case "!", "?", "。", "！", "？", "…", "\n", "\r\n", "\r", "؟": found = .sentence
      case ".":
        // "Ana S. at noon", "Dr. Weber"; a word after it with a small letter goes on
        let goesOn = last.map {
          $0.range.count == 1 || SmallWords.abbreviations.contains($0.normal)
        }
        found = goesOn == true ? .none : .sentence
      case "'", "\u{2019}", "*", "_", "\\": continue
      default: found = characters[position].isAnySpace ? .none : .pause
      }
      if found == .sentence { return .sentence }
      if gap == .none { gap = found }
    }
    return gap
  }

  /// Stretches without white space that are an address, a link or a tag.
  private static func addresses(in characters: Characters) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < characters.count {
      if characters[start].isAnySpace {
        start += 1
        continue
      }
      var end = start
      while end < characters.count, !characters[end].isAnySpace { end += 1 }
      if isAddress(characters[start..<end]) { found.append(start..<end) }
      start = end
    }
    return found
  }

  private static func isAddress(_ stretch: Slice<Characters>) -> Bool {
    guard let first = stretch.first, stretch.count > 2 else { return false }
    if first == "#" || first == "@" || first == "\\" { return true }
    var dot = false
    var at = false
    var before: Character = " "
    for (offset, character) in stretch.enumerated() {
      if character == "@", offset > 0 { at = true }
      if character == "/", before == "/" { return true }
      if character == "/", dot, before.isAnyLetter { return true }
      if before == ".", character.isAnyLetter, offset > 1 { dot = true }
      before = character
    }
    if at && dot { return true }
    return dot && stretch.starts(with: ["w", "w", "w", "."])
  }
}

extension TypedLine.Word {
  /// Reads capitals, the possessive and a full stop from the spelling.
  fileprivate mutating func read(_ characters: Characters) {
    let whole = range
    if opened { return }
    if normal.hasSuffix("'s") {
      normal.removeLast(2)
      range = range.lowerBound..<range.upperBound - 2
      possessive = true
    } else if let mark = characters[range].firstIndex(where: \.isApostrophe),
      mark > range.lowerBound,
      folded(characters[range]).hasPrefix(normal + "'")
    {
      range = range.lowerBound..<mark  // "Maya'll": the name alone
    } else if whole.upperBound < characters.count, characters[whole.upperBound].isApostrophe,
      normal.hasSuffix("s") || normal.hasSuffix("z") || normal.hasSuffix("x"),
      whole.upperBound + 1 < characters.count, characters[whole.upperBound + 1] == " "
    {
      possessive = true
    }
    if range.count == 1 { normal = folded(characters[range.lowerBound...range.lowerBound]) }
    dotted = whole.upperBound < characters.count && characters[whole.upperBound] == "."
    guard let first = characters[range].first else { return }
    capital = first.isCapital
    uncased = first.isAnyLetter && !first.isCapital && !first.isSmall
    var letters = 0
    var capitals = 0
    var before: Character = " "
    for character in characters[range] {
      if character.isCapital { capitals += 1 }
      if character.isAnyLetter { letters += 1 }
      if character.isCapital, before.isSmall { mixed = true }
      before = character
    }
    shouting = letters > 1 && capitals == letters
  }
}
