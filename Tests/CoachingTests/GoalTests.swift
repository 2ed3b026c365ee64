import Coaching
import Model
import Testing

struct GoalTests {
  let today = Day(iso: "2026-11-25") ?? Day(number: 0)

  private func goal(_ period: Goal.Period = .week, target: Int = 2, start: Int = -60) -> Goal {
    var random = SplitMix64(seed: 1)
    return Goal(
      id: Identifier(at: Moment(milliseconds: 0), using: &random), text: "talk", measure: .own,
      period: period, target: target, start: today.adding(days: start))
  }

  private func progress(_ goal: Goal, firstWeekday: Weekday = .monday) -> GoalProgress {
    GoalProgress(goal, on: today, Periods(firstWeekday: firstWeekday)) { _, ranges in
      ranges.map { _ in 0 }
    }
  }

  /// Ticks so many times in the week that many weeks ago.
  private func tick(_ goal: inout Goal, _ counts: [Int]) {
    for (weeksAgo, count) in counts.enumerated() {
      goal.ticks += Array(repeating: today.adding(days: -7 * weeksAgo), count: count)
    }
  }

  @Test(
    "periods begin where the calendar says",
    arguments: [
      (Goal.Period.week, Weekday.monday, "2026-11-23", "2026-11-30"),
      (.week, .sunday, "2026-11-22", "2026-11-29"), (.week, .wednesday, "2026-11-25", "2026-12-02"),
      (.month, .monday, "2026-11-01", "2026-12-01"),
      (.quarter, .monday, "2026-10-01", "2027-01-01"),
    ])
  func boundaries(period: Goal.Period, first: Weekday, start: String, end: String) {
    let range = Periods(firstWeekday: first).range(period, containing: today)
    #expect(range.lowerBound.description == start)
    #expect(range.upperBound.description == end)
  }

  @Test("the ranges of a year follow each other without a gap", arguments: Goal.Period.allCases)
  func tiling(period: Goal.Period) {
    let ranges = Periods().ranges(
      period, from: today.adding(days: -365), through: today, atMost: 99)
    #expect(ranges.last?.contains(today) == true)
    #expect(ranges.first?.contains(today.adding(days: -365)) == true)
    for (a, b) in zip(ranges, ranges.dropFirst()) { #expect(a.upperBound == b.lowerBound) }
    #expect(Periods().ranges(period, from: today, through: today, atMost: 99).count == 1)
  }

  @Test("progress counts what was done in each period, from the goal's first day on")
  func counting() {
    var goal = goal(start: -8)
    tick(&goal, [1, 3])
    goal.ticks += [today.adding(days: -9)]
    let progress = progress(goal)
    #expect(progress.periods.map(\.done) == [3, 1])
    #expect(progress.current?.isMet == false)
    #expect(progress.past.first?.isMet == true)
    #expect(progress.weeksActive == 2)
    #expect(self.progress(self.goal(start: 7)).current == nil)
  }

  @Test("what the record counts is asked for once for all periods")
  func record() {
    var goal = goal(.month, target: 4, start: -70)
    goal.measure = .coffeeChats
    var asked: [[Range<Day>]] = []
    let progress = GoalProgress(goal, on: today, Periods()) { measure, ranges in
      #expect(measure == .coffeeChats)
      asked.append(ranges)
      return ranges.map { $0.contains(today) ? 2 : 5 }
    }
    #expect(asked.count == 2)
    #expect(asked[0].first?.lowerBound == goal.start)
    #expect(progress.periods.map(\.done) == [5, 5, 2])
  }

  @Test("two skip tokens a quarter, one for a period")
  func skips() throws {
    let calendar = Periods()
    let once = try #require(goal().skipping(today, calendar))
    #expect(once.skipsLeft(on: today) == 1)
    #expect(once.skipping(today, calendar) == nil)
    let twice = try #require(once.skipping(today.adding(days: -7), calendar))
    #expect(twice.skipsLeft(on: today) == 0)
    #expect(twice.skipping(today.adding(days: -14), calendar) == nil)
    #expect(twice.skipsLeft(on: today.adding(days: 60)) == 2)
    #expect(progress(twice).current?.isSkipped == true)
    #expect(progress(twice).skipsLeft == 0)
  }

  @Test(
    "after two misses smaller, after two easy hits larger",
    arguments: [
      ([0, 0, 0], Resizing.shrink(to: 2)), ([0, 3, 1], .shrink(to: 3)), ([9, 4, 1], nil),
      ([0, 4, 4], nil), ([0, 5, 6], .grow(to: 5)), ([0, 5], nil),
    ] as [([Int], Resizing?)])
  func resizing(counts: [Int], expected: Resizing?) {
    var goal = goal(target: 4, start: counts.count > 2 ? -60 : -9)
    tick(&goal, counts)
    #expect(progress(goal).resizing == expected)
  }

  @Test("no offer for the smallest goal but to ease it, none where it is not wanted or was skipped")
  func offers() {
    var goal = goal(target: 1)
    #expect(progress(goal).resizing == .ease)
    goal.skips = [today.adding(days: -9)]
    goal.ticks = [today.adding(days: -21)]
    #expect(progress(goal).resizing == nil)
    goal.skips = []
    goal.ticks = []
    goal.offersResizing = false
    #expect(progress(goal).resizing == nil)
    goal.offersResizing = true
    goal.status = .paused
    #expect(progress(goal).resizing == nil)
  }
}
