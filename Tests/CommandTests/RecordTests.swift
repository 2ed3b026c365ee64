import Foundation
import Testing

/// Monday, 23 November 2026, unless a test says otherwise.
@Suite("People, follow-ups, goals and events by command")
struct RecordTests {
  @Test("somebody is added, found by any part of the name without accents, and changed")
  func people() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run(
      "people", "add", "Zoë Müller", "--alias", "Zo", "--group", "choir", "--cadence", "4 weeks",
      "--note", "likes boats", "--contact", "zoe@example.org")
    let zoe = try kith.json("people", "show", "zoe")
    #expect(zoe["name"] == "Zoë Müller")
    #expect(zoe["cadenceDays"] == 28)
    #expect(zoe["contacts"][0]["kind"] == "email")
    #expect(zoe["notes"] == "likes boats")
    #expect(
      try kith.json("people", "list")[0].keys
        == [
          "id", "name", "aliases", "groups", "cadenceDays", "firstMet", "lastEncounter",
          "encounters", "overdueRatio", "resting",
        ])
    _ = try kith.run("people", "edit", "mull", "--name", "Zoë Müller-Ott", "--cadence", "none")
    let renamed = try kith.json("people", "show", "zo")
    #expect(renamed["name"] == "Zoë Müller-Ott")
    #expect(renamed["cadenceDays"] == nil)
    #expect(try kith.json("people", "show", "Zoë Müller")["id"] == zoe["id"])
    #expect(try kith.json("people", "show", String(zoe["id"].text.suffix(6)))["id"] == zoe["id"])
  }

  @Test("a name that is nobody's gets the nearest, and one that is two people's gets both")
  func unknown() throws {
    let kith = try Kith()
    defer { kith.remove() }
    for name in ["Ana Silva", "Ana Weber"] { _ = try kith.run("people", "add", name) }
    let near = try kith.run("people", "show", "Anna Weber")
    #expect(near.status == 2)
    #expect(near.errors.contains("there is nobody called 'Anna Weber'. Did you mean Ana Weber?"))
    let both = try kith.run("people", "show", "ana")
    #expect(both.status == 65)
    #expect(both.errors.contains("Ana Silva (") && both.errors.contains("Ana Weber ("))
    let command = try kith.run("people", "shwo", "ana")
    #expect(command.status == 64)
    #expect(command.errors.contains("Did you mean 'people show'?"))
    #expect(try kith.run("people", "add", "ana silva").status == 65)
  }

  @Test("a merge takes everything along, and undo makes two of them again")
  func merge() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "coffee with Ana Silva on 2 November, send her the link")
    _ = try kith.run("log", "--yes", "called Anna S. on 9 November")
    _ = try kith.run("people", "add", "Annie Silva", "--note", "from the choir")
    let merged = try kith.run("people", "merge", "Ana Silva", "Annie Silva")
    #expect(merged.status == 0, "\(merged.errors)")
    let ana = try kith.json("people", "show", "annie")
    #expect(ana["name"] == "Ana Silva")
    #expect(ana["notes"] == "from the choir")
    #expect(ana["followups"].count == 1)
    _ = try kith.run("undo")
    #expect(try kith.json("people", "show", "Annie Silva")["name"] == "Annie Silva")
  }

  @Test("forgetting asks, deletes for good, also from search, and says what went")
  func forget() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "coffee with Bartholomew yesterday about the boathouse")
    let kept = try kith.run("people", "forget", "bartholomew", typing: ["no"])
    #expect(kept.output.contains("Nothing was deleted."))
    let gone = try kith.run("people", "forget", "bartholomew", typing: ["yes"])
    #expect(gone.output.contains("1 encounter went too"))
    #expect(try kith.run("search", "boathouse").status == 2)
    #expect(try kith.run("undo").status == 2)
    let bytes = try String(
      decoding: Data(contentsOf: URL(filePath: kith.store)), as: UTF8.self)
    #expect(!bytes.contains("boathouse"))
  }

  @Test("follow-ups are done, moved and dropped by words of them")
  func followUps() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "coffee with Ana yesterday, send her the paper by Friday")
    _ = try kith.run("log", "--yes", "called Ben today, he will send me the slides")
    let list = try kith.json("followups", "list")
    #expect(list.all.map { $0["owner"].text } == ["me", "them"])
    #expect(list[0]["due"] == "2026-11-27")
    let moved = try kith.run("followups", "move", "paper", "--to", "3 december")
    #expect(moved.output.contains("Moved to Thu 3 Dec: send her the paper."))
    _ = try kith.run("followups", "done", "paper")
    _ = try kith.run("followups", "drop", "slides")
    #expect(try kith.json("followups", "list").count == 0)
    #expect(
      Set(try kith.json("followups", "list", "--all").all.map { $0["state"].text })
        == ["done", "dropped"])
    let again = try kith.run("followups", "done", "paper")
    #expect(again.status == 2)
    _ = try kith.run("undo")
    #expect(try kith.json("followups", "list")[0]["owner"] == "them")
  }

  @Test("the three usual goals are one option, and are not added twice")
  func standardGoals() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("goals", "add", "--standard")
    _ = try kith.run("goals", "add", "--standard")
    let goals = try kith.json("goals", "list")
    #expect(
      Set(goals.all.map { $0["measure"].text })
        == ["eventsAttended", "newPeople", "reconnections"])
    #expect(goals.count == 3)
    for key in [
      "id", "text", "measure", "period", "target", "done", "skipsLeft", "weeksActive", "plan",
      "status",
    ] {
      #expect(goals[0].keys.contains(key), "\(key)")
    }
  }

  @Test("a goal's own words tell its measure; it can be skipped twice a quarter, paused, dropped")
  func goals() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run(
      "goals", "add", "two coffee chats a month", "--plan",
      "When I have lunch, I will write to one person")
    let goal = try kith.json("goals", "list")[0]
    #expect(goal["measure"] == "coffeeChats")
    #expect(goal["target"] == 2)
    #expect(goal["period"] == "month")
    #expect(try kith.run("goals", "skip", "coffee").output.contains("1 skip left"))
    let twice = try kith.run("goals", "skip", "coffee")
    #expect(twice.status == 1)
    _ = try kith.run("goals", "edit", "coffee", "--target", "3", "--no-resizing")
    #expect(try kith.json("goals", "list")[0]["target"] == 3)
    #expect(try kith.json("goals", "list")[0]["offersResizing"] == false)
    let wrong = try kith.run("goals", "edit", "coffee", "--measure", "cofeeChats")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("Did you mean 'coffeeChats'?"))
    _ = try kith.run("goals", "pause", "coffee")
    #expect(try kith.json("goals", "list")[0]["status"] == "paused")
    _ = try kith.run("goals", "drop", "coffee")
    #expect(try kith.json("goals", "list").count == 0)
  }

  @Test("an event is planned, found by its words, and dropped")
  func events() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("people", "add", "Maya Silva")
    _ = try kith.run(
      "events", "add", "Swift meetup", "--on", "thursday", "--place", "Impact Hub", "--with", "maya"
    )
    let event = try kith.json("events", "list")[0]
    #expect(event["date"] == "2026-11-26")
    #expect(event["people"][0] == "Maya Silva")
    #expect(try kith.json("today")["events"][0]["id"] == event["id"])
    _ = try kith.run("events", "drop", "swift")
    #expect(try kith.json("events", "list").count == 0)
    #expect(try kith.run("events", "drop", "rust").status == 2)
  }

  @Test("an entry is set right, moved and deleted")
  func encounters() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "coffee with Ana yesterday, send her the paper")
    _ = try kith.run("encounters", "edit", "last", "--fix", "it was a call")
    #expect(try kith.json("encounters", "list")[0]["how"] == "call")
    _ = try kith.run("encounters", "move", "ana", "--to", "last thursday")
    #expect(try kith.json("people", "show", "ana")["lastEncounter"] == "2026-11-19")
    let unread = try kith.run("encounters", "edit", "last", "--fix", "hmm hmm")
    #expect(unread.status == 65)
    _ = try kith.run("encounters", "drop", "last")
    #expect(try kith.json("encounters", "list").count == 0)
    #expect(try kith.json("followups", "list").count == 0)
    _ = try kith.run("undo")
    #expect(try kith.json("followups", "list").count == 1)
    #expect(try kith.json("people", "show", "ana")["encounters"] == 1)
  }
}
