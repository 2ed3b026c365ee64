internal import Language

/// Reads the pattern language by recursive descent.
///
/// - Complexity: linear in the text; nesting is bounded, so the stack is too.
struct PatternParser {
  static let deepest = 32

  private let signs: SourceSigns
  private var position = 0
  private var unnamed = 0
  private var open: [(bracket: UInt8, at: Int)] = []

  init(_ source: String) {
    signs = SourceSigns(source)
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    let root = try sequence()
    if !isAtEnd { throw closing() }
    guard let root else {
      throw PatternError(message: "a pattern needs at least one word or wildcard", column: 1)
    }
    return root
  }

  // MARK: Grammar

  /// Elements up to the end, `|` or a closing bracket; nil where there is none.
  private mutating func sequence() throws(PatternError) -> PatternNode? {
    var parts: [PatternNode] = []
    var names: Set<String> = []
    while !isAtEnd, sign != .bar, sign != .closingRound, sign != .closingSquare {
      let start = position
      guard let part = try element(into: &parts) else { continue }
      for name in part.captureNames where !names.insert(name).inserted {
        throw PatternError(message: "\"\(name)\" is captured twice", column: start + 1)
      }
      parts.append(part)
    }
    return parts.count == 1 ? parts.first : parts.isEmpty ? nil : .sequence(parts)
  }

  /// One part that may capture; words are added straight away.
  private mutating func element(
    into parts: inout [PatternNode]
  ) throws(PatternError) -> PatternNode? {
    switch sign {
    case .round, .square: return try group()
    case .star: return try wildcard(.words)
    case .underscore where !joinsWords: return try wildcard(.one)
    case .hash where !followsWord: return try wildcard(.number)
    case .at where !followsWord: return try concept()
    case _ where Self.foreign.contains(sign): throw foreign()
    default:  // words, or the punctuation between them
      literals(into: &parts)
      return nil
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    let start = position
    let isChoice = sign == .round
    guard open.count < Self.deepest else {
      throw PatternError(
        message: "brackets are nested more than \(Self.deepest) deep", column: start + 1)
    }
    open.append((sign, start))
    var branches: [PatternNode] = []
    var hasEmpty = false
    repeat {
      position += 1
      let branch = try sequence()
      if isAtEnd { throw unclosed(start) }
      if let branch { branches.append(branch) } else { hasEmpty = true }
    } while sign == .bar
    guard sign == (isChoice ? .closingRound : .closingSquare) else { throw closing() }
    position += 1
    open.removeLast()
    guard !branches.isEmpty else {
      throw PatternError(
        message: isChoice
          ? "an empty choice; write [a|b] for \"one of these or nothing\""
          : "an empty choice in brackets",
        column: start + 2)
    }
    let choice = branches.count == 1 ? branches[0] : .choice(branches)
    // (a|) is read as [a], which is how it is better written.
    return try named(isChoice && !hasEmpty ? choice : .optional(choice))
  }

  private mutating func wildcard(_ node: PatternNode) throws(PatternError) -> PatternNode {
    position += 1
    if let name = try captureName() { return .capture(name, node) }
    unnamed += 1
    return .capture(String(unnamed), node)
  }

  private mutating func concept() throws(PatternError) -> PatternNode {
    let start = position
    position += 1
    while signs.isWordLike(position) || signs.isIdeograph(position) || sign == .underscore
      || sign == .hyphen && signs.isWordLike(position + 1)
    {
      position += 1
    }
    guard position > start + 1 else {
      throw PatternError(message: "\"@\" needs the name of a concept", column: start + 1)
    }
    return try named(.concept(signs.string(start + 1..<position)))
  }

  /// `=name` straight after a group or a concept.
  private mutating func named(_ node: PatternNode) throws(PatternError) -> PatternNode {
    guard sign == .equals else { return node }
    let start = position
    position += 1
    guard let name = try captureName() else {
      throw PatternError(
        message: "\"=\" needs a name that begins with a letter", column: start + 1)
    }
    return .capture(name, node)
  }

  /// Letters, digits and `_`, from a to z: a character of a script without spaces is a word of the
  /// pattern, so `*` may stand right before it.
  private mutating func captureName() throws(PatternError) -> String? {
    guard signs.isWordLike(position) else { return nil }
    guard signs.isASCIILetter(position) else {
      throw PatternError(
        message: "a name begins with a letter from a to z; put a space before a word",
        column: position + 1)
    }
    let from = position
    while signs.isASCIIWordLike(position) || sign == .underscore { position += 1 }
    if signs.isWordLike(position) {
      throw PatternError(
        message: "names are written with the letters a to z, digits and \"_\"",
        column: position + 1)
    }
    return signs.string(from..<position)
  }

  /// The words up to the next sign with a meaning, read together so that "don't" stays whole.
  private mutating func literals(into parts: inout [PatternNode]) {
    let from = position
    var hasWords = false
    repeat {
      hasWords = hasWords || sign != .space
      position += 1
    } while !isAtEnd && !endsLiterals
    guard hasWords else { return }
    for word in Words.parted(signs.string(from..<position)) { parts.append(.word(word)) }
  }

  // MARK: Looking around

  private var sign: UInt8 { signs.sign(position) }
  private var isAtEnd: Bool { position >= signs.count }
  private var followsWord: Bool { signs.isWordLike(position - 1) }
  /// Inside a word, as in "foo_bar".
  private var joinsWords: Bool { followsWord && signs.isWordLike(position + 1) }

  private var endsLiterals: Bool {
    switch sign {
    case .round, .closingRound, .square, .closingSquare, .bar, .star: return true
    case .underscore: return !joinsWords
    case .hash, .at: return !followsWord
    default: return Self.foreign.contains(sign)  // letters and punctuation
    }
  }

  // MARK: What can be wrong

  private static let foreign = Array("{}<>^~\\".utf8)

  private func unclosed(_ at: Int) -> PatternError {
    PatternError(message: "\"\(signs.string(at..<at + 1))\" is not closed", column: at + 1)
  }

  private func closing() -> PatternError {
    let column = position + 1
    let stray = signs.string(position..<column)
    if let last = open.last {
      let bracket = signs.string(last.at..<last.at + 1)
      return PatternError(
        message: "\"\(stray)\" where \"\(bracket)\" of column \(last.at + 1) is open",
        column: column)
    }
    return sign == .bar
      ? PatternError(message: "\"|\" stands between choices: (a|b) or [a|b]", column: column)
      : PatternError(message: "\"\(stray)\" closes nothing", column: column)
  }

  private func foreign() -> PatternError {
    let hint =
      switch sign {
      case UInt8(ascii: "~"): "; a concept is written @name"
      case UInt8(ascii: "^"): "; any words or none are written [*]"
      case UInt8(ascii: "{"): "; weights and other keys stand beside `match`"
      case UInt8(ascii: "<"): "; what was said earlier is asked for in `when`"
      default: ""
      }
    let stray = signs.string(position..<position + 1)
    return PatternError(
      message: "\"\(stray)\" has no meaning in a pattern\(hint)", column: position + 1)
  }
}

extension UInt8 {
  fileprivate static let round = UInt8(ascii: "(")
  fileprivate static let closingRound = UInt8(ascii: ")")
  fileprivate static let square = UInt8(ascii: "[")
  fileprivate static let closingSquare = UInt8(ascii: "]")
  fileprivate static let bar = UInt8(ascii: "|")
  fileprivate static let star = UInt8(ascii: "*")
  fileprivate static let underscore = UInt8(ascii: "_")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let at = UInt8(ascii: "@")
  fileprivate static let equals = UInt8(ascii: "=")
  fileprivate static let hyphen = UInt8(ascii: "-")
  fileprivate static let space = UInt8(ascii: " ")
}
