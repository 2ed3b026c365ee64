/// What a question with "what" asks for.
extension AnswerSpace {
  func what(_ rest: [String]) -> OpenerReading.Kind {
    guard let first = rest.first else { return .short }
    if Grammar.degreeAdverbs.contains(first), rest.count > 1, first != "kind", first != "sort",
      Grammar.pastOrThird(rest[1])
    {
      return what(Array(rest.dropFirst()))  // "What still surprises you?"
    }
    if endsInLike(rest) { return .open }
    if rest.last == "called" || rest.last == "named" { return .short }
    if Grammar.toBe.contains(first) { return whatIs(Array(rest.dropFirst())) }
    if ["has", "have", "had"].contains(first) { return whatHas(Array(rest.dropFirst())) }
    if Grammar.auxiliaries.contains(first) {
      return whatDo(Array(rest.dropFirst()), auxiliary: first)
    }
    if Grammar.pronouns.contains(first) || embeddedSubject(rest) {
      return first == "if" ? .open : embedded(rest)
    }
    if first == "if" { return .open }
    if first == "about" {
      guard rest.count > 1 else { return .open }
      return lists.proposals.contains(rest[1]) ? .yesNo : .open
    }
    if Grammar.subjectVerbs.contains(first) && !lists.openNouns.contains(first) { return .open }
    if first.hasSuffix("ed"), first.count > 4,
      !["bed", "need", "speed", "feed", "breed"].contains(first)
    {
      return .open  // "What inspired the colours?"
    }
    if first.hasSuffix("s"), !first.hasSuffix("ss"), rest.count > 1,
      ["you", "your", "to", "about", "the", "it", "them", "us", "me", "a"].contains(rest[1])
    {
      return .open  // "What appeals to you about it?"
    }
    return whatNoun(rest)
  }

  /// "what it is like", "What's Zurich like in winter?"
  func endsInLike(_ rest: [String]) -> Bool {
    guard let place = rest.lastIndex(of: "like"), place > 0 else { return false }
    let before = rest[place - 1]
    if ["you", "they", "we", "i", "would", "do"].contains(before) { return false }
    guard let first = rest.first, Grammar.auxiliaries.contains(first) || Grammar.isSubject(first)
    else { return false }
    if ["do", "did", "does", "would"].contains(first) {
      // "What do you like …" is a verb; "What does a good day look like" is not
      return ["look", "feel", "sound", "seem", "be"].contains(before)
    }
    return !(rest.count > 1 && rest[1] == "you" && before == "would")
  }

  /// "what a product owner does", "what your job is": a noun phrase and then its verb.
  func embeddedSubject(_ rest: [String]) -> Bool {
    guard let first = rest.first, Grammar.determiners.contains(first) else { return false }
    return rest.count > 2
  }

  func embedded(_ rest: [String]) -> OpenerReading.Kind {
    if Grammar.pronouns.contains(rest[0]) {
      if rest[0] == "you" { return you(Array(rest.dropFirst()), auxiliary: "do") }
      if rest.count == 2, Grammar.toBe.contains(rest[1]) { return .short }
      return .open
    }
    if let last = rest.last, Grammar.toBe.contains(last) {
      return nounKind(rest, superlativeOpens: true)
    }
    return .open
  }

  func whatIs(_ rest: [String]) -> OpenerReading.Kind {
    guard let first = rest.first else { return .open }
    if first == "you" { return you(Array(rest.dropFirst()), auxiliary: "are") }
    if ["i", "we", "he", "she", "they"].contains(first) { return rest.count > 1 ? .open : .short }
    if first == "it" || first == "that" || first == "this" || first == "there" {
      return rest.count == 1 ? .short : .open
    }
    if ["on", "in", "at", "under", "inside"].contains(first) {
      return rest.starts(with: ["in", "it", "for"]) ? .open : .short  // "What's on the menu?"
    }
    if othersDo(rest) { return .open }
    if first == "been" {
      let after = Array(rest.dropFirst())
      guard let next = after.first else { return .open }
      return Grammar.determiners.contains(next) ? nounKind(after, superlativeOpens: true) : .open
    }
    if first.hasSuffix("ing") && first.count > 5 && !lists.openNouns.contains(first) {
      return .open
    }
    if Grammar.determiners.contains(first) || first == "one" || first.hasSuffix("'s")
      || Grammar.indefinites.contains(first) || lists.openNouns.contains(first)
    {
      return nounKind(rest, superlativeOpens: true)
    }
    if first.hasSuffix("ed") || Grammar.subjectVerbs.contains(first) || first == "not" {
      return .open
    }
    let head = nounPhrase(rest)
    if head.words.count == 1, rest.count == 1 || head.end < rest.count,
      !lists.shortNouns.contains(first)
    {
      return .open  // "What is different?", "What's important about …"
    }
    return nounKind(rest, superlativeOpens: true)
  }

  /// "What are people saying …", "What's your team working on?"
  func othersDo(_ rest: [String]) -> Bool {
    guard rest.count > 1 else { return false }
    for place in 1..<min(rest.count, 4) {
      let word = rest[place]
      if Grammar.prepositions.contains(word) || word == "favourite" { return false }
      guard word.hasSuffix("ing"), word.count > 4 else { continue }
      if lists.shortVerbs.contains(word) || lists.shortNouns.contains(word) { return false }
      if ["people", "they", "everyone", "others"].contains(rest[place - 1]) { return true }
      if Self.doings.contains(word),
        !rest[..<place].contains(where: { isSuperlative($0) || $0 == "next" })
      {
        return true
      }
      return place > 1 && place + 1 < rest.count
        && ["on", "about", "for", "to", "at", "with", "into"].contains(rest[place + 1])
    }
    return false
  }

  private static let doings: Set<String> = [
    "planning", "telling", "looking", "saying", "asking", "hoping", "trying", "thinking",
    "learning", "seeing", "noticing", "facing", "aiming", "expecting", "building", "developing",
    "struggling", "investigating", "exploring", "betting",
  ]

  func whatHas(_ rest: [String]) -> OpenerReading.Kind {
    guard let first = rest.first else { return .open }
    if first == "you" {
      return you(Array(rest.dropFirst()), auxiliary: "have")
    }
    if first == "been" {
      let after = Array(rest.dropFirst())
      return after.isEmpty ? .open : nounKind(after, superlativeOpens: true)
    }
    return .open
  }

  func whatDo(_ rest: [String], auxiliary: String) -> OpenerReading.Kind {
    guard let first = rest.first else { return .open }
    if first == "you" { return you(Array(rest.dropFirst()), auxiliary: auxiliary) }
    if first == "it" || first == "this" || first == "that" {
      if let verb = rest.dropFirst().first, ["cost", "say", "weigh"].contains(verb) {
        return .short
      }
      if rest.count == 2, rest[1] == "be" { return .short }  // "If you had …, what would it be?"
      return .open
    }
    // "What does your company do?" — a line of business; "… do all day" — a story
    if rest.last == "do", ["he", "she", "they"].contains(first) { return .open }
    if ["sell", "make", "teach", "eat", "drink", "charge", "cost", "weigh"].contains(
      rest.last ?? "")
    {
      return .short
    }
    if rest.last == "do" || rest.last == "mean" && rest.contains("name") { return .short }
    if rest.last == "stand" || rest.suffix(2) == ["stand", "for"] { return .short }
    return .open
  }

  private func isOpenPlural(_ noun: String) -> Bool {
    noun.hasSuffix("s") && lists.openNouns.contains(noun)
  }

  /// "What time …", "What kind of work …", "what advice would you …"
  func whatNoun(_ rest: [String]) -> OpenerReading.Kind {
    let head = nounPhrase(rest)
    let after = head.end < rest.count ? Array(rest[head.end...]) : []
    if ["role", "part"].contains(head.noun), after.contains("play") { return .open }
    if isPlace(head.noun, after) { return .short }
    if after.count > 2, ["have", "has"].contains(after[0]), Self.telling.contains(after[1]) {
      return .open  // "What books have shaped you?"
    }
    if let verb = after.first, Self.telling.contains(verb), after.count > 1 { return .open }
    if let last = after.last, ["in", "on", "with", "from"].contains(last), after.contains("you"),
      isAbstract(head.noun), !lists.openNouns.contains(head.noun)
    {
      return .short  // "What division are you in?"
    }
    if head.kindOf {
      // "What kind of work do you do?" is a category; "… challenges do you face" is not
      if ["thing", "things", "stuff"].contains(head.noun) { return .open }
      if head.words.count > 1, head.words.contains(where: { isOpenPlural($0) }) {
        return .open  // "What sort of problems land on your desk?"
      }
      if ["work", "project", "projects"].contains(head.noun),
        after.contains("do") || after.contains("in")
      {
        return after.contains("working") ? .open : .short
      }
      return lists.openNouns.contains(head.noun) && !lists.shortNouns.contains(head.noun)
        ? .open : .short
    }
    if lists.openNouns.contains(head.noun) && !["day", "week"].contains(head.noun)
      && !lists.shortNouns.contains(head.noun)
    {
      return .open
    }
    if isShort(head.noun) { return .short }
    if isAbstract(head.noun) { return .open }
    return .short
  }

  /// "what part of India are you from", "what side of town do you live on"
  private func isPlace(_ noun: String, _ after: [String]) -> Bool {
    guard ["part", "side", "end", "area", "corner"].contains(noun), after.first == "of" else {
      return false
    }
    return after.contains { Self.living.contains($0) } || after.last == "from"
      || after.last == "in" && after.contains("you")
  }

  private static let living: Set<String> = [
    "live", "living", "based", "stay", "staying", "located", "born", "grew", "sit", "raised",
  ]
}
