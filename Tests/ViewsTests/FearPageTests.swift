import Coaching
import Model
import Terminal
import Testing
import Views

@Suite("Fear over time")
struct FearPageTests {
  private let today = Day(number: 20_000)

  private func rating(_ kind: Rating.Kind, _ value: Int, day: Int, rehearsed: Bool) -> Rating {
    var rating = Rating(
      id: Identifier(named: "\(kind)\(value)\(day)\(rehearsed)"), kind: kind, value: value,
      at: Moment(milliseconds: Int64(20_000 + day) * 86_400_000 + 3_600_000))
    rating.rehearsed = rehearsed
    return rating
  }

  private func page(isPlain: Bool = false, pairs: [(Int, Int, Int, Bool)]) -> String {
    let predicted = pairs.map { rating(.fearPredicted, $0.1, day: $0.0, rehearsed: $0.3) }
    let felt = pairs.map { rating(.fearFelt, $0.2, day: $0.0, rehearsed: $0.3) }
    return fearPage(
      real: FearGap(predicted: predicted, felt: felt),
      rehearsed: FearGap(predicted: predicted, felt: felt, rehearsed: true),
      on: Sheet(width: 80, style: Style(isOn: false), today: today, isPlain: isPlain))
  }

  @Test("real and rehearsed ones stand in one plot, in the order of time")
  func plot() {
    let text = page(pairs: [(-3, 8, 3, false), (-2, 6, 6, true), (-1, 4, 7, false)])
    let rows = text.split(separator: "\n").filter { $0.contains("→") }
    #expect(rows.count == 3)
    #expect(rows[0].contains("···x----o··") && rows[0].contains("8 → 3"))
    #expect(rows[1].contains("*") && rows[1].contains("rehearsed"))
    #expect(rows[2].contains("o--x") && !rows[2].contains("rehearsed"))
  }

  @Test("an average is told from three on, and not before")
  func average() {
    #expect(!page(pairs: [(-3, 8, 3, false), (-2, 8, 3, false)]).contains("average"))
    let three = page(pairs: [(-3, 8, 3, false), (-2, 8, 4, false), (-1, 5, 6, false)])
    #expect(three.contains("7 before and 4.3 in it on average"))
    #expect(three.contains("2 of 3 were easier"))
  }

  @Test("nothing told, nothing plotted; read aloud it is words")
  func empty() {
    #expect(page(pairs: []).contains("Nothing to show yet"))
    let plain = page(isPlain: true, pairs: [(-1, 8, 3, true)])
    #expect(plain.contains("before 8, in it 3") && !plain.contains("···"))
  }
}
