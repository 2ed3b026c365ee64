import Foundation
import Language
import TestSupport
import Testing

/// The simulated years, each held once.
private let years: [String: SimulatedYear] = {
  var years: [String: SimulatedYear] = [:]
  for persona in (try? Persona.everybody()) ?? [] {
    years[persona.id] = try? SimulatedYear(persona, script: shippedScript)
  }
  return years
}()

private let everybody = [
  "brief", "engineer", "founder", "lawyer", "nurse", "student", "teacher", "welder",
]

@Suite("A year with the coach")
struct YearTests {
  private func year(_ id: String) throws -> SimulatedYear { try #require(years[id]) }

  @Test(
    "a year holds its sittings, and no question is left without an answer", arguments: everybody)
  func whole(id: String) throws {
    let year = try year(id)
    let weekly = year.visits.filter { $0.kind == .weekly }
    #expect(weekly.count >= 48)
    #expect(year.visits.count { $0.kind == .checkin } >= 9)
    #expect(year.visits.last?.kind == .year)
    #expect(year.unanswered.isEmpty)
  }

  @Test("every sitting comes to its end", arguments: everybody)
  func noDeadEnd(id: String) throws {
    for visit in try year(id).visits {
      #expect(visit.turns.count < 45, "week \(visit.week + 1): \(visit.turns.count) turns")
      let last = visit.turns.dropLast().last
      #expect(
        last?.answer == "/pause", "week \(visit.week + 1) ended at \(last?.step ?? "nothing")")
      for turn in visit.turns {
        #expect(!turn.said.contains("PROBLEM"), "week \(visit.week + 1): \(turn.said)")
      }
    }
  }

  /// What the coach asks of the week in one sitting, without the notes and the choices.
  private func paragraphs(_ visit: SimulatedYear.Visit) -> [String] {
    var found: [String] = []
    var isHome = false
    for turn in visit.turns where !isHome {
      isHome = turn.flow == "home"
      var parts = turn.said.components(separatedBy: "\n\n")
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .filter { !$0.isEmpty }
      // Taking down a name is the same work each time, and so are lists and notes.
      if ["confirm_log", "log_more", "home"].contains(turn.flow) { parts = parts.dropLast() }
      found += parts.filter { part in
        let isNote = [
          "goal:", "counted:", "win:", "noted", "That is", "to do:", "waiting for:", "who:",
          "when:",
        ].contains {
          part.hasPrefix($0)
        }
        return !isNote && !part.hasPrefix("1. ")
      }
    }
    return found
  }

  @Test("nothing is said twice within eight weekly sittings", arguments: everybody)
  func noRepeats(id: String) throws {
    let weekly = try year(id).visits.filter { $0.kind == .weekly && $0.week > 0 }
    var last: [String: Int] = [:]
    var repeats: [String] = []
    for (number, visit) in weekly.enumerated() {
      for text in Set(paragraphs(visit)) {
        if let before = last[text], number - before < 8 {
          repeats.append("week \(visit.week + 1), \(number - before) sittings later: \(text)")
        }
        last[text] = number
      }
    }
    #expect(repeats.isEmpty, "\(repeats.count):\n\(repeats.prefix(25).joined(separator: "\n"))")
  }

  @Test(
    "one question at a time, never long, never loud, and within the window", arguments: everybody)
  func shape(id: String) throws {
    for visit in try year(id).visits {
      for turn in visit.turns {
        let where_ = "week \(visit.week + 1), \(turn.flow)/\(turn.step)"
        #expect(!turn.said.contains("!"), "\(where_): \(turn.said)")
        for line in turn.said.split(separator: "\n") {
          #expect(line.count <= 80, "\(where_): \(line)")
        }
        // A list of choices and the person's own words are read at a glance.
        let own = turn.said.components(separatedBy: "\n\n").filter { part in
          !part.trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix("1. ")
        }
        let quoted = own.joined(separator: " ").replacing(/“[^”]*”/, with: "")
        let words = quoted.split(whereSeparator: \.isWhitespace).count
        #expect(words <= 62, "\(where_), \(words) words: \(turn.said)")
        #expect(quoted.count { $0 == "?" } <= 1, "\(where_): \(turn.said)")
      }
    }
  }

  @Test("after two misses in a row the next goal is a smaller one, or none", arguments: everybody)
  func shrinking(id: String) throws {
    let weekly = try year(id).visits.filter { $0.kind == .weekly }
    for (before, after) in zip(weekly, weekly.dropFirst()) {
      guard after.turns.contains(where: { $0.said.contains("weeks") && $0.step == "change" }),
        let change = after.turns.first(where: { $0.step == "change" }),
        !change.said.contains("The same again"),
        let old = before.level, let new = after.level, after.goal != before.goal, after.goal != ""
      else { continue }
      #expect(new <= old, "week \(after.week + 1): from \(old) to \(new)")
    }
  }

  @Test("the first four weeks read as they did", arguments: everybody)
  func firstWeeks(id: String) throws {
    let file = projectFolder.appending(path: "Tests/Years/FirstWeeks/\(id).txt")
    let text = try year(id).text(weeks: 0..<4)
    if ProcessInfo.processInfo.environment["KITH_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}
