import Dialogue
import Model
import Testing

@Suite("A number is read from what people type around it")
struct NumberAnswerTests {
  @Test(
    "on a scale from 0 to 10",
    arguments: [
      ("7", 7), ("seven", 7), ("7/10", 7), ("7 / 10", 7), ("7 out of 10", 7), ("seven of ten", 7),
      ("about a 6", 6), ("a solid eight", 8), ("6ish", 6), ("7-ish", 7), ("6 or 7", 6),
      ("between 6 and 8", 7), ("6-7", 6), ("~4", 4), ("8+", 8), ("9!", 9), ("10/10", 10),
      ("six and a half", 7), ("6.4", 6), ("3,4", 3), ("four point two", 4), ("70%", 7),
      ("4/5", 8), ("zero", 0), ("0", 0), ("nil", 0), ("maybe a 5, not sure", 5),
      ("I'd say it is about a three today", 3), ("one", 1), ("a one at most", 1),
      ("i would say one", 1), ("1, sadly", 1), ("ten", 10), ("hmm... 2?", 2), ("five-ish", 5),
    ]) func scale(_ line: String, _ value: Double)
  {
    #expect(answer(line, as: .scale(min: 0, max: 10)) == .value(.number(value)))
  }

  @Test(
    "what says no number, or several, is none",
    arguments: [
      "no idea", "pretty sure", "dunno", "this one", "no one", "one of them said so", "",
      "from 2 to 9", "1 2 3", "the second one", "it depends", "7/0",
    ]) func unread(_ line: String)
  {
    #expect(answer(line, as: .scale(min: 0, max: 10)) == .unread)
  }

  @Test(
    "beyond the ends of the scale it is named",
    arguments: [("11", "11"), ("a hundred", "100"), ("-1", "-1"), ("twenty five", "25")])
  func outside(_ line: String, _ typed: String) {
    #expect(answer(line, as: .scale(min: 0, max: 10)) == .outOfRange(typed, "0", "10"))
  }

  @Test(
    "a count",
    arguments: [
      ("3", 3), ("three people", 3), ("1,000", 1_000), ("€1,000", 1_000), ("12,500.5", 12_500.5),
      ("3,5", 3.5),
      ("two hundred and six", 206), ("3 million", 3_000_000), ("twenty-five", 25),
      ("a dozen", 12), ("about 40", 40), ("12%", 12), ("$20", 20),
      ("two thousand three hundred", 2_300), ("-4", -4), ("only one", 1),
    ]) func count(_ line: String, _ value: Double)
  {
    #expect(answer(line, as: .number(min: nil, max: nil)) == .value(.number(value)))
  }

  @Test(
    "is no date, time, fraction or pair",
    arguments: ["2 or 3", "3-4", "7/10", "many", "at 3:30", "the 3rd", "a few"])
  func noCount(_ line: String) {
    #expect(answer(line, as: .number(min: nil, max: nil)) == .unread)
  }
}
