internal import Language

/// Reads the pattern language by recursive descent.
///
/// - Complexity: linear in the text; nesting is bounded, so the stack is too.
struct PatternParser {
  static let deepest = 32

  private let characters: [Character]
  private var position = 0
  private var unnamed = 0
  private var open: [(bracket: Character, at: Int)] = []

  init(_ source: String) {
    characters = Array(source)
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    let root = try sequence()
    if let stray = peek { throw closing(stray) }
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
    while let character = peek, !"|)]".contains(character) {
      let start = position
      guard let part = try element(character) else { continue }
      for name in part.flatMap(\.captureNames) where !names.insert(name).inserted {
        throw PatternError(message: "\"\(name)\" is captured twice", column: start + 1)
      }
      parts += part
    }
    return parts.count == 1 ? parts.first : parts.isEmpty ? nil : .sequence(parts)
  }

  private mutating func element(_ character: Character) throws(PatternError) -> [PatternNode]? {
    switch character {
    case "(", "[": return [try group(character)]
    case "*": return [try wildcard(.words)]
    case "_" where !joinsWords: return [try wildcard(.one)]
    case "#" where !followsWord: return [try wildcard(.number)]
    case "@" where !followsWord: return [try concept()]
    case "{", "}", "<", ">", "^", "~", "\\": throw foreign(character)
    default: return literals()  // words, or the punctuation between them
    }
  }

  private mutating func group(_ bracket: Character) throws(PatternError) -> PatternNode {
    let start = position
    guard open.count < Self.deepest else {
      throw PatternError(
        message: "brackets are nested more than \(Self.deepest) deep", column: start + 1)
    }
    open.append((bracket, start))
    position += 1
    var branches: [PatternNode] = []
    while true {
      let from = position
      guard let branch = try sequence() else {
        if peek == nil { throw unclosed(bracket, start) }
        throw PatternError(
          message: bracket == "("
            ? "an empty choice; write [a|b] for \"one of these or nothing\""
            : "an empty choice in brackets",
          column: from + 1)
      }
      branches.append(branch)
      guard let character = peek else { throw unclosed(bracket, start) }
      if character == "|" {
        position += 1
        continue
      }
      guard character == (bracket == "(" ? ")" : "]") else { throw closing(character) }
      position += 1
      break
    }
    open.removeLast()
    let choice = branches.count == 1 ? branches[0] : .choice(branches)
    let node = bracket == "(" ? choice : .optional(choice)
    return try named(node)
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
    let from = position
    while let character = peek, character.isConceptPart(next: peek(1)) { position += 1 }
    guard position > from else {
      throw PatternError(message: "\"@\" needs the name of a concept", column: start + 1)
    }
    return try named(.concept(String(characters[from..<position])))
  }

  /// `=name` straight after a group or a concept.
  private mutating func named(_ node: PatternNode) throws(PatternError) -> PatternNode {
    guard peek == "=" else { return node }
    let start = position
    position += 1
    guard let name = try captureName() else {
      throw PatternError(
        message: "\"=\" needs a name that begins with a letter", column: start + 1)
    }
    return .capture(name, node)
  }

  /// Letters, digits and `_`, from a to z: a letter of another script is a word of the pattern.
  private mutating func captureName() throws(PatternError) -> String? {
    guard let first = peek, first.isWordLike, first.isASCII || !first.isIdeographic else {
      return nil
    }
    guard first.isASCII, first.isLetter else {
      throw PatternError(
        message: "a name begins with a letter from a to z; put a space before a word",
        column: position + 1)
    }
    let from = position
    while let character = peek, character.isASCII, character.isWordLike || character == "_" {
      position += 1
    }
    if let next = peek, next.isWordLike, !next.isIdeographic {
      throw PatternError(
        message: "names are written with the letters a to z, digits and \"_\"",
        column: position + 1)
    }
    return String(characters[from..<position])
  }

  /// The words up to the next sign with a meaning, read together so that "don't" stays whole.
  private mutating func literals() -> [PatternNode]? {
    let from = position
    position += 1
    while let character = peek {
      if "()[]|*{}<>^~\\".contains(character) { break }
      if character == "_", !joinsWords { break }
      if character == "#" || character == "@", !followsWord { break }
      position += 1
    }
    let words = Words.normalise(String(characters[from..<position]))
    return words.isEmpty ? nil : words.map(PatternNode.word)
  }

  // MARK: Looking around

  private var peek: Character? { peek(0) }

  private func peek(_ ahead: Int) -> Character? {
    position + ahead < characters.count ? characters[position + ahead] : nil
  }

  private var followsWord: Bool {
    position > 0 && characters[position - 1].isWordLike
      && !characters[position - 1].isIdeographic
  }

  /// Inside a word, as in "foo_bar".
  private var joinsWords: Bool {
    guard followsWord, let next = peek(1) else { return false }
    return next.isWordLike && !next.isIdeographic
  }

  // MARK: What can be wrong

  private func unclosed(_ bracket: Character, _ at: Int) -> PatternError {
    PatternError(message: "\"\(bracket)\" is not closed", column: at + 1)
  }

  private func closing(_ character: Character) -> PatternError {
    let column = position + 1
    guard let last = open.last else {
      return character == "|"
        ? PatternError(message: "\"|\" stands between choices: (a|b) or [a|b]", column: column)
        : PatternError(message: "\"\(character)\" closes nothing", column: column)
    }
    return PatternError(
      message: "\"\(character)\" where \"\(last.bracket)\" of column \(last.at + 1) is open",
      column: column)
  }

  private func foreign(_ character: Character) -> PatternError {
    let hint =
      switch character {
      case "~": "; a concept is written @name"
      case "^": "; any words or none are written [*]"
      default: ""
      }
    return PatternError(
      message: "\"\(character)\" has no meaning in a pattern\(hint)", column: position + 1)
  }
}

extension Character {
  fileprivate var isWordLike: Bool { isLetter || isNumber }

  /// Of a script written without spaces, where no letter joins the next; see `Words`.
  fileprivate var isIdeographic: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return value >= 0x0E00 && Words(String(self) + String(self)).count == 2
  }

  fileprivate func isConceptPart(next: Character?) -> Bool {
    isWordLike || self == "_" || self == "-" && (next?.isWordLike ?? false)
  }
}
