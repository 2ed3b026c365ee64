internal import Language

/// A rule that can never win a line, because another one takes each of its lines.
package struct RuleShadow: Sendable, Equatable {
  package let rule: Int
  package let winner: Int
  /// Both have the same weight and rank: only their order decides.
  package let isEven: Bool
}

extension RuleSet {
  /// The rules that lose every line they match.
  ///
  /// - Parameter winners: the rules that win whenever they match and rank first: those without a
  ///   condition and without exceptions.
  package func shadowed(by winners: Set<Int>) -> [RuleShadow] {
    RuleShadows(rules: compiled, winners: winners).find()
  }
}

private struct RuleShadows {
  let rules: CompiledRules
  let winners: Set<Int>

  func find() -> [RuleShadow] {
    var places: [Int: [Int]] = [:]
    for (place, entry) in rules.entries.enumerated() {
      places[entry.rule, default: []].append(place)
    }
    return places.keys.sorted().compactMap { rule in
      var winners: [(rule: Int, isEven: Bool)] = []
      for place in places[rule] ?? [] {
        guard let found = winner(over: place) else { return nil }
        winners.append(found)
      }
      return winners.first.map { first in
        RuleShadow(
          rule: rule, winner: first.rule, isEven: winners.allSatisfy { $0.isEven })
      }
    }
  }

  /// The rule that takes every line of one pattern. Only rules that take its shortest line are looked
  /// at closely.
  private func winner(over place: Int) -> (rule: Int, isEven: Bool)? {
    let entry = rules.entries[place]
    let pattern = rules.rules[entry.rule].patterns[entry.pattern]
    guard let shortest = shortestLine(of: pattern.root) else { return nil }
    let line = rules.line(Words(shortest.joined(separator: " ")))
    var automaton: PatternAutomaton?
    var candidates = rules.index.candidates(for: line)
    while let other = candidates.popFirst(), other < place {
      let rival = rules.entries[other]
      guard rival.rule != entry.rule, winners.contains(rival.rule),
        rules.matches(rival.root, line)
      else { continue }
      let narrow = automaton ?? self.automaton(pattern)
      automaton = narrow
      let wide = self.automaton(rules.rules[rival.rule].patterns[rival.pattern])
      if PatternInclusion(narrow, within: wide).holds {
        return (rival.rule, rival.weight == entry.weight && rival.rank == entry.rank)
      }
    }
    return nil
  }

  /// A line of as few words as the pattern takes. Nil where it takes none, and where it asks for a number,
  /// which may be several words and which an automaton does not know.
  private func shortestLine(of node: PatternNode) -> [String]? {
    switch node {
    case .word(let word): return [word]
    case .words, .one: return ["something"]
    case .number: return nil
    case .concept(let name): return rules.phrases(of: name).min { $0.count < $1.count }
    case .sequence(let parts):
      var line: [String] = []
      for part in parts {
        guard let words = shortestLine(of: part) else { return nil }
        line += words
      }
      return line
    case .choice(let parts):
      var lines: [[String]] = []
      for part in parts {
        if part.hasNumber { return nil }
        if let line = shortestLine(of: part) { lines.append(line) }
      }
      return lines.min { $0.count < $1.count }
    case .optional(let part): return part.hasNumber ? nil : []
    case .capture(_, let part): return shortestLine(of: part)
    }
  }

  private func automaton(_ pattern: Pattern) -> PatternAutomaton {
    PatternAutomaton(pattern.root) { Array(rules.phrases(of: $0).prefix(1_000)) }
  }
}

extension PatternNode {
  fileprivate var hasNumber: Bool {
    var found = false
    visit { if $0 == .number { found = true } }
    return found
  }
}

/// Whether one pattern matches every line that another matches.
///
/// A search through pairs of a state of the narrow automaton and the set of states that the wide one
/// can be in (the subset construction of Rabin and Scott 1959), for a pair in which only the narrow one
/// is at its end. A search that grows too large ends with "no": nothing is claimed.
struct PatternInclusion {
  private let narrow: PatternAutomaton
  private let wide: PatternAutomaton
  private static let mostPairs = 3_000

  init(_ narrow: PatternAutomaton, within wide: PatternAutomaton) {
    self.narrow = narrow
    self.wide = wide
  }

  private struct Pair: Hashable {
    var narrow: Int
    var wide: Set<Int>
  }

  var holds: Bool {
    let start = closure([0], wide)
    var seen: Set<Pair> = []
    var waiting = closure([0], narrow).map { Pair(narrow: $0, wide: start) }
    while let pair = waiting.popLast() {
      guard seen.insert(pair).inserted else { continue }
      guard seen.count < Self.mostPairs else { return false }
      if pair.narrow == narrow.end, !pair.wide.contains(wide.end) { return false }
      let state = narrow.states[pair.narrow]
      var steps: [(word: String?, next: Int)] = state.words.map { ($0.word, $0.next) }
      let known = Set(pair.wide.flatMap { wide.states[$0].words.map(\.word) })
      for next in state.any {
        steps.append((nil, next))
        steps += known.map { ($0, next) }
      }
      for (word, next) in steps {
        let after = closure(step(pair.wide, word), wide)
        for place in closure([next], narrow) { waiting.append(Pair(narrow: place, wide: after)) }
      }
    }
    return true
  }

  /// Where the wide automaton can be after a word; nil stands for a word that no pattern names.
  private func step(_ places: Set<Int>, _ word: String?) -> [Int] {
    places.flatMap { place -> [Int] in
      let state = wide.states[place]
      guard let word else { return state.any }
      let isNumber = NumberSpans.isNumber(word)
      return state.any + state.words.filter { $0.word == word }.map(\.next)
        + (isNumber ? state.number : [])
    }
  }

  private func closure(_ places: [Int], _ automaton: PatternAutomaton) -> Set<Int> {
    var found = Set(places)
    var waiting = places
    while let place = waiting.popLast() {
      for next in automaton.states[place].silent where found.insert(next).inserted {
        waiting.append(next)
      }
    }
    return found
  }
}
