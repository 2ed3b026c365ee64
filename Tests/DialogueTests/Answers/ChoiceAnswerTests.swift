import Dialogue
import Model
import Testing

@Suite("A choice is read by its number, its beginning or a word of it")
struct ChoiceAnswerTests {
  private let drinks = [
    Choice(id: "black", text: "Black tea"), Choice(id: "green", text: "Green tea"),
    Choice(id: "oat", text: "Coffee with oat milk", also: ["flat white"]),
    Choice(id: "none", text: "Nothing for me", also: ["no thanks"]),
  ]

  private func choice(_ line: String) -> AnswerParser.Result {
    answer(line, as: .choice(drinks), choices: drinks)
  }

  @Test(arguments: [
    ("1", "black"), ("2.", "green"), ("two", "green"), ("number 3", "oat"), ("(3)", "oat"),
    ("the second one", "green"), ("2nd", "green"), ("the last", "none"), ("the fourth", "none"),
    ("option 1 please", "black"), ("I'd take 2", "green"), ("black", "black"), ("bl", "black"),
    ("GREEN", "green"), ("green tea please", "green"), ("coffee", "oat"), ("oat", "oat"),
    ("the one with oat", "oat"), ("milk", "oat"), ("a flat white", "oat"), ("none", "none"),
    ("no thanks", "none"), ("nothing", "none"), ("Nothing for me, I had one", "none"),
    ("#2", "green"), ("green, I think", "green"), ("black tea", "black"),
  ]) func one(_ line: String, _ id: String) { #expect(choice(line) == .value(.text(id))) }

  @Test(
    "what fits several, or none of them, is no choice",
    arguments: [
      "tea", "5", "0", "water", "", "no idea", "1.5", "99999999999999999999", "with",
      "for me",
      "black or green", "I think that I had some milk at home but it went sour",
    ]) func unread(_ line: String)
  { #expect(choice(line) == .unread) }

  @Test(
    "several of them",
    arguments: [
      ("1 and 3", ["black", "oat"]), ("1,2", ["black", "green"]), ("1 2", ["black", "green"]),
      ("green, black", ["black", "green"]), ("oat + green tea", ["green", "oat"]),
      ("all of them", ["black", "green", "oat", "none"]), ("both 1 & 2", ["black", "green"]),
      ("black or green", ["black", "green"]), ("first and second", ["black", "green"]),
      ("just the second", ["green"]),
    ]) func several(_ line: String, _ ids: [String])
  {
    #expect(
      answer(line, as: .choices(drinks), choices: drinks) == .value(.list(ids.map(Value.text))))
  }
}
