import Dialogue
import Language
import Model
import TestSupport
import Testing

@Suite("A choice is taken by number, name or a word of it, and not by a question")
struct ChoiceTests {
  private let choices = [
    Choice(id: "opportunities", text: "Opportunities: work, clients", also: ["work"]),
    Choice(id: "support", text: "Support: people to ask", also: ["help", "mentor"]),
    Choice(id: "smaller", text: "Something smaller", also: ["smaller", "easier"]),
  ]

  private func read(_ line: String) -> AnswerParser.Result {
    AnswerParser(
      readers: shippedScript.readers.value, choices: choices,
      now: Moment(milliseconds: 1_795_458_600_000), people: KnownPeople()
    ).parse(line, as: .choice(choices))
  }

  @Test(arguments: [
    ("2", "support"), ("the third one", "smaller"), ("work", "opportunities"),
    ("a mentor would be good", "support"), ("what about a smaller one", "smaller"),
    ("can I have something smaller?", "smaller"), ("smaller?", "smaller"),
    ("what I need is a mentor", "support"), ("when I work with people I like it", "opportunities"),
  ]) func taken(_ line: String, _ id: String) { #expect(read(line) == .value(.text(id))) }

  @Test(arguments: [
    "why would that work", "does it help?", "how does this help me", "what is a mentor",
    "would that be easier", "is it work?", "but who would help",
  ]) func askedBack(_ line: String) { #expect(read(line) == .unread) }
}
