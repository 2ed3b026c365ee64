/// What can be said of a pattern without matching it, so that of many pairs of patterns few are looked at
/// closely.
struct PatternOutline {
  /// What a pattern takes at one of its ends.
  enum End {
    /// Words of the pattern's own: `tea …`.
    case bound
    /// Any words, which it means: `* tea`.
    case any
    /// Any words, or none: `[*] tea`.
    case more
  }

  /// Numbers of all words that it names, concepts and brackets included, ordered.
  private let words: [Int32]
  private let hasNumber: Bool
  /// The words that a line can begin with, and end with; nil where these may be any.
  private let first: [Int32]?
  private let last: [Int32]?
  private let ends: [End]

  /// - Parameters:
  ///   - phrases: those of each concept that the pattern names.
  ///   - number: the same number for the same word, whatever pattern it stands in.
  init(_ root: PatternNode, phrases: [String: [[String]]], number: (String) -> Int32) {
    var named: Set<String> = []
    var hasNumber = false
    root.visit { node in
      switch node {
      case .word(let word): named.insert(word)
      case .concept(let name): for phrase in phrases[name] ?? [] { named.formUnion(phrase) }
      case .number: hasNumber = true
      case .words, .one, .sequence, .choice, .optional, .capture: break
      }
    }
    self.hasNumber = hasNumber
    words = named.map(number).sorted()
    first = Edge(root, fromEnd: false, phrases).certainWords.map { $0.map(number).sorted() }
    last = Edge(root, fromEnd: true, phrases).certainWords.map { $0.map(number).sorted() }
    if case .sequence(let parts) = root {
      ends = [parts.first, parts.last].map { $0?.end ?? .bound }
    } else {
      ends = [.bound, .bound]
    }
  }

  /// Whether each leaves the other's words to what it says nothing about.
  func leavesRoom(for other: PatternOutline) -> Bool {
    if ends.contains(.more), other.ends.contains(.more) { return true }
    let both = [ends, other.ends]
    return both.contains { !$0.contains(.bound) } && !both.contains([.bound, .bound])
  }

  /// False where the two never meet, or never by the same words where these would have to be the same.
  func mayTie(with other: PatternOutline) -> Bool {
    if let first, let others = other.first, areApart(first, others) { return false }
    if let last, let others = other.last, areApart(last, others) { return false }
    return hasNumber || other.hasNumber || !leavesRoom(for: other) || !areApart(words, other.words)
  }

  private func areApart(_ a: [Int32], _ b: [Int32]) -> Bool {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { return false }
      if a[i] < b[j] { i += 1 } else { j += 1 }
    }
    return true
  }
}

/// What stands at one end of a pattern.
private struct Edge {
  var words: Set<String> = []
  /// Any word may stand there.
  var isOpen = false
  /// It may be left out.
  var mayBeEmpty = false

  var certainWords: Set<String>? { isOpen || mayBeEmpty ? nil : words }

  init(_ node: PatternNode, fromEnd: Bool, _ phrases: [String: [[String]]]) {
    switch node {
    case .word(let word): words = [word]
    case .words, .one, .number: isOpen = true
    case .concept(let name):
      words = Set((phrases[name] ?? []).compactMap { fromEnd ? $0.last : $0.first })
    case .sequence(let parts):
      mayBeEmpty = true
      for part in fromEnd ? parts.reversed() : parts where mayBeEmpty {
        let edge = Edge(part, fromEnd: fromEnd, phrases)
        words.formUnion(edge.words)
        isOpen = isOpen || edge.isOpen
        mayBeEmpty = edge.mayBeEmpty
      }
    case .choice(let parts):
      for part in parts {
        let edge = Edge(part, fromEnd: fromEnd, phrases)
        words.formUnion(edge.words)
        isOpen = isOpen || edge.isOpen
        mayBeEmpty = mayBeEmpty || edge.mayBeEmpty
      }
    case .optional(let part):
      self = Edge(part, fromEnd: fromEnd, phrases)
      mayBeEmpty = true
    case .capture(_, let part): self = Edge(part, fromEnd: fromEnd, phrases)
    }
  }
}

extension PatternNode {
  fileprivate var end: PatternOutline.End {
    switch self {
    case .words: .any
    case .optional(let part): part.end == .bound ? .bound : .more
    case .capture(_, let part): part.end
    case .word, .one, .number, .concept, .sequence, .choice: .bound
    }
  }
}
