import Coaching
import Model
import Terminal
import Testing
import Views

@Suite("The review of a week, a month, a year")
struct ReviewPageTests {
  /// A Monday.
  private let today = Day(number: 20_780)

  private func sheet(_ width: Int = 80, isPlain: Bool = false) -> Sheet {
    Sheet(width: width, style: Style(isOn: false), today: today, isPlain: isPlain)
  }

  private func week(_ back: Int, _ encounters: Int, new: Int = 0, wins: Int = 0) -> Review.Part {
    let start = today.adding(days: -7 * back)
    return .init(
      days: start..<start.adding(days: 7), encounters: encounters, newPeople: new, wins: wins)
  }

  /// Five weeks, the second of them the fullest, with a goal, wins and numbers.
  private var full: Review {
    var last = week(0, 1)
    last.readiness = 6.5
    last.hesitation = 4
    let goal = Goal(
      id: Identifier(high: 0, low: 1), text: "write to an old colleague, \u{1B}[31mred",
      measure: .messagesSent, period: .week, target: 1, start: today)
    return Review(
      .month, parts: [week(4, 0), week(3, 200, new: 2), week(2, 100), week(1, 3, wins: 7), last],
      goals: [.init(goal: goal, met: 3, of: 4)],
      wins: (0..<7).map { Win(id: Identifier(high: 0, low: $0), day: today, text: "asked Ōtani") })
  }

  @Test("each part has a bar in proportion, and what did not happen has none")
  func bars() {
    let lines = reviewPage(full, on: sheet()).split(separator: "\n")
    let lengths = lines.dropFirst(3).prefix(4).map { $0.count { $0 == "■" } }
    #expect(lengths == [20, 10, 1, 1])
    #expect(
      lines[0].contains("The last five weeks")
        && lines[1].contains("304 conversations, 2 new people"))
    #expect(lines.contains { $0.contains("6.5") })
  }

  @Test("goals and wins follow, and what the person typed is made harmless")
  func goalsAndWins() {
    let page = reviewPage(full, on: sheet())
    #expect(page.contains("met in 3 of 4 weeks"))
    #expect(page.contains("2 more: /wins"))
    #expect(!page.contains("\u{1B}"))
  }

  @Test("it fits the width", arguments: [20, 40, 60, 80, 100])
  func fits(width: Int) {
    for line in reviewPage(full, on: sheet(width)).split(separator: "\n") {
      #expect(TextWidth.columns(String(line)) <= width, "\(line)")
    }
  }

  @Test("as a page it stands by itself, and shows what was typed as it was typed")
  func html() throws {
    var review = full
    review = Review(
      review.span, parts: review.parts, goals: review.goals,
      wins: [
        Win(id: Identifier(high: 0, low: 9), day: today, text: "<script>alert(1)</script> & \"I\"")
      ])
    let page = try reviewHTML(review, on: sheet())
    #expect(page.hasPrefix(reviewHTMLMark))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "))
    #expect(page.contains("met in 3 of 4 weeks") && page.contains("width: 50%"))
    for outside in ["<script", "http:", "https:", "url(", "@import", "src="] {
      #expect(!page.contains(outside), "\(outside)")
    }
    #expect(!page.contains("{{"))
    let empty = try reviewHTML(Review(.year, parts: [week(0, 0)]), on: sheet())
    #expect(empty.contains("Nothing is written down") && !empty.contains("<h2>"))
  }

  @Test("read aloud it has figures and no bars")
  func plain() {
    let page = reviewPage(full, on: sheet(isPlain: true))
    #expect(!page.contains("■") && page.contains("200"))
  }

  @Test("with nothing in it, it says what would fill it")
  func empty() {
    let page = reviewPage(Review(.year, parts: [week(0, 0)]), on: sheet())
    #expect(page.contains("Nothing is written down for this year yet"))
  }
}
