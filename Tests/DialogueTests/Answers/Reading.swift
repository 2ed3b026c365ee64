import Dialogue
import Language
import Model
import TestSupport

/// A line read as an answer of one type, on Monday, 23 November 2026.
func answer(_ line: String, as type: SlotType, choices: [Choice] = []) -> AnswerParser.Result {
  AnswerParser(
    readers: shippedScript.readers.value, choices: choices,
    now: Moment(milliseconds: 1_795_458_600_000), people: KnownPeople()
  ).parse(line, as: type)
}
