import Journal
import Model
import Testing

struct PeopleTests {
  let folder = TemporaryFolder()

  @Test("the record keeps count of encounters: first, last, how many; also when they change")
  func statistics() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    let maya = samples.person("Maya Silva")
    let ben = samples.person("Ben Ng")
    var old = samples.encounter("Coffee", with: [maya, ben], daysAgo: 40)
    let recent = samples.encounter("Call", with: [maya], daysAgo: 3)
    try journal.put(.person(maya), .person(ben), .encounter(recent), .encounter(old))
    let day = samples.today
    #expect(
      try journal.acquaintance(maya.id)
        == Acquaintance(
          person: maya, encounters: 2, firstEncounter: day.adding(days: -40),
          lastEncounter: day.adding(days: -3)))
    #expect(try journal.lastEncounter(with: maya.id) == recent)
    old.day = day.adding(days: -1)
    old.people = [maya.id]
    try journal.put(.encounter(old))
    #expect(try journal.acquaintance(maya.id)?.lastEncounter == day.adding(days: -1))
    #expect(try journal.acquaintance(ben.id) == Acquaintance(person: ben))
    _ = try journal.undo(at: samples.now)
    #expect(try journal.acquaintance(maya.id)?.lastEncounter == day.adding(days: -3))
    #expect(try journal.acquaintance(ben.id)?.encounters == 1)
  }

  @Test("names are found by any word, folded; whole words or beginnings")
  func names() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var zoe = samples.person("Zoë Łukasz-O’Brien")
    zoe.aliases = ["Zed"]
    let ana = samples.person("Ana Silva")
    let silvan = samples.person("Silvan Ng")
    try journal.put(.person(zoe), .person(ana), .person(silvan))
    func find(_ word: String, _ match: NameMatch) throws -> [String] {
      try journal.people(named: folded(word), match, limit: 9).map(\.person.name)
    }
    #expect(try find("zoe", .first) == [zoe.name])
    #expect(try find("Zed", .first) == [zoe.name])
    #expect(try find("lukasz-o'brien", .any) == [zoe.name])
    #expect(try find("silva", .first).isEmpty)
    #expect(try find("silva", .any) == ["Ana Silva"])
    #expect(try find("silv", .beginning) == ["Ana Silva", "Silvan Ng"])
    #expect(
      try journal.nameWords(among: ["silva", "zed", "silv", "\"", "coffee"]) == ["silva", "zed"])
    #expect(try journal.nameWords(among: []).isEmpty)
    zoe.name = "Joe"
    zoe.aliases = []
    try journal.put(.person(zoe))
    #expect(try find("zoe", .any).isEmpty)
    #expect(try find("joe", .first) == ["Joe"])
  }

  @Test("people in the order of their names, by group, page by page")
  func list() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    for name in ["zoe", "Ana", "Émile", "Ben"] {
      var person = samples.person(name)
      if name != "Ben" { person.groups = ["alumni", "x\"y"] }
      try journal.put(.person(person))
    }
    func names(_ group: String?, _ limit: Int = 9, _ offset: Int = 0) throws -> [String] {
      try journal.people(group: group, limit: limit, offset: offset).map(\.person.name)
    }
    #expect(try names(nil) == ["Ana", "Ben", "Émile", "zoe"])
    #expect(try names(nil, 2, 1) == ["Ben", "Émile"])
    #expect(try names("x\"y") == ["Ana", "Émile", "zoe"])
    #expect(try names("club").isEmpty)
    #expect(try journal.peopleCount() == 4)
  }

  @Test("overdue: by ratio, never the resting, the put off, or those just met")
  func overdue() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    func person(_ name: String, cadence: Int?, daysAgo: Int) throws -> Person {
      var person = samples.person(name)
      person.cadenceDays = cadence
      let encounter = samples.encounter("Coffee", with: [person], daysAgo: daysAgo)
      try journal.put(.person(person), .encounter(encounter))
      return person
    }
    let monthly = try person("Monthly", cadence: 30, daysAgo: 45)
    let weekly = try person("Weekly", cadence: 7, daysAgo: 28)
    let yearly = try person("Yearly", cadence: 365, daysAgo: 370)
    _ = try person("Fresh", cadence: 7, daysAgo: 7)
    _ = try person("Free", cadence: nil, daysAgo: 900)
    var resting = try person("Resting", cadence: 7, daysAgo: 900)
    resting.resting = true
    var later = try person("Later", cadence: 7, daysAgo: 900)
    later.notBefore = samples.today.adding(days: 1)
    try journal.put(.person(resting), .person(later))
    let found = try journal.overdue(on: samples.today, limit: 9)
    #expect(found.map(\.person.id) == [weekly.id, monthly.id, yearly.id])
    let ratios = found.compactMap { $0.overdueRatio(on: samples.today) }
    #expect(ratios == ratios.sorted(by: >))
    #expect(ratios.first == 3)
    #expect(
      try journal.overdue(on: samples.today.adding(days: 1), limit: 1).map(\.person.name)
        == ["Later"])
    // The contact just logged counts at once.
    try journal.put(.encounter(samples.encounter("Hi", with: [weekly], .message)))
    #expect(
      try journal.overdue(on: samples.today, limit: 9).map(\.person.id)
        == [monthly.id, yearly.id])
  }

  @Test("dormant ties: met more than once, long ago; the best known first")
  func dormant() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    for (name, times, daysAgo) in [
      ("Old", 3, 500), ("Older", 5, 900), ("Once", 1, 900), ("New", 9, 2),
    ] {
      let person = samples.person(name)
      try journal.put(.person(person))
      for _ in 0..<times {
        try journal.put(.encounter(samples.encounter("x", with: [person], daysAgo: daysAgo)))
      }
    }
    let dormant = try journal.dormant(since: samples.today.adding(days: -365), limit: 9)
    #expect(dormant.map(\.person.name) == ["Older", "Old"])
  }

  @Test("a timeline holds encounters and follow-ups, the latest first, page by page")
  func timeline() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    let maya = samples.person("Maya")
    let ben = samples.person("Ben")
    try journal.put(.person(maya), .person(ben))
    var expected: [TimelineEntry] = []
    for daysAgo in 1...6 {
      let encounter = samples.encounter("x", with: [maya, ben], daysAgo: daysAgo * 2)
      let followUp = FollowUp(
        id: samples.id(), what: "write", owner: .them, person: maya.id,
        made: samples.today.adding(days: -daysAgo * 2 - 1))
      try journal.put(.encounter(encounter), .followUp(followUp))
      expected += [.encounter(encounter), .followUp(followUp)]
    }
    #expect(try journal.timeline(of: maya.id, before: nil, limit: 99) == expected)
    let page = try journal.timeline(of: maya.id, before: nil, limit: 5)
    #expect(page == Array(expected[..<5]))
    let next = try journal.timeline(of: maya.id, before: page.last?.day, limit: 5)
    #expect(next == Array(expected[5..<10]))
    #expect(try journal.timeline(of: ben.id, before: nil, limit: 99).count == 6)
    #expect(try journal.timeline(of: samples.id(), before: nil, limit: 99).isEmpty)
  }

  @Test("two people become one, everything follows, and one undo splits them")
  func merge() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var maya = samples.person("Maya Silva")
    maya.groups = ["alumni"]
    var may = samples.person("May")
    may.notes = "likes tea"
    may.cadenceDays = 30
    let ben = samples.person("Ben")
    let both = samples.encounter("Lunch", with: [may, maya, ben], daysAgo: 9)
    let one = samples.encounter("Tea with May", with: [may], daysAgo: 2)
    let promise = FollowUp(
      id: samples.id(), what: "send tea", owner: .me, person: may.id, made: samples.today)
    var fair = Event(id: samples.id(), name: "Tea fair", day: samples.today)
    fair.people = [may.id]
    try journal.put(
      .person(maya), .person(may), .person(ben), .encounter(both), .encounter(one),
      .followUp(promise), .event(fair))
    let before = try RecordImage(journal)
    try journal.merge(may.id, into: maya.id, label: "May is Maya Silva", at: samples.now)
    let merged = try #require(try journal.acquaintance(maya.id))
    #expect(merged.person.aliases == ["May"])
    #expect(merged.person.notes == "likes tea")
    #expect(merged.person.cadenceDays == 30)
    #expect(merged.encounters == 2)
    #expect(try journal.acquaintance(may.id) == nil)
    #expect(try journal.people(named: "may", .first, limit: 9).map(\.person.id) == [maya.id])
    #expect(try journal.followUps(with: maya.id, open: true, limit: 9).count == 1)
    #expect(try journal.events(nil, on: nil, limit: 9).first?.people == [maya.id])
    #expect(try journal.undo(at: samples.now)?.label == "May is Maya Silva")
    #expect(try RecordImage(journal) == before)
    #expect(try journal.problems().isEmpty)
    #expect(
      try journal.merge(may.id, into: may.id, label: "no", at: samples.now).isEmpty)
  }
}
