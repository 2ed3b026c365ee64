/// Questions that show by less than their word order: fragments, tags, no marks at all.
extension SentenceScan {
  /// A question without a break before it: "hi im sam where do you work".
  func inside() -> QuestionUnit? {
    for place in words.indices.dropFirst() {
      let word = words[place]
      guard place + 2 < end else { break }
      let next = words[place + 1]
      let subject = words[place + 2]
      if Grammar.whWords.contains(word), Grammar.auxiliaries.contains(next),
        subject == "you" || Grammar.possessives.contains(subject) && Grammar.toBe.contains(next)
          || sentence.asks && Grammar.isSubject(subject)
      {
        return .init(kind: answers(place), form: .wh, words: place..<end)
      }
      if ["do", "did", "are", "have", "can", "could", "would", "will", "were", "is", "was"]
        .contains(word),
        next == "you" || sentence.asks && Grammar.isSubject(next),
        !Grammar.auxiliaries.contains(words[place - 1]),
        !Grammar.whWords.contains(words[place - 1]),
        ![
          "than", "as", "so", "neither", "nor", "you", "i", "we", "they", "who", "that", "which",
          "it", "he", "she", "there", "to",
        ]
        .contains(words[place - 1]), sentence.asks || !sentence.isClosed
      {
        return .init(kind: .yesNo, form: .inverted, words: place..<end)
      }
    }
    return nil
  }

  func loose() -> QuestionUnit? {
    let place = skipFillers(from: 0)
    guard place < end else { return nil }
    let whole = place..<end
    let first = words[place]
    if sentence.asks || !sentence.isClosed, first == "any", place + 1 < end,
      ["thoughts", "opinions", "wisdom", "insights", "impressions"].contains(words[place + 1])
    {
      return .init(kind: .open, form: .fragment, words: whole)
    }
    if sentence.asks {
      if end <= 2, lists.tags.contains(words[end - 1]) || words[0] == "really" {
        return .init(kind: .yesNo, form: .pleasantry, words: whole)  // "Yeah?"
      }
      if isWh(at: place),
        !Grammar.subordinators.contains(first) || end - place < 6 || first == "where"
      {
        return .init(kind: answers(place), form: .wh, words: whole)
      }
      if let wh = whInPlace() ?? nounInPlace(from: place) { return wh }
      // "Moved where?"
      if end - place > 1, end == words.count, ["where", "when", "who"].contains(words[end - 1]) {
        return .init(kind: .short, form: .wh, words: whole)
      }
      if words.suffix(2) == ["you", "are"] || words.suffix(3) == ["your", "name", "is"] {
        return .init(kind: .short, form: .wh, words: whole)  // "And you are?"
      }
      if ["thoughts", "opinions", "impressions", "takeaways", "reactions", "highlights"].contains(
        first)
        || first == "your"
          && ["thoughts", "take", "story", "opinion", "impressions", "highlights", "view"].contains(
            words[min(place + 1, end - 1)])
      {
        return .init(kind: .open, form: .fragment, words: whole)
      }
      if lists.fragments.match(words, at: place) == nil,
        ["favourite", "best", "worst", "earliest", "funniest", "weirdest", "biggest"].contains(
          first)
          || first == "most" || first == "last" || first == "your" && words.contains("favourite")
      {
        return .init(kind: .short, form: .fragment, words: whole)
      }
      return .init(kind: .yesNo, form: .fragment, words: whole)
    }
    if lists.fragments.match(words, at: place) != nil {
      return .init(kind: .yesNo, form: .fragment, words: whole)
    }
    if !sentence.isClosed {
      if let wh = bareWh(from: place) { return wh }
      if isBareFragment(from: place) { return .init(kind: .yesNo, form: .fragment, words: whole) }
    }
    if first.hasSuffix("ing"), words.contains("anything") || words.contains("any"),
      !sentence.isClosed
    {
      return .init(kind: .yesNo, form: .fragment, words: whole)
    }
    // "how you got into law", typed without any mark
    if !sentence.isClosed, ["how", "why", "what", "where"].contains(first), place + 2 < end,
      words[place + 1] == "you" || words[place + 1] == "your",
      !words[afterAddress(place + 2)...].contains(where: Grammar.toBe.contains)
    {
      return .init(kind: answers(place), form: .wh, words: whole)
    }
    if !sentence.isClosed, first == "how", place + 1 < end,
      !Grammar.auxiliaries.contains(words[place + 1]), !lists.measures.contains(words[place + 1]),
      !["to", "about", "come", "best"].contains(words[place + 1])
    {
      return nil  // "How kind of you"
    }
    if !sentence.isClosed, first == "who", place + 1 < end, words[place + 1] == "knew" {
      return nil
    }
    if !sentence.isClosed, first == "what" || first == "who" || first == "how", place + 1 < end,
      words[place + 1] != "a", words[place + 1] != "an",
      !Grammar.pronouns.contains(words[place + 1]),
      !Grammar.determiners.contains(words[place + 1])
    {
      return .init(kind: answers(place), form: .wh, words: whole)
    }
    return nil
  }
}
