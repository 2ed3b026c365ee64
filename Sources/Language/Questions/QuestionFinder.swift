/// Finds the questions of a sentence, wherever in it they begin.
struct QuestionFinder: Sendable {
  let lists: OpenerWords
  let answers: AnswerSpace

  init(lists: OpenerWords) {
    self.lists = lists
    answers = AnswerSpace(lists: lists)
  }

  /// The questions of one sentence from left to right; none where it is a statement.
  func units(in sentence: QuestionSentence) -> [QuestionUnit] {
    let reading = SentenceScan(finder: self, sentence: sentence)
    return reading.units()
  }
}
