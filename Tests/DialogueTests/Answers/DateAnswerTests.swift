import Dialogue
import Model
import Testing

@Suite("A day is read as it is asked for, ahead or behind")
struct DateAnswerTests {
  @Test(arguments: [
    ("yesterday", "2026-11-22"), ("last Tuesday, I think", "2026-11-17"), ("friday", "2026-11-20"),
    ("the 3rd of march", "2026-03-03"), ("2026-01-31", "2026-01-31"),
    ("three days ago", "2026-11-20"),
    ("oh, today", "2026-11-23"),
  ]) func behind(_ line: String, _ day: String) {
    #expect(answer(line, as: .date(past: true)) == .value(.day(Day(iso: day)!)))
  }

  @Test(arguments: [
    ("tomorrow", "2026-11-24"), ("on friday", "2026-11-27"), ("in two weeks", "2026-12-07"),
    ("3 March", "2027-03-03"),
  ]) func ahead(_ line: String, _ day: String) {
    #expect(answer(line, as: .date(past: false)) == .value(.day(Day(iso: day)!)))
  }

  @Test("no day", arguments: ["no idea", "soon", "whenever", "", "30 February"])
  func none(_ line: String) { #expect(answer(line, as: .date(past: nil)) == .unread) }

  @Test("a day that can be read in two ways is asked for")
  func unclear() {
    guard case .unclear(let days) = answer("4/12", as: .date(past: nil)) else {
      Issue.record("4/12 is clear")
      return
    }
    #expect(days.count == 2)
  }
}
