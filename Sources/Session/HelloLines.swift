package import Coaching
package import Dialogue
package import Model

/// A first line that could be sent to each of the people worth a hello, in the words of the pack.
/// The same person gets the same line all day.
package func helloLines(
  _ agenda: Agenda, script: Script, record: some Knowledge, at moment: Moment
) -> [String?] {
  agenda.greetings.map { greeting in
    let person = greeting.hello.acquaintance.person
    let state = DialogueState(
      id: person.id, script: script.hash,
      seed: person.id.low ^ UInt64(bitPattern: Int64(agenda.day.number)))
    let promise: Bool = if case .promise = greeting.hello.reason { true } else { false }
    return state.words(
      .helloLine,
      [
        "name": .text(person.name), "topic": Value(greeting.topic.flatMap(spokenToThem)),
        "event": Value(greeting.last?.event), "place": Value(greeting.last?.place),
        "waiting": .bool(promise),
        "kind": Value(greeting.last?.kind.rawValue),
      ], at: Input("", at: moment, entropy: 0), script: script, record: record)
  }
}

/// A topic as it was noted, said to the one it is about: "her new job" is "your new job". Nil where
/// more of it would have to be turned.
func spokenToThem(_ topic: String) -> String? {
  let words = topic.split(separator: " ").map(String.init)
  guard words.count <= 8 else { return nil }
  var turned: [String] = []
  for word in words {
    switch folded(word) {
    case "her", "his", "their": turned.append("your")
    case "she", "he", "they", "him", "them", "hers", "theirs", "i", "me", "we", "us", "you":
      return nil
    default: turned.append(word)  // a word that means the same to both
    }
  }
  return turned.joined(separator: " ")
}
