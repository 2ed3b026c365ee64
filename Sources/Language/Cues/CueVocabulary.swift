/// The words and concepts of the cue sets that read the same lines, numbered once for all of them.
final class CueVocabulary: Sendable {
  /// The number of each word.
  let numbers: WordNumbers
  /// A phrase of a concept behind its first word.
  struct Phrase: Sendable {
    var concept: Int
    /// Into `rests`: the words that follow.
    var rest: Range<Int>
  }

  /// Of all first words, one after the other; those of a word begin at `first[word]`.
  private let phrases: [Phrase]
  private let first: [Int]
  let rests: [Int]
  let clauses: ClauseWords

  init(_ compiler: CueCompiler, clauses: ClauseWords) {
    numbers = compiler.numbers
    var phrases: [Phrase] = []
    var first: [Int] = []
    var rests: [Int] = []
    for found in compiler.phrases {
      first.append(phrases.count)
      for (concept, rest) in found {
        phrases.append(Phrase(concept: concept, rest: rests.count..<rests.count + rest.count))
        rests += rest
      }
    }
    self.phrases = phrases
    self.first = first + [phrases.count]
    self.rests = rests
    self.clauses = clauses
  }

  /// The phrases that begin with a word.
  func phrases(from word: Int) -> ArraySlice<Phrase> { phrases[first[word]..<first[word + 1]] }

  /// Whether some pattern or concept has this word.
  func knows(_ word: String) -> Bool { numbers[word] >= 0 }
}
