internal import Model

/// What a phrase came to.
struct WhenFound {
  enum Value: Equatable {
    case day(Day)
    case range(Day, Day)
    /// Two readings or none that exists.
    case unclear([Day])
    indirect case rule(RecurrenceRule, from: Day?)
    /// A time and no day.
    case clock
  }

  var value: Value
  /// The token after the phrase.
  var end: Int
  var time: ClockTime?
  var part: PartOfDay?
  /// Month and day where no year was said, so that a later year can settle it.
  var yearless: (month: Int, day: Int)?
  /// Which figure was the day, where the figures leave no doubt.
  var order: DateOrder?
  /// The first token, where it is not the one that was asked about.
  var start: Int?

  init(_ value: Value, end: Int) {
    self.value = value
    self.end = end
  }

  var first: Day? {
    switch value {
    case .day(let day), .range(let day, _): day
    case .rule(_, let day): day
    case .unclear, .clock: nil
    }
  }

  var last: Day? {
    switch value {
    case .day(let day), .range(_, let day): day
    case .unclear, .rule, .clock: nil
    }
  }
}

/// From where and which way a phrase is read.
struct WhenAnchor {
  var day: Day
  /// Set where the phrase itself says it ("until", the far end of a range); else by the verb.
  var toward: Direction?
  /// Whether the anchor's own day may be meant.
  var inclusive = false
}

/// Reads one phrase at a token. Every function looks at a bounded number of tokens, so a line is
/// read in time that grows with its length.
struct WhenParser {
  let tokens: [WhenToken]
  let vocabulary: WhenVocabulary
  let now: Moment
  let prefer: Direction?
  let fallback: Direction
  let order: DateOrder?
  let firstWeekday: Weekday
  let zone: WhenZone

  let today: Day
  /// The first and the last token that is neither mark nor line end.
  let firstContent: Int
  let lastContent: Int

  init(
    tokens: [WhenToken], vocabulary: WhenVocabulary, now: Moment, prefer: Direction?,
    fallback: Direction, order: DateOrder?, firstWeekday: Weekday, zone: WhenZone
  ) {
    self.tokens = tokens
    self.vocabulary = vocabulary
    self.now = now
    self.prefer = prefer
    self.fallback = fallback
    self.order = order
    self.firstWeekday = firstWeekday
    self.zone = zone
    today = now.day
    let isContent: (WhenToken) -> Bool = { $0.kind != .mark && $0.kind != .lineEnd }
    firstContent = tokens.firstIndex(where: isContent) ?? tokens.count
    lastContent = tokens.lastIndex(where: isContent) ?? -1
  }

  // MARK: - Looking at tokens

  func word(_ i: Int) -> String {
    i >= 0 && i < tokens.count && tokens[i].kind == .word ? tokens[i].text : ""
  }

  func term(_ i: Int) -> WhenTerm? { i >= 0 && i < tokens.count ? tokens[i].term : nil }

  func isMark(_ i: Int, _ marks: Unicode.Scalar...) -> Bool {
    i >= 0 && i < tokens.count && tokens[i].kind == .mark && marks.contains(tokens[i].mark)
  }

  /// The index after some words, or nil where they do not stand here.
  func after(_ i: Int, _ words: String...) -> Int? {
    for (offset, expected) in words.enumerated() where word(i + offset) != expected { return nil }
    return i + words.count
  }

  func skip(_ i: Int, _ words: [String]) -> Int { words.contains(word(i)) ? i + 1 : i }

  func skipComma(_ i: Int) -> Int { isMark(i, ",") ? i + 1 : i }

  /// No letter, figure or stroke is glued to the token's left.
  func cleanLeft(_ i: Int) -> Bool {
    guard i > 0, !tokens[i].gap else { return true }
    switch tokens[i - 1].kind {
    case .mark:
      if Self.openers.contains(tokens[i - 1].mark) { return true }
      return tokens[i - 1].mark == ":" && (i < 2 || tokens[i - 2].kind != .number)
    case .lineEnd: return true
    case .word, .number, .opaque: return false
    }
  }

  /// No figure, percent sign or stroke is glued to the right of the token before `end`.
  func cleanRight(_ end: Int) -> Bool {
    guard end < tokens.count, !tokens[end].gap else { return true }
    let next = tokens[end]
    switch next.kind {
    case .mark:
      guard end + 1 < tokens.count, !tokens[end + 1].gap else {
        return next.mark != "%" && next.mark != "+"
      }
      let following = tokens[end + 1].kind
      switch next.mark {
      case ".", ",", ":": return following != .number && following != .opaque
      case "-", "/", "%", "+", "'", "’", "=", "°", "€": return false
      default: return true  // brackets, quotes, dashes
      }
    case .lineEnd: return true
    case .word, .number, .opaque: return false
    }
  }

  /// Whether the phrase is all that the text says, marks aside.
  func isWhole(_ start: Int, _ end: Int) -> Bool { start <= firstContent && end > lastContent }

  /// What follows is no noun that the phrase could belong to: the end, a stop, or a small word.
  func isFree(_ end: Int) -> Bool {
    guard end < tokens.count else { return true }
    let next = tokens[end]
    switch next.kind {
    case .lineEnd: return true
    case .mark: return cleanRight(end)
    case .number, .opaque: return next.gap && next.kind == .opaque
    case .word:
      if Self.freeFollowers.contains(next.text) { return true }
      switch next.term {
      case .offset, .tonight, .part, .clock, .frequency, .weekday: return true
      case .month(_, let kind): return kind != .word
      default: return vocabulary.pastVerbs.contains(next.text)  // a verb opens another clause
      }
    }
  }

  /// A whole number in figures or words, with the token after it.
  func number(_ i: Int) -> (value: Int, end: Int)? {
    guard tokens.indices.contains(i) else { return nil }
    let token = tokens[i]
    if token.kind == .number {
      guard !token.isOrdinal, cleanLeft(i), token.digits <= 4 else { return nil }
      if isMark(i + 1, ".", ",", "/", ":"), !tokens[i + 1].gap, i + 2 < tokens.count,
        tokens[i + 2].kind == .number, !tokens[i + 2].gap
      {
        return nil
      }
      return (token.value, i + 1)
    }
    guard case .count(let tens) = token.term else { return nil }
    if tens >= 20, tens % 10 == 0 {
      let j = isMark(i + 1, "-") ? i + 2 : i + 1
      if case .count(let ones) = term(j), ones < 10 { return (tens + ones, j + 1) }
    }
    return (tens, i + 1)
  }

  /// "3rd", "third", "twenty-first", "last".
  func ordinal(_ i: Int) -> (value: Int, end: Int)? {
    guard tokens.indices.contains(i) else { return nil }
    let token = tokens[i]
    if token.kind == .number {
      guard token.isOrdinal, cleanLeft(i), token.value > 0 else { return nil }
      return (token.value, i + 1)
    }
    switch token.term {
    case .ordinal(let value): return (value, i + 1)
    case .count(let tens) where tens == 20 || tens == 30:
      let j = isMark(i + 1, "-") ? i + 2 : i + 1
      if case .ordinal(let ones) = term(j), (1...9).contains(ones) { return (tens + ones, j + 1) }
      return nil
    default: return nil  // no ordinal
    }
  }

  /// A year in four figures, or two behind an apostrophe.
  func year(_ i: Int) -> (value: Int, end: Int)? {
    guard tokens.indices.contains(i) else { return nil }
    if isMark(i, "'", "’"), i + 1 < tokens.count, tokens[i + 1].kind == .number,
      tokens[i + 1].digits == 2, !tokens[i + 1].gap, cleanRight(i + 2)
    {
      return (fullYear(tokens[i + 1].value), i + 2)
    }
    let token = tokens[i]
    guard token.kind == .number, token.digits == 4, !token.isOrdinal,
      (1800...2199).contains(token.value), cleanRight(i + 1)
    else { return nil }
    if i + 1 < tokens.count, isMark(i + 1, ":", "."), !tokens[i + 1].gap, i + 2 < tokens.count,
      tokens[i + 2].kind == .number, !tokens[i + 2].gap
    {
      return nil
    }
    return (token.value, i + 1)
  }

  /// '26 is 2026; '74, more than thirty years ahead, is 1974.
  func fullYear(_ short: Int) -> Int {
    let year = today.year / 100 * 100 + short
    return year > today.year + 30 ? year - 100 : year
  }

  func unit(_ i: Int) -> (unit: CalendarUnit, plural: Bool)? {
    if case .unit(let unit, let plural) = term(i) { return (unit, plural) }
    return nil
  }

  func month(_ i: Int) -> Int? {
    if case .month(let month, _) = term(i) { return month }
    return nil
  }

  func weekday(_ i: Int) -> Weekday? {
    if case .weekday(let weekday, _, _) = term(i) { return weekday }
    return nil
  }

  /// Marks behind which something new begins.
  private static let openers: [Unicode.Scalar] = [
    "(", "[", "\"", "'", "“", "‘", ",", ";", "–", "—", "!", "?", "*", ">", "~", "@",
  ]

  private static let freeFollowers: Set<String> = [
    "a", "about", "after", "again", "ago", "all", "also", "am", "an", "and", "any", "are", "around",
    "as", "at", "b/c", "be", "because", "before", "but", "by", "can", "cause", "could", "did", "do",
    "does", "during", "each", "either", "every", "except", "excluding", "for", "from", "go", "had",
    "has", "have", "he", "he'll", "he's", "her", "here", "him", "his", "how", "i", "i'd", "i'll",
    "i'm", "i've", "if", "im", "in", "instead", "into", "is", "isn't", "it", "it's", "its", "ive",
    "just", "like", "looks", "maybe", "me", "might", "must", "my", "no", "not", "now", "of", "ok",
    "okay", "on", "once", "only", "or", "our", "over", "perhaps", "please", "probably", "re",
    "sharp",
    "she", "she'll", "should", "since", "so", "somewhere", "sounds", "starting", "still", "suits",
    "than",
    "that", "the", "their", "them", "then", "there", "they", "they'll", "this", "though", "through",
    "thru", "till", "til", "to", "together", "too", "twice", "unless", "until", "up", "us", "via",
    "was",
    "we", "we'll", "were", "when", "where", "whether", "which", "while", "who", "will", "with",
    "within", "without", "won't", "works", "would", "yes", "yet", "you", "your", "thanks", "thx",
    "pls",
    "lol", "haha", "next", "last", "w", "ish", "or", "y'all", "latest", "earliest", "onwards",
    "onward",
    "afterwards", "noon", "gmt", "utc", "cet", "est", "pst",
  ]
}
