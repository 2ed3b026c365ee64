extension CueLine {
  /// Whether a match is denied: "I'm not going to …", "I would never …", "no plans to …".
  ///
  /// A denial stands at most five words before the match, in the same clause, with nothing but
  /// light words between; or inside one of its gaps.
  ///
  /// - Parameter scarce: whether "nobody", "nothing" and "hardly" deny as well: of how something
  ///   was, and not of what somebody wants.
  package func denies(_ match: CueSet.Match, scarce: Bool = false) -> Bool {
    let covered = Set(match.covered)
    for index in match.span where !covered.contains(index) && Self.denials.contains(normal(index)) {
      return true
    }
    var index = match.span.lowerBound - 1
    var pause = tokens[match.span.lowerBound].pause
    var steps = 0
    while index >= 0, pause == .none, steps < 6 {
      let word = normal(index)
      if scarce,
        Self.scarcity.contains(word) || word == "one" && index > 0 && normal(index - 1) == "no"
      {
        return true
      }
      if Self.denials.contains(word) {
        return index == 0 || normal(index - 1) != "why" && normal(index - 1) != "if"
      }
      if word == "no" { return Self.deniable.contains(normal(index + 1)) }
      guard Self.light.contains(word) else { return false }
      pause = tokens[index].pause
      index -= 1
      steps += 1
    }
    return false
  }

  private func normal(_ index: Int) -> String { tokens[index].normal }

  private static let denials: Set<String> = ["not", "never", "neither", "nor", "without", "n't"]

  private static let scarcity: Set<String> = [
    "nobody", "noone", "nothing", "none", "hardly", "barely", "scarcely",
  ]

  /// What "no" denies when it comes right after it.
  private static let deniable: Set<String> = [
    "plan", "plans", "intention", "intentions", "thoughts", "desire", "suicidal", "wish", "urge",
    "urges", "longer",
  ]

  /// Words that may stand between a denial and what it denies.
  private static let light: Set<String> = [
    "really", "even", "actually", "going", "to", "want", "wanting", "planning", "thinking", "think",
    "feeling", "feel", "about", "of", "be", "the", "a", "an", "ever", "do", "exactly", "at", "all",
    "any", "having", "have", "had", "would", "say", "saying", "in", "danger", "trying", "been",
    "like", "that", "i", "am", "plans", "plan", "intention", "intentions", "thoughts", "desire",
    "wish", "urge", "talking", "by", "means", "gonna", "so", "too", "my", "will", "is", "was",
    "for", "with", "it", "currently", "seriously", "feelings", "active", "as", "if", "planned",
  ]
}
