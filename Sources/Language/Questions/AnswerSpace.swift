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
    case "what":
      let kind = what(rest)
      return kind == .short && isSituated(words[..<start], rest) ? .open : kind
    case "how": return how(rest)
    case "why":
      if rest.first == "do", rest.dropFirst().first == "not", rest.count > 2,
        rest[2] == "we" || rest[2] == "you" && rest.count > 3 && rest[3] == "join"
      {
        return .yesNo
      }
      return .open
    case "when": return .short
    case "where": return tellsWhence(rest) ? .open : .short
    default: return .short  // who, whom, whose, which
    }
  }

  /// "When a patient refuses, what do you do?" and "For a beginner, what would you recommend?"
  private func isSituated(_ lead: ArraySlice<String>, _ rest: [String]) -> Bool {
    if rest == ["would", "it", "be"] {
      return lead.contains("thing") || lead.contains("advice")  // "one thing …, what would it be?"
    }
    guard let first = lead.first, rest.count == 3, rest[1] == "you" else { return false }
    switch rest[2] {
    case "do":
      return lead.count > 2 && ["do", "did", "would", "will"].contains(rest[0])
        && lead.contains { ["when", "whenever", "if"].contains($0) }
    case "recommend", "suggest", "advise": return first == "for" || first == "if"
    default: return false  // other verbs ask the same with and without a situation
    }
  }

  /// "Where did the inspiration come from?", "Where did things go wrong?"
  private func tellsWhence(_ rest: [String]) -> Bool {
    guard rest.count > 3, !rest.prefix(3).contains("you") else { return false }
    if rest.suffix(2) == ["come", "from"] {
      return rest.contains { lists.openNouns.contains($0) || Self.origins.contains($0) }
    }
    if rest.suffix(2) == ["go", "wrong"] || rest.suffix(2) == ["go", "right"] { return true }
    guard let verb = rest.firstIndex(where: { ["going", "heading", "headed"].contains($0) }) else {
      return false
    }
    return lists.fields.occurs(in: Array(rest[..<verb]))
      || rest[..<verb].contains { Self.goingSomewhere.contains($0) }
  }

  private static let origins: Set<String> = ["name", "love", "hunger", "energy", "courage", "urge"]

  private static let goingSomewhere: Set<String> = [
    "industry", "field", "profession", "sector", "market", "company", "project", "lab",
    "business", "technology", "science", "economy",
  ]

  /// "… and why?", "… and what makes it good": the second half wants the story.
  func asksForReasons(_ words: [String], from start: Int, end: Int) -> Bool {
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

  func how(_ rest: [String]) -> OpenerReading.Kind {
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
  func howIs(_ rest: [String]) -> OpenerReading.Kind {
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
    // "How was your first week in the new job?"
    if ["day", "week", "night"].contains(head.noun), head.end < rest.count,
      ["in", "at", "as", "with", "of"].contains(rest[head.end])
    {
      return .open
    }
    if lists.smallTalk.contains(head.noun) || lists.smallTalk.contains(head.phrase) {
      return head.end >= rest.count || !rest[head.end...].contains("affecting") ? .short : .open
    }
    return .open
  }
}
