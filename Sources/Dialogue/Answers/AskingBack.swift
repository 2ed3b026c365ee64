/// Tells a line that asks the coach something from one that answers: "why would that work", "does it
/// help?", but not "what about the second", "can I have a smaller one", "when I see her, I'll ask",
/// "do that".
enum AskingBack {
  /// - Parameter words: The normal forms of the words of `line`.
  static func `is`(_ line: String, _ words: [String]) -> Bool {
    let rest = Array(words.drop(while: fillers.contains))
    guard rest.count > 1 else { return rest.first.map { $0 == "why" || $0 == "how" } ?? false }
    let (first, second) = (rest[0], rest[1])
    if asking.contains(first) {
      if first == "why", second == "not" { return false }
      if ["what", "how"].contains(first), ["about", "if"].contains(second) { return false }
      if line.last(where: { !$0.isWhitespace }) == "?", first != "when" { return true }
      return !subjects.contains(second)
        && rest[1...].prefix(3).contains(where: auxiliaries.contains)
    }
    if first == "do", ["it", "that", "this"].contains(second) { return false }
    return auxiliaries.contains(first) && subjects.contains(second)
  }

  private static let fillers: Set<String> = [
    "and", "but", "hm", "hmm", "no", "oh", "ok", "so", "sorry", "then", "um", "wait", "well", "yes",
  ]
  private static let asking: Set<String> = [
    "how", "what", "when", "where", "which", "who", "whom", "whose", "why",
  ]
  /// Without "can", "could", "may" and "shall", which ask for something.
  private static let auxiliaries: Set<String> = [
    "am", "are", "did", "do", "does", "has", "have", "is", "should", "was", "were", "will", "would",
  ]
  private static let subjects: Set<String> = [
    "a", "anybody", "anyone", "he", "i", "it", "my", "people", "she", "that", "the", "there",
    "these", "they", "this", "those", "we", "you",
  ]
}
