package import Language
package import Model

extension LogReader {
  /// A sentence with the corrections that were typed to it, in their order.
  package func reading(
    of text: Value, corrections: Value, _ people: some PeopleIndex, _ now: Moment
  ) -> LogReading {
    let fixes = if case .list(let fixes) = corrections { fixes } else { [Value]() }
    return fixes.reduce(read(text.words, people: people, now: now)) { reading, fix in
      correct(reading, with: fix.words, people: people, now: now) ?? reading
    }
  }
}

extension LogReading {
  /// What was understood, one line a part.
  ///
  /// - Parameter names: The name of a person of the record.
  package func summary(today: Day, names: (String) -> String?) -> String {
    var lines: [String] = []
    let who = people.map { mention in
      switch mention.match {
      case .new: "\(properName(mention.name)) (new)"
      case .known(let id): names(id) ?? mention.name
      case .ambiguous: "\(mention.name) (which one is open)"
      }
    }
    if !who.isEmpty { lines.append("who: " + joinedInWords(who)) }
    let whereabouts = place.map { "at " + withArticle($0) }
    if kind != .other {
      lines.append(
        "what: " + [kind.rawValue, whereabouts].compactMap(\.self).joined(separator: " "))
    } else if let place {
      lines.append("where: " + withArticle(place))
    }
    if let event { lines.append("event: " + event) }
    let day = date ?? today
    let time = minutes.map { " at " + clockText($0) } ?? ""
    let planned = day > today ? " (planned)" : ""
    let unclear = date == nil ? ", as no day is clear" : ""
    if !isOnlyAhead {
      lines.append("when: " + exactDay(day, today: today) + time + planned + unclear)
    }
    if let topic { lines.append("about: " + topic) }
    if !tags.isEmpty { lines.append("tags: " + tags.joined(separator: ", ")) }
    for followup in followups {
      let due = followup.due.map { ", \(exactDay($0, today: today))" } ?? ""
      lines.append((followup.owner == .me ? "to do: " : "waiting for: ") + followup.what + due)
    }
    return lines.joined(separator: "\n")
  }

  /// "the library", where it was typed so.
  private func withArticle(_ place: String) -> String {
    folded(text).contains("the " + folded(place)) ? "the " + place : place
  }

  /// True where there is something to keep: somebody, an event, or an act that needs nobody's name
  /// (a post, a class), or something that follows.
  package var isWorthKeeping: Bool {
    !people.isEmpty || !followups.isEmpty || isAnAct
  }

  /// An event, or something done that needs nobody's name.
  var isAnAct: Bool {
    event != nil || [.event, .comment, .class, .volunteering].contains(kind)
  }

  /// What has to be answered before it can be kept; who it was need not be where there was an
  /// event, a class or a post.
  package var openQuestions: [String] {
    guard people.isEmpty, isAnAct else { return questions }
    return Array(questions.dropFirst())
  }
}

/// A name that was typed without capitals, with them.
func properName(_ typed: String) -> String {
  guard !typed.contains(where: \.isUppercase) else { return typed }
  return typed.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    .joined(separator: " ")
}
