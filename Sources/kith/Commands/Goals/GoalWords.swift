import Model

/// What a goal's own words tell of its measure, its size and its period: "two coffee chats a
/// month". Options say it better; this spares typing them.
struct GoalWords {
  var measure: Goal.Measure?
  var target: Int?
  var period: Goal.Period?

  init(_ text: String) {
    let words = folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let phrase = " " + words.joined(separator: " ") + " "
    measure = Self.measures.first { $0.signs.contains { phrase.contains(" \($0)") } }?.measure
    for (index, word) in words.enumerated() {
      if let found = Goal.Period.allCases.first(where: { word.hasPrefix($0.rawValue) }) {
        period = period ?? found
      } else if target == nil {
        let number = Int(word) ?? Self.numbers.firstIndex(of: word).map { $0 + 1 }
        // "one" of "one-to-one" and the like stands beside another.
        let isPair = index + 1 < words.count && words[index + 1] == "to"
        if let number, (1...100).contains(number), !isPair { target = number }
      }
    }
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  private static let measures: [(measure: Goal.Measure, signs: [String])] = [
    (.reconnections, ["reconnect", "old contact", "old friend", "lost touch", "dormant"]),
    (.coffeeChats, ["coffee", "video chat", "virtual coffee"]),
    (.newPeople, ["new people", "new person", "new contact", "stranger", "somebody new"]),
    (.introductions, ["introduc", "intro "]),
    (.eventsAttended, ["event", "meetup", "conference", "gathering"]),
    (.posts, ["post", "comment"]),
    (.classes, ["class", "workshop", "course", "volunteer", "club"]),
    (.helpOffered, ["help", "offer"]),
    (.messagesSent, ["message", "email", "write to", "letter"]),
  ]
}
