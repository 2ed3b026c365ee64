internal import Language
internal import Model

/// The person's words from the coach's side, where they make a clause that can be said back.
///
///     reflect("I've got to call my boss.")    "you've got to call your boss"
///     reflect("my boss and I were early")     "your boss and you were early"
///     reflect("it")                           nil
///
/// Pronouns turn, and the verb forms that go with them; everything else keeps the person's spelling
/// and punctuation, and what stands in quotation marks is left alone. Where it is not plain whether
/// "you" acts or is acted on, or what comes out would not make a sensible clause (see
/// `SensibleClause`), the answer is nil and the caller has neutral words.
package func reflect(_ text: String, _ table: ReflectionTable = .english) -> String? {
  let trimmed = SensibleClause.trimmed(text)
  guard SensibleClause.isSensible(trimmed) else { return nil }
  var reflection = Reflection(trimmed, table)
  return reflection.turned()
}

/// One clause on its way to the coach's side.
private struct Reflection {
  /// A word as it was typed, and what follows it up to the next.
  private struct Token {
    var typed: String
    var normal: String
    var gap: String
    var isQuoted: Bool
  }

  private let table: ReflectionTable
  private var tokens: [Token] = []
  private var lead = ""

  init(_ text: String, _ table: ReflectionTable) {
    self.table = table
    let words = Words(text)
    var quotes = 0
    var end = 0
    for word in words.all where word.range.lowerBound >= end {
      let before = words.characters[end..<word.range.lowerBound]
      if tokens.isEmpty {
        lead = String(before)
      } else {
        tokens[tokens.count - 1].gap = String(before)
      }
      quotes += before.count { SensibleClause.quotationMarks.contains($0) }
      let typed = String(words.characters[word.range])
      tokens.append(
        Token(typed: typed, normal: folded(typed), gap: "", isQuoted: quotes % 2 == 1))
      end = word.range.upperBound
    }
    if !tokens.isEmpty { tokens[tokens.count - 1].gap = String(words.characters[end...]) }
  }

  mutating func turned() -> String? {
    var text = lead
    for index in tokens.indices {
      guard let word = turned(index) else { return nil }
      text += (index == 0 ? loweredFirst(word) : word) + tokens[index].gap
    }
    return text
  }

  private func turned(_ index: Int) -> String? {
    let token = tokens[index]
    if token.isQuoted { return token.typed }
    let normal = token.normal
    if normal == "you" || normal == "u" { return addressed(index) }
    if let verb = table.verbsOfSpeaker[normal] {
      return normal == "am" || isBeside(index, ["i"]) ? spelled(verb, as: token) : token.typed
    }
    if let verb = table.verbsOfAddressed[normal], isBeside(index, ["you", "u"]) {
      return spelled(verb, as: token)
    }
    if let turned = table.turns[normal] { return spelled(turned, as: token) }
    return token.typed
  }

  /// Keeps the apostrophe the person types with.
  private func spelled(_ word: String, as token: Token) -> String {
    guard token.typed.contains("\u{2019}") else { return word }
    return word.replacing("'", with: "\u{2019}")
  }

  /// The subject stands right before the verb, but for adverbs, or right after it in a question.
  private func isBeside(_ index: Int, _ subjects: Set<String>) -> Bool {
    if index + 1 < tokens.count, subjects.contains(tokens[index + 1].normal) { return true }
    var before = index - 1
    while before >= 0, Self.adverbs.contains(tokens[before].normal) { before -= 1 }
    guard before >= 0, subjects.contains(tokens[before].normal) else { return false }
    // "my boss and I were": two people keep their verb.
    return before == 0 || tokens[before - 1].normal != "and"
  }

  private func addressed(_ index: Int) -> String? {
    let next = index + 1 < tokens.count ? tokens[index + 1].normal : nil
    let before = index > 0 ? tokens[index - 1].normal : nil
    let ends = tokens[index].gap.contains { ",;:.!".contains($0) }
    if let before, Self.prepositions.contains(before), before != "like" {
      return table.addressed.object
    }
    if let before, Self.asking.contains(before) { return table.addressed.subject }
    guard let next, !ends else {
      return before == nil || before == "and" ? nil : table.addressed.object
    }
    if Self.verbs.contains(next) || next.hasSuffix("n't") { return table.addressed.subject }
    if Self.prepositions.contains(next) || Self.afterObject.contains(next) {
      return before == nil ? nil : table.addressed.object
    }
    return before == nil ? table.addressed.subject : nil
  }

  /// A sentence's capital goes where the word is surely no name.
  private func loweredFirst(_ word: String) -> String {
    guard word != "I", !word.hasPrefix("I'"), !word.hasPrefix("I\u{2019}") else { return word }
    let normal = folded(word)
    let isCommon =
      SensibleClause.common.contains(normal) || normal.count > 6 && normal.hasSuffix("ing")
    guard isCommon, word.dropFirst().allSatisfy({ !$0.isUppercase }) else { return word }
    return word.prefix(1).lowercased() + word.dropFirst()
  }

  private static let adverbs: Set<String> = [
    "really", "just", "also", "never", "always", "still", "only", "not", "so", "actually",
    "probably", "often", "already", "even", "almost", "simply", "honestly",
  ]
  private static let prepositions: Set<String> = [
    "to", "for", "with", "about", "from", "at", "of", "by", "without", "between", "behind", "near",
    "towards", "toward", "beside", "before", "after", "around", "against", "in", "on", "than",
    "like",
  ]
  /// Words that turn round subject and verb.
  private static let asking: Set<String> = [
    "do", "did", "can", "could", "would", "will", "should", "are", "were", "have", "had", "if",
    "when", "because", "what", "how", "why", "where", "until", "while", "unless", "which", "who",
  ]
  private static let verbs: Set<String> = [
    "are", "were", "have", "had", "can", "could", "will", "would", "should", "may", "might", "must",
    "do", "did", "think", "know", "want", "need", "said", "say", "asked", "ask", "told", "tell",
    "mean", "meant", "suggested", "suggest", "gave", "give", "recommended", "mentioned", "sent",
    "helped", "help", "made", "make", "keep", "kept", "get", "got", "never", "always", "also",
    "just", "really",
  ]
  private static let afterObject: Set<String> = [
    "a", "an", "the", "my", "this", "that", "today", "tomorrow", "yesterday", "again", "soon",
    "later", "now", "more", "much", "too", "and", "or", "but", "because", "if", "when", "what",
    "how", "why", "something", "anything", "everything", "i", "so", "very",
  ]
}
