internal import Language
internal import Model

extension LogReader {
  /// A sentence with the corrections that were typed to it, in their order.
  func reading(
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
  func summary(today: Day) -> String {
    var lines: [String] = []
    let names = people.map { mention in
      if case .new = mention.match { "\(mention.name) (new)" } else { mention.name }
    }
    if !names.isEmpty { lines.append("who: " + names.joined(separator: ", ")) }
    let what = [kind == .other ? nil : kind.rawValue, place.map { "at \($0)" }].compactMap(\.self)
    if !what.isEmpty { lines.append("what: " + what.joined(separator: " ")) }
    if let event { lines.append("event: " + event) }
    lines.append("when: " + dayInWords(date ?? today, today: today))
    if let topic { lines.append("about: " + topic) }
    if !tags.isEmpty { lines.append("tags: " + tags.joined(separator: ", ")) }
    for followup in followups {
      let due = followup.due.map { ", due \(dayInWords($0, today: today))" } ?? ""
      lines.append((followup.owner == .me ? "to do: " : "waiting for: ") + followup.what + due)
    }
    return lines.joined(separator: "\n")
  }
}
