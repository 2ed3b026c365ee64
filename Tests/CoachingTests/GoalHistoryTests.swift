import Coaching
import Model
import Testing

@Suite("What goals of the past tell")
struct GoalHistoryTests {
  let today = Day(iso: "2026-11-25") ?? Day(number: 0)

  private func goal(
    _ measure: Goal.Measure = .own, start: Int, end: Int? = nil, done: [Int] = [],
    status: Goal.Status = .active
  ) -> Goal {
    var random = SplitMix64(seed: UInt64(bitPattern: Int64(start)))
    var goal = Goal(
      id: Identifier(at: Moment(milliseconds: 0), using: &random), text: "talk", measure: measure,
      period: .week, target: 1, start: today.adding(days: start))
    goal.end = end.map(today.adding(days:))
    goal.ticks = done.map(today.adding(days:))
    goal.status = status
    return goal
  }

  private func misses(_ goals: [Goal]) -> Int {
    GoalHistory.missesInARow(goals, on: today) { _, ranges in ranges.map { _ in 0 } }
  }

  @Test("a week told of on the day of the next look back belongs to the week before")
  func reportedLate() {
    #expect(misses([goal(start: -7, done: [0])]) == 0)
    #expect(misses([goal(start: -7)]) == 1)
    #expect(misses([goal(start: -6)]) == 1)
    #expect(misses([goal(start: -5)]) == 0)
  }

  @Test("misses add up over the goals, and one try ends them")
  func inARow() {
    #expect(misses([goal(start: -7), goal(start: -14, end: -7, status: .dropped)]) == 2)
    #expect(misses([goal(start: -21)]) == 3)
    #expect(misses([goal(start: -7), goal(start: -14, end: -7, done: [-9], status: .done)]) == 1)
    #expect(misses([goal(start: -21, done: [-2])]) == 0)
    #expect(misses([]) == 0)
  }

  @Test("two goals in one week miss it once, and a try at one of them is no miss")
  func sideBySide() {
    #expect(misses([goal(start: -7), goal(start: -21, done: [-9])]) == 1)
    #expect(misses([goal(start: -7, done: [-2]), goal(start: -21)]) == 0)
    #expect(misses([goal(start: -14), goal(start: -15)]) == 2)
  }

  @Test("a skipped week and a resting goal are no misses")
  func notCounted() {
    var skipped = goal(start: -14)
    skipped.skips = [today.adding(days: -3)]
    #expect(misses([skipped]) == 1)
    #expect(misses([goal(start: -14, status: .paused)]) == 0)
  }

  @Test("what the person says was done counts where the record holds less of it, never twice")
  func attempts() {
    let goal = goal(.messagesSent, start: -14, done: [-1])
    let windows = goal.windows(on: today) { _, ranges in ranges.map { _ in 1 } }
    #expect(windows.map(\.done) == [1, 1])
    let fromRecord = GoalProgress(goal, on: today, Periods()) { _, ranges in ranges.map { _ in 0 } }
    #expect(fromRecord.current?.done == 1)
  }

  @Test("a kind of goal is told of only where there is enough of it, and where it differs")
  func kinds() {
    let writing = goal(.messagesSent, start: -42, done: [-38, -30, -24, -17, -9, -2])
    let rooms = goal(.eventsAttended, start: -42)
    let rare = goal(.coffeeChats, start: -14)
    func tallies(_ goals: [Goal]) -> [GoalHistory.Tally] {
      GoalHistory.tallies(goals, on: today) { _, ranges in ranges.map { _ in 0 } }
    }
    let all = tallies([writing, rooms, rare])
    #expect(all.map(\.kind) == [.writing, .rooms])
    #expect(GoalHistory.best(all)?.met == 6)
    #expect(GoalHistory.worst(all)?.kind == .rooms)
    #expect(GoalHistory.best(tallies([rooms])) == nil)
    #expect(GoalHistory.worst(tallies([writing])) == nil)
    #expect(GoalHistory.best(tallies([rare])) == nil)
    #expect(tallies([goal(.own, start: -60)]).isEmpty)
  }
}
