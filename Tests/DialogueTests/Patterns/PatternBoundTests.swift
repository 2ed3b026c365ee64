@testable import Dialogue
import Language
import Testing

/// Work is counted, not timed: set operations, each linear in the line over 64.
@Suite struct PatternBoundTests {
  final class Steps: Sendable {
    @TaskLocal static var counting: Counter?
    final class Counter: @unchecked Sendable { var count = 0 }
  }

  struct CountedPositions: PositionSet {
    var places: LongPositionSet

    private init(_ places: LongPositionSet) {
      Steps.counting?.count += 1
      self.places = places
    }

    static func end(of words: Int) -> Self { Self(.end(of: words)) }
    var isEmpty: Bool { places.isEmpty }
    var none: Self { Self(places.none) }
    func contains(_ position: Int) -> Bool { places.contains(position) }
    mutating func insert(_ position: Int) { places.insert(position) }
    mutating func formUnion(_ other: Self) {
      Steps.counting?.count += 1
      places.formUnion(other.places)
    }
    var steppedBack: Self { Self(places.steppedBack) }
    var beforeLast: Self { Self(places.beforeLast) }
    static func starts(of word: Int32, in line: PatternLine, before ends: Self) -> Self {
      Self(.starts(of: word, in: line, before: ends.places))
    }
    func first(after position: Int) -> Int? { places.first(after: position) }
  }

  @Test(arguments: [
    String(repeating: "* a ", count: 20) + "b",
    String(repeating: "* ", count: 20) + "a",
    String(repeating: "[*] (a|[*] a|* a *) ", count: 20),
    String(repeating: "[[*] [*] _ [*]] ", count: 20),
    String(repeating: "(", count: 30) + "* a" + String(repeating: " *|a)", count: 30),
  ])
  func longLinesTakeAStepOrTwoAPart(source: String) throws {
    let pattern = try Pattern(source)
    let words = Words(String(repeating: "a ", count: 50_000))
    let rules = CompiledRules([("", [pattern], [], 0)], Concepts([:]))
    let line = rules.line(words)
    let counter = Steps.Counter()
    Steps.$counting.withValue(counter) {
      _ = PatternMatcher<CountedPositions>(program: rules.program, line: line)
        .matches(rules.entries[0].root)
    }
    #expect(counter.count <= 3 * rules.program.nodes.count + 1)
  }

  @Test func capturesInALongLine() throws {
    let source = (0..<20).map { "*s\($0) a" }.joined(separator: " ") + " *rest"
    let words = Words(String(repeating: "x a ", count: 25_000) + "end")
    let match = try Pattern(source).match(words)
    #expect(match?.captures["s19"] == "x")
    #expect(match?.captureRanges["rest"] == 40..<50_001)
  }

  @Test func aPhraseThatRepeatsItselfIsBounded() throws {
    let phrases = (1...40).map { Array(repeating: "a", count: $0).joined(separator: " ") }
    let concepts = Concepts(["as": phrases])
    let words = Words(String(repeating: "a ", count: 3_000))
    #expect(try Pattern("@as * @as @as").match(words, concepts: concepts) != nil)
    #expect(concepts.index.value.phrases(of: "as").count == ConceptIndex.longestPhrase)
  }
}
