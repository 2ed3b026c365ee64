/// Whether a wh-question asks for a name, a number or a category, or for a story, a view, a how.
///
/// The first word alone decides little: "What's your name?" and "What's your story?" share it.
/// What decides is the noun that follows ("What advice …", "Which floor …"), the predicate
/// ("What's the hardest part …") and the verb ("What do you study?", "What do you make of …").
/// Both word orders are read, so that "tell me what you do" is "What do you do?".
struct AnswerSpace: Sendable {
  let lists: OpenerWords

  /// The kind of the question whose wh-word stands at a place; `end` is where it ends.
  func kind(_ words: [String], at start: Int, end: Int) -> OpenerReading.Kind {
    if lists.shortPhrases.match(words, at: start) != nil { return .short }
    if lists.openPhrases.match(words, at: start) != nil { return .open }
    var place = start
    if place + 1 < end, Grammar.prepositions.contains(words[place]) { place += 1 }
    if asksForReasons(words, from: place + 1, end: end) { return .open }
    let rest = Array(words[min(place + 1, end)..<end])
    switch words[place] {
    case "what": return what(rest)
    case "how": return how(rest)
    case "why":
      if rest.first == "do", rest.dropFirst().first == "not", rest.count > 2,
        rest[2] == "we" || rest[2] == "you" && rest.count > 3 && rest[3] == "join"
      {
        return .yesNo
      }
      return .open
    case "when": return .short
    default: return .short  // who, whom, whose, where, which
    }
  }

  /// "… and why?", "… and what makes it good": the second half wants the story.
  private func asksForReasons(_ words: [String], from start: Int, end: Int) -> Bool {
    guard start < end else { return false }
    for place in start..<end where words[place] == "and" && place + 1 < end {
      let next = words[place + 1]
      if next == "why" { return true }
      if next == "how", place + 2 == end || words[place + 2] == "so" { return true }
      if next == "what", place + 2 < end, Grammar.subjectVerbs.contains(words[place + 2]) {
        return true
      }
    }
    return false
  }

  // MARK: - how

  private func how(_ rest: [String]) -> OpenerReading.Kind {
    guard let first = rest.first else { return .open }
    if first == "about" {
      if rest.count == 1 { return .yesNo }
      return lists.proposals.contains(rest[1]) || rest[1].hasSuffix("ing") ? .yesNo : .open
    }
    if first == "come" || first == "so" { return .open }
    if lists.measures.contains(first) || ["very", "really", "about"].contains(first) {
      // "How do you …" has its verb first; "How hard is it to …" measures
      return .short
    }
    if Grammar.toBe.contains(first) { return howIs(Array(rest.dropFirst())) }
    return .open
  }

  /// "How's the food?" is small talk; "How is that different from …?" is not.
  private func howIs(_ rest: [String]) -> OpenerReading.Kind {
    guard let first = rest.first else { return .open }
    if first == "you" {
      return rest.count == 1
        || ["doing", "today", "tonight"].contains(rest.last ?? "")
          && rest.count <= 3
        ? .short : .open
    }
    if let last = rest.last, ["like", "different"].contains(last) { return .open }
    let head = nounPhrase(rest)
    if ["it", "that", "this", "things", "everything", "life"].contains(rest.joined(separator: " "))
    {
      return .short
    }
    if lists.smallTalk.contains(head.noun) || lists.smallTalk.contains(head.phrase) {
      return head.end >= rest.count || !rest[head.end...].contains("affecting") ? .short : .open
    }
    return .open
  }

  // MARK: - what

  private func what(_ rest: [String]) -> OpenerReading.Kind {
    guard let first = rest.first else { return .short }
    if endsInLike(rest) { return .open }
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
  private func endsInLike(_ rest: [String]) -> Bool {
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
  private func embeddedSubject(_ rest: [String]) -> Bool {
    guard let first = rest.first, Grammar.determiners.contains(first) else { return false }
    return rest.count > 2
  }

  private func embedded(_ rest: [String]) -> OpenerReading.Kind {
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

  private func whatIs(_ rest: [String]) -> OpenerReading.Kind {
    guard let first = rest.first else { return .open }
    if first == "you" { return you(Array(rest.dropFirst()), auxiliary: "are") }
    if ["i", "we", "he", "she", "they"].contains(first) { return rest.count > 1 ? .open : .short }
    if first == "it" || first == "that" || first == "this" || first == "there" {
      return rest.count == 1 ? .short : .open
    }
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

  private func whatHas(_ rest: [String]) -> OpenerReading.Kind {
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

  private func whatDo(_ rest: [String], auxiliary: String) -> OpenerReading.Kind {
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

  /// "What do you …", "what are you …ing", "what have you …": the verb decides.
  private func you(_ rest: [String], auxiliary: String) -> OpenerReading.Kind {
    var words = rest[...]
    while let first = words.first,
      Grammar.degreeAdverbs.contains(first)
        || Grammar.auxiliaries.contains(first) && first != "do" && first != "did" && words.count > 1
        || first == "guys"
    {
      words = words.dropFirst()
    }
    guard let verb = words.first else { return .short }  // "what are you?"
    let after = Array(words.dropFirst())
    if ["do", "did", "doing", "done"].contains(verb) { return doing(after, verb: verb, auxiliary) }
    if [
      "like", "want", "love", "plan", "prefer", "need", "hope", "going", "planning", "hoping",
      "get", "gonna",
    ].contains(verb),
      after.first == "to", after.count > 1
    {
      if after[1] == "do" { return doing(Array(after.dropFirst(2)), verb: "do", auxiliary) }
      if after[1] == "be" || after[1] == "order" { return .short }
      return lists.shortVerbs.contains(after[1]) && after[1] != "make" ? .short : .open
    }
    if verb == "have", after.first == "for" || after.contains("planned") { return .short }
    if verb == "make" || verb == "making" || verb == "call" || verb == "use" {
      if after.first == "of" { return .open }
      return .short
    }
    if verb == "recommend" || verb == "suggest" {
      return after.isEmpty || after.first == "i" ? .short : .short
    }
    if verb == "teach" || verb == "teaching", after.first == "you" { return .open }
    return lists.shortVerbs.contains(verb) ? .short : .open
  }

  private func doing(_ after: [String], verb: String, _ auxiliary: String) -> OpenerReading.Kind {
    guard let first = after.first else { return .short }
    if first == "for" {
      return ["a", "work", "fun", "your", "the"].contains(after.dropFirst().first ?? "")
        ? .short : .open
    }
    let times: Set<String> = [
      "tonight", "tomorrow", "later", "yesterday", "next", "last", "on", "this", "for",
      "professionally",
    ]
    if times.contains(first) || auxiliary == "will" && first == "after"
      || first == "after" && verb != "do"
    {
      return .short
    }
    if verb == "do" || verb == "did" {
      if auxiliary == "will" || auxiliary == "did", ["before", "after"].contains(first) {
        return .short
      }
      if ["at", "there", "in", "here", "again", "exactly", "now", "currently", "as", "and"]
        .contains(first),
        auxiliary == "do"
      {
        // "What do you do at Acme?" is a title; "… in your free time" a list
        return .short
      }
    }
    return .open
  }

  /// "What time …", "What kind of work …", "what advice would you …"
  private func whatNoun(_ rest: [String]) -> OpenerReading.Kind {
    let head = nounPhrase(rest)
    let after = head.end < rest.count ? Array(rest[head.end...]) : []
    if ["role", "part"].contains(head.noun), after.contains("play") { return .open }
    if head.kindOf {
      // "What kind of work do you do?" is a category; "… challenges do you face" is not
      if ["work", "project", "projects", "thing", "things"].contains(head.noun),
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
    if lists.shortNouns.contains(head.noun) { return .short }
    if isAbstract(head.noun) { return .open }
    return .short
  }

  // MARK: - nouns

  struct NounPhrase {
    var noun = ""
    /// The noun with the word before it: "typical day".
    var phrase = ""
    var words: [String] = []
    var end = 0
    /// "kind of", "type of" stood before it.
    var kindOf = false
  }

  /// The noun that a phrase is about: "your biggest challenge with security" is about "challenge".
  func nounPhrase(_ words: [String]) -> NounPhrase {
    var found = NounPhrase()
    var place = 0
    while place < words.count {
      let word = words[place]
      if word == "of", let last = found.words.last {
        if [
          "kind", "kinds", "sort", "sorts", "type", "types", "piece", "pieces", "bit", "some",
          "one", "form", "line", "lines", "couple", "lot", "number", "area", "areas", "field",
        ]
        .contains(last) {
          if last != "some" && last != "one" && last != "piece" && last != "bit" {
            found.kindOf = true
          }
          found.words = []
          place += 1
          continue
        }
        break
      }
      if stops(word, first: found.words.isEmpty), word != "so" || found.words.last != "not" {
        break
      }
      if place > 0, word.hasSuffix("ing"), word.count > 4, !lists.openNouns.contains(word),
        !lists.shortNouns.contains(word), place + 1 < words.count,
        Grammar.prepositions.contains(words[place + 1])
      {
        break
      }
      found.words.append(word)
      place += 1
    }
    found.end = place
    found.noun = found.words.last ?? ""
    found.phrase = found.words.suffix(2).joined(separator: " ")
    return found
  }

  private func stops(_ word: String, first: Bool) -> Bool {
    if first { return false }
    return Grammar.prepositions.contains(word) || Grammar.auxiliaries.contains(word)
      || Grammar.pronouns.contains(word) || Grammar.relatives.contains(word)
      || [
        "to", "so", "and", "or", "but", "if", "because", "today", "yesterday", "tonight", "here",
        "right", "now", "been", "this", "these", "the", "someone", "people", "everyone", "lately",
        "currently", "ever", "we", "your", "my", "a", "an", "currently", "then",
      ].contains(word)
  }

  /// "your favourite talk" is answered by its name, "the hardest part" by a story.
  private func nounKind(_ rest: [String], superlativeOpens: Bool) -> OpenerReading.Kind {
    let head = nounPhrase(rest)
    let noun = head.noun
    let tellsStory = [
      "memory", "memories", "story", "stories", "moment", "moments", "experience", "advice",
      "lesson", "mistake",
    ]
    if head.words.contains("favourite") || head.words.contains("go-to")
      || head.words.contains("preferred")
    {
      return tellsStory.contains(noun) ? .open : .short
    }
    let things: Set<String> = ["thing", "things", "something", "one", "anything", "stuff"]
    if things.contains(noun) { return .open }
    if head.kindOf, noun == "work" { return .short }
    if ["day", "week", "weekend", "morning"].contains(noun) {
      return head.words.contains("typical") || head.words.contains("average")
        || head.words.contains("ideal") || head.words.contains("perfect")
        || head.words.contains("normal") ? .open : .short
    }
    if lists.openNouns.contains(head.phrase) { return .open }
    if lists.shortNouns.contains(noun) { return .short }
    if lists.openNouns.contains(noun) { return .open }
    if isAbstract(noun) { return .open }
    if superlativeOpens, head.words.contains(where: isSuperlative) { return .open }
    return .short
  }

  private func isSuperlative(_ word: String) -> Bool {
    ["most", "best", "worst", "least"].contains(word) || word.hasSuffix("est") && word.count > 5
  }

  private func isAbstract(_ noun: String) -> Bool {
    guard noun.count > 5 else { return false }
    let stem = noun.hasSuffix("s") ? noun.dropLast() : noun[...]
    return ["tion", "sion", "ment", "ness", "ance", "ence", "ship", "ity", "ism"].contains {
      stem.hasSuffix($0)
    }
  }
}
