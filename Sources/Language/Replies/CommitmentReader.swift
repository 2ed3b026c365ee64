internal import Model

/// Reads who says they will do what, when and under which condition.
///
/// Reported advice, questions, what one would have done and what one was going to do are no
/// commitments. A promise that the same line takes back is `retracted`.
struct CommitmentReader: Sendable {
  private let vocabulary: PromiseWords
  private let when: WhenReader

  init(lexicon: Lexicon, when: WhenReader) {
    vocabulary = PromiseWords(lexicon: lexicon)
    self.when = when
  }

  func read(
    _ line: CueLine, names: [ReplyNames.Found], question: String?, now: Moment
  ) -> [Commitment] {
    CommitmentPass(
      line: line, names: names, vocabulary: vocabulary, when: when,
      asksPlan: question.map { vocabulary.asksPlan.occurs(in: Words.normalise($0)) } ?? false,
      now: now
    )
    .run()
  }
}
