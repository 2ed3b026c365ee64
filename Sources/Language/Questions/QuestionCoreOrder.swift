/// A statement or a fragment brought to the order of a question.
extension QuestionCore {
  /// "you are a baker" to "are you a baker".
  mutating func invert(_ lists: OpenerWords) {
    while words.count > 2, ["still", "also", "just", "already"].contains(words[0]) {
      removeFirst(1)
    }
    guard words.count > 1 else { return }
    if words[0] == "you" {
      if words[1] == "have", words.count > 2, !Self.isParticiple(words[2]) {
        insert(["do"], at: 0)  // "you have time"
      } else if Grammar.auxiliaries.contains(words[1]) {
        swapFirst()
      } else if Self.presents.contains(words[1]) {
        insert(["do"], at: 0)
      } else if words[1].hasSuffix("ing") {
        insert(["are"], at: 0)
      } else if let base = lists.pasts[words[1]] {
        remove(at: 1)
        insert([base], at: 1)
        insert(["did"], at: 0)  // "you left law"
      }
      return
    }
    if ["it", "this", "that"].contains(words[0]), Grammar.toBe.contains(words[1]) {
      swapFirst()
      return
    }
    if words[0] == "your", let verb = words.prefix(4).firstIndex(where: Grammar.toBe.contains) {
      let auxiliary = words[verb]
      remove(at: verb)
      insert([auxiliary], at: 0)
      return
    }
    if words[0] == "first", words[1] == "time" { insert(["is", "this", "your"], at: 0) }
    if words[0] == "any" { insert(["do", "you", "have"], at: 0) }
    if ["been", "seen", "read", "tried", "heard", "met", "learned", "learnt"].contains(words[0]) {
      insert(["have", "you"], at: 0)
    }
    if ["happy", "excited", "nervous", "worried", "new", "interested", "into", "at", "proud"]
      .contains(words[0]), words.count > 1
    {
      insert(["are", "you"], at: 0)  // "Happy with the new office?"
    }
    if words[0].hasSuffix("ing"), words[0].count > 5 { insert(["are", "you"], at: 0) }
    if words[0] == "ever", words.count > 2 {
      insert(["have", "you"], at: 0)
    }
  }

  /// Verbs that are no past forms: "you run the bakery, right?" is "do you run …".
  private static let presents: Set<String> = [
    "like", "work", "know", "enjoy", "live", "think", "love", "play", "come", "use", "teach", "run",
    "manage", "own", "lead", "sing", "write", "paint", "draw", "build", "study", "travel", "speak",
    "coach", "cook", "make", "sell", "grow", "commute", "volunteer", "miss", "prefer", "do", "go",
    "want", "find", "design", "develop", "train", "mentor", "practise", "practice", "freelance",
    "agree", "believe", "collect", "restore", "organise", "organize", "need", "edit", "translate",
  ]

  private static func isParticiple(_ word: String) -> Bool {
    word.hasSuffix("ed") || word.hasSuffix("en") && word != "children"
      || [
        "been", "had", "done", "met", "read", "heard", "thought", "lived", "always", "ever",
        "never",
        "not", "just", "already", "known", "gone", "found", "made", "felt", "got", "left", "won",
        "begun", "come", "become", "taught", "brought", "learnt", "grown", "flown", "worn", "sold",
      ].contains(word)
  }
}
