import Foundation
import TestSupport
import Testing

@Suite("The letter to next year's self")
struct LetterTests {
  /// Of a year that is looked back at, what is answered before the letter.
  private let before = [
    "Ana, from the choir", "Ana. We cook together now", "writing worked, parties never", "5",
    "the evening on the roof",
  ]
  private let letter = "You said hello first, once. You can do it again."

  @Test("it is kept closed, and shown with its day a year later, when an answer is asked for")
  func comesBack() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let written = try kith.run(
      "year", typing: before + [letter, "no"], at: "2026-12-30T19:00:00+01:00")
    #expect(written.output.contains("It is kept, and stays closed until then."))

    let soon = try kith.run(
      "year", typing: before + ["/skip", "no"], at: "2027-02-01T19:00:00+01:00")
    #expect(!soon.output.contains("you wrote to yourself"))

    let later = try kith.run(
      "year", typing: ["I did, twice."], at: "2027-12-31T19:00:00+01:00")
    #expect(later.output.contains("On Wednesday 30 December 2026 you wrote to yourself"))
    #expect(later.output.contains(letter))
    let afterwards = later.output.components(separatedBy: letter).last ?? ""
    #expect(
      afterwards.contains("What would you write back?") || afterwards.contains("would you answer"))
    #expect(
      afterwards.contains("Who do you know now") || afterwards.contains("Compared with last year"))
  }
}
