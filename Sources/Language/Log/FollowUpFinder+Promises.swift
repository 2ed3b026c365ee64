internal import Model

/// Who promised: "will", "need to", "promised to …", "waiting for …", up to where the act begins.
extension FollowUpFinder {
  static let adverbs: Set<String> = [
    "also", "still", "really", "just", "then", "finally", "kindly", "both", "definitely", "then",
    "now", "next", "later", "very", "even", "certainly", "gladly", "happily", "afterwards",
    "already", "actually", "please", "again",
  ]

  func skip(_ index: Int) -> Int {
    var place = index
    while place < log.count, place - index < 6, FollowUpFinder.adverbs.contains(log.normal(place)),
      log.gap(place) == .none || place == index
    { place += 1 }
    return place
  }

  /// The start of the act after "will", "need to", "promised to …"; nil where none of these stands.
  func promise(from start: Int, subject: Subject) -> Found? {
    let verb = skip(subject.next)
    guard verb < log.count, !subject.named || log.gap(verb) == .none else { return nil }
    let word = log.normal(verb)
    let next = log.normal(verb + 1)
    let mine = subject.owner == .me
    // "has promised to", "she's agreed to"
    if ["has", "have", "had", "is"].contains(word), subject.named,
      FollowUpFinder.promises.contains(log.normal(skip(verb + 1)))
    {
      return promised(start, skip(verb + 1), subject)
    }
    if ["wants", "needs", "expects"].contains(word), !mine || !subject.named,
      let found = wanted(start, verb, subject)
    {
      return found
    }
    if word == "needs", ["me", "us"].contains(next), log.normal(verb + 2) == "to" {
      var asked = subject
      asked.owner = .me
      return act(start, verb + 3, asked, sure: false)
    }
    switch word {
    case "will", "shall":
      return act(start, skip(verb + 1), subject, sure: false)
    case "must", "should":
      guard mine else { return nil }
      return act(start, skip(verb + 1), subject, sure: false)
    case "am", "is", "are", "going", "planning", "was", "were":
      return going(start, word == "going" || word == "planning" ? verb : skip(verb + 1), subject)
    case "need", "needs", "have", "has", "ought", "want", "plan", "intend", "aim":
      guard next == "to", mine else { return nil }
      return act(start, skip(verb + 2), subject, sure: false)
    case "got" where mine && next == "to":
      return act(start, skip(verb + 2), subject, sure: false)
    case "would" where mine && next == "like" && log.normal(verb + 2) == "to":
      return act(start, verb + 3, subject, sure: false)
    case "promised", "promise", "promises", "offered", "offers", "agreed", "volunteered",
      "committed", "pledged", "undertook", "vowed":
      return promised(start, verb, subject)
    case "said", "says", "told", "mentioned", "confirmed", "thinks", "wrote", "texted", "emailed",
      "suggested", "suggests", "recommended", "recommends", "proposed":
      return reported(start, verb, subject)
    case "owe", "owes", "owed":
      return owed(start, verb, subject)
    case "asked", "wants", "wanted", "reminded", "begged", "invited", "encouraged",
      "expects":
      guard !mine || !subject.named, ["me", "us"].contains(next) else { return nil }
      // "he asked me for my portfolio"
      if word == "asked", log.normal(verb + 2) == "for", verb + 3 < log.count {
        let end = actEnd(verb + 3)
        guard end > verb + 3, log.normal(verb + 4) != "" else { return nil }
        return .init(
          words: start..<end, act: verb + 3..<end, owner: .me, subject: subject.mention,
          phrase: "thing_wanted")
      }
      guard log.normal(verb + 2) == "to" else { return nil }
      var asked = subject
      asked.owner = .me
      if word == "invited", SmallWords.determiners.contains(log.normal(verb + 3)) {
        let end = actEnd(verb + 3)
        return .init(
          words: start..<end, act: verb + 3..<end, owner: .me, subject: subject.mention,
          phrase: "invitation")
      }
      return act(start, verb + 3, asked, sure: false)
    case "remember", "remind", "forget", "do":
      guard !subject.named else { return nil }
      var place = verb
      if word == "do" {
        guard next == "not", log.normal(verb + 2) == "forget" else { return nil }
        place = verb + 2
      } else if word == "remind" {
        guard next == "me" else { return nil }
        place = verb + 1
      } else if word == "forget" {
        return nil
      }
      if log.normal(place + 1) == "to" { return act(start, place + 2, subject, sure: true) }
      guard word == "remind", log.normal(place + 1) == "about" else { return nil }
      let end = actEnd(place + 2)
      return end > place + 2 ? .init(words: start..<end, act: place + 2..<end, owner: .me) : nil
    case "let":
      guard mine, next == "us" || next == "me" else { return nil }
      return act(start, skip(verb + 2), subject, sure: false)
    case "to" where subject.named && subject.mention != nil && subject.owner == .them:
      return act(start, verb + 1, subject, sure: false)  // "Grace to send photos"
    case "to" where subject.named && mine && log.normal(verb - 1) == "me":
      return act(start, verb + 1, subject, sure: true)  // "me to send notes"
    case "to" where !subject.named && !log.line.all[verb].opened:
      return log.gap(verb) == .none && verb > 0 && !opens(verb)
        ? nil : act(start, verb + 1, subject, sure: false, listed: true)
    case "waiting", "awaiting", "expecting", "wait":
      return awaited(start, verb)
    default: return nil
    }
  }

  func going(_ start: Int, _ place: Int, _ subject: Subject) -> Found? {
    // "was going to call Hugo" was not done, and is no promise
    if ["was", "were"].contains(log.normal(place - 1)),
      ["going", "planning", "meant", "supposed", "hoping"].contains(log.normal(place))
    {
      return nil
    }
    switch log.normal(place) {
    case "going", "planning", "meant", "supposed", "hoping":
      guard log.normal(place + 1) == "to" else { return nil }
      return act(start, skip(place + 2), subject, sure: false)
    case "to": return act(start, place + 1, subject, sure: false)
    case "waiting", "awaiting", "expecting": return awaited(start, place)
    case "happy", "willing", "glad", "keen":
      guard subject.owner == .them, log.normal(place + 1) == "to" else { return nil }
      return act(start, place + 2, subject, sure: false)
    default: return giving(start, place, subject)
    }
  }

  static let promises: Set<String> = [
    "promised", "offered", "agreed", "volunteered", "committed", "pledged",
  ]

  /// "he's sending a quote on Friday": going on, and with a day to come a promise.
  func giving(_ start: Int, _ place: Int, _ subject: Subject) -> Found? {
    let word = log.normal(place)
    guard word.count > 4, word.hasSuffix("ing"), subject.named, log.gap(place) == .none,
      let verb = plainForms(of: word).first(where: {
        log.words.giving.contains($0) || isReturned($0, place)
          || subject.owner == .me && start > 0 && ($0 == "go" || FollowUpFinder.plans.contains($0))
      })
    else { return nil }
    let end = actEnd(place)
    // "she's lending me her notes" needs no day
    let isForMe = subject.owner == .them && ["me", "us"].contains(log.normal(place + 1))
    let day = LogLine.overlapping(log.characters(place..<end), log.future).first
    guard end > place + 1, isForMe || day != nil, day?.date.map({ $0 >= log.today }) ?? true
    else { return nil }
    return .init(
      words: start..<end, act: place..<end, owner: subject.owner, subject: subject.mention,
      verb: verb)
  }

  /// "getting back to me", "letting me know".
  private func isReturned(_ verb: String, _ place: Int) -> Bool {
    switch verb {
    case "get", "come": return log.normal(place + 1) == "back"
    case "let": return ["me", "us"].contains(log.normal(place + 1))
    default: return false  // other verbs stand in the writer's list
    }
  }

  func promised(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    var (receiver, place) = receiver(at: verb + 1)
    // "agreed with Priya to meet again"
    if log.normal(place) == "with", let range = log.mentionRange(startingAt: place + 1) {
      place = range.upperBound
    } else if log.normal(place) == "with", SmallWords.objects.contains(log.normal(place + 1)) {
      place += 2
    }
    let next = log.normal(place)
    if next == "to" { return act(start, skip(place + 1), subject, sure: true) }
    if next == "that" || SmallWords.subjects.contains(next) {
      var found = reportedClause(start, next == "that" ? place + 1 : place, subject)
      // "promised mum I'd ring": her
      if let act = found?.act, act.count(where: { !log.dated[$0] }) == 1, !receiver.isEmpty {
        found?.verb = log.line.original(act.lowerBound..<act.lowerBound + 1) + " " + receiver
      }
      return found
    }
    guard ["promised", "promise", "promises", "offered", "offers"].contains(log.normal(verb)),
      place < log.count, !["nothing", "little", "not"].contains(next),
      log.gap(place) == .none
    else { return nil }
    let end = actEnd(place)
    guard end > place else { return nil }
    let given = (place..<min(end, place + 4)).contains { log.words.given.contains(log.normal($0)) }
    return .init(
      words: start..<end, act: place..<end, owner: subject.owner, subject: subject.mention,
      phrase: given ? "thing_given" : "thing_promised", receiver: receiver)
  }

  func reported(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    // "…, told me to email Ana": the one just met
    let isTold = subject.owner == .them || !subject.named
    var place = verb + 1
    if let range = log.mentionRange(startingAt: place),
      !SmallWords.auxiliaries.contains(log.normal(range.upperBound))
    {
      place = range.upperBound
    } else if SmallWords.objects.contains(log.normal(place)), log.normal(place) != "it" {
      if log.normal(place) == "me" || log.normal(place) == "us", log.normal(place + 1) == "to" {
        var asked = subject
        asked.owner = .me
        return isTold ? act(start, place + 2, asked, sure: false) : nil
      }
      place += 1
    }
    // "Ingrid said to apply by 1 December"
    let mine = Subject(owner: .me, mention: nil, next: place, named: false)
    if log.normal(place) == "to", isTold { return act(start, place + 1, mine, sure: false) }
    // "Tom says call him on Monday"
    if isTold, ["said", "says"].contains(log.normal(verb)), log.gap(place) == .none,
      requestVerb(at: place, loose: true) == place,
      !["me", "us"].contains(log.normal(place + 1))
    {
      return act(start, place, mine, sure: false)
    }
    if log.normal(place) == "that" { place += 1 }
    let advised = ["suggest", "recomm", "propos"].contains { log.normal(verb).hasPrefix($0) }
    return reportedClause(start, place, subject, advised: advised)
  }

  /// "… he'll send the deck"
  func reportedClause(
    _ start: Int, _ place: Int, _ outer: Subject, advised: Bool = false
  ) -> Found? {
    guard place < log.count, log.gap(place) == .none || log.gap(place) == .pause else { return nil }
    let owner: FollowUp.Owner
    var mention = outer.mention
    var auxiliary = skip(place + 1)
    switch log.normal(place) {
    case "i", "we": owner = .me
    case "he", "she", "they": owner = .them
    default:
      // "she said Uncle Femi will call me"
      guard let range = log.mentionRange(startingAt: place) else { return nil }
      owner = .them
      mention = log.mentionAt[place]
      auxiliary = skip(range.upperBound)
    }
    // "she suggested I email Ana"
    if advised, owner == .me, outer.owner == .them {
      if log.normal(auxiliary) == "should" { auxiliary = skip(auxiliary + 1) }
      let mine = Subject(owner: .me, mention: nil, next: auxiliary, named: false)
      return act(start, auxiliary, mine, sure: false, listed: true)
    }
    guard ["will", "would", "can", "could", "should"].contains(log.normal(auxiliary)) else {
      return nil
    }
    let inner = Subject(
      owner: owner, mention: owner == .them ? mention : nil, next: auxiliary, named: true)
    if owner == .them, outer.owner == .me, outer.named { return nil }
    if ["can", "could", "should"].contains(log.normal(auxiliary)) {
      guard owner == .them else { return nil }
    }
    return act(start, skip(auxiliary + 1), inner, sure: false)
  }
}
