/// A text with the questions found in it, and what they come to together.
struct OpenerLine: Sendable {
  struct Question: Sendable {
    var sentence: QuestionSentence
    var unit: QuestionUnit
  }

  let text: Words
  let sentences: [QuestionSentence]
  /// The questions that count, in order.
  let questions: [Question]
  let kind: OpenerReading.Kind
  let isStacked: Bool

  init(_ source: String, lists: OpenerWords, finder: QuestionFinder) {
    text = Words(source)
    sentences = QuestionSentence.cut(text, spellings: lists.spellings)
    var found: [Question] = []
    for sentence in sentences {
      let echoes = !found.isEmpty && Self.echoes(sentence)
      for var unit in finder.units(in: sentence) {
        if echoes { unit.continues = true }
        found.append(.init(sentence: sentence, unit: unit))
      }
    }
    questions = Self.counting(found)
    let main = questions.first { !$0.unit.continues }
    kind =
      questions.contains { $0.unit.kind == .open } ? .open : main?.unit.kind ?? .statement
    isStacked = Self.isStacked(questions)
  }

  /// The question that a rewrite would replace.
  var main: Question? { questions.first { $0.unit.kind == kind } ?? questions.first }

  /// A sentence that only asks on: "Why?", "How so?", "How about you?"
  private static func echoes(_ sentence: QuestionSentence) -> Bool {
    let words = sentence.words
    guard words.count <= 4 else { return false }
    if words == ["why"] || words == ["how", "come"] { return true }
    return (words.last == "you" || words.last == "so" || words.last == "why")
      && ["how", "what", "and", "why"].contains(words.first ?? "")
  }

  /// Pleasantries count only alone, and "I'm curious …" only where no question mark asks.
  private static func counting(_ found: [Question]) -> [Question] {
    let weighty = found.filter { $0.unit.form != .pleasantry }
    guard weighty.count > 1 else { return weighty.isEmpty ? Array(found.prefix(1)) : weighty }
    let asked = weighty.filter { $0.sentence.asks || $0.unit.form == .wh }
    return asked.isEmpty ? weighty : asked
  }

  private static func isStacked(_ questions: [Question]) -> Bool {
    var count = 0
    for (place, question) in questions.enumerated() {
      // "Your daughter plays the harp? How did she choose that?" is one thought
      let repeats =
        question.unit.form == .fragment && place + 1 < questions.count
        && Grammar.secondPerson.contains(question.sentence.words[question.unit.words.lowerBound])
      let isInvitation = question.unit.form == .invitation && place + 1 < questions.count
      if question.unit.continues && questions.count <= 2 || isInvitation || repeats {
        continue
      }
      count += 1
    }
    return count > 1
  }
}
