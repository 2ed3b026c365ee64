internal import Model

/// A query in the language of FTS5. Every word goes in as a quoted string, so nothing that is
/// typed is taken for an operator.
struct MatchExpression {
  private var query: SearchQuery

  init(_ query: SearchQuery) {
    self.query = query
    self.query.terms.removeAll { !$0.text.contains { $0.isLetter || $0.isNumber } }
  }

  private var wanted: [SearchQuery.Term] { query.terms.filter { !$0.isExcluded } }
  private var plain: [SearchQuery.Term] { wanted.filter { $0.field == nil } }

  /// Nothing to look up in the index: there are no words, or only words to leave out.
  var isEmpty: Bool { wanted.isEmpty }

  /// All terms, as they are.
  var exact: String? { isEmpty ? nil : expression(wanted.map(term)) }

  /// What to look for in turn, until enough is found.
  var steps: [String] {
    guard let exact else { return [] }
    var steps: [String] = []
    let words = plain.filter { !$0.isPrefix }
    if words.count > 1, words.count == plain.count {
      let together = SearchQuery.Term(words.map(\.text).joined(separator: " "))
      steps.append(expression(([together] + wanted.filter { $0.field != nil }).map(term)))
    }
    steps.append(exact)
    if wanted.contains(where: { beginnable($0) && !$0.isPrefix }) {
      steps.append(
        expression(
          wanted.map { wanted in
            var wanted = wanted
            wanted.isPrefix = wanted.isPrefix || beginnable(wanted)
            return term(wanted)
          }))
    }
    return steps
  }

  /// What is marked in an excerpt: any of the words that were looked for in texts.
  var marked: String {
    plain.map { plain in
      quoted(plain.text) + (plain.isPrefix || beginnable(plain) ? " *" : "")
    }
    .joined(separator: " OR ")
  }

  /// Kinds are whole words, and one or two letters begin too many.
  private func beginnable(_ term: SearchQuery.Term) -> Bool {
    term.field != .kind && term.text.count > 2
  }

  private func expression(_ wanted: [String]) -> String {
    let excluded = query.terms.filter(\.isExcluded).map(term)
    let all = wanted.joined(separator: " AND ")
    return excluded.isEmpty ? all : "(\(all)) NOT (\(excluded.joined(separator: " OR ")))"
  }

  private func term(_ term: SearchQuery.Term) -> String {
    let columns =
      switch term.field {
      case nil: "{text people place tags}"
      case .person: "people"
      case .place: "place"
      case .tag: "tags"
      case .kind: "kind"
      }
    return "(\(columns) : \(quoted(term.text))\(term.isPrefix ? " *" : ""))"
  }

  private func quoted(_ text: String) -> String {
    "\"" + SearchSpelling.spaced(text).replacing("\"", with: " ") + "\""
  }
}
