@testable import Dialogue
import Language
import Testing

/// The matcher against the plain meaning of patterns, on small random ones.
@Suite struct PatternReferenceTests {
  private let concepts = Concepts(RandomPatterns.concepts)

  private func reference(_ words: Words) -> ReferenceMatcher {
    ReferenceMatcher(
      words: words.normals, numbers: NumberSpans.find(in: words),
      phrases: ["x": RandomPatterns.phrases, "y": RandomPatterns.phrases])
  }

  @Test func agreesWithTheReference() throws {
    var make = RandomPatterns(seed: 1)
    var matched = 0
    for _ in 0..<4000 {
      let pattern = try make.parsed()
      let words = Words(make.line())
      let ways = reference(words).wholeWays(pattern)
      let match = pattern.match(words, concepts: concepts)
      #expect((match != nil) == !ways.isEmpty, "\(pattern.source) on \(words.text)")
      guard let match else { continue }
      matched += 1
      #expect(
        ways.contains { $0.captures == match.captureRanges },
        "\(pattern.source) on \(words.text): \(match.captures)")
      for (name, range) in match.captureRanges {
        #expect(match.captures[name] == words.original(range))
      }
    }
    #expect(matched > 500)
  }

  @Test func longLinesMatchLikeShortOnes() throws {
    var make = RandomPatterns(seed: 2)
    for _ in 0..<2000 {
      let pattern = try make.parsed()
      let words = Words(make.line(upTo: 8))
      let rules = CompiledRules([("", [pattern], [], 0)], concepts)
      let line = PatternLine(
        words, vocabulary: rules.program.vocabulary, concepts: concepts.index.value, numbers: true,
        longestShort: 0)
      let root = rules.entries[0].root
      let names = pattern.captureNames.count
      var short = PatternWalk(
        PatternMatcher<UInt64>(program: rules.program, line: line), captures: names)
      var long = PatternWalk(
        PatternMatcher<LongPositionSet>(program: rules.program, line: line), captures: names)
      let matches = short.matcher.matches(root)
      #expect(matches == long.matcher.matches(root))
      guard matches else { continue }
      short.walk(root)
      long.walk(root)
      #expect(short.captures == long.captures)
      #expect(short.matched == long.matched)
    }
  }

  @Test func wildcardsTakeAsLittleAsTheyCan() throws {
    var make = RandomPatterns(seed: 3)
    for _ in 0..<2000 {
      let flat = make.pattern(depth: 0).replacing("@x", with: "a").replacing("@y", with: "b")
      let pattern = try Pattern(flat)
      let words = Words(make.line(upTo: 8))
      guard let match = pattern.match(words) else { continue }
      func ends(_ captures: [String: Range<Int>]) -> [Int] {
        pattern.captureNames.map { captures[$0]?.upperBound ?? 0 }
      }
      let least = reference(words).wholeWays(pattern).map { ends($0.captures) }
        .min { $0.lexicographicallyPrecedes($1) }
      #expect(ends(match.captureRanges) == least, "\(flat) on \(words.text)")
    }
  }
}
