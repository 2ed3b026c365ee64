import Model
import Testing

@Suite("Days and moments")
struct DayTests {
  @Test(
    "a day that does not exist is refused",
    arguments: ["2026-02-30", "2026-13-01", "2025-02-29", "x"])
  func refused(text: String) { #expect(Day(iso: text) == nil) }

  @Test("every day of four centuries is itself again")
  func roundTrip() {
    for number in stride(from: -73_000, to: 73_000, by: 7) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.components
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test("23 November 2026 is a Monday, and its week begins there")
  func weekday() throws {
    let day = try #require(Day(iso: "2026-11-23"))
    #expect(day.weekday == .monday)
    #expect(day.adding(days: 6).startOfWeek() == day)
    #expect(day.startOfWeek(first: .sunday) == day.adding(days: -1))
  }

  @Test("a month later than 31 January is the last of February")
  func months() throws {
    let day = try #require(Day(iso: "2026-01-31"))
    #expect(day.adding(months: 1).description == "2026-02-28")
    #expect(day.adding(months: -2).description == "2025-11-30")
  }

  @Test("a moment keeps its offset and its day")
  func moment() throws {
    let moment = try #require(Moment(iso: "2026-11-23T00:30:05.250+01:00"))
    #expect(moment.description == "2026-11-23T00:30:05.250+01:00")
    #expect(moment.day.description == "2026-11-23")
    #expect(moment.minutes == 30)
    #expect(Moment(iso: "2026-11-23T25:00") == nil)
  }

  @Test("identifiers sort by the time they were made and read back")
  func identifiers() throws {
    var random = SplitMix64(seed: 4)
    let first = Identifier(at: Moment(milliseconds: 1_000), using: &random)
    let second = Identifier(at: Moment(milliseconds: 2_000), using: &random)
    #expect(first < second)
    #expect(Identifier(first.description) == first)
    #expect(Identifier(bytes: first.bytes) == first)
    #expect(Identifier("nonsense") == nil)
  }

  @Test("a clock that jumps back does not turn the order of changes round")
  func hybridTime() {
    let now = HybridTime(milliseconds: 5_000)
    let next = now.next(at: Moment(milliseconds: 3_000))
    #expect(now < next)
    #expect(next < next.next(at: Moment(milliseconds: 5_000)))
  }
}
