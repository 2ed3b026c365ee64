package import Language
package import Model

extension ReplyReading {
  /// What a prompt can ask of a line: the facts of `Facts.names` that begin with `reply.`; nil for any
  /// other name.
  package func fact(_ name: String) -> Value? {
    switch name {
    case "reply.minimal": .bool(minimal)
    case "reply.language": .text(language)
    case "reply.valence": .text(valence.rawValue)
    case "reply.stance": .text(stance.rawValue)
    case "reply.barrier": barrier.map { .text($0.rawValue) } ?? Value.none
    case "reply.outcome": outcome.map { .text($0.rawValue) } ?? Value.none
    case "reply.about": about.map { .text($0.rawValue) } ?? Value.none
    case "reply.people": .list(people.map { .text(withoutPossessive($0)) })
    case "reply.question": .bool(isQuestion)
    case "reply.text": .text(text)
    case "reply.words": .number(Double(Words(text).count))
    case "reply.commits": .bool(commitments.contains { $0.owner == .me })
    default: nil  // a fact of the record
    }
  }

  private var isQuestion: Bool {
    if text.last(where: { !$0.isWhitespace }) == "?" { return true }
    let words = Words(text).normals
    // "What a relief"
    if words.first == "what", words.count > 1, ["a", "an"].contains(words[1]) { return false }
    return words.first.map(questionWords.contains) ?? false
  }

  /// "Ben's birthday" is about Ben.
  private func withoutPossessive(_ name: String) -> String {
    for ending in ["'s", "’s"] where name.hasSuffix(ending) { return String(name.dropLast(2)) }
    return name
  }
}

private let questionWords: Set<String> = [
  "how", "what", "why", "when", "where", "who", "whom", "whose", "which", "should", "can", "could",
  "do", "does", "did", "is", "are", "am", "was", "were", "will", "would", "may",
]
