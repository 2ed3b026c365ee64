import Dialogue
import Foundation
import PromptPack
import TestSupport
import Testing

/// Words that suppose a gender, and customs that not everybody has.
private let assuming: Set<String> = [
  "he", "she", "his", "her", "hers", "him", "himself", "herself", "guys", "ladies", "gentlemen",
  "mankind", "manpower", "chairman", "businessman", "church", "mosque", "temple", "christmas",
  "easter", "thanksgiving", "ramadan", "beer", "wine", "whisky", "pub", "golf", "football",
  "baseball", "cricket", "barbecue", "cigarette",
]

@Suite("How the coach speaks")
struct WordingTests {
  @Test("every question for one's own words is open by our own reader, and comes alone")
  func openAndAlone() {
    let found = shippedPack.pack.check().filter {
      [.closedQuestion, .twoQuestions, .exclamation].contains($0.code)
    }
    #expect(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))")
  }

  @Test("short sentences of common words: a child of eleven reads them", arguments: CoachTexts.all)
  func plain(texts: CoachTexts) {
    guard let grade = Readability.grade(texts.wordings.map(\.own).joined(separator: "\n")) else {
      return
    }
    #expect(grade < 6, "\(texts.flow) is of grade \(grade)")
  }

  @Test("nobody's gender or customs are supposed", arguments: CoachTexts.all)
  func nothingSupposed(texts: CoachTexts) {
    for wording in texts.wordings {
      let words = wording.own.lowercased().split { !$0.isLetter }.map(String.init)
      let found = words.filter(assuming.contains)
      #expect(found.isEmpty, "\(wording.place): \(found.joined(separator: ", "))")
    }
  }

  @Test("long words raise the grade, and short sentences lower it")
  func grades() throws {
    let hard = try #require(
      Readability.grade(
        "Organisational considerations necessitate considerable preparation, notwithstanding "
          + "individual predilections for spontaneous interaction."))
    let plain = try #require(Readability.grade("Say hello to one person. Then go home."))
    #expect(hard > 15)
    #expect(plain < 3)
  }
}
