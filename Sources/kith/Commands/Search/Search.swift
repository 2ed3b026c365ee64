import ArgumentParser
import Dialogue
import Model
import Views

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Full text over everything you recorded.",
    discussion: """
      All words must be there; accents do not matter. A word that ends in * stands for all that \
      begin like it, words in "quotation marks" stand together, -word leaves out.

      Filters: person:maya place:"new york" tag:swift kind:call since:2026-01-01 until:friday

        kith search 'side project' person:maya since:'last month'
      """)
  @Argument(parsing: .allUnrecognized, help: "Words and filters.") var query: [String]
  @OptionGroup var options: Options
  @Option(help: "How many at most.") var limit = 30
  @Flag(help: "JSON on standard output.") var json = false

  func run() throws {
    let open = try OpenRecord(options)
    let text = query.map(Self.quoted).joined(separator: " ")
    let query = try open.query(text)
    try Self.requireKinds(query)
    let hits = try reading { () throws(StoreProblem) in
      try open.record.search(query, limit: limit)
    }
    if json {
      print(JSONValue.array(hits.map { $0.json(open.names) }).text(pretty: true))
      if hits.isEmpty { throw ExitCode(2) }
      return
    }
    guard !hits.isEmpty else {
      throw Problem.notFound(
        "nothing fits '\(text)'. Fewer words find more, and a word may end in * (swif*).")
    }
    printPage(searchPage(hits, on: open.sheet, open.names), options)
  }

  /// `kind:lunch` would find nothing, and not say why.
  private static func requireKinds(_ query: SearchQuery) throws {
    let kinds = SearchQuery.kinds
    for term in query.terms where term.field == .kind && !term.isPrefix {
      guard !kinds.contains(term.text.lowercased()) else { continue }
      let nearest = nearestWord(to: term.text, among: kinds)
      throw Problem.usage(
        "there is no kind '\(term.text)'; "
          + (nearest.map { "did you mean 'kind:\($0)'?" }
            ?? "there are \(joinedInWords(kinds, "and"))."))
    }
  }

  /// What the shell took as one word stands together; a filter's value too.
  private static func quoted(_ word: String) -> String {
    guard word.contains(where: \.isWhitespace), !word.contains("\"") else { return word }
    let filters = SearchQuery.Field.allCases.map(\.rawValue) + ["since", "until"]
    if let colon = word.firstIndex(of: ":"), filters.contains(String(word[..<colon])) {
      let value = word[word.index(after: colon)...]
      return value.contains(where: \.isWhitespace) && !value.contains(":")
        ? "\(word[...colon])\"\(value)\"" : word
    }
    return word
  }
}

extension OpenRecord {
  /// A query as it is typed; days that cannot be read are an error.
  fileprivate func query(_ text: String) throws -> SearchQuery {
    var unread: [String] = []
    let query = SearchQuery(text, unread: &unread) { typed in
      try? pastDays(typed)
    }
    if let first = unread.first {
      throw Problem.usage(
        "'\(first)' names no day. Write it as since:2026-01-01 or since:\"last month\".")
    }
    return query
  }
}
