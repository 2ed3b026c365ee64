/// What a person says before the thing they want to know.
extension SentenceScan {
  /// "I'd love to hear", "would be great to know", "I just wanted to ask", "genuinely curious".
  func curiosityLead(at place: Int) -> Range<Int>? {
    wishLead(at: place) ?? lists.curiosity.match(words, at: place)
  }

  /// A subject and auxiliaries that may be missing, adverbs, a wish, and what it is a wish for.
  private func wishLead(at start: Int) -> Range<Int>? {
    var place = start
    if ["i", "we", "it"].contains(words[place]) { place += 1 }
    guard place < end else { return nil }
    var wouldLike = words[place] == "be"  // "Be great to hear …"
    while place < end, place - start < 8,
      Self.beforeWish.contains(words[place])
        || words[place].hasSuffix("ly") && !lists.adjectiveWishes.contains(words[place])
    {
      if words[place] == "would" || words[place] == "will" { wouldLike = true }
      place += 1
    }
    guard place < end else { return nil }
    let wish = words[place]
    guard lists.wishes.contains(wish) || wouldLike && lists.adjectiveWishes.contains(wish) else {
      return nil
    }
    let asks = Self.asksOnly.contains(wish)
    place += 1
    if wouldLike, place + 1 < end {
      let takes = Self.taking.contains(wish) && Grammar.determiners.contains(words[place])
      if takes || words[place] == "if" && words[place + 1] == "you" { return start..<place }
      if words[place] == "it", words[place + 1] == "if" { return start..<place + 1 }
    }
    while place < end, ["over", "across", "by", "up", "out", "here"].contains(words[place]) {
      place += 1
    }
    if place + 1 < end, ["to", "in"].contains(words[place]) {
      place += 1
      while place + 1 < end, Grammar.degreeAdverbs.contains(words[place]) { place += 1 }
      let verb = words[place]
      guard verb == "ask" || !asks && lists.wishVerbs.contains(verb) else { return nil }
      place += 1
      if place + 1 < end, words[place] == "out" { place += 1 }
      if place + 1 < end, words[place] == "from", words[place + 1] == "you" { place += 1 }
      if place + 1 < end, words[place] == "you", isWh(at: place + 1) { place += 1 }
      return start..<place
    }
    guard !asks, place < end, place > start + 1 || wish == "curious",
      Self.wondering.contains(wish), words[place] != "that",
      Grammar.whWords.contains(words[place]) || ["about", "if", "whether"].contains(words[place])
    else { return nil }
    return start..<place
  }

  private static let beforeWish = Grammar.degreeAdverbs.union([
    "would", "will", "am", "was", "are", "were", "be", "been", "have", "had", "super", "v",
    "rather", "quite",
    "honestly", "always", "simply", "only",
  ])

  /// "I came over to hear …" tells, "I came over to ask …" asks.
  private static let asksOnly: Set<String> = [
    "came", "writing", "reaching", "messaging", "calling", "emailing", "come", "need", "got",
  ]

  /// "I'd really love your view"
  static let taking: Set<String> = ["love", "appreciate", "value", "welcome"]

  private static let wondering: Set<String> = [
    "curious", "fascinated", "intrigued", "interested", "wondering",
  ]

  /// "Could you spare a minute to", "do you have time to": where what is asked for begins.
  func timeLead(at place: Int) -> Int? {
    guard let range = lists.timeLeads.match(words, at: place) else { return nil }
    var after = range.upperBound
    var hasTime = false
    while after < end, after - range.upperBound < 6 {
      if Self.times.contains(words[after]) { hasTime = true }
      if words[after] == "to" { return hasTime ? after + 1 : nil }
      guard Self.times.contains(words[after]) || Self.howMuch.contains(words[after]) else {
        return nil
      }
      after += 1
    }
    return nil
  }

  private static let times: Set<String> = [
    "minute", "minutes", "moment", "moments", "second", "seconds", "sec", "secs", "time", "mins",
    "min", "chance",
  ]

  private static let howMuch: Set<String> = [
    "a", "some", "any", "one", "two", "five", "ten", "few", "couple", "of", "quick", "the",
    "little",
    "bit", "your",
  ]
}
