import Foundation
import Language
import Model
import TestSupport
import Testing

let logReader = LogReader(lexicon: shippedLexicon, when: WhenReaderTests.reader)
/// Monday, 23 November 2026, 10:00.
let logMoment = Moment(iso: "2026-11-23T10:00") ?? Moment(milliseconds: 0)

/// `Cases/logs.tsv`: a sentence, then what it says as written by `shown`: day, time and kind; people
/// as in `names.tsv`; `at` a place; `event:`; tags; follow-ups as `me: …` or `them: …` with `by` and
/// the day; `asks` and how many questions. `KITH_RECORD=1` writes the second column anew; read it
/// before it is kept.
@Suite struct LogReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var reading: String
    var testDescription: String { text }
  }

  static let cases: [Case] = {
    if ProcessInfo.processInfo.environment["KITH_RECORD"] != nil { record() }
    return tableRows("logs.tsv").map { .init(text: $0[0], reading: $0.count > 1 ? $0[1] : "") }
  }()

  private static func record() {
    let url = projectFolder.appending(path: "Tests/LanguageTests/Cases/logs.tsv")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard !line.hasPrefix("# "), !line.isEmpty else { return String(line) }
      let typed = String(line.prefix { $0 != "\t" })
      return typed + "\t" + shown(logReader.read(typed, people: sampleRecord, now: logMoment))
    }
    try? lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }

  @Test(arguments: cases) func reads(_ given: Case) {
    let reading = logReader.read(given.text, people: sampleRecord, now: logMoment)
    #expect(shown(reading) == given.reading)
  }

  @Test(arguments: cases) func keepsItsOwnWords(_ given: Case) {
    let reading = logReader.read(given.text, people: sampleRecord, now: logMoment)
    #expect(reading.text == given.text)
    for person in reading.people + reading.mentioned {
      #expect(person.range.upperBound <= given.text.count && !person.range.isEmpty)
    }
    for followup in reading.followups { #expect(!followup.what.isEmpty) }
    if let place = reading.place { #expect(given.text.contains(place)) }
  }

  @Test func writesTheContract() throws {
    let text = "Coffee with Maya at Blue Bottle yesterday, send her the paper by Friday"
    let reading = logReader.read(text, people: KnownPeople(), now: logMoment)
    #expect(
      reading.json
        == .object([
          "text": .string(text), "date": .string("2026-11-22"), "time": .null,
          "kind": .string("coffee"),
          "people": .array([
            .object([
              "name": .string("Maya"), "match": .string("new"), "person": .null,
              "candidates": .array([]),
            ])
          ]),
          "place": .string("Blue Bottle"), "event": .null, "tags": .array([]),
          "followups": .array([
            .object([
              "what": .string("send her the paper"), "owner": .string("me"),
              "due": .string("2026-11-27"),
            ])
          ]),
          "questions": .array([]), "happened": .bool(true),
        ]))
  }

  @Test(arguments: [
    ("no, it was Tuesday", "2026-11-17 coffee; Ana=?anaw,anas; asks 1"),
    ("Ana Weber", "2026-11-23 coffee; Ana Weber=anaw"),
    ("not coffee, a call", "2026-11-23 call; Ana=?anaw,anas; asks 1"),
    ("place: Blue Bottle", "2026-11-23 coffee; Ana=?anaw,anas; at Blue Bottle; asks 1"),
    ("it wasn't coffee, it was a call", "2026-11-23 call; Ana=?anaw,anas; asks 1"),
    ("it was a call and not coffee", "2026-11-23 call; Ana=?anaw,anas; asks 1"),
    ("and Zoe", "2026-11-23 coffee; Ana=?anaw,anas; Zoe=zoe; asks 1"),
    ("2", "2026-11-23 coffee; Ana Silva=anas"),
    ("the second one", "2026-11-23 coffee; Ana Silva=anas"),
    ("it was the first", "2026-11-23 coffee; Ana Weber=anaw"),
    ("Silva", "2026-11-23 coffee; Ana Silva=anas"),
    ("ana w", "2026-11-23 coffee; Ana Weber=anaw"),
    ("neither, somebody new", "2026-11-23 coffee; Ana=new"),
  ]) func isSetRightByTyping(_ typed: String, _ expected: String) throws {
    let before = logReader.read("coffee with Ana", people: sampleRecord, now: logMoment)
    let after = try #require(
      logReader.correct(before, with: typed, people: sampleRecord, now: logMoment))
    #expect(shown(after) == expected)
  }

  @Test(
    "who was denied is who is replaced, and nobody else",
    arguments: [
      "that was Ana Silva, not Ana Weber", "it wasn't Ana Weber, it was Ana Silva",
      "not Ana Weber but Ana Silva", "no, it was Ana Silva and not Ana Weber",
      "Ana Silva, not Weber",
    ])
  func takesTheOneWhoWasDenied(typed: String) throws {
    let before = logReader.read(
      "coffee with Zoe and Ana Weber", people: sampleRecord, now: logMoment)
    let after = try #require(
      logReader.correct(before, with: typed, people: sampleRecord, now: logMoment))
    #expect(shown(after) == "2026-11-23 coffee; Zoe=zoe; Ana Silva=anas")
  }
}

/// A reading on one line, as the table of cases writes it.
func shown(_ reading: LogReading) -> String {
  let time = reading.minutes.map { " \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? ""
  var parts = ["\(reading.date?.description ?? "?")\(time) \(reading.kind.rawValue)"]
  parts += reading.people.map { shown($0) }
  if let place = reading.place { parts.append("at \(place)") }
  if let event = reading.event { parts.append("event: \(event)") }
  parts += reading.tags.map { "#" + $0 }
  parts += reading.followups.map { item in
    let due = item.due.map { " by \($0)" } ?? (item.dueCandidates.isEmpty ? "" : " by ?")
    return "\(item.owner.rawValue): \(item.what)\(due)"
  }
  if !reading.questions.isEmpty { parts.append("asks \(reading.questions.count)") }
  return parts.joined(separator: "; ")
}
