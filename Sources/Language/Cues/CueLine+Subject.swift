extension CueLine {
  /// Whether a span is told of somebody else: "he was [too shy]", "Ben [got the job]".
  ///
  /// The subject is looked for at most six words before, past the small words of a verb; without
  /// one the person speaks of themselves.
  package func isOfOthers(_ span: Range<Int>) -> Bool {
    if tokens[span].contains(where: { Self.firstPerson.contains($0.normal) }) { return false }
    var index = span.lowerBound
    var steps = 0
    while index > 0, tokens[index].pause == .none, steps < 6 {
      index -= 1
      steps += 1
      let word = tokens[index].normal
      if Self.firstPerson.contains(word) { return false }
      if Self.thirdPerson.contains(word) { return true }
      guard Self.verbal.contains(word) else {
        let start = tokens[index].range.lowerBound
        if words.characters[start].isUppercase, word != "i" {
          return index > 0 || !Self.starters.contains(word)
        }
        return index > 0 && Self.kin.contains(word)
          && Self.possessives.contains(tokens[index - 1].normal)
      }
    }
    return false
  }

  private static let firstPerson: Set<String> = ["i", "me", "my", "we", "us", "our", "myself"]
  private static let thirdPerson: Set<String> = [
    "he", "she", "they", "who", "someone", "somebody", "everyone", "everybody", "people", "others",
  ]
  /// Words between a subject and what is said of it.
  private static let verbal: Set<String> = [
    "am", "was", "is", "were", "are", "be", "been", "has", "had", "have", "got", "felt", "feels",
    "feel",
    "just", "really", "too", "so", "very", "a", "bit", "also", "then", "did", "does", "not", "kind",
    "of", "to", "apparently", "seemed", "looked", "sounded", "always", "often", "never", "still",
    "quite", "pretty", "totally", "completely", "finally", "already", "said", "says", "wanted",
  ]
  private static let possessives: Set<String> = ["my", "his", "her", "their", "the", "our", "a"]
  private static let kin: Set<String> = [
    "brother", "sister", "friend", "mum", "mom", "dad", "mother", "father", "son", "daughter",
    "wife", "husband", "partner", "boss", "manager", "colleague", "neighbour", "neighbor",
    "cousin", "mentor", "flatmate", "roommate", "girlfriend", "boyfriend", "speaker", "guy",
    "woman", "man", "kid", "team", "student", "client", "host", "organiser", "organizer",
  ]
  /// Capitals that only open a sentence.
  private static let starters: Set<String> = [
    "yes", "no", "ok", "okay", "well", "honestly", "but", "and", "because", "yeah", "then",
    "actually", "maybe", "sorry", "basically", "today", "yesterday", "again", "almost", "nearly",
  ]
}
