import Coaching
import Model
import Terminal
import TestSupport
import Testing
import Views

@Suite("The screen of the day")
struct TodayPageTests {
  private let today = Day(number: 20_780)

  /// A day with more on it than fits.
  private func fullAgenda() throws -> Agenda {
    var agenda = try Agenda(in: NoRecord(), on: today, Periods())
    agenda.due = (0..<40).map { number in
      FollowUp(
        id: Identifier(high: 0, low: UInt64(number) + 0x100000),
        what: "send the paper number \(number), with the notes that we took at the long table",
        owner: number % 3 == 0 ? .them : .me, due: today.adding(days: -number), made: today)
    }
    agenda.greetings = (0..<3).map { number in
      var person = Person(
        id: Identifier(high: 0, low: UInt64(number)), name: "Łucja Ōtani \(number)")
      person.cadenceDays = 7
      let one = Acquaintance(person: person, encounters: 2, lastEncounter: today.adding(days: -40))
      var met = Encounter(
        id: Identifier(high: 1, low: 1), day: today.adding(days: -40), kind: .coffee,
        people: [person.id], text: "")
      met.topic = "the move to Kraków, the choir, and who will look after the garden meanwhile"
      return Agenda.Greeting(
        hello: Hello(acquaintance: one, reason: .overdue(4.7)), last: met)
    }
    let goals = (0..<6).map { number in
      Goal(
        id: Identifier(high: 0, low: UInt64(number)),
        text: "talk to somebody new, number \(number)",
        measure: .newPeople, period: .week, target: 3, start: today)
    }
    agenda.goals = goals.map { goal in
      GoalProgress(goal, on: today, Periods()) { _, ranges in ranges.map { _ in 2 } }
    }
    agenda.events = [Event(id: Identifier(high: 0, low: 9), name: "Swift meetup", day: today)]
    agenda.past = Event(
      id: Identifier(high: 0, low: 8), name: "Book fair", day: today.adding(days: -2))
    agenda.nextReflection = today.adding(days: 6)
    return agenda
  }

  @Test("what is due in the next days stands among what comes next, and the rest is counted")
  func soon() throws {
    var agenda = try Agenda(in: NoRecord(), on: today, Periods())
    agenda.nextReflection = today.adding(days: 2)
    agenda.soon = (1...5).map { number in
      FollowUp(
        id: Identifier(high: 0, low: UInt64(number)), what: "send paper \(number)", owner: .me,
        due: today.adding(days: number), made: today)
    }
    let sheet = Sheet(width: 80, style: Style(isOn: false), today: today)
    let lines = todayPage(agenda, lines: [], on: sheet, Names(NoRecord()))
      .split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }
    let order = ["send paper 1", "weekly reflection", "send paper 2", "send paper 3", "and 2 more"]
    let places = order.compactMap { word in lines.firstIndex { $0.contains(word) } }
    #expect(places.count == order.count && places == places.sorted(), "\(lines)")
    #expect(!lines.contains { $0.contains("send paper 4") })
  }

  private let drafts = [String?](
    repeating: "Hi Łucja, how did it go with the move to Kraków, the choir and the garden?",
    count: 3)

  @Test("has fewer than 25 lines within the width, however much there is", arguments: [40, 60, 80])
  func fits(width: Int) throws {
    let sheet = Sheet(width: width, style: Style(isOn: false), today: today)
    let page = todayPage(try fullAgenda(), lines: drafts, on: sheet, Names(NoRecord()))
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count < 25, "\(page)")
    for line in lines { #expect(TextWidth.columns(String(line)) <= width, "\(line)") }
    for part in [
      "Monday 23 November", "due", "worth a hello", "goals", "Swift meetup", "more: kith",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("shows how a goal stands, and for a reader aloud in words alone")
  func bars() throws {
    var agenda = try fullAgenda()
    agenda.due = []
    let drawn = todayPage(
      agenda, lines: [], on: Sheet(width: 80, style: Style(isOn: false), today: today),
      Names(NoRecord()))
    #expect(drawn.contains("■■□  2 of 3 this week"))
    let plain = todayPage(
      agenda, lines: [],
      on: Sheet(width: 80, style: Style(isOn: false), today: today, isPlain: true),
      Names(NoRecord()))
    #expect(plain.contains("  2 of 3 this week"))
    #expect(!plain.contains("■"))
  }

  @Test("a day that asks for nothing says what would help")
  func empty() throws {
    let agenda = try Agenda(in: NoRecord(), on: today, Periods())
    let page = todayPage(
      agenda, lines: [], on: Sheet(width: 80, style: Style(isOn: false), today: today),
      Names(NoRecord()))
    #expect(page.contains("kith log"))
    #expect(reminderLine(agenda) == nil)
  }

  @Test("the reminder is one line of what is due")
  func reminder() throws {
    let line = try #require(reminderLine(try fullAgenda()))
    #expect(!line.contains("\n"))
    #expect(line.hasPrefix("kith: 26 things to do (send the paper number"))
    #expect(line.contains("Swift meetup today"))
    #expect(line.contains("a hello for Łucja Ōtani 0 and others"))
  }
}
