import Dialogue
import Foundation
import Model
import TestSupport
import Testing

private let goalLists = ["goals/first-steps", "goals/by-area", "goals/events"]

private let numbers: Set<String> = [
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
  "fifteen", "twenty", "thirty", "half", "once", "twice", "hour",
]

/// What an idea may begin with: something that a camera could see being done, or a step towards it.
private let verbs: Set<String> = [
  "announce", "answer", "arrive", "ask", "be", "bring", "call", "comment", "congratulate", "do",
  "eat", "exchange", "explain", "find", "follow", "give", "go", "greet", "have", "help", "hold",
  "host", "improve", "introduce", "invite", "join", "keep", "lead", "learn", "lend", "like", "look",
  "make", "meet", "name", "nod", "offer", "open", "pass", "pick", "post", "propose", "read",
  "recommend", "register", "rewrite", "say", "send", "sign", "sit", "speak", "spend", "stay",
  "suggest", "take", "talk", "teach", "tell", "thank", "use", "visit", "watch", "welcome", "write",
]

@Suite("The ideas that are offered")
struct IdeaTests {
  private func items(_ lists: [String]) throws -> [IdeaList.Item] {
    try lists.flatMap { try #require(shippedScript.list($0)).items }
  }

  @Test("there are a hundred and fifty goals, and sixty rungs of the ladder, from 0 to 10")
  func counts() throws {
    #expect(try items(goalLists).count >= 150)
    let ladder = try items(["ladder"])
    #expect(ladder.count >= 60)
    #expect(Set(ladder.compactMap { $0.fields["level"]?.number }) == Set((0...10).map(Double.init)))
  }

  @Test("every area has goals for the hesitant and for the bold")
  func areas() throws {
    let byArea = Dictionary(grouping: try items(["goals/by-area"])) {
      $0.fields["area"]?.words ?? ""
    }
    let areas = [
      "coffee", "online", "reconnecting", "helping", "events", "alumni", "volunteering", "classes",
    ]
    #expect(Set(byArea.keys) == Set(areas))
    for (area, items) in byArea {
      let levels = items.compactMap { $0.fields["level"]?.number }
      #expect(items.count >= 6, "\(area)")
      #expect((levels.min() ?? 9) <= 3 && (levels.max() ?? 0) >= 5, "\(area): \(levels)")
    }
  }

  @Test("each names an act and a number, in a line")
  func actAndNumber() throws {
    for item in try items(goalLists + ["ladder", "missions"]) {
      let words = item.template.source.lowercased().split { !$0.isLetter && !$0.isNumber }
        .map(String.init)
      #expect(verbs.contains(words.first ?? ""), "\(item.place): \(item.template.source)")
      #expect(
        words.contains { numbers.contains($0) || Int($0) != nil },
        "\(item.place): \(item.template.source)")
      #expect(words.count <= 20, "\(item.place): \(item.template.source)")
    }
  }
}
