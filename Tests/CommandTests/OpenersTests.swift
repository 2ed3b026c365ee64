import Foundation
import Testing

@Suite("kith openers")
struct OpenersTests {
  private func list(_ kith: Kith, at now: String? = nil) throws -> [[String: Any]] {
    let output = try kith.run("openers", "list", "--json", at: now).output
    return try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  @Test("a line is added with its setting, listed, noted as used, dropped, and brought back")
  func all() throws {
    let kith = try Kith()
    #expect(try list(kith).isEmpty)
    let added = try kith.run("openers", "add", "What brought you here?", "--for", "meetup")
    #expect(added.status == 0 && added.output.contains("Added"))
    var cards = try list(kith)
    #expect(cards.count == 1)
    #expect(cards[0]["text"] as? String == "What brought you here?")
    #expect(cards[0]["setting"] as? String == "meetup")
    #expect(cards[0]["practised"] as? Int == 0)
    #expect(cards[0]["due"] as? String == "2026-11-23")
    #expect(try kith.run("openers", "used", "brought you", "--went", "well").status == 0)
    cards = try list(kith)
    let uses = try #require(cards[0]["used"] as? [[String: String]])
    #expect(uses.map { $0["outcome"] } == ["well"])
    #expect(try kith.run("search", "brought").status == 0)
    #expect(try kith.run("openers", "drop", "brought").status == 0)
    #expect(try list(kith).isEmpty)
    #expect(try kith.run("undo").status == 0)
    #expect(try list(kith).count == 1)
  }

  @Test("the same line twice, a line that is not there and an outcome that is none are told")
  func problems() throws {
    let kith = try Kith()
    _ = try kith.run("openers", "add", "What brought you here?")
    let twice = try kith.run("openers", "add", "what brought you here")
    #expect(twice.status == 64 && twice.errors.contains("already"))
    let missing = try kith.run("openers", "drop", "zebra")
    #expect(missing.status != 0 && missing.errors.contains("'zebra'"))
    let outcome = try kith.run("openers", "used", "brought", "--went", "splendid")
    #expect(outcome.status == 64 && outcome.errors.contains("'splendid'"))
    #expect(try kith.run("openers", "add", " ").status == 64)
  }

  @Test("a closed line is kept, with an open one beside it")
  func closed() throws {
    let kith = try Kith()
    let added = try kith.run("openers", "add", "Do you like working at Acme?")
    #expect(added.output.contains("What do you like about working at Acme?"))
    #expect(try list(kith).count == 1)
  }

  @Test("practised in the chat, it comes back days later and not tomorrow")
  func practised() throws {
    let kith = try Kith()
    _ = try kith.run("openers", "add", "What brought you here?", "--for", "meetup")
    _ = try kith.run(
      "chat", typing: ["no questions", "/deck", "What brought you here?", "well", "no"])
    #expect(try list(kith)[0]["practised"] as? Int == 1)
    #expect(try list(kith)[0]["due"] as? String == "2026-11-27")
  }

  @Test("the card that was just practised is not asked again in the same round")
  func nextCard() throws {
    let kith = try Kith()
    _ = try kith.run("openers", "add", "What brought you here today?", "--for", "meetup")
    _ = try kith.run("openers", "add", "How did you two meet?", "--for", "meetup")
    let said = try kith.run(
      "chat", typing: ["no questions", "/deck", "what brought you here today", "well"]
    ).output
    #expect(said.components(separatedBy: "“What brought …").count == 2)
    #expect(said.contains("“How did …"))
    #expect(try list(kith).map { $0["practised"] as? Int } == [1, 0])
  }

  @Test("a line that is kept twice stays one card")
  func keptTwice() throws {
    let kith = try Kith()
    for line in ["What brought you here tonight?", "what brought you here tonight"] {
      let said = ["openers", "meetup", line, "How was that?", "", "/quit"]
      _ = try kith.run("rehearse", typing: said)
    }
    #expect(try list(kith).count == 1)
  }
}
