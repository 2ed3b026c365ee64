import Language
import Model
import TestSupport
import Testing

/// Monday evening, 23 November 2026.
private let now = Moment(day: Day(iso: "2026-11-23") ?? Day(number: 0), minutes: 18 * 60)

private let replies = ReplyReader(
  lexicon: shippedLexicon, safety: SafetyScreen(lexicon: shippedLexicon),
  log: LogReader(lexicon: shippedLexicon, when: WhenReader(lexicon: shippedLexicon)))

@Suite("Replies")
struct ReplyReaderTests {
  private func read(_ text: String) -> ReplyReading { replies.read(text, now: now) }

  @Test("have lists without faults in their notation")
  func notation() { #expect(replies.faults == []) }

  @Test(
    "are read as their tables say",
    arguments: [
      "commands", "minimal", "languages", "valence", "stance", "barriers", "outcomes", "about",
      "people",
    ])
  func table(_ name: String) throws {
    let rows = try labelledLines("replies-\(name).tsv")
    #expect(rows.count > 15)
    for row in rows {
      try #require(row.count == 2, "a label, a tab and a line: \(row)")
      let reading = read(row[1])
      let found =
        switch name {
        case "commands": reading.command?.rawValue ?? "-"
        case "minimal": reading.minimal ? "1" : "0"
        case "languages": reading.language
        case "valence": reading.valence.rawValue
        case "stance": reading.stance.rawValue
        case "barriers": reading.barrier?.rawValue ?? "-"
        case "outcomes": reading.outcome?.rawValue ?? "-"
        case "about": reading.about?.rawValue ?? "-"
        default: reading.people.isEmpty ? "-" : reading.people.joined(separator: ", ")
        }
      #expect(found == row[0], "\(row[1])")
    }
  }

  @Test("make commitments only where somebody commits")
  func commitments() throws {
    let rows = try labelledLines("replies-commitments.tsv")
    #expect(rows.count > 100)
    for row in rows {
      try #require(row.count == 2 || row.count == 8, "two or eight columns: \(row)")
      let found = read(row[0]).commitments
      #expect(String(found.count) == row[1], "\(row[0]): \(found)")
      guard row.count == 8, let first = found.first else { continue }
      #expect(row[2] == "*" || first.owner.rawValue == row[2], "\(row[0])")
      #expect(row[3] == "*" || first.state.rawValue == row[3], "\(row[0])")
      #expect(row[4] == "*" || first.person ?? "-" == row[4], "\(row[0])")
      #expect(row[5] == "*" || first.when?.description ?? "-" == row[5], "\(row[0])")
      #expect(
        row[6] == "*" || row[6] == "-" && first.condition == nil
          || first.condition?.contains(row[6]) == true, "\(row[0])")
      #expect(row[7] == "*" || first.act.contains(row[7]), "\(row[0]): \(first.act)")
    }
  }

  @Test("a plan question makes a bare verb a promise")
  func bareVerb() {
    let plan = "What will you do, and when?"
    let found = replies.read("email Dana", question: plan, now: now).commitments
    #expect(found.map(\.act) == ["email"])
    #expect(replies.read("email Dana", question: "How did it go?", now: now).commitments == [])
  }

  @Test("a crisis takes no commitments and no stance")
  func crisis() {
    let reading = read("I'll kill myself on Friday")
    #expect(reading.screen == .crisis)
    #expect(reading.commitments == [] && reading.stance == .neutral)
  }

  @Test("another language is not read for feelings or promises")
  func foreign() {
    let reading = read("Ich habe mich nicht getraut, jemanden anzusprechen")
    #expect(reading.valence == .unclear && reading.commitments == [] && reading.barrier == nil)
  }

  @Test("known people are found in small letters")
  func record() {
    let people = KnownPeople([.init(id: "p1", name: "Priya Nair")])
    let reading = replies.read("i'll call priya tomorrow", now: now, people: people)
    #expect(reading.commitments.first?.person?.lowercased() == "priya")
  }

  @Test("the contract's example")
  func contract() {
    let text = read("I'll email Dana on Thursday").json.text()
    #expect(
      text
        == #"{"about":null,"barrier":null,"command":null,"commitments":[{"act":"email","condition":"#
        + #"null,"owner":"me","person":"Dana","state":"made","when":"2026-11-26"}],"events":[],"#
        + #""language":"en","minimal":false,"outcome":null,"people":[{"name":"Dana"}],"places":[],"#
        + #""screen":"none","stance":"change","text":"I'll email Dana on Thursday","#
        + #""valence":"unclear"}"#)
  }

  @Test("any text is read, and quickly enough to finish", arguments: 0..<60)
  func anyText(seed: Int) {
    let parts = [
      "I'll", "call", "Dana", "if", "she", "said", "he'd", "might", "not", "but", "I won't", ",",
      ".", "?", "tomorrow", "and", "then", "moved", "the", "coffee", "to", "Friday", "日本", "👍",
      "café", "no", "reply", "waiting for", "give", "a ring", "was going to", "\u{0}", "—", "ill",
      "owe", "an answer", "do", "it", "be", "there", "let", "know",
    ]
    var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = ""
    for _ in 0..<(seed * 3 + 1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += parts[Int((state >> 33) % UInt64(parts.count))] + " "
    }
    let reading = read(text)
    #expect(reading.text == text)
    #expect(reading.commitments.allSatisfy { text.contains($0.what) })
    #expect(reading.people.allSatisfy { text.contains($0) })
  }

  @Test(
    "a long paste is read to its end",
    arguments: [
      "I'll call Dana tomorrow and ", "if ", "he said he'd ", "give ", "do it, ", "waiting for ",
      "I was going to write but I won't. ", "not ", "ill ", "Ana, Ben and ", "what if she ",
    ])
  func longPaste(piece: String) {
    let text = String(repeating: piece, count: 20_000 / piece.count)
    #expect(read(text).text.count == text.count)
  }
}
