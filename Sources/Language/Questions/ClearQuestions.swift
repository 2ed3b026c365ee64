/// Questions that show by their word order: "What do you …", "Is work …", "…, isn't it?"
extension SentenceScan {
  func strict(at place: Int, after start: Start) -> QuestionUnit? {
    let whole = place..<end
    if let unit = prelude(at: place) { return unit }
    if let range = lists.pleasantries.match(words, at: place), range.upperBound >= pieceEnds[place]
    {
      return .init(kind: .short, form: .pleasantry, words: whole)
    }
    if let range = lists.openPhrases.match(words, at: place), range.upperBound == pieceEnds[place] {
      return .init(kind: .open, form: .wh, words: whole)
    }
    if let unit = request(at: place, start: start) { return unit }
    let word = words[place]
    if Grammar.whWords.contains(word) || opensPrepositionally(place) {
      return isInvertedWh(at: place, start: start)
        ? .init(kind: answers(place), form: .wh, words: whole) : nil
    }
    if Grammar.auxiliaries.contains(word), isInverted(at: place, start: start) {
      return .init(kind: .yesNo, form: .inverted, words: whole)
    }
    return nil
  }

  /// "How about you, …" and "Can I ask you something?" count only where nothing else is asked.
  private func prelude(at place: Int) -> QuestionUnit? {
    if let range = lists.iceBreakers.match(words, at: place), range.upperBound >= pieceEnds[place],
      sentence.asks || range.upperBound < end
    {
      return .init(kind: .yesNo, form: .pleasantry, words: place..<end)
    }
    guard let range = lists.handOvers.match(words, at: place),
      range.upperBound == pieceEnds[place], range.upperBound < end
    else { return nil }
    return .init(kind: .open, form: .pleasantry, words: place..<end)
  }

  func answers(_ place: Int) -> OpenerReading.Kind {
    finder.answers.kind(words, at: place, end: questionEnd(from: place))
  }

  /// A question may run past a comma; it is read no further than 60 words.
  func questionEnd(from place: Int) -> Int { min(end, place + 60) }

  func opensPrepositionally(_ place: Int) -> Bool {
    place + 1 < end && Grammar.prepositions.contains(words[place])
      && ["what", "which", "whom", "whose", "how"].contains(words[place + 1])
  }

  func isInvertedWh(at start: Int, start origin: Start) -> Bool {
    var place = start
    if Grammar.prepositions.contains(words[place]) { place += 1 }
    let word = words[place]
    guard place + 1 < end else {
      return origin.place > 0 && (word == "why" || word == "how") || sentence.asks
    }
    let next = words[place + 1]
    if Grammar.auxiliaries.contains(next) {
      // "when is", "what do": not "what will be will be"
      return place + 2 < end || sentence.asks || word == "what"
    }
    if word == "how", ["about", "come", "so"].contains(next) { return true }
    if word == "where", next == "abouts" { return true }
    if word == "where", ["in", "on", "around", "near", "about"].contains(next) {
      return (place + 2..<min(end, place + 8)).contains {
        Grammar.auxiliaries.contains(words[$0]) && $0 + 1 < end && Grammar.isSubject(words[$0 + 1])
      }
    }
    if word == "what", next == "all", place + 2 < end,
      Grammar.auxiliaries.contains(words[place + 2])
    {
      return true
    }
    if word == "why", next == "thank" { return false }
    if word == "why", start == skipFillers(from: origin.place), isBareWhy(from: place + 1) {
      return true
    }
    if word == "which", origin.afterBreak, isBareWhich(from: place + 1) { return true }
    if word == "what" || word == "who", Grammar.degreeAdverbs.contains(next), place + 2 < end,
      Grammar.pastOrThird(words[place + 2])
    {
      return sentence.asks || start == 0 || !sentence.isClosed
    }
    if word == "why", next == "not" { return true }
    if word == "how", ["many", "much", "long", "often", "far", "old", "big"].contains(next),
      !sentence.isClosed
    {
      return true
    }
    if word == "what", next == "if" || next == "about" { return true }
    if word == "what", next == "a" || next == "an" { return false }
    if Grammar.pronouns.contains(next) { return false }
    if word == "who" || word == "what", Grammar.subjectVerbs.contains(next) || next.hasSuffix("ed")
    {
      return sentence.asks || start == 0 || !sentence.isClosed || origin.afterBreak
    }
    // "I noticed the mural, what catches your eye?"
    if word == "what", sentence.asks, origin.afterBreak, place + 2 < end,
      Grammar.pastOrThird(next), ["your", "you", "people"].contains(words[place + 2])
    {
      return true
    }
    guard ["what", "which", "whose", "how"].contains(word) else {
      return sentence.asks && !Grammar.subordinators.contains(word) && !Grammar.isSubject(next)
    }
    if Grammar.determiners.contains(next), word != "how", next != "other" { return false }
    // "What kind of cool stuff are you …"
    let limit = min(place + 12, pieceEnds[place])
    if place + 2 < limit {
      for later in place + 2..<limit
      where Grammar.auxiliaries.contains(words[later]) && later + 1 < end
        && (Grammar.isSubject(words[later + 1]) || sentence.asks)
      {
        return true
      }
    }
    return false
  }

  /// "why rust", "why the career change": no clause follows that could be told.
  private func isBareWhy(from place: Int) -> Bool {
    guard sentence.asks || !sentence.isClosed, end - place <= 8 else { return false }
    return !Grammar.pronouns.contains(words[place])
      && !words[place...].contains(where: Grammar.auxiliaries.contains)
  }

  /// "which ward", "which way to the main hall", and "which appeals to you most?"
  private func isBareWhich(from place: Int) -> Bool {
    let next = words[place]
    if ["reminds", "means", "brings", "makes", "leads"].contains(next) { return sentence.asks }
    if sentence.asks, next.hasSuffix("s"), place + 1 < end,
      ["to", "you", "most", "best", "more"].contains(words[place + 1])
    {
      return true
    }
    if next == "of" { return words[place...].contains(where: Grammar.auxiliaries.contains) }
    return !sentence.isClosed && end - place <= 6
      && (!Grammar.isSubject(next) || next == "one")
      && !words[place...].contains(where: Grammar.auxiliaries.contains)
      && (!words[place...].contains(where: Grammar.pronouns.contains)
        || Grammar.prepositions.contains(words[end - 1]))
  }

  /// "Do you …", "Is work …", and not "Have a good evening" or "Would love to".
  func isInverted(at place: Int, start: Start) -> Bool {
    let first = words[place]
    var after = place + 1
    if after < end, words[after] == "not" { after += 1 }
    guard after < end else { return sentence.asks && place > 0 }
    let next = words[after]
    if start.conjunction != nil, !start.afterBreak, !sentence.asks {
      return ["you", "they", "we", "he", "she"].contains(next)
    }
    switch first {
    case "have", "had":
      if ["you", "they", "we", "i", "he", "she", "there"].contains(next) { return true }
      return sentence.asks && (Grammar.isSubject(next) && next != "a" && next != "an")
    case "do":
      if start.conjunction != nil, words[0] == "if", !Grammar.pronouns.contains(next) {
        return false
      }
      if start.conjunction != nil, ["anything", "something", "it", "that", "so"].contains(next) {
        return false  // "If you could live anywhere and do anything, …"
      }
      if ["tell", "come", "let", "keep", "share", "stay", "say"].contains(next) { return false }
      return Grammar.isSubject(next) || sentence.asks || !sentence.isClosed
    case "may", "might", "must", "shall":
      return ["i", "we", "you", "they", "he", "she", "it", "there"].contains(next)
    case "can", "could", "will", "would", "should":
      if ["love", "like", "be", "have", "not", "wait", "do", "appreciate"].contains(next) {
        return false
      }
      return Grammar.isSubject(next) || sentence.asks && place == skipFillers(from: start.place)
    default:
      if Grammar.isSubject(next) { return true }
      if ["wondering", "hoping", "thinking", "not"].contains(next) { return false }
      return sentence.asks || !sentence.isClosed && place == 0
    }
  }
}
