/// A line as the sets of a vocabulary see it: what they ask of it is looked up once.
struct CueText {
  let line: CueLine
  let normals: [String]
  /// The number of each word; -1 where no pattern has it.
  let words: [Int]
  /// What stands before each word.
  let pauses: [CueLine.Pause]
  /// The phrases of concepts, place by place; those of a place begin at `first[place]`.
  private(set) var phrases: [(concept: Int, length: Int)] = []
  private var first: [Int] = []
  /// How many words make the tail of a clause that begins at a place; 0 for none.
  private let tails: [Int]
  /// Whether a clause may begin behind each word.
  private let opens: [Bool]

  init(_ line: CueLine, _ vocabulary: CueVocabulary) {
    let normals = line.normals
    self.line = line
    self.normals = normals
    pauses = line.tokens.map(\.pause)
    words = normals.map { Int(vocabulary.numbers[$0]) }
    let clauses = vocabulary.clauses
    tails = normals.indices.map { clauses.tails.match(normals, at: $0)?.count ?? 0 }
    opens = normals.map(clauses.openers.contains)
    first.reserveCapacity(words.count + 1)
    for start in words.indices {
      first.append(phrases.count)
      guard words[start] >= 0 else { continue }
      for phrase in vocabulary.phrases(from: words[start])
      where follow(phrase.rest, of: vocabulary, after: start) {
        phrases.append((phrase.concept, phrase.rest.count + 1))
      }
    }
    first.append(phrases.count)
  }

  private func follow(_ rest: Range<Int>, of vocabulary: CueVocabulary, after start: Int) -> Bool {
    if rest.isEmpty { return true }
    guard start + rest.count < words.count else { return false }
    let shift = start + 1 - rest.lowerBound
    return rest.allSatisfy {
      words[$0 + shift] == vocabulary.rests[$0] && pauses[$0 + shift] < .strong
    }
  }

  var count: Int { words.count }

  /// The phrases that begin at a place, as places in `phrases`.
  func phrases(at place: Int) -> Range<Int> { first[place]..<first[place + 1] }

  func breaks(_ place: Int) -> Bool { pauses[place] == .strong }

  /// Whether a word goes on with what stands before it: "to" of "to be honest" does not.
  func goesOn(_ place: Int) -> Bool { !breaks(place) && tails[place] <= 1 }

  func startsClause(_ place: Int) -> Bool {
    guard place > 0, place < count else { return true }
    return pauses[place] > .none || opens[place - 1]
  }

  func endsClause(_ place: Int) -> Bool {
    guard place < count else { return true }
    return pauses[place] > .none || tails[place] > 0
  }

  /// Whether a match takes its last words from a tail that goes on beyond it: "killing myself to" of
  /// "killing myself to be honest".
  func leansOnTail(_ match: CueSet.Match) -> Bool {
    match.covered.dropFirst().contains { place in
      tails[place] > 1 && place + tails[place] > match.span.upperBound
    }
  }
}
