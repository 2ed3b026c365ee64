import Journal
import Model
import Testing

struct SearchTests {
  let folder = TemporaryFolder()
  let journal: Journal
  var samples = Samples()
  let maya: Person
  let zoe: Person

  init() throws {
    journal = try Journal.open(path: folder.file())
    var maya = samples.person("Maya Silva")
    maya.notes = "met at the side of a lake"
    self.maya = maya
    zoe = samples.person("Zoë Łukasz")
    try journal.put(.person(maya), .person(zoe))
    func add(_ text: String, _ people: [Person], _ daysAgo: Int, _ more: (inout Encounter) -> Void)
      throws
    {
      var encounter = samples.encounter(text, with: people, daysAgo: daysAgo)
      more(&encounter)
      try journal.put(.encounter(encounter))
    }
    try add("Coffee with Maya about her side project", [maya], 1) { $0.place = "New York" }
    try add("On the project side we agreed, Zoë!", [zoe], 2) { $0.kind = .call }
    try add("Café crème with her", [zoe], 3) {
      $0.tags = ["swift", "work:hiring"]
      $0.topic = "compilers"
    }
    try add("咖啡店 with Maya", [maya], 400) { $0.place = "Kyoto" }
    try journal.put(.win(samples.win("I asked about a podcast \u{1}today\u{2}")))
    try journal.put(
      .followUp(
        FollowUp(
          id: samples.id(), what: "send the podcast", owner: .me, person: maya.id,
          made: samples.today.adding(days: -5))))
  }

  private func find(_ text: String, limit: Int = 20) throws -> [String] {
    var unread: [String] = []
    let query = SearchQuery(text, unread: &unread)
    #expect(unread.isEmpty)
    return try journal.search(query, limit: limit).map { $0.snippet.text("[", "]") }
  }

  @Test("words, in any case and without accents, the latest first")
  func words() throws {
    #expect(
      try find("cafe") == ["[Café] crème with her · compilers"])
    #expect(
      try find("podcast") == ["I asked about a [podcast]  today ", "send the [podcast]"])
    #expect(try find("COMPILERS") == ["Café crème with her · [compilers]"])
    #expect(try find("coffee yesterday").isEmpty)
  }

  @Test("what stands together comes first; a phrase must")
  func phrases() throws {
    let coffee = "Coffee with Maya about her [side] [project]"
    let call = "On the [project] [side] we agreed, Zoë!"
    #expect(try find("side project").first == coffee)
    #expect(try find("side project").contains(call))
    #expect(try find("\"project side\"") == ["On the [project side] we agreed, Zoë!"])
  }

  @Test("a person comes before what happened with them, also under a new name")
  func people() throws {
    #expect(try find("maya").first == "[Maya] Silva, met at the side of a lake")
    var renamed = maya
    renamed.name = "Maja Silva"
    try journal.put(.person(renamed))
    #expect(try find("maja").contains("Coffee with Maya about her side project"))
    #expect(try find("person:maya").isEmpty)
    #expect(try find("person:maja").count == 4)
    _ = try journal.undo(at: samples.now)
    #expect(try find("person:maya").count == 4)
    #expect(try journal.problems().isEmpty)
  }

  @Test("filters, alone and together")
  func filters() throws {
    #expect(try find("kind:call").count == 1)
    #expect(try find("kind:followup") == ["send the podcast"])
    #expect(try find("kind:encounter").count == 4)
    #expect(try find("place:\"new york\"").count == 1)
    #expect(try find("place:kyoto person:maya").count == 1)
    #expect(try find("tag:swift").count == 1)
    #expect(try find("tag:work:hiring").count == 1)
    #expect(try find("person:zoe -café") == ["Zoë Łukasz", "On the project side we agreed, Zoë!"])
    let week = samples.today.adding(days: -7)
    #expect(try find("maya since:\(week)").count == 2)
    #expect(try find("maya until:\(week)").count == 1)
    #expect(try find("since:\(samples.today.adding(days: -2))").count == 2)
    #expect(try find("since:\(samples.today) until:\(week)").isEmpty)
  }

  @Test("beginnings of words, asked for and where nothing else is found")
  func prefixes() throws {
    #expect(try find("pod*").count == 2)
    #expect(try find("podc") == ["I asked about a [podcast]  today ", "send the [podcast]"])
    #expect(try find("咖啡") == ["[咖啡]店 with Maya"] || find("咖啡").count == 1)
  }

  @Test("what is typed is never taken for the language of the index")
  func text() throws {
    for text in [
      "\"", "'; DROP TABLE person; --", "AND", "NEAR(a b)", "text:maya", "a* b*", "-", "*", "(",
      "^x",
      "{text}", "person:", "person:\"", "-maya", "😀", "\u{0}", "tag:*", "\"\" \"", ":", "since",
    ] {
      _ = try find(text)
    }
    #expect(try find("AND").isEmpty)
    #expect(try journal.peopleCount() == 2)
  }

  @Test("a day that cannot be read is handed back")
  func unread() {
    var unread: [String] = []
    let query = SearchQuery("maya since:soon until:2026-11-01", unread: &unread)
    #expect(unread == ["since:soon"])
    #expect(query.until == Day(iso: "2026-11-01"))
    #expect(query.terms == [.init("maya")])
  }

  @Test("a span that is named begins since: on its first day and ends until: on its last")
  func spans() {
    var unread: [String] = []
    let first = Day(number: 100)
    let query = SearchQuery("since:october until:'october'", unread: &unread) { typed in
      typed == "october" ? first...first.adding(days: 30) : nil
    }
    #expect(query.since == first && query.until == first.adding(days: 30) && unread.isEmpty)
  }

  @Test("what is removed or changed is no longer found")
  func removal() throws {
    #expect(try journal.undo(at: samples.now) != nil)
    #expect(try find("podcast").count == 1)
  }
}
