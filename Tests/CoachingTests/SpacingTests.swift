import Coaching
import Model
import Testing

@Suite("Spacing of the deck")
struct SpacingTests {
  private let start = Day(number: 20_000)

  private func reviews(_ all: (Int, Opener.Review.Grade)...) -> [Opener.Review] {
    all.map { .init(day: start.adding(days: $0.0), grade: $0.1) }
  }

  private func interval(_ all: (Int, Opener.Review.Grade)...) throws -> Int {
    try #require(
      Spacing(all.map { .init(day: start.adding(days: $0.0), grade: $0.1) })
    ).interval
  }

  @Test("what was never practised has no spacing")
  func never() { #expect(Spacing([]) == nil) }

  @Test("the better it came the first time, the later it comes back")
  func first() throws {
    let days = try [
      interval((0, .again)), interval((0, .hard)), interval((0, .good)), interval((0, .easy)),
    ]
    #expect(days == [1, 1, 4, 14])
  }

  @Test("intervals grow while it comes, and shrink when it does not")
  func growing() throws {
    let once = try interval((0, .good))
    let twice = try interval((0, .good), (4, .good))
    let thrice = try interval((0, .good), (4, .good), (4 + twice, .good))
    #expect(once < twice && twice < thrice)
    let failed = try interval((0, .good), (4, .good), (4 + twice, .again))
    #expect(failed < twice)
    #expect(try #require(Spacing(reviews((0, .good), (4, .again)))).lapses == 1)
  }

  @Test("with the published parameters, the second interval after good and good is 16 days")
  func published() throws {
    // S0(good) = 3.7145; R(4) = (1 + 19/81 · 4/3.7145)^-0.5; S' by the formula of recall.
    let spacing = try #require(Spacing(reviews((0, .good), (4, .good))))
    #expect(abs(spacing.stability - 14.8) < 1.5)
    #expect(
      abs(Spacing.recall(after: spacing.stability, stability: spacing.stability) - 0.9) < 1e-9)
  }

  @Test("saying it twice on one day does not count as remembering it twice")
  func sameDay() throws {
    #expect(try interval((0, .good), (0, .easy), (0, .easy)) == interval((0, .good)))
  }

  @Test("every interval is between a day and half a year, whatever the reviews")
  func bounds() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<300 {
      var day = 0
      var all: [Opener.Review] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let grade = Opener.Review.Grade(rawValue: Int.random(in: 1...4, using: &random)) ?? .good
        all.append(.init(day: start.adding(days: day), grade: grade))
        day += Int.random(in: 0...400, using: &random)
      }
      let spacing = try #require(Spacing(all))
      #expect((1...180).contains(spacing.interval))
      #expect((1.0...10.0).contains(spacing.difficulty))
      #expect(spacing.stability > 0 && spacing.stability.isFinite)
    }
  }
}

@Suite("The deck")
struct DeckTests {
  private let today = Day(number: 20_000)

  private func opener(
    _ text: String, setting: String = "meetup", reviewed: Int? = nil,
    uses: [Opener.Use.Outcome] = [], suggestion: String? = nil
  ) -> Opener {
    var opener = Opener(
      id: Identifier(named: text), text: text, added: today.adding(days: -30))
    opener.setting = setting
    opener.suggestion = suggestion
    if let reviewed {
      opener.reviews = [.init(day: today.adding(days: -reviewed), grade: .good)]
    }
    opener.uses = uses.map { .init(day: today.adding(days: -1), outcome: $0) }
    return opener
  }

  @Test("what has waited longest for its length comes first, new ones last")
  func due() {
    let deck = Deck([
      opener("new"), opener("fresh", reviewed: 1), opener("late", reviewed: 20),
      opener("due", reviewed: 4),
    ])
    #expect(deck.due(on: today).map(\.opener.text) == ["late", "due", "new"])
    #expect(deck.nextDue(after: today) == today.adding(days: 3))
  }

  @Test("it learns: what went well comes first, what failed twice rests")
  func learning() {
    let deck = Deck([
      opener("shipped", reviewed: 3, suggestion: "openers/deck/x"), opener("own"),
      opener("loved", uses: [.well, .soSo, .well], suggestion: "openers/deck/y"),
      opener("failed", uses: [.badly, .badly]),
      opener("elsewhere", setting: "video", uses: [.well, .well, .well]),
    ])
    #expect(deck.best(for: "meetup")?.text == "loved")
    #expect(!deck.due(on: today).contains { $0.opener.text == "failed" })
    #expect(
      Deck([opener("shipped", suggestion: "x"), opener("own")]).best(for: "meetup")?.text == "own")
    #expect(Deck([opener("failed", uses: [.badly, .badly])]).best(for: "meetup") == nil)
  }
}
