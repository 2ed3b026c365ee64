import Foundation
import Language
import TestSupport
import Testing

@Suite("The safety screen")
struct SafetyScreenTests {
  private static let screen = SafetyScreen(lexicon: shippedLexicon)

  @Test("has lists without faults in their notation")
  func notation() { #expect(Self.screen.faults == []) }

  @Test(
    "sees what must be seen, and nothing in ordinary talk",
    arguments: ["safety-caught.tsv", "safety-none.tsv"])
  func table(_ name: String) throws {
    let rows = try labelledLines(name)
    #expect(rows.count > 300)
    for row in rows {
      try #require(row.count == 2, "a row is a screen, a tab and a line: \(row)")
      let found = Self.screen.find(in: Words(row[1]))
      #expect(
        row[0].split(separator: "|").contains(Substring(found.screen.rawValue)),
        "\(row[1]): \(found.screen) by \(found.rule ?? "no rule"), not \(row[0])")
    }
  }

  /// People type without commas; what they add changes nothing of what they said.
  @Test(
    "an ordinary tail hides nothing",
    arguments: [
      "to be honest", "last night", "most days", "mate", "you know", "as usual", "anyway",
      "these days", "on monday", "seriously", "all the time", "for months", "i guess",
    ])
  func tails(_ tail: String) throws {
    var hidden: [String] = []
    let rows = try labelledLines("safety-caught.tsv").filter {
      // "I hate my life" with most of these is an idiom
      ["crisis", "check"].contains($0[0]) && !$0[1].lowercased().contains("hate my life")
    }
    #expect(rows.count > 300)
    for row in rows {
      let line = row[1].trimmingCharacters(in: .punctuationCharacters) + " " + tail
      if Self.screen.find(in: Words(line)).screen == .none { hidden.append(line) }
    }
    #expect(hidden.isEmpty, "\(hidden.count) of \(rows.count): \(hidden.prefix(12))")
  }

  @Test("finds a line wherever it stands in a long text")
  func buried() {
    let talk = String(repeating: "We talked about the budget and the new office. ", count: 60)
    #expect(Self.screen.screen(talk) == .none)
    #expect(
      Self.screen.screen(talk + "Then I went home and wanted to kill myself. " + talk) == .crisis)
  }

  @Test("a denied wish to die is asked about, never passed over")
  func denial() {
    #expect(Self.screen.screen("I'm not going to kill myself") == .check)
    #expect(Self.screen.screen("I have no plans to end my life") == .check)
    #expect(Self.screen.screen("I've never had a panic attack") == .none)
  }

  @Test("an idiom takes away its own words only")
  func idiomBesideCrisis() {
    #expect(Self.screen.screen("killed it at the demo but I want to kill myself") == .crisis)
    #expect(Self.screen.screen("dead tired of living") == .crisis)
  }

  @Test("reads letters spelt out, drawn out, and hidden in figures")
  func disguises() {
    for line in ["k m s", "i want to dieeeee", "su1cide is on my mind", "I feel s u i c i d a l"] {
      #expect(Self.screen.screen(line) == .crisis, "\(line)")
    }
  }

  @Test("reads any text without a crash", arguments: 0..<200)
  func anyText(seed: Int) {
    var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var scalars = String.UnicodeScalarView()
    for _ in 0..<80 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = UInt32(truncatingIfNeeded: state >> 33)
      if let scalar = Unicode.Scalar(value % (value & 1 == 0 ? 0x180 : 0x110000)) {
        scalars.append(scalar)
      }
    }
    _ = Self.screen.find(in: Words(String(scalars)))
    #expect(Self.screen.screen("") == .none)
  }
}
