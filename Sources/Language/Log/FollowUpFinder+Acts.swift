internal import Model

/// What is to be done: where an act begins and where its clause ends.
extension FollowUpFinder {
  /// - Parameter sure: true where what comes before can only be a promise.
  func act(
    _ start: Int, _ verb: Int, _ subject: Subject, sure: Bool, listed: Bool = false
  ) -> Found? {
    guard verb < log.count, log.gap(verb) == .none || verb == start else { return nil }
    let word = log.normal(verb)
    // "must remember to thank Jonas"
    if word == "remember" || word == "try", log.normal(verb + 1) == "to" {
      return act(start, verb + 2, subject, sure: true)
    }
    // "must not forget to invite Wanda"
    if word == "not", log.normal(verb + 1) == "forget", log.normal(verb + 2) == "to" {
      return act(start, verb + 3, subject, sure: true)
    }
    if log.words.notActs.contains(word), word != "have" && word != "go" || !sure { return nil }
    if SmallWords.functionWords.contains(word), !["do", "thank", "have"].contains(word) {
      return nil
    }
    // "I'll meet Ana on Friday": the encounter itself, planned
    if start == 0, subject.owner == .me, !sure, !listed, FollowUpFinder.plans.contains(word) {
      return nil
    }
    if subject.owner == .them && !sure || listed || !subject.named && !sure {
      // whatever "she'll" do for me is a promise
      let forMe =
        subject.owner == .them && subject.named && ["me", "us"].contains(log.normal(verb + 1))
      guard forMe || log.words.acts.match(log.normals(from: verb, 3), at: 0) != nil
      else { return nil }
    }
    let end = actEnd(verb)
    guard end > verb else { return nil }
    return .init(
      words: start..<end, act: verb..<end, owner: subject.owner, subject: subject.mention)
  }

  static let plans: Set<String> = [
    "meet", "see", "grab", "visit", "do", "host", "talk", "speak", "chat", "say", "join", "have",
    "catch",
  ]

  /// The verb of a bare request that starts here: "send her the paper", "call Ben".
  func requestVerb(at index: Int, loose: Bool) -> Int? {
    let verb = skip(index)
    guard verb < log.count, verb == index || log.gap(verb) == .none else { return nil }
    let window = log.normals(from: verb, 3)
    guard let match = log.words.acts.match(window, at: 0) else { return nil }
    if log.mentionAt[verb] != nil || log.line.all[verb].possessive { return nil }
    if verb + 1 < log.count, log.line.all[verb + 1].opened { return nil }  // "cc'd"
    if index == 0, FollowUpFinder.plans.contains(window[0]) { return nil }
    let after = verb + match.count
    // "phone call with Tom", "text from Ben"
    if namesContact(from: verb, to: after) { return nil }
    let noun = log.words.actsOrNouns.match(window, at: 0)?.count == match.count
    if noun || loose {
      guard after < log.count, log.gap(after) == .none else { return nil }
      let object = log.normal(after)
      let known =
        SmallWords.objects.contains(object) || SmallWords.determiners.contains(object)
        || log.mentionRange(startingAt: after) != nil || ["back", "up"].contains(object)
        || object == "to"
          && (SmallWords.objects.contains(log.normal(after + 1))
            || log.mentionRange(startingAt: after + 1) != nil)
        || !loose && isDueLater(from: after)
      guard known else { return nil }
    } else if after < log.count, log.gap(after) == .none,
      ["was", "is", "were", "went"].contains(log.normal(after))
    {
      return nil
    }
    return verb
  }

  /// Whether what could be a request is what somebody was in touch by: a noun before "with".
  private func namesContact(from verb: Int, to after: Int) -> Bool {
    var end = after
    while end < log.count, end < after + 2, log.gap(end) == .none,
      log.names.contact.contains(log.normal(end)), log.mentionAt[end] == nil
    { end += 1 }
    guard end < log.count, log.gap(end) == .none,
      ["with", "w", "from"].contains(log.normal(end))
    else { return false }
    return end > after || log.names.contact.contains(log.normal(verb))
  }

  /// "record demo next Fri": a thing and a day to come behind a word that could be a noun.
  func isDueLater(from index: Int) -> Bool {
    var end = index
    while end < log.count, end - index < 6, log.gap(end) == .none { end += 1 }
    guard end > index, !log.dated[index],
      !SmallWords.functionWords.contains(log.normal(index))
    else { return false }
    return LogLine.overlapping(log.characters(index..<end), log.past).contains {
      ($0.date ?? $0.candidates.max()).map { $0 > log.today } ?? false
    }
  }

  func imperative(at index: Int, loose: Bool) -> Found? {
    guard let verb = requestVerb(at: index, loose: loose) else { return nil }
    let end = actEnd(verb)
    guard end > verb else { return nil }
    // "call Maya yesterday": typed in a hurry, and done
    let span = log.characters(verb..<end)
    // "read a book by Rooney" looks the same, done or to be done
    if index == 0, ["read", "put", "let", "set", "beat"].contains(log.normal(verb)),
      LogLine.overlapping(span, log.future).isEmpty
    {
      return nil
    }
    if index == 0, let date = LogLine.overlapping(span, log.future).first?.date,
      date < log.today
    {
      return nil
    }
    // "message to Anna on Monday" names what was sent; "message to Anna tomorrow" is to be done
    if ["message", "email", "mail", "call", "text", "note"].contains(log.normal(verb)),
      log.normal(verb + 1) == "to", log.mentionRange(startingAt: verb + 2) != nil,
      LogLine.overlapping(span, log.past).allSatisfy({ $0.date.map { $0 <= log.today } ?? true })
    {
      return nil
    }
    // "get back to me", "send me the deck" is for others to do
    let forMe = (verb..<end).contains { log.normal($0) == "me" }
    return .init(words: index..<end, act: verb..<end, owner: forMe ? .them : .me)
  }

  /// "… and intro me to Lee" after a promise.
  func continuation(of found: Found) -> Found? {
    guard found.phrase == nil else { return nil }
    var place = found.words.upperBound
    guard place < log.count, log.gap(place) != .sentence, log.gap(place) != .pause else {
      return nil
    }
    let joined = ["and", "then"].contains(log.normal(place))
    if joined { place += 1 }
    if log.normal(place) == "then" || log.normal(place) == "also" { place += 1 }
    guard place < log.count, joined || log.gap(place) == .comma else { return nil }
    if log.normal(place) == "to" { place += 1 }
    guard subject(at: place) == nil, var more = imperative(at: place, loose: false) else {
      return nil
    }
    more.owner = found.owner
    more.subject = found.subject
    return more
  }

  /// Where the clause that starts with an act ends.
  func actEnd(_ start: Int) -> Int {
    var index = start
    while index < log.count {
      if index > start {
        switch log.gap(index) {
        case .pause where log.normal(index - 1) == "re": break  // "re: the grant"
        case .sentence, .pause: return index
        case .comma: if opensClause(index) || !listGoesOn(index) { return index }
        case .none, .slash: break  // the clause goes on
        }
        let word = log.normal(index)
        if ["and", "but", "then", "so", "&"].contains(word), opensClause(index + 1) {
          return index
        }
        if word == "but" { return index }
        if SmallWords.subjects.contains(word), word != "you", word != "it", word != "who",
          log.dated[index - 1]
        {
          return index
        }
      }
      if log.line.all[index].hidden, log.isTag(index) { return index }
      index += 1
    }
    return index
  }

  /// A comma inside a list of things: something after it ends in "and".
  func listGoesOn(_ index: Int) -> Bool {
    var place = index
    while place < log.count, place - index < 6 {
      if place > index, log.gap(place) == .sentence || log.gap(place) == .pause { return false }
      if ["and", "or"].contains(log.normal(place)) { return !opensClause(place + 1) }
      place += 1
    }
    return log.dated.indices.contains(index) && log.dated[index]
  }

  static let clauseWords: Set<String> = [
    "need", "must", "should", "will", "promised", "owe", "waiting", "remind", "todo", "met", "was",
    "had", "talked", "discussed", "told", "said", "is", "has", "went", "spoke", "saw", "also",
    "then",
    "offered", "agreed", "asked", "called", "emailed", "texted", "great", "good", "very", "really",
    "not",
    "awaiting", "have", "remember", "got", "gave", "ran", "where", "which", "who",
  ]

  func opensClause(_ index: Int) -> Bool {
    guard index < log.count else { return true }
    let word = log.normal(index)
    if SmallWords.subjects.contains(word), word != "it" || log.normal(index + 1) != "" {
      return true
    }
    if FollowUpFinder.clauseWords.contains(word) { return true }
    if word == "to", log.normal(index - 1) == "and",
      log.words.acts.match([log.normal(index + 1)], at: 0) != nil
    {
      return true
    }
    if let range = log.mentionRange(startingAt: index) {
      let next = log.normal(range.upperBound)
      return !log.line.all[range.upperBound - 1].possessive && log.gap(range.upperBound) == .none
        && (log.names.verbsStrong.contains(next)
          || log.names.verbsWeak.contains(next) && next != "and" && next != "at" && next != "from"
          || next == "will" || next == "owes")
    }
    return requestVerb(at: index, loose: false) != nil
  }
}
