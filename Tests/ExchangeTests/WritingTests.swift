import Model
import Testing

@testable import Exchange

@Suite("What is written for other programs")
struct WritingTests {
  private let day = Day(iso: "2026-11-23") ?? Day(number: 0)

  private func somebody(_ name: String) -> Person {
    Person(id: Identifier(named: name), name: name)
  }

  @Test("a person's card comes back as the same contact, and no line is longer than 75 bytes")
  func card() throws {
    var ana = somebody("Ana Sílva; the, second")
    ana.aliases = ["Nana"]
    ana.groups = ["choir", "work"]
    ana.contacts = [
      ContactPoint(kind: "email", value: "ana@example.org"),
      ContactPoint(kind: "phone", value: "+49 170 1"),
      ContactPoint(kind: "linkedin", value: "https://example.org/ana"),
    ]
    ana.notes = String(repeating: "tea and b\u{F6}ats, ", count: 20) + "\nsecond line"
    ana.firstMet = day
    ana.howKnown = "from the ward"
    let text = vCard(ana)
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    let read = try #require(Imported(vCard: text)?.contacts.first)
    #expect(read.name == ana.name && read.aliases == ana.aliases && read.groups == ana.groups)
    #expect(read.contacts.map(\.value) == ana.contacts.map(\.value))
    #expect(read.notes == ana.notes?.replacing(", \n", with: ",\n"))
    #expect(read.firstMet == day && read.howKnown == ana.howKnown)
  }

  @Test("an event of two days ends on the day after its second")
  func event() {
    var event = Event(id: Identifier(named: "e"), name: "Care fair; north", day: day)
    event.end = day.adding(days: 1)
    let text = ICalendar.event(event, people: ["Ana"], stamp: Moment(milliseconds: 0))
    #expect(text.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261125\r\n"))
    #expect(text.contains("SUMMARY:Care fair\\; north\r\n"))
    #expect(text.contains("DTSTAMP:19700101T000000Z\r\n"))
  }

  @Test("an event at a time of the day begins then, wherever one is")
  func eventAtATime() {
    var event = Event(id: Identifier(named: "e"), name: "Care fair", day: day)
    event.minutes = 19 * 60 + 5
    let text = ICalendar.event(event, people: [], stamp: Moment(milliseconds: 0))
    #expect(text.contains("DTSTART:20261123T190500\r\nSUMMARY"))
    event.end = day.adding(days: 1)
    let two = ICalendar.event(event, people: [], stamp: Moment(milliseconds: 0))
    #expect(two.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261125\r\n"))
  }

  @Test("every kind of entry comes back from JSON as it was")
  func whole() throws {
    var encounter = Encounter(
      id: Identifier(named: "1"), day: day, kind: .coffee, people: [Identifier(named: "a")],
      text: "coffee with \"Ana\"\n\u{1F600}")
    encounter.tags = ["x"]
    var answer = Answer(
      id: Identifier(named: "2"), conversation: Identifier(named: "3"), step: "a/b",
      question: "Why?", text: "because", value: .number(7), at: Moment(milliseconds: 5, offset: 60))
    answer.sensitive = true
    let entities: [Entity] = [
      .person(somebody("Ana")), .encounter(encounter),
      .followUp(FollowUp(id: Identifier(named: "4"), what: "write", owner: .them, made: day)),
      .event(Event(id: Identifier(named: "5"), name: "fair", day: day)),
      .goal(
        Goal(
          id: Identifier(named: "6"), text: "two", measure: .own, period: .week, target: 2,
          start: day)),
      .answer(answer),
      .setting(Setting(id: Identifier(named: "7"), key: "name", value: .text("Jo"))),
      .opener(Opener(id: Identifier(named: "8"), text: "What brings you here?", added: day)),
    ]
    let lines = try entities.map(RecordDocument.line).joined(separator: RecordDocument.separator)
    let text = RecordDocument.beginning + lines + RecordDocument.end
    guard case .read(let back, let skipped) = RecordDocument.read(text) else {
      Issue.record("it was not read")
      return
    }
    #expect(back == entities && skipped.isEmpty)
  }

  @Test("JSON that is no record, or of a later version, is told apart; one bad entry is left out")
  func foreign() {
    for text in ["", "[]", "{\"a\":1}", String(repeating: "[", count: 100_000)] {
      guard case .foreign = RecordDocument.read(text) else {
        Issue.record("'\(text.prefix(9))' was read")
        continue
      }
    }
    guard
      case .newer(9) = RecordDocument.read("{\"format\":\"kith\",\"version\":9,\"entities\":[]}")
    else {
      Issue.record("a later version was read")
      return
    }
    let half =
      "{\"format\":\"kith\",\"version\":1,\"entities\":[\n{\"kind\":\"ghost\",\"value\":1},\n7]}"
    guard case .read(let entities, let skipped) = RecordDocument.read(half) else {
      Issue.record("the rest was not read")
      return
    }
    #expect(entities.isEmpty && skipped.map(\.line) == [2, 3])
  }
}
