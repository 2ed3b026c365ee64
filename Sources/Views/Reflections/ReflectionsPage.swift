package import Model

/// A conversation that is kept as a session, with its answers.
package struct KeptSession: Equatable, Sendable {
  package var conversation: Conversation
  /// The title of its flow.
  package var title: String
  /// In the order in which they were given.
  package var answers: [Answer]
  /// How many more there are that are shown only where they are asked for.
  package var keptAside = 0

  package init(conversation: Conversation, title: String, answers: [Answer]) {
    self.conversation = conversation
    self.title = title
    self.answers = answers
  }
}

extension KeptSession {
  /// The latest sessions, the latest first.
  ///
  /// - Parameters:
  ///   - titles: The flows whose conversations are kept, each with its title.
  ///   - withSensitive: Also the lines at which the coach stepped back and showed help.
  package static func latest(
    _ limit: Int, of titles: [String: String], in record: any Record, withSensitive: Bool = false
  ) throws(StoreProblem) -> [KeptSession] {
    var conversations: [Conversation] = []
    for flow in titles.keys {
      conversations += try record.conversations(flow: flow, on: nil, limit: limit)
    }
    var sessions: [KeptSession] = []
    for one in conversations.sorted(by: { $0.id > $1.id }).prefix(limit) {
      let all = try record.answers(of: one.id)
      let shown = withSensitive ? all : all.filter { !$0.sensitive }
      var session = KeptSession(
        conversation: one, title: titles[one.flow] ?? one.flow, answers: shown)
      session.keptAside = all.count - shown.count
      sessions.append(session)
    }
    return sessions
  }
}

/// The sessions, a line each.
package func reflectionsPage(_ sessions: [KeptSession], on sheet: Sheet) -> String {
  guard !sessions.isEmpty else {
    return sheet.hint("No sessions yet. 'kith reflect' opens the first one.")
  }
  return Table(
    columns: [
      .init("day"), .init("session", least: 12), .init("answers", isRight: true),
      .init("", isSpare: true), .init("id", isSpare: true),
    ],
    rows: sessions.map { session in
      [
        .init(session.conversation.started.day.description), .init(session.title, .bold),
        .init("\(session.answers.count)"),
        .init(session.conversation.finished == nil ? "not finished" : ""),
        .init(session.conversation.id.short, .dim),
      ]
    }
  ).text(on: sheet)
}
