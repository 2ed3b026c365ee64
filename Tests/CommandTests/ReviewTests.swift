import Foundation
import Testing

/// Monday, 23 November 2026.
@Suite("kith review, kith reflections")
struct ReviewTests {
  private func kithWithSomeWeeks() throws -> Kith {
    let kith = try Kith()
    _ = try kith.run("goals", "add", "one new person a week", at: "2026-11-02T10:00")
    for (text, day) in [
      ("coffee with Maya at Blue Bottle", "2026-11-03"), ("call with Ben Ito", "2026-11-05"),
      ("coffee with Maya again", "2026-11-19"), ("lunch with Ben Ito today", "2026-11-23"),
    ] {
      _ = try kith.run("log", "--yes", text, at: "\(day)T18:00")
    }
    return kith
  }

  @Test("counts by day, by week and by month, up to today")
  func counts() throws {
    let kith = try kithWithSomeWeeks()
    defer { kith.remove() }
    let month = try kith.json("review")
    #expect(month["span"] == "month")
    #expect(month["parts"].count == 5)
    #expect(month["parts"][4]["from"] == "2026-11-23")
    #expect(month["parts"][1]["encounters"] == 2)
    #expect(month["parts"][1]["newPeople"] == 2)
    #expect(month["parts"][2]["encounters"] == 0)
    #expect(month["goals"][0]["met"] == 1)
    #expect(month["goals"][0]["of"] == 3)
    let week = try kith.json("review", "week")
    #expect(week["parts"].count == 7)
    #expect(week["parts"][6]["encounters"] == 1)
    let year = try kith.json("review", "year")
    #expect(year["parts"].count == 12)
    #expect(year["parts"][11]["encounters"] == 4)
  }

  @Test("a year counts every week of a goal, not the last few")
  func weeksOfAYear() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("goals", "add", "one new person a week", at: "2025-12-01T10:00")
    let year = try kith.json("review", "year")
    // From Monday, 1 December 2025, on: 51 whole weeks.
    #expect(year["goals"][0]["of"] == 51)
    #expect(year["goals"][0]["met"] == 0)
  }

  @Test("is the same page in the chat, and names a span that it does not know")
  func chat() throws {
    let kith = try kithWithSomeWeeks()
    defer { kith.remove() }
    let page = try kith.run("review", "year").output
    #expect(page.contains("Nov 2026"))
    let chat = try kith.run("goal", typing: ["/review year", "/review decade", "/pause"]).output
    #expect(chat.contains(page.split(separator: "\n")[0]))
    #expect(chat.contains("'decade' is no span"))
    #expect(try kith.run("review", "decade").status == 64)
  }

  @Test("sessions are listed in the chat as by the command")
  func reflections() throws {
    let kith = try Kith()
    defer { kith.remove() }
    #expect(try kith.run("reflections").output.contains("No sessions yet"))
    _ = try kith.run("reflect", typing: ["I spoke to a neighbour", "/pause"])
    let list = try kith.run("reflections").output
    #expect(list.contains("2026-11-23") && list.contains("not finished"))
    let chat = try kith.run("goal", typing: ["/reflections", "/pause"]).output
    #expect(chat.contains("2026-11-23"))
  }

  @Test("a page for the owner alone, which replaces an earlier one and nothing else")
  func html() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "coffee with Ana yesterday")
    let page = kith.home.appending(path: "page.html")
    for _ in 1...2 {
      #expect(try kith.run("review", "year", "--html", page.path).status == 0)
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: page.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let written = try String(contentsOf: page, encoding: .utf8)
    #expect(written.contains("1 conversation"))
    #expect(try kith.run("review", "year", "--html", "-").output == written)
    let other = kith.home.appending(path: "letter.txt")
    try Data("Dear Ana".utf8).write(to: other)
    #expect(try kith.run("review", "year", "--html", other.path).status == 73)
    #expect(try String(contentsOf: other, encoding: .utf8) == "Dear Ana")
  }
}
