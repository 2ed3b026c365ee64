/// A pattern as a tree of what it asks for.
indirect enum PatternNode: Sendable, Equatable {
  /// A word in its normal form.
  case word(String)
  /// `*`: one or more words.
  case words
  /// `_`: one word.
  case one
  /// `#`: a number, see `NumberSpans`.
  case number
  case concept(String)
  case sequence([PatternNode])
  case choice([PatternNode])
  case optional(PatternNode)
  case capture(String, PatternNode)

  var isWildcard: Bool {
    switch self {
    case .words, .one, .number: return true
    case .word, .concept, .sequence, .choice, .optional, .capture: return false
    }
  }

  /// Names in the order they are written, each once.
  var captureNames: [String] {
    var names: [String] = []
    visit { node in
      if case .capture(let name, _) = node, !names.contains(name) { names.append(name) }
    }
    return names
  }

  var concepts: Set<String> {
    var found: Set<String> = []
    visit { node in
      if case .concept(let name) = node { found.insert(name) }
    }
    return found
  }

  /// The node and all below it, from left to right.
  func visit(_ body: (PatternNode) -> Void) {
    body(self)
    switch self {
    case .word, .words, .one, .number, .concept: break
    case .sequence(let parts), .choice(let parts):
      for part in parts { part.visit(body) }
    case .optional(let part), .capture(_, let part): part.visit(body)
    }
  }
}
