/// What a question is asked without: fillers, politeness, negation, adverbs.
extension QuestionCore {
  mutating func dropFillers() {
    while words.count > 2,
      ["so", "and", "but", "well", "hey", "hi", "oh", "surely"].contains(words[0])
    {
      removeFirst(1)
    }
  }

  mutating func dropSignOffs(_ tail: QuestionTail) {
    for _ in 0..<4 {
      let count = tail.signOff(words)
      if count > 0 {
        removeLast(count)
      } else if words.count > 3, breaks[words.count - 1], isName[words.count - 1] {
        removeLast(1)  // "…, Priya?"
      } else {
        return
      }
    }
  }

  /// "have you got any tips", "have you any advice" to "do you have any …".
  mutating func ownHaveGot() {
    guard words.count > 3, words[0] == "have", words[1] == "you" else { return }
    if words[2] == "got" {
      guard
        Grammar.determiners.contains(words[3]) || Self.owned.contains(words[3])
          || words[3].hasSuffix("s")
      else { return }
      remove(at: 2)
    } else if words[2] != "any" && words[2] != "much" {
      return
    }
    remove(at: 0)
    insert(["do"], at: 0)
    insert(["have"], at: 2)
  }

  /// "I was wondering if you like it here" to "do you like it here".
  mutating func dropLead(_ lists: OpenerWords) {
    guard let place = words.firstIndex(where: { $0 == "if" || $0 == "whether" }) else { return }
    removeFirst(place + 1)
    if !words.isEmpty { invert(lists) }
  }

  mutating func dropNegation() {
    guard words.count > 3, Grammar.auxiliaries.contains(words[0]) else { return }
    for place in 1...2 where words[place] == "not" {
      remove(at: place)
      return
    }
  }

  /// "do you think that schools …" to "do you think schools …", but "that school" stays.
  mutating func dropThat() {
    guard words.count > 5, words[0] == "do", words[3] == "that",
      ["think", "feel", "believe", "agree"].contains(words[2]),
      words[4].hasSuffix("s") || isName[4] || Grammar.isSubject(words[4])
    else { return }
    remove(at: 3)
  }

  mutating func dropAdverbs() {
    while words.count > 3, words[1] == "you" || words[1] == "your",
      Self.adverbs.contains(words[2])
    {
      remove(at: 2)
    }
  }

  /// "do you guys", "do you both", "do both of you" to "do you".
  mutating func addressOne() {
    guard words.count > 3 else { return }
    if words[1] == "you", Grammar.addressed.contains(words[2]) {
      remove(at: 2)
    } else if words.count > 4, ["both", "all", "any", "either"].contains(words[1]),
      words[2] == "of", words[3] == "you"
    {
      remove(at: 1)
      remove(at: 1)
    }
  }

  private static let owned: Set<String> = ["time", "experience", "good", "enough", "much"]

  private static let adverbs: Set<String> = [
    "really", "actually", "also", "just", "still", "currently", "usually", "normally",
    "personally", "generally", "already", "perhaps", "maybe", "typically", "mostly", "ever",
    "often", "always", "mainly", "recently", "regularly", "sometimes", "ultimately", "honestly",
    "genuinely", "truly", "ideally", "possibly",
  ]
}
