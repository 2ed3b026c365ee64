import Coaching
import Model
import Testing

struct HelloTests {
  let today = Day(iso: "2026-11-25") ?? Day(number: 0)

  private func someone(_ number: UInt64, cadence: Int? = 10, daysAgo: Int? = 30) -> Acquaintance {
    var random = SplitMix64(seed: number)
    let id = Identifier(at: Moment(day: today.adding(days: -100)), using: &random)
    var person = Person(id: id, name: "P\(number)")
    person.cadenceDays = cadence
    return Acquaintance(
      person: person, encounters: 1, lastEncounter: daysAgo.map { today.adding(days: -$0) })
  }

  private func promise(to one: Acquaintance, due: Int) -> (FollowUp, Acquaintance) {
    (
      FollowUp(
        id: one.person.id, what: "write", owner: .me, person: one.person.id,
        due: today.adding(days: due), made: today), one
    )
  }

  @Test("promises first, then by ratio, one dormant tie, three at most, nobody twice")
  func order() {
    let late = someone(1, daysAgo: 21)
    let later = someone(2, daysAgo: 40)
    let promised = someone(3, daysAgo: 50)
    let old = someone(4, cadence: nil, daysAgo: 500)
    let ranking = HelloRanking()
    let hellos = ranking.hellos(
      on: today, promises: [promise(to: promised, due: -1)], overdue: [late, later, promised],
      dormant: [old])
    #expect(hellos.map(\.acquaintance) == [promised, later, late])
    #expect(hellos[1].reason == .overdue(3))
    let few = ranking.hellos(on: today, promises: [], overdue: [late], dormant: [old, later])
    #expect(few.map(\.acquaintance) == [late, old])
  }

  @Test("nobody who rests, was put off, is not overdue yet, or was met just now")
  func unwelcome() {
    var resting = someone(1)
    resting.person.resting = true
    var putOff = someone(2)
    putOff.person.notBefore = today.adding(days: 1)
    let early = someone(3, daysAgo: 9)
    let recent = someone(4, daysAgo: 1)
    let hellos = HelloRanking().hellos(
      on: today, promises: [promise(to: recent, due: 0)], overdue: [resting, putOff, early],
      dormant: [])
    #expect(hellos.isEmpty)
    putOff.person.notBefore = today
    #expect(
      HelloRanking().hellos(on: today, promises: [], overdue: [putOff], dormant: []).count == 1)
  }

  @Test("the overdue ratio: nil without a cadence, 0 on the day, counted from the first meeting")
  func ratio() {
    #expect(someone(1, cadence: nil).overdueRatio(on: today) == nil)
    #expect(someone(1, cadence: 0).overdueRatio(on: today) == nil)
    #expect(someone(1, cadence: 30).overdueRatio(on: today) == 0)
    #expect(someone(1, cadence: 28, daysAgo: 42).overdueRatio(on: today) == 0.5)
    var never = someone(1, cadence: 50, daysAgo: nil)
    #expect(never.overdueRatio(on: today) == 1)
    never.person.firstMet = today.adding(days: -75)
    #expect(never.overdueRatio(on: today) == 0.5)
  }
}
