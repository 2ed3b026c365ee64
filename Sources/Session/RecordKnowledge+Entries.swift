internal import Dialogue
internal import Model

/// Entries of the record, found by what is said of them: "the coffee with Ana", "that".
extension RecordKnowledge {
  func aboutEntry(_ function: String, _ text: String) -> Value {
    if function == "find_entry" { return Value(entry(saying: text)?.id.description) }
    guard let id = Identifier(text), case .encounter(let entry)? = entity(.encounter, id) else {
      return .none
    }
    if function == "entry_words" { return .text(words(of: entry)) }
    let followUps = (try? record.followUps(from: entry.id)) ?? []
    return .list(followUps.filter { $0.state == .open }.map { .text($0.id.description) })
  }

  /// "coffee with Ana Silva, on 3 November"
  private func words(of entry: Encounter) -> String {
    let people = entry.people.compactMap(name(of:))
    var words = entry.kind == .other ? "an entry" : entry.kind.rawValue
    if !people.isEmpty { words += " with " + joinedInWords(people) }
    if let event = entry.event {
      words += entry.kind == .event ? ": \(event)" : " at \(event)"
    }
    return words + ", " + dayInWords(entry.day, today: today)
  }

  /// The latest entry in which all that was said stands; for "that" and "the last one", the one that
  /// was entered last.
  private func entry(saying text: String) -> Encounter? {
    let latest = (try? record.encounters(on: nil, limit: 500)) ?? []
    let said = folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !Self.said.contains($0) }
    guard !said.isEmpty else { return latest.max { $0.id < $1.id } }
    return latest.first { entry in
      let there = Set(
        folded(
          "\(words(of: entry)) \(entry.text) \(entry.place ?? "") \(entry.day.weekday.englishName)"
        )
        .split { !$0.isLetter && !$0.isNumber }.map(String.init))
      return said.allSatisfy { word in
        there.contains(word) || word.count > 3 && there.contains { $0.hasPrefix(word) }
      }
    }
  }

  /// Words that point rather than tell.
  private static let said: Set<String> = [
    "the", "a", "an", "my", "our", "with", "from", "on", "of", "at", "in", "last", "latest", "that",
    "this", "it", "one", "entry", "note", "s", "just", "now", "meeting", "conversation", "log",
    "please", "again", "i", "logged", "noted", "to", "can", "could", "you", "delete", "remove",
    "scrap", "no", "sorry", "actually", "wait",
  ]
}
