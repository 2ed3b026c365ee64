@testable import Dialogue
import Language
import Testing

@Suite struct RuleSetTests {
  private func rules(_ sources: [(String, [String])]) throws -> [RuleSet.Rule] {
    try sources.map { id, patterns in (id, try patterns.map { try Pattern($0) }, [], 0) }
  }

  private func winners(_ sources: [(String, [String])], _ line: String) throws -> [String] {
    RuleSet(rules: try rules(sources), concepts: Concepts(["tired": ["tired", "worn out"]]))
      .matches(Words(line)).map(\.id)
  }

  @Test func moreRequiredWordsWin() throws {
    let found = try winners(
      [
        ("any", ["*"]), ("am", ["i am *"]), ("so", ["i am [so] [very] tired"]), ("i", ["i *"]),
        ("tired", ["[*] tired"]), ("two", ["i am _ tired"]), ("other", ["you are *"]),
      ], "I'm so tired")
    #expect(found == ["so", "two", "am", "i", "tired", "any"])
  }

  @Test func fewerWildcardsWinAndStarsCountMost() throws {
    let found = try winners(
      [
        ("both", ["[*] hello [*]"]), ("some", ["hello [*]"]), ("star", ["hello *"]),
        ("one", ["hello _"]), ("pair", ["[_] hello _"]),
      ], "hello there")
    #expect(found == ["one", "star", "some", "pair", "both"])
  }

  @Test func aConceptCountsItsShortestPhrase() throws {
    let found = try winners(
      [
        ("concept", ["i am @tired"]), ("words", ["i am worn out"]),
        ("choice", ["i (am|was not) *"]),
      ],
      "i am worn out")
    #expect(found == ["words", "concept", "choice"])
  }

  @Test func weightComesFirstAndExceptionsExclude() throws {
    let set = RuleSet(
      rules: [
        ("exact", [try Pattern("i quit my job")], [], 0),
        ("quit", [try Pattern("[*] quit [*]")], [try Pattern("[*] my job [*]")], 5),
        ("loud", [try Pattern("nothing"), try Pattern("*")], [], 1),
      ], concepts: Concepts([:]))
    #expect(set.matches(Words("I quit my job")).map(\.id) == ["loud", "exact"])
    #expect(set.matches(Words("quit now")).map(\.id) == ["quit", "loud"])
    #expect(set.best(Words("i quit my job")) { $0 != 2 }?.id == "exact")
    #expect(set.best(Words("i quit my job"))?.patternIndex == 1)
    #expect(set.best(Words("")) == nil)
  }

  @Test func aRuleMatchesOnceWithItsBestPattern() throws {
    let set = RuleSet(
      rules: try rules([("a", ["*", "i like *", "i like tea", "i * tea"])]), concepts: Concepts([:])
    )
    let hits = Array(set.matches(Words("i like tea")))
    #expect(hits.map(\.patternIndex) == [2])
  }

  @Test func theIndexLosesNoRule() throws {
    var make = RandomPatterns(seed: 4)
    let concepts = Concepts(RandomPatterns.concepts)
    for _ in 0..<60 {
      let patterns = try (0..<30).map { _ in try make.parsed() }
      let set = RuleSet(rules: patterns.map { ($0.source, [$0], [], 0) }, concepts: concepts)
      for _ in 0..<20 {
        let words = Words(make.line())
        let found = Set(set.matches(words).map(\.ruleIndex))
        let expected = patterns.indices.filter {
          patterns[$0].match(words, concepts: concepts) != nil
        }
        #expect(found == Set(expected))
      }
    }
  }

  @Test func orderDecidesOnlyTies() throws {
    var make = RandomPatterns(seed: 5)
    let concepts = Concepts(RandomPatterns.concepts)
    for _ in 0..<60 {
      let rules: [RuleSet.Rule] = try (0..<12).map { ("\($0)", [try make.parsed()], [], $0 % 2) }
      let one = RuleSet(rules: rules, concepts: concepts)
      let two = RuleSet(rules: rules.shuffled(using: &make.random), concepts: concepts)
      for _ in 0..<20 {
        let words = Words(make.line())
        guard let a = one.best(words), let b = two.best(words) else { continue }
        guard a.id != b.id, let first = Int(a.id), let second = Int(b.id) else { continue }
        #expect(a.rank == b.rank && a.weight == b.weight)
        #expect(
          canBothMatch(rules[first].patterns[0], rules[second].patterns[0], concepts: concepts))
      }
    }
  }

  @Test func ranksAreOrdered() throws {
    var make = RandomPatterns(seed: 6)
    let ranks = try (0..<60).map { _ in try make.parsed().rank }
    for a in ranks {
      #expect(!(a < a))
      for b in ranks {
        #expect([a < b, b < a, a == b].count { $0 } == 1)
        for c in ranks where a < b && b < c { #expect(a < c) }
      }
    }
  }
}
