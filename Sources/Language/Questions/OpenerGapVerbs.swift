/// Gaps for what somebody does, and for who does it.
extension OpenerGap {
  /// "supervise PhD students": one of some verbs, and what it is done to.
  func isDone(_ verb: Range<Int>?, _ words: [String]) -> Bool {
    guard let verb else { return false }
    guard verb.upperBound < words.count else {
      return verb.count > 1 && !Grammar.prepositions.contains(words[words.count - 1])
        && words.last != "to"
    }
    if words[verb.upperBound] == "to" { return false }
    return isObject(Array(words[verb.upperBound...]))
  }

  /// "trained as a chef", "had to fire someone".
  func isPast(_ words: [String]) -> Bool {
    // "Have you published the paper?" asks whether it is done
    guard let base = lists.pasts[words[0]],
      !["the", "your", "this", "that", "these", "those"].contains(words.dropFirst().first ?? "")
    else { return false }
    let present = [base] + words.dropFirst()
    return isDone(lists.trades.match(present, at: 0), present)
  }

  /// "manage without you", "learn empathy".
  func isDeed(_ words: [String]) -> Bool {
    guard let verb = lists.trades.match(words, at: 0) ?? lists.feats.match(words, at: 0) else {
      return false
    }
    return isObject(Array(words[verb.upperBound...]))
  }

  /// What may follow a verb, nothing among it: "children", "with elderly patients".
  func isObject(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    if words.contains(where: Self.unclear.contains) { return false }
    if first == "to", words.count > 1 { return isVerb(words[1]) && isRest(words) }
    if Grammar.prepositions.contains(first) {
      return words.count > 1
        && (isTopic(Array(words.dropFirst())) || words == ["for", "yourself"])
    }
    return isTopic(words)
  }

  /// Said of somebody else, or of nobody: "work for them", "somewhere else".
  private static let unclear: Set<String> = [
    "my", "me", "us", "our", "it", "that", "this", "them", "him", "here", "there", "something",
    "anything", "somewhere", "anywhere", "someone", "anyone", "somebody", "anybody", "elsewhere",
    "or", "still", "already", "yet", "either", "today", "tonight", "tomorrow", "yesterday",
  ]

  /// "your son", "Maria", "they", "nurses".
  func isSomebody(_ words: [String], _ isName: [Bool]) -> Bool {
    guard let first = words.first, words.count <= 3 else { return false }
    if words.count == 1 {
      return ["he", "she", "they", "people"].contains(first) || lists.peopleNouns.contains(first)
        || isName[0] && isProperName(words, isName)
    }
    return ["your", "the", "his", "her", "their"].contains(first)
      && !words.dropFirst().contains(where: Self.functionWords.contains)
  }
}
