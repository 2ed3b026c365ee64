/// What is searched for: words and phrases, and filters.
///
/// ```
/// coffee "side project" pod*  person:maya  place:"new york"  tag:swift  kind:call  since:2026-01-01  -berlin
/// ```
///
/// An entry fits if it has all of the words. Words are compared folded ("zoe" finds "Zoë"); one
/// that ends in `*` stands for all that begin like it. What is in quotation marks stands together.
package struct SearchQuery: Equatable, Sendable {
  package enum Field: String, Sendable, CaseIterable { case person, place, tag, kind }

  /// What `kind:` can ask for.
  package static let kinds =
    ["person", "encounter"] + EncounterKind.allCases.map(\.rawValue)
    + ["followup", "goal", "win", "answer", "opener"]

  package struct Term: Equatable, Sendable {
    /// One word, or several that stand together.
    package var text: String
    package var isPrefix = false
    /// True for an entry that must not have it.
    package var isExcluded = false
    /// Nil for anywhere in the text and the names.
    package var field: Field?

    package init(
      _ text: String, isPrefix: Bool = false, isExcluded: Bool = false, field: Field? = nil
    ) {
      self.text = text
      self.isPrefix = isPrefix
      self.isExcluded = isExcluded
      self.field = field
    }
  }

  package var terms: [Term]
  package var since: Day?
  /// The last day.
  package var until: Day?

  package init(terms: [Term] = [], since: Day? = nil, until: Day? = nil) {
    self.terms = terms
    self.since = since
    self.until = until
  }

  /// Reads a query as it is typed. A filter that is not known is searched for as words.
  ///
  /// - Parameter days: Reads the days of `since:`, which takes the first of them, and `until:`,
  ///   which takes the last; what it cannot read is left in `unread`.
  package init(
    _ text: String, unread: inout [String],
    days: (String) -> ClosedRange<Day>? = { Day(iso: $0).map { $0...$0 } }
  ) {
    self.init()
    for piece in Self.pieces(text) {
      switch piece.filter {
      case "since", "until":
        guard let read = days(piece.text) else {
          unread.append("\(piece.filter ?? ""):\(piece.text)")
          continue
        }
        if piece.filter == "since" { since = read.lowerBound } else { until = read.upperBound }
      case let filter?:
        terms.append(
          Term(
            piece.text, isPrefix: piece.isPrefix, isExcluded: piece.isExcluded,
            field: Field(rawValue: filter)))
      case nil:
        terms.append(
          Term(piece.text, isPrefix: piece.isPrefix, isExcluded: piece.isExcluded))
      }
    }
  }

  private struct Piece {
    var text = ""
    var filter: String?
    var isExcluded = false
    var isPrefix = false
  }

  private static func pieces(_ text: String) -> [Piece] {
    let filters = Set(Field.allCases.map(\.rawValue) + ["since", "until"])
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      var piece = Piece()
      if rest.first == "-", rest.dropFirst().first?.isWhitespace == false {
        piece.isExcluded = true
        rest = rest.dropFirst()
      }
      let word = rest.prefix { !$0.isWhitespace && $0 != "\"" }
      if let colon = word.firstIndex(of: ":"), filters.contains(word[..<colon].lowercased()) {
        piece.filter = word[..<colon].lowercased()
        rest = rest[word.index(after: colon)...]
      }
      // An apostrophe begins a value, as in since:'last month', but no word.
      let single = piece.filter != nil && rest.first == "'"
      if rest.first == "\"" || rest.first == "\u{201C}" || single {
        rest = rest.dropFirst()
        piece.text = String(
          rest.prefix { single ? $0 != "'" : $0 != "\"" && $0 != "\u{201D}" })
        rest = rest.dropFirst(piece.text.count + 1)
      } else {
        piece.text = String(rest.prefix { !$0.isWhitespace && $0 != "\"" })
        rest = rest.dropFirst(piece.text.count)
      }
      if piece.text.hasSuffix("*") || rest.first == "*" {
        piece.isPrefix = true
        if rest.first == "*" { rest = rest.dropFirst() }
        while piece.text.hasSuffix("*") { piece.text.removeLast() }
      }
      if !piece.text.isEmpty { pieces.append(piece) }
    }
    return pieces
  }
}

/// One entry that a search found.
package struct SearchHit: Equatable, Sendable {
  package var kind: Entity.Kind
  package var id: Identifier
  /// Nil for a person.
  package var day: Day?
  /// Who took part.
  package var people: [Identifier]
  package var snippet: Snippet

  package init(
    kind: Entity.Kind, id: Identifier, day: Day?, people: [Identifier], snippet: Snippet
  ) {
    self.kind = kind
    self.id = id
    self.day = day
    self.people = people
    self.snippet = snippet
  }
}

/// A part of a text with what was searched for told apart.
package struct Snippet: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package var text: String
    package var isHit: Bool

    package init(_ text: String, isHit: Bool = false) {
      self.text = text
      self.isHit = isHit
    }
  }

  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }

  /// On one line, with the hits between two marks.
  package func text(_ open: String = "", _ close: String = "") -> String {
    parts.map { $0.isHit ? open + $0.text + close : $0.text }.joined()
  }
}
