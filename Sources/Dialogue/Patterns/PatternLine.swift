internal import Language

/// A line as the rules of one set see it: words as numbers, with what `#` and `@concept` match.
struct PatternLine: Sendable {
  /// By word: its number in the rule set, or -1 where no rule knows it.
  let ids: [Int32]
  let numbers: [Range<Int>]
  let concepts: [Int32: [Range<Int>]]
  private let places: [Int32: [Int32]]

  static let longestShort = 63

  init(
    _ words: Words, vocabulary: WordNumbers, concepts index: ConceptIndex?, numbers: Bool,
    longestShort: Int = longestShort
  ) {
    ids = words.all.map { vocabulary[$0.normal] }
    self.numbers = numbers ? NumberSpans.find(in: words) : []
    concepts = index?.spans(in: words.normals) ?? [:]
    var places: [Int32: [Int32]] = [:]
    if ids.count > longestShort {
      for (place, id) in ids.enumerated() where id >= 0 {
        places[id, default: []].append(Int32(place))
      }
    }
    self.places = places
  }

  var count: Int { ids.count }

  /// The words that rules know, with -1 for others; in a long line each once.
  var distinct: [Int32] { places.isEmpty ? ids : Array(places.keys) }

  /// Where a word stands; kept for long lines only.
  func places(of word: Int32) -> [Int32] { places[word] ?? [] }
}
