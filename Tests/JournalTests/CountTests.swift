import Journal
import Model
import Testing

struct CountTests {
  let folder = TemporaryFolder()

  @Test("what goals measure, week by week")
  func counts() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var maya = samples.person("Maya")
    maya.firstMet = samples.today.adding(days: -10)
    let ben = samples.person("Ben")
    try journal.put(.person(maya), .person(ben))
    func add(_ kind: EncounterKind, _ people: [Person], _ daysAgo: Int, event: String? = nil)
      throws
    {
      var encounter = samples.encounter("x", with: people, daysAgo: daysAgo, kind)
      encounter.event = event
      encounter.tags = kind == .message ? ["help"] : []
      try journal.put(.encounter(encounter))
    }
    try add(.coffee, [maya], 1)
    try add(.video, [maya], 8)
    try add(.message, [ben], 2)
    try add(.message, [ben], 300)
    try add(.event, [maya], 3, event: "Swift Meetup")
    try add(.event, [ben], 3, event: "swift meetup")
    try add(.comment, [], 3)
    try add(.class, [], 4)
    try add(.volunteering, [], 4)
    try add(.introduction, [maya, ben], 5)
    var event = Event(id: samples.id(), name: "Swift meetup", day: samples.today.adding(days: -3))
    event.state = .attended
    var other = Event(id: samples.id(), name: "Fair", day: samples.today.adding(days: -4))
    other.state = .attended
    let missed = Event(id: samples.id(), name: "Ball", day: samples.today.adding(days: -4))
    try journal.put(.event(event), .event(other), .event(missed))
    let end = samples.today.adding(days: 1)
    let weeks = [
      end.adding(days: -14)..<end.adding(days: -7), end.adding(days: -7)..<end,
    ]
    let expected: [Goal.Measure: [Int]] = [
      .eventsAttended: [0, 2], .newPeople: [1, 0], .reconnections: [0, 1], .messagesSent: [0, 1],
      .coffeeChats: [1, 1], .posts: [0, 1], .helpOffered: [0, 1], .introductions: [0, 1],
      .classes: [0, 2], .own: [0, 0],
    ]
    for measure in Goal.Measure.allCases {
      #expect(
        try journal.counts(of: measure, in: weeks) == expected[measure], "\(measure.rawValue)")
    }
  }

  @Test("follow-ups, events, goals, ratings, openers and tags come in their order")
  func lists() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    let ben = samples.person("Ben")
    let coffee = samples.encounter("x", with: [ben])
    func promise(_ due: Int?, _ state: FollowUp.State = .open) -> FollowUp {
      var followUp = FollowUp(
        id: samples.id(), what: "write", owner: .me, person: ben.id, encounter: coffee.id,
        due: due.map { samples.today.adding(days: $0) }, made: samples.today)
      followUp.state = state
      return followUp
    }
    let followUps = [promise(nil), promise(9), promise(-2), promise(0), promise(-5, .done)]
    try journal.put(.person(ben), .encounter(coffee))
    for followUp in followUps { try journal.put(.followUp(followUp)) }
    #expect(
      try journal.openFollowUps(until: nil, limit: 9)
        == [followUps[2], followUps[3], followUps[1], followUps[0]])
    #expect(
      try journal.openFollowUps(until: samples.today, limit: 9) == [followUps[2], followUps[3]])
    #expect(try journal.openFollowUps(until: nil, limit: 1) == [followUps[2]])
    let before = followUps[2].due?.adding(days: -1) ?? samples.today
    #expect(
      try journal.openFollowUps(after: before, until: samples.today, limit: 9)
        == [followUps[2], followUps[3]])
    #expect(
      try journal.openFollowUps(after: samples.today, until: samples.today, limit: 9).isEmpty)
    #expect(try journal.dueCount(on: samples.today) == 2)
    #expect(try journal.followUps(with: ben.id, open: false, limit: 9) == [followUps[4]])
    #expect(try journal.followUps(with: ben.id, open: nil, limit: 9).count == 5)
    #expect(try journal.followUps(from: coffee.id) == followUps)

    let events = [3, 10, 1].map {
      Event(id: samples.id(), name: "e\($0)", day: samples.today.adding(days: $0))
    }
    for event in events { try journal.put(.event(event)) }
    let coming = samples.today..<samples.today.adding(days: 8)
    #expect(try journal.events(.planned, on: coming, limit: 9).map(\.name) == ["e1", "e3"])
    #expect(try journal.events(.attended, on: nil, limit: 9).isEmpty)
    #expect(try journal.events(nil, on: nil, limit: 2).map(\.name) == ["e1", "e3"])
    let ratings = [4, 7].map { Rating(id: samples.id(), kind: .energy, value: $0, at: samples.now) }
    try journal.put(.rating(ratings[0]), .rating(ratings[1]))
    #expect(try journal.ratings(.energy, on: nil) == ratings)
    #expect(try journal.ratings(.readiness, on: nil).isEmpty)
  }
}
