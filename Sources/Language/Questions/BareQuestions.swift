/// Questions that show by their last word, or by what is left out: "you work where", "you hiring".
extension SentenceScan {
  /// Past "you people are": what follows is no second clause.
  func afterAddress(_ place: Int) -> Int {
    var after = place
    if after < end, Grammar.addressed.contains(words[after]) { after += 1 }
    if after < end, Grammar.toBe.contains(words[after]) { after += 1 }
    return min(after, end)
  }

  /// "And you work where?"
  func whInPlace() -> QuestionUnit? {
    let asked = words.reversed().drop {
      [
        "again", "exactly", "now", "then", "anyway", "mostly", "sir", "madam", "mate", "bro",
        "dude", "guys", "boss", "ma", "please",
      ].contains($0)
    }
    guard let last = asked.first, asked.count > 2, Grammar.whWords.contains(last),
      sentence.asks || !Self.embedders.contains(asked.dropFirst().first ?? "")
    else { return nil }
    return .init(
      kind: last == "why" || last == "how" ? .open : .short, form: .wh, words: 0..<end)
  }

  /// "You play what instrument?", "you are with which company".
  func nounInPlace(from start: Int) -> QuestionUnit? {
    guard ["you", "your", "that", "it", "this", "they", "he", "she"].contains(words[start]),
      let place = words[start...].lastIndex(where: { ["what", "which", "how"].contains($0) }),
      place > start + 1, place + 1 < end, end - place <= 6,
      !Self.embedders.contains(words[place - 1]),
      words[place] != "how" || ["many", "much", "long"].contains(words[place + 1]),
      !words[(place + 1)...].contains(where: {
        Grammar.pronouns.contains($0) || Grammar.auxiliaries.contains($0) || $0 == "to"
      })
    else { return nil }
    return .init(kind: .short, form: .wh, words: start..<end)
  }

  /// After these a wh-word opens a clause: "you know who".
  private static let embedders: Set<String> = [
    "know", "knew", "see", "tell", "say", "said", "ask", "asked", "wonder", "remember", "guess",
    "understand", "explain", "of", "about", "matter", "sure", "forgot", "told", "no", "decide",
    "like",
  ]

  /// "you work where", "you're with which company", "since when", typed without any mark.
  func bareWh(from place: Int) -> QuestionUnit? {
    let first = words[place]
    let count = end - place
    if count == 2 || count == 3,
      Grammar.prepositions.contains(first)
        && ["when", "where", "which", "what", "who"].contains(words[place + 1])
        || first == "where" && ["from", "to", "about"].contains(words[place + 1]) && count == 2
    {
      return .init(kind: .short, form: .wh, words: place..<end)
    }
    guard ["you", "your"].contains(first), count > 2 else { return nil }
    return whInPlace() ?? nounInPlace(from: place)
  }

  private static let wishing: Set<String> = ["good", "nice", "busy", "long"]
  private static let spent: Set<String> = [
    "weekend", "journey", "trip", "flight", "drive", "summer", "holiday", "break", "christmas",
    "commute", "shift", "week",
  ]

  /// "you hiring", "you guys from here", "ur company hiring", "anyone sat here".
  func isBareFragment(from start: Int) -> Bool {
    var place = start + 1
    guard place < end else { return false }
    let first = words[start]
    if first == "your", place + 1 < end, !Grammar.auxiliaries.contains(words[place]) {
      return words[place + 1].hasSuffix("ing") && end - place <= 5
    }
    if Self.wishing.contains(first), Self.spent.contains(words[place]), end - place <= 3,
      !words.contains(where: Grammar.pronouns.contains)
    {
      return true
    }
    guard ["you", "they", "anyone", "anybody"].contains(first) else { return false }
    if Grammar.addressed.contains(words[place]) { place += 1 }
    guard place < end else { return false }
    let next = words[place]
    if next.hasSuffix("ing"), next.count > 4 { return true }
    if ["from", "ok", "up", "free"].contains(next) { return true }
    if first == "they" { return false }
    if first != "you" { return ["sat", "here", "in", "from", "free"].contains(next) }
    guard end - place <= 4, !words[place...].contains(where: Grammar.auxiliaries.contains) else {
      return false
    }
    return ["in", "with", "at", "on", "into", "a", "an", "new", "local", "here", "around"]
      .contains(next)
  }
}
