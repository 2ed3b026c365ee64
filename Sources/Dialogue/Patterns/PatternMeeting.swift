/// Looks for a line that two patterns both match.
///
/// A breadth-first search over pairs of states, so the line found is a shortest one, and the same
/// one every time. It ends: there are at most as many pairs as states times states, and no more than
/// `mostPairs` are looked at.
struct PatternMeeting {
  private let a: PatternAutomaton
  private let b: PatternAutomaton

  /// What stands where both patterns take any word, and where either takes a number.
  private static let filler = "something"
  private static let figure = "7"

  private struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  init(_ a: PatternAutomaton, _ b: PatternAutomaton) {
    self.a = a
    self.b = b
  }

  /// Pairs beyond this are not looked at: two patterns as long as a book are not compared.
  static let mostPairs = 60_000

  func witness() -> [String]? {
    let start = Pair(a: 0, b: 0)
    var came: [Pair: (from: Pair, word: String?)] = [start: (start, nil)]
    var level = [start]
    while !level.isEmpty, came.count < Self.mostPairs {
      var index = 0
      while index < level.count {  // grows while silent steps are taken
        let pair = level[index]
        index += 1
        if pair.a == a.end, pair.b == b.end { return trail(to: pair, came) }
        let silent =
          a.states[pair.a].silent.map { Pair(a: $0, b: pair.b) }
          + b.states[pair.b].silent.map { Pair(a: pair.a, b: $0) }
        for next in silent where came[next] == nil {
          came[next] = (pair, nil)
          level.append(next)
        }
      }
      var following: [Pair] = []
      for pair in level {
        steps(from: pair) { next, word in
          guard came[next] == nil else { return }
          came[next] = (pair, word)
          following.append(next)
        }
      }
      level = following
    }
    return nil
  }

  private func steps(from pair: Pair, _ take: (Pair, String) -> Void) {
    let one = a.states[pair.a]
    let two = b.states[pair.b]
    var other = 0
    for (word, next) in one.words {
      while other < two.words.count, two.words[other].word < word { other += 1 }
      var equal = other
      while equal < two.words.count, two.words[equal].word == word {
        take(Pair(a: next, b: two.words[equal].next), word)
        equal += 1
      }
      for place in two.any { take(Pair(a: next, b: place), word) }
      if NumberSpans.isNumber(word) {
        for place in two.number { take(Pair(a: next, b: place), word) }
      }
    }
    for (word, next) in two.words {
      for place in one.any { take(Pair(a: place, b: next), word) }
      if NumberSpans.isNumber(word) {
        for place in one.number { take(Pair(a: place, b: next), word) }
      }
    }
    for place in one.number {
      for next in two.number + two.any { take(Pair(a: place, b: next), Self.figure) }
    }
    for place in one.any {
      for next in two.number { take(Pair(a: place, b: next), Self.figure) }
      for next in two.any { take(Pair(a: place, b: next), Self.filler) }
    }
  }

  private func trail(
    to end: Pair, _ came: [Pair: (from: Pair, word: String?)]
  ) -> [String] {
    var words: [String] = []
    var pair = end
    while pair != Pair(a: 0, b: 0), let step = came[pair] {
      if let word = step.word { words.append(word) }
      pair = step.from
    }
    return words.reversed()
  }
}

/// A line that both patterns match, or nil where there is none.
///
///     meeting(of: "i like *", and: "* tea")    "i like tea"
package func meeting(of a: Pattern, and b: Pattern, concepts: Concepts = Concepts([:])) -> String? {
  func automaton(_ pattern: Pattern) -> PatternAutomaton {
    PatternAutomaton(pattern.root) { concepts.index.value.phrases(of: $0) }
  }
  return PatternMeeting(automaton(a), automaton(b)).witness().map { $0.joined(separator: " ") }
}

package func canBothMatch(
  _ a: Pattern, _ b: Pattern, concepts: Concepts = Concepts([:])
) -> Bool {
  meeting(of: a, and: b, concepts: concepts) != nil
}
