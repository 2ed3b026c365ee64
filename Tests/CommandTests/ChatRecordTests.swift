import Testing

/// The record within the chat. Monday, 23 November 2026.
@Suite("The record in the chat")
struct ChatRecordTests {
  /// A record in which the welcome is over, with one coffee.
  private func kithWithCoffee() throws -> Kith {
    let kith = try Kith()
    _ = try kith.run("log", "--yes", "coffee with Ana Silva on 3 November about her garden")
    return kith
  }

  @Test("an entry is moved, set right and deleted by saying so, and undo brings it back")
  func editing() throws {
    let kith = try kithWithCoffee()
    defer { kith.remove() }
    let moved = try kith.run(
      "goal", typing: ["move the coffee with Ana to last Tuesday", "yes", "/pause"])
    #expect(moved.output.contains("That one: coffee with Ana Silva, on 3 November."))
    #expect(try kith.json("encounters", "list")[0]["date"] == "2026-11-17")
    let changed = try kith.run("goal", typing: ["change the last entry", "it was by zoom", "yes"])
    #expect(changed.output.contains("noted: Ana Silva, video"))
    _ = try kith.run("goal", typing: ["delete the entry with Ana", "no"])
    #expect(try kith.json("encounters", "list").count == 1)
    _ = try kith.run("goal", typing: ["delete the entry with Ana", "yes"])
    #expect(try kith.json("encounters", "list").count == 0)
    let undone = try kith.run("goal", typing: ["/undo"])
    #expect(undone.output.contains("deleted: coffee with Ana Silva on 3 November"))
    #expect(try kith.json("encounters", "list")[0]["how"] == "video")
  }

  @Test("a sentence is logged at any question, which is then asked again")
  func logging() throws {
    let kith = try kithWithCoffee()
    defer { kith.remove() }
    let result = try kith.run(
      "goal",
      typing: ["/log tea with Zoë this morning, send her the map by Friday", "yes", "/pause"])
    #expect(result.output.contains("noted: Zoë, coffee, today"))
    #expect(result.output.contains("to do: send her the map, on Friday"))
    #expect(try kith.json("followups", "list")[0]["due"] == "2026-11-27")
  }

  @Test("the pages of the record can be opened at any question")
  func pages() throws {
    let kith = try kithWithCoffee()
    defer { kith.remove() }
    let result = try kith.run(
      "goal",
      typing: [
        "/people", "/people ana", "/find garden", "/goals", "/events", "/followups", "/today",
        "/wins", "/openers", "/pause",
      ])
    for words in [
      "name       last", "first met Tue 3 Nov", "her *garden*", "No goal yet", "No events yet",
      "Nothing is open", "Monday 23 November", "No wins noted yet", "The deck is empty",
    ] {
      #expect(result.output.contains(words), "\(words)")
    }
    #expect(!result.output.contains("is not there yet"))
  }

  @Test("a short answer is enough for what was unclear")
  func answers() throws {
    let kith = try kithWithCoffee()
    defer { kith.remove() }
    _ = try kith.run("people", "add", "Ana Weber")
    let which = try kith.run("log", "call with Ana today", typing: ["weber", "yes"])
    #expect(which.output.contains("who: Ana Weber"))
    let mum = try kith.run("log", "had tea with mum", typing: ["mum", "yes"])
    #expect(mum.output.contains("noted: Mum, coffee, today"))
    _ = try kith.run("log", "lunch with Ana", typing: ["neither", "yes"])
    #expect(try kith.json("people", "list").all.map { $0["name"].text }.contains("Ana"))
  }

  @Test("what was called off is not noted")
  func calledOff() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run("log", "lunch with Ana got cancelled", typing: ["yes"])
    #expect(!result.output.contains("noted:"))
    #expect(try kith.run("log", "--yes", "lunch with Ana got cancelled").status == 65)
    _ = try kith.run("log", "--yes", "lunch with Ana got cancelled so we had a call instead")
    #expect(try kith.json("encounters", "list").count == 1)
  }
}
