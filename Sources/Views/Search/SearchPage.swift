package import Model
internal import Terminal

/// What a search found, the words that were looked for marked.
package func searchPage(_ hits: [SearchHit], on sheet: Sheet, _ names: Names) -> String {
  hits.map { hit in
    let people = hit.kind == .person ? "" : names[hit.people].joined(separator: ", ")
    let head = [hit.day?.short(today: sheet.today), hit.kind.word].compactMap(\.self)
      .joined(separator: ", ")
    var line = "  " + sheet.style.dim(head)
    let room = sheet.width - 1 - TextWidth.columns(head) - hit.id.short.count - 6
    if !people.isEmpty {
      line += "  " + sheet.style.bold(TextWidth.truncated(oneLine(people), to: max(6, room)))
    }
    line += "  " + sheet.style.dim(hit.id.short)
    return line + "\n" + snippet(hit.snippet, on: sheet)
  }.joined(separator: "\n\n")
}

/// The hits in colour, or between asterisks where there is none.
private func snippet(_ snippet: Snippet, on sheet: Sheet) -> String {
  let marked = snippet.parts.map { part in
    let text = oneLine(part.text)
    guard part.isHit else { return Snippet.Part(text) }
    return Snippet.Part(sheet.style.isOn ? sheet.style.accent(text) : "*\(text)*")
  }
  return Wrap.wrap(
    marked.map(\.text).joined(), columns: min(sheet.width - 1, 76), indent: 4)
}

extension Entity.Kind {
  /// What an entry is called.
  package var word: String {
    switch self {
    case .person: "person"
    case .encounter: "encounter"
    case .followUp: "follow-up"
    case .event: "event"
    case .goal: "goal"
    case .rating: "rating"
    case .win: "win"
    case .conversation: "conversation"
    case .answer: "answer"
    case .setting: "setting"
    case .opener: "opener"
    }
  }
}

extension SearchHit {
  /// The entry of `search --json`; what was looked for stands between two asterisks each side.
  package func json(_ names: Names) -> JSONValue {
    .object([
      "kind": .string(kind == .followUp ? "followup" : kind.rawValue),
      "id": .string(id.description), "date": JSONValue(day), "people": JSONValue(names[people]),
      "snippet": .string(snippet.text("**", "**")),
    ])
  }
}
