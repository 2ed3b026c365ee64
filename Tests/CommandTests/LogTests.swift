import Testing

/// The record by its commands, as somebody would use it. The clock says Monday, 23 November 2026.
@Suite("kith log")
struct LogTests {
  @Test("shows what it understood a line a part, and saves after a yes")
  func confirmed() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run(
      "log", "Coffee with Maya at Blue Bottle yesterday, send her the paper by Friday",
      typing: ["yes"])
    #expect(result.status == 0)
    for line in [
      "  who: Maya (new)\n", "  what: coffee at Blue Bottle\n", "  when: yesterday\n",
      "  to do: send her the paper, on Friday\n", "noted: Maya, coffee, yesterday",
    ] {
      #expect(result.output.contains(line), "\(line)")
    }
    let maya = try kith.json("people", "show", "maya")
    #expect(maya["encounters"] == 1)
    #expect(maya["lastEncounter"] == "2026-11-22")
    #expect(maya["followups"][0]["due"] == "2026-11-27")
  }

  @Test("saves nothing after a no, and nothing when there is nobody to ask")
  func refused() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let left = try kith.run("log", "tea with Ben today", typing: ["no", "leave it out"])
    #expect(left.status == 0)
    let silent = try kith.run("log", "tea with Ben today")
    #expect(silent.status == 1)
    #expect(silent.errors.contains("nothing was saved"))
    #expect(try kith.json("people", "list").count == 0)
    // A question that a pipe left open is nothing to come back to.
    #expect(try !kith.run(typing: []).output.contains("Keep it like this"))
  }

  @Test("a part is set right by typing it, also behind a no")
  func corrected() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run(
      "log", "coffee with Ben yesterday",
      typing: ["no, it was a call", "it was on Thursday", "yes"])
    #expect(result.output.contains("what: call"))
    let entry = try kith.json("encounters", "list")[0]
    #expect(entry["how"] == "call")
    #expect(entry["date"] == "2026-11-19")
    #expect(entry["people"][0] == "Ben")
  }

  @Test("a name that two people have is asked about, and never guessed")
  func ambiguous() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("people", "add", "Ana Silva")
    _ = try kith.run("people", "add", "Ana Weber")
    let asked = try kith.run("log", "call with Ana today", typing: ["Ana Weber", "yes"])
    #expect(
      asked.output.contains("Which Ana: Ana Silva or Ana Weber?")
        || asked.output.contains("Which Ana: Ana Weber or Ana Silva?"))
    #expect(try kith.json("people", "show", "Ana Weber")["encounters"] == 1)
    #expect(try kith.json("people", "show", "Ana Silva")["encounters"] == 0)
    let atOnce = try kith.run("log", "--yes", "lunch with Ana yesterday")
    #expect(atOnce.status == 65)
    #expect(atOnce.errors.contains("Which Ana"))
    #expect(try kith.json("encounters", "list").count == 1)
  }

  @Test("says what a new entry means for a goal")
  func goalLine() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("goals", "add", "four coffee chats a month")
    let first = try kith.run("log", "--yes", "coffee with Ben today")
    #expect(first.output.contains("That is 1 of 4 this month."))
    let second = try kith.run("log", "--yes", "video call with Zoë today")
    #expect(second.output.contains("That is 2 of 4 this month."))
    #expect(try !kith.run("log", "--yes", "lunch with Ben today").output.contains("of 4"))
    #expect(try kith.json("goals", "list")[0]["done"] == 2)
  }

  @Test("--dry-run only shows, and --json says what became of it")
  func json() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let dry = try kith.json("log", "--dry-run", "Lunch with Zoë on Friday")
    #expect(dry["saved"] == false)
    #expect(dry["kind"] == "meeting")
    #expect(dry["id"] == nil)
    #expect(try kith.json("people", "list").count == 0)
    let saved = try kith.json("log", "--yes", "Lunch with Zoë on Friday")
    #expect(saved["saved"] == true)
    #expect(saved["people"][0]["match"] == "new")
    #expect(try kith.json("encounters", "list")[0]["id"] == saved["id"])
  }

  @Test("what is still to come becomes an event")
  func planned() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "meeting Priya for coffee on 4 December")
    #expect(try kith.json("encounters", "list").count == 0)
    let event = try kith.json("events", "list")[0]
    #expect(event["date"] == "2026-12-04")
    #expect(event["people"][0] == "Priya")
  }

  @Test("a day that was a year ago or is close ahead is asked about")
  func lastOrNext() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run("log", "--yes", "coffee with Priya on 4 December")
    #expect(result.status == 65)
    #expect(result.errors.contains("Which day: 4 December 2025 or 4 December 2026?"))
    _ = try kith.run("log", "--yes", "had coffee with Priya on 4 December")
    #expect(try kith.json("encounters", "list")[0]["date"] == "2025-12-04")
  }

  @Test("every line of a pipe is one sentence with --yes, and a bad one keeps no other back")
  func lines() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run(
      "log", "--yes", typing: ["coffee with Ben on Monday", "hm", "called Zoë on 3 November"])
    #expect(result.status == 65)
    #expect(result.errors.contains("line 2: 'hm' names nobody"))
    #expect(try kith.json("encounters", "list").count == 2)
  }

  @Test("a promise that is told once more stays one, with the day that was named last")
  func toldAgain() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "lunch with Helena yesterday, promised her the commentary")
    _ = try kith.run(
      "log", "--yes", "coffee with Helena today, promised her the commentary by Friday")
    _ = try kith.run("log", "--yes", "call with Otto today, promised him the commentary")
    let open = try kith.json("followups", "list")
    #expect(open.count == 2)
    #expect(open[0]["due"] == "2026-11-27")
    _ = try kith.run("undo")
    _ = try kith.run("undo")
    #expect(try kith.json("followups", "list")[0]["due"] == nil)
  }

  @Test("what one only means to do is no encounter")
  func onlyAhead() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run("log", "call Anna Berg tomorrow", typing: ["yes"])
    #expect(result.output.contains("to do: call Anna Berg, tomorrow"))
    #expect(!result.output.contains("when:") && !result.output.contains("noted: Anna"))
    #expect(try kith.json("encounters", "list").count == 0)
    #expect(try kith.json("followups", "list")[0]["due"] == "2026-11-24")
    let anna = try kith.json("people", "show", "anna")
    #expect(anna["encounters"] == 0 && anna["firstMet"] == nil)
    let saved = try kith.json("log", "--yes", "send Ben Ito the slides by Friday")
    #expect(saved["saved"] == true && saved["people"][0]["name"] == "Ben Ito")
    let twice = try kith.json(
      "log", "--yes", "call Gil Ott tomorrow and send Gil Ott the map by Friday")
    #expect(twice["followups"].count == 2 && twice["people"].count == 1)
    for told in [
      "promised Cleo Dahl the slides", "Dana, send her the paper", "I saw Ed Fox, call him",
    ] {
      _ = try kith.run("log", "--yes", told)
    }
    #expect(try kith.json("encounters", "list").count == 3)
  }
}
