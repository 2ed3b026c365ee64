/// Statements that a tag turns into a question.
extension SentenceScan {
  /// "Great talk, wasn't it?": the auxiliary and its pronoun close the sentence.
  func tag(_ unit: QuestionUnit, at place: Int) -> QuestionUnit? {
    let tail = words[place...]
    guard place > 0, tail.count <= 3, let last = tail.last, Grammar.pronouns.contains(last) else {
      return nil
    }
    return .init(kind: .yesNo, form: .tag, words: 0..<place)
  }

  /// "So you're a recruiter, right?", "nice day isn't it", "you came by train innit".
  func wordTag() -> QuestionUnit? {
    if let last = sentence.tokens.last, end > 2, lists.tags.contains(last.word),
      sentence.asks || last.breakBefore != .none && !Self.answersBefore.contains(last.word),
      !Grammar.whWords.contains(words[0]) || words[0] == "when"
    {
      return .init(kind: .yesNo, form: .tag, words: 0..<end - 1)
    }
    if let start = bareTag() { return .init(kind: .yesNo, form: .tag, words: 0..<start) }
    return nil
  }

  private static let answersBefore: Set<String> = ["no", "yes", "ok", "okay", "hey"]

  /// Where a tag without a comma before it begins.
  private func bareTag() -> Int? {
    guard end > 2, let last = words.last else { return nil }
    if lists.bareTags.contains(last) { return end - 1 }
    let start = skipFillers(from: 0)
    if ["right", "yeah", "correct"].contains(last), end - start > 3, !sentence.isClosed,
      ["you", "your", "that", "it", "they", "he", "she", "this"].contains(words[start]),
      ![
        "turn", "go", "the", "is", "all", "am", "are", "on", "was", "were", "about", "not", "quite",
        "just", "almost",
      ].contains(words[end - 2])
    {
      return end - 1
    }
    guard end > 4, Grammar.pronouns.contains(last), last != "i" else { return nil }
    if words[end - 2] == "not", Grammar.auxiliaries.contains(words[end - 3]) { return end - 3 }
    // "you don't know Tom do you"
    if Grammar.auxiliaries.contains(words[end - 2]), words[1..<end - 2].contains("not"),
      words[start] == last
    {
      return end - 2
    }
    return nil
  }
}
