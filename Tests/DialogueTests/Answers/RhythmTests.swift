import Model
import TestSupport
import Testing

@testable import Dialogue

@Suite("How often a goal is meant to be done is read from its words")
struct RhythmTests {
  private func rhythm(_ line: String) -> Rhythm {
    Rhythm(
      of: line, reader: shippedScript.readers.value.when,
      now: Moment(milliseconds: 1_795_458_600_000))
  }

  @Test(arguments: [
    ("one comment a month", Goal.Period.month, 1), ("ring Beppe once a week", .week, 1),
    ("write to two old colleagues every month", .month, 2), ("a call per month", .month, 1),
    ("twice a month, a coffee", .month, 2), ("three times a week say good morning", .week, 3),
    ("two coffees every week", .week, 2), ("say hello to 2 people a week", .week, 2),
    ("every Tuesday at lunch sit with somebody new", .week, 1),
    ("on Mondays and Thursdays greet the porter", .week, 2), ("every other week a call", .month, 2),
    ("every two months see the group", .quarter, 1), ("one event a quarter", .quarter, 1),
    ("one comment in two months", .quarter, 1),
    ("write 2 notes a season", .quarter, 2), ("a weekly call with my sister", .week, 1),
    ("a couple of hellos this week", .week, 2),
  ]) func often(_ line: String, _ period: Goal.Period, _ target: Int) {
    let read = rhythm(line)
    #expect(read.period == period)
    #expect(read.target == target)
  }

  @Test(
    "what says no time leaves it open, and a length is no number of times",
    arguments: [
      ("follow up with three people", 3), ("ask Amir about the group", 1),
      ("talk for ten minutes with a colleague", 1), ("stay 20 minutes at the door", 1),
      ("call Ben at 5", 1), ("one of them gets a note", 1), ("write three lines to Ana", 1),
    ]) func open(_ line: String, _ target: Int)
  {
    let read = rhythm(line)
    #expect(read.period == nil)
    #expect(read.target == target)
  }
}
