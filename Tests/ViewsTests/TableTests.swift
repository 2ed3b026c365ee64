import Foundation
import Model
import Terminal
import TestSupport
import Testing
import Views

@Suite("Pages fit the terminal")
struct PageTests {
  private let today = Day(number: 20_780)
  private let names = [
    "Ana Silva", "田中さくら", "Zoë Kravčenko-Montgomery", "O\u{1B}[31mscar", "👩‍🔬 Lin",
  ]

  private func acquaintances() -> [Acquaintance] {
    names.enumerated().map { index, name in
      var person = Person(id: Identifier(high: 1 << 16, low: UInt64(index) + 0xABCDEF), name: name)
      person.cadenceDays = [28, nil, 10, 7, 14][index]
      person.groups = index == 2 ? ["choir", "book club of the old town"] : []
      return Acquaintance(
        person: person, encounters: index, lastEncounter: today.adding(days: -30 * index - 1))
    }
  }

  private func sheet(_ width: Int, colour: Bool = false) -> Sheet {
    Sheet(width: width, style: Style(isOn: colour), today: today)
  }

  @Test(
    "no line of the list of people is wider than the terminal", arguments: [30, 40, 60, 80, 120])
  func widths(width: Int) {
    let page = peoplePage(acquaintances(), on: sheet(width))
    for line in page.split(separator: "\n") {
      #expect(TextWidth.columns(String(line)) <= width, "\(line)")
    }
    #expect(page.contains("Ana Silva"))
  }

  @Test("columns stand below each other, also after wide characters")
  func alignment() throws {
    let lines = peoplePage(acquaintances(), on: sheet(80)).split(separator: "\n").map(String.init)
    let place = { (line: String, word: String) -> Int? in
      line.range(of: word).map { TextWidth.columns(String(line[..<$0.lowerBound])) }
    }
    let title = try #require(place(lines[0], "last"))
    #expect(place(lines[2], "4 weeks ago") == title)
    #expect(place(lines[1], "yesterday") == title)
  }

  @Test("a name cannot drive the terminal")
  func escapes() {
    #expect(!peoplePage(acquaintances(), on: sheet(80)).contains("\u{1B}"))
    #expect(peoplePage(acquaintances(), on: sheet(80)).contains("Oscar"))
  }

  @Test("colour changes no letter")
  func colour() {
    let plain = peoplePage(acquaintances(), on: sheet(80))
    let coloured = peoplePage(acquaintances(), on: sheet(80, colour: true))
    #expect(coloured.contains("\u{1B}[1m"))
    #expect(sanitised(coloured) == plain)
  }

  @Test("narrow pages lose the columns that can be done without, never the names")
  func narrow() {
    let page = peoplePage(acquaintances(), on: sheet(34))
    #expect(!page.contains("abcdef"))
    #expect(page.contains("Ana Silva"))
    #expect(peoplePage(acquaintances(), on: sheet(100)).contains("abcdef"))
  }

  @Test(
    "a day is called by what it is from here",
    arguments: [
      (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (4, "Fri 27 Nov"), (-300, "27 Jan"),
      (-400, "19 Oct 2025"),
    ])
  func days(distance: Int, words: String) {
    #expect(today.adding(days: distance).short(today: today).hasSuffix(words))
  }

  @Test(
    "how long ago it was",
    arguments: [
      (0, "today"), (1, "yesterday"), (13, "13 days ago"), (21, "3 weeks ago"),
      (70, "2 months ago"),
      (729, "23 months ago"), (800, "2 years ago"),
    ])
  func ago(days: Int, words: String) {
    #expect(today.adding(days: -days).ago(today: today) == words)
  }

  @Test("follow-ups that are late say since when, and those of others stand apart")
  func followUps() {
    let people = Names(NoRecord())
    let mine = FollowUp(
      id: Identifier(high: 0, low: 0x123456), what: "send the paper\nto Ana", owner: .me,
      due: today.adding(days: -3), made: today)
    let theirs = FollowUp(
      id: Identifier(high: 0, low: 0x654321), what: "send me the slides", owner: .them, made: today)
    let page = followUpsPage([mine, theirs], on: sheet(80), people)
    #expect(page.contains("send the paper to Ana  since Fri 20 Nov  123456"))
    #expect(page.contains("waiting for\n  send me the slides  654321"))
  }

  @Test("what was found is marked, also without colour")
  func snippets() {
    let hit = SearchHit(
      kind: .encounter, id: Identifier(high: 0, low: 1), day: today, people: [],
      snippet: Snippet(parts: [.init("a "), .init("coffee", isHit: true), .init(" with Ana")]))
    #expect(searchPage([hit], on: sheet(80), Names(NoRecord())).contains("a *coffee* with Ana"))
    let coloured = searchPage([hit], on: sheet(80, colour: true), Names(NoRecord()))
    #expect(coloured.contains("\u{1B}[35mcoffee\u{1B}[0m"))
    #expect(!coloured.contains("*"))
  }

  @Test("an empty page says what to type")
  func empty() {
    #expect(nobodyPage(on: sheet(80)).contains("kith log"))
    #expect(followUpsPage([], on: sheet(80), Names(NoRecord())).contains("kith log"))
    #expect(goalsPage([], on: sheet(80)).contains("--standard"))
  }
}
