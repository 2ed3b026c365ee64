import Coaching
import Model
import Testing

@Suite("Numbers over time, and first times")
struct TrendTests {
  let today = Day(iso: "2026-11-25") ?? Day(number: 0)
  private func id(_ number: UInt64) -> Identifier { Identifier(high: number, low: 1) }

  private func rating(_ kind: Rating.Kind, _ value: Int, day: Int, _ subject: String? = nil)
    -> Rating
  {
    var rating = Rating(
      id: id(UInt64(bitPattern: Int64(day * 100 + value))), kind: kind, value: value,
      at: Moment(day: today.adding(days: day)))
    rating.subject = subject
    return rating
  }

  private func met(_ day: Int, _ people: UInt64...) -> Encounter {
    Encounter(
      id: id(UInt64(bitPattern: Int64(day))), day: today.adding(days: day), kind: .coffee,
      people: people.map { id($0) }, text: "coffee")
  }

  @Test(
    "a trend needs four numbers and a whole point",
    arguments: [
      ([8, 8, 7], nil), ([8, 8, 5, 5], .down), ([3, 4, 3, 4], .level), ([2, 2, 9, 6, 6, 7], .up),
      ([], nil),
    ] as [([Int], Trend.Way?)])
  func trend(values: [Int], way: Trend.Way?) {
    #expect(Trend(values)?.way == way)
  }

  @Test("ratings are taken in the order of their time")
  func order() {
    let ratings = [8, 8, 5, 5].enumerated().map { rating(.hesitation, $1, day: $0) }
    #expect(Trend(ratings.reversed())?.way == .down)
  }

  @Test("a felt fear belongs to the prediction about the same thing")
  func fear() throws {
    let gap = try #require(
      FearGap(
        predicted: [
          rating(.fearPredicted, 8, day: -9, "mixer"), rating(.fearPredicted, 6, day: -8, "call"),
          rating(.fearPredicted, 9, day: -1, "panel"),
        ],
        felt: [rating(.fearFelt, 7, day: -6, "call"), rating(.fearFelt, 3, day: -5, "mixer")]))
    #expect(gap.pairs.map(\.predicted) == [6, 8])
    #expect(gap.pairs.map(\.felt) == [7, 3])
    #expect(gap.meanPredicted == 7)
    #expect(gap.meanFelt == 5)
    #expect(gap.easier == 1)
  }

  @Test("a rehearsal, a prediction by itself and a fear without one make no gap")
  func noGap() {
    var rehearsed = rating(.fearPredicted, 8, day: -9)
    rehearsed.rehearsed = true
    #expect(FearGap(predicted: [rehearsed], felt: [rating(.fearFelt, 2, day: -8)]) == nil)
    #expect(FearGap(predicted: [rating(.fearPredicted, 8, day: -9)], felt: []) == nil)
    #expect(
      FearGap(
        predicted: [rating(.fearPredicted, 8, day: -2)], felt: [rating(.fearFelt, 2, day: -8)])
        == nil)
  }

  @Test("somebody met again after three months is named once, with the time between")
  func reunions() {
    let last = [id(1): today.adding(days: -120), id(2): today.adding(days: -20)]
    let found = Reunion.among([met(-1, 1, 2), met(-3, 1), met(-2, 3)]) { person, _ in last[person] }
    #expect(found.map(\.person) == [id(1)])
    #expect(found.map(\.gap) == [117])
    #expect(found.map(\.day) == [today.adding(days: -3)])
  }

  @Test("close is who was met on three days or more; the same day counts once")
  func closeness() {
    let encounters = [
      met(-1, 1), met(-1, 1, 2), met(-9, 1), met(-30, 1, 2), met(-31, 2), met(-4, 3),
    ]
    #expect(Closeness.among(encounters).map(\.person) == [id(1), id(2)])
    #expect(Closeness.among(encounters).map(\.days) == [3, 3])
    #expect(Closeness.among([]).isEmpty)
  }

  @Test("a first time is what never happened before these days")
  func firsts() {
    let week = today..<today.adding(days: 7)
    let found = FirstTimes.among(week, since: today.adding(days: -400)) { measure, ranges in
      switch measure {
      case .introductions: ranges.map { $0.contains(today) ? 1 : 0 }
      case .coffeeChats: ranges.map { _ in 3 }
      default: ranges.map { _ in 0 }  // never happened
      }
    }
    #expect(found == [.introductions])
  }

  @Test("short answers are a habit only over several of them")
  func shortAnswers() {
    func answers(_ texts: [String]) -> [Answer] {
      texts.enumerated().map { number, text in
        Answer(
          id: id(UInt64(number)), conversation: id(9), step: "x/y", question: "?", text: text,
          value: .none, at: Moment(day: today))
      }
    }
    #expect(ShortAnswers.areUsual(answers(Array(repeating: "fine", count: 8))))
    #expect(!ShortAnswers.areUsual(answers(Array(repeating: "fine", count: 7))))
    let half = Array(repeating: "fine", count: 4)
    #expect(
      !ShortAnswers.areUsual(
        answers(half + Array(repeating: "I met Ana at the market on Monday", count: 4))))
    #expect(!ShortAnswers.areUsual([]))
  }
}
