internal import GRDB
internal import Model

/// Found rows as they are shown.
///
/// The index holds no texts, so the few that were found are put into a small index in memory,
/// which cuts the snippets and knows where the hits are.
struct Excerpts {
  private static let open: Unicode.Scalar = "\u{1}"
  private static let close: Unicode.Scalar = "\u{2}"
  private static let words = 16

  let db: Database

  init(_ db: Database) { self.db = db }

  /// What was written in a bad hour is no hit: it is shown only where it is asked for by name.
  func hits(_ rows: [Int64], marking match: String) throws -> [SearchHit] {
    var found: [(row: Int64, entity: Entity, text: String)] = []
    for row in rows {
      guard let (kind, key) = Key.entity(ofSearchRow: row),
        let entity = try EntityTable.load(db, kind, key: key)
      else { continue }
      if case .answer(let answer) = entity, answer.sensitive { continue }
      found.append((row, entity, entity.excerpted))
    }
    let snippets = try snippets(found.map(\.text), match)
    return zip(found, snippets).map { found, snippet in
      let stored = found.entity.stored
      return SearchHit(
        kind: found.entity.kind, id: found.entity.id, day: stored.filedUnder,
        people: found.entity.participants, snippet: snippet)
    }
  }

  private func snippets(_ texts: [String], _ match: String) throws -> [Snippet] {
    guard !match.isEmpty, !texts.isEmpty else { return texts.map { cut($0) } }
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.excerpt
          USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');
        DELETE FROM temp.excerpt;
        """)
    let insert = try db.makeStatement(sql: "INSERT INTO temp.excerpt(rowid, text) VALUES(?, ?)")
    for (index, text) in texts.enumerated() {
      let clean = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
      try insert.execute(arguments: [index, SearchSpelling.spaced(clean)])
    }
    var snippets = texts.map { cut($0) }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT rowid, snippet(excerpt, 0, char(1), char(2), '…', \(Self.words))
        FROM temp.excerpt WHERE excerpt MATCH ?
        """, arguments: [match])
    while let row = try rows.next() {
      let index: Int = row[0]
      snippets[index] = marked(row[1])
    }
    return snippets
  }

  private func marked(_ text: String) -> Snippet {
    var parts: [Snippet.Part] = []
    var current = String.UnicodeScalarView()
    func end(isHit: Bool) {
      if !current.isEmpty {
        parts.append(.init(SearchSpelling.joined(String(current)), isHit: isHit))
      }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case Self.open: end(isHit: false)
      case Self.close: end(isHit: true)
      default: current.append(scalar)  // the text itself
      }
    }
    end(isHit: false)
    return Snippet(parts: parts)
  }

  /// The beginning, for a hit that is not in the text but in a name or a tag.
  private func cut(_ text: String) -> Snippet {
    let words = text.split(whereSeparator: \.isWhitespace)
    let start = words.prefix(Self.words).joined(separator: " ")
    return Snippet(parts: [.init(words.count > Self.words ? start + "…" : start)])
  }
}

extension Entity {
  /// The text that a snippet is cut from.
  fileprivate var excerpted: String {
    switch self {
    case .person(let person):
      ([person.name] + person.aliases
        + [person.howKnown, person.metAt, person.notes].compactMap { $0 }).joined(separator: ", ")
    case .encounter(let encounter):
      ([encounter.text]
        + [encounter.topic, encounter.event].compactMap { $0 }
        .filter { !encounter.text.contains($0) }).joined(separator: " · ")
    case .followUp(let followUp): followUp.what
    case .event(let event): [event.name, event.notes].compactMap { $0 }.joined(separator: " · ")
    case .goal(let goal):
      [goal.text, goal.why, goal.obstacle, goal.plan].compactMap { $0 }.joined(separator: " · ")
    case .rating(let rating): rating.subject ?? ""
    case .win(let win): win.text
    case .conversation(let conversation): conversation.flow
    case .answer(let answer): answer.text
    case .setting(let setting): setting.key
    case .opener(let opener):
      [opener.text, opener.setting].compactMap { $0 }.joined(separator: " · ")
    }
  }

  fileprivate var participants: [Identifier] {
    switch self {
    case .person(let person): [person.id]
    case .encounter(let encounter): encounter.people
    case .followUp(let followUp): followUp.person.map { [$0] } ?? []
    case .event(let event): event.people
    case .goal, .rating, .win, .conversation, .answer, .setting, .opener: []
    }
  }
}
