/// The words and concepts of the cue sets that read the same lines, numbered once for all of them.
final class CueVocabulary: Sendable {
  /// The number of each word.
  let numbers: WordNumbers
  /// By first word: concept and the words that follow it.
  let phrases: [[(concept: Int, rest: [Int])]]
  let clauses: ClauseWords

  init(_ compiler: CueCompiler, clauses: ClauseWords) {
    numbers = compiler.numbers
    phrases = compiler.phrases
    self.clauses = clauses
  }

  /// Whether some pattern or concept has this word.
  func knows(_ word: String) -> Bool { numbers[word] >= 0 }
}
