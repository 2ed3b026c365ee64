import Testing

@Suite("Settings by command")
struct SettingsTests {
  private func when(_ text: String, _ kith: Kith) throws -> JSON {
    try JSON(try kith.run("analyze", "when", text, "--prefer", "future").output)
  }

  @Test("the first day of the week moves the week that a goal is counted in")
  func weekStart() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run(
      "goals", "add", "say hello", "--measure", "coffeeChats", "--per", "week",
      at: "2026-11-16T12:00:00+01:00")
    // Sunday and Monday
    _ = try kith.run("log", "--yes", "coffee with Ana on 22 November")
    #expect(try kith.json("goals", "list")[0]["done"] == 0)
    #expect(try kith.run("settings", "set", "week_start", "sun").output == "week_start: Sunday.\n")
    #expect(try kith.json("goals", "list")[0]["done"] == 1)
    #expect(try kith.run("undo").output.contains("week_start: Sunday"))
    #expect(try kith.json("goals", "list")[0]["done"] == 0)
  }

  @Test("the order of dates settles what 4/12 is, which is asked for otherwise")
  func dateOrder() throws {
    let kith = try Kith()
    defer { kith.remove() }
    #expect(try when("4/12", kith)["kind"] == "unclear")
    _ = try kith.run("settings", "set", "date_order", "day-first")
    #expect(try when("4/12", kith)["date"] == "2026-12-04")
    _ = try kith.run("settings", "set", "date-order", "mdy")
    #expect(try when("4/12", kith)["date"] == "2027-04-12")
    _ = try kith.run("settings", "unset", "date_order")
    #expect(try when("4/12", kith)["kind"] == "unclear")
  }

  @Test("what cannot be meant is refused with what can")
  func refused() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let day = try kith.run("settings", "set", "week_start", "someday")
    #expect(day.status == 64 && day.errors.contains("a day of the week, such as Sunday"))
    let name = try kith.run("settings", "set", "weekstart", "monday")
    #expect(name.status == 64 && name.errors.contains("Did you mean 'week_start'?"))
    #expect(try kith.run("settings", "unset", "country").status == 2)
    #expect(try kith.json("settings")[2]["inUse"] == "Monday")
  }

  @Test("what was settled in the chat is taken back there, by name")
  func undoneInChat() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let chat = try kith.run(
      typing: [
        "no questions", "call me Bo", "/undo", "what is my name?", "please ask me on Sundays",
        "/undo",
      ])
    #expect(chat.output.contains("what I call you: Bo)"))
    #expect(chat.output.contains("You have not told me."))
    #expect(chat.output.contains("the day of the look back: Sunday)"))
    #expect(try kith.run("settings").output.contains("name            not set"))
    #expect(try kith.run("undo").errors.contains("nothing to take back"))
  }
}
