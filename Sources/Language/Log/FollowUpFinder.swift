internal import Model

/// Finds what was promised in a log sentence: "send her the paper by Friday", "he'll intro me".
struct FollowUpFinder {
  struct Found {
    /// All words that say it, with "I promised to".
    var words: Range<Int>
    /// The words of the act, or of the thing promised.
    var act: Range<Int>
    var owner: FollowUp.Owner
    /// The mention who promised, where a name says so.
    var subject: Int?
    /// The key of the phrase that makes an act of a thing; nil where the text has the act.
    var phrase: String?
    /// To whom a thing was promised, in the text's own words.
    var receiver: String = ""
    /// Stands for the first word of the act: "send" for "sending".
    var verb: String?
  }

  let log: LogLine

  func find() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < log.count {
      guard !log.line.all[index].hidden, var next = followUp(at: index) else {
        index += 1
        continue
      }
      found.append(next)
      while let more = continuation(of: next) {
        found.append(more)
        next = more
      }
      index = max(next.words.upperBound, index + 1)
    }
    return found
  }

  // MARK: where one may start

  private static let joiners: Set<String> = [
    "and", "but", "so", "then", "also", "&", "plus", "now",
  ]

  private func opens(_ index: Int) -> Bool {
    if index == 0 { return true }
    switch log.gap(index) {
    case .sentence, .comma, .pause: return true
    case .none, .slash: break  // inside a clause unless a joiner comes before
    }
    return FollowUpFinder.joiners.contains(log.normal(index - 1))
  }

  /// Typed without a comma: a person, a day or "her" ends what was before.
  private func opensLoosely(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    if let mention = log.mentionAt[index - 1] {
      // "Ben will send": Ben is the subject where he opens the clause
      var start = index - 1
      while start > 0, log.mentionAt[start - 1] == mention { start -= 1 }
      return !opens(start) && !log.line.all[index - 1].possessive
    }
    return log.dated[index - 1] || log.line.all[index - 1].hidden
  }

  private struct Subject {
    var owner: FollowUp.Owner
    var mention: Int?
    var next: Int
    var named: Bool
  }

  private func subject(at index: Int) -> Subject? {
    let word = log.normal(index)
    let previous = log.normal(index - 1)
    if log.gap(index) == .none,
      ["if", "when", "whether", "how", "why", "what", "once", "unless", "because"].contains(
        previous)
    {
      return nil
    }
    if word == "i" || word == "we" {
      return .init(owner: .me, mention: nil, next: index + 1, named: true)
    }
    if SmallWords.others.contains(word) {
      return .init(owner: .them, mention: nil, next: index + 1, named: true)
    }
    if word == "who", index > 0 {
      return .init(owner: .them, mention: log.mentionAt[index - 1], next: index + 1, named: true)
    }
    guard opens(index) else { return nil }
    if let range = log.mentionRange(startingAt: index),
      !log.line.all[range.upperBound - 1].possessive
    {
      var end = range.upperBound
      if ["and", "&"].contains(log.normal(end)), let other = log.mentionRange(startingAt: end + 1) {
        end = other.upperBound
      }
      return .init(
        owner: .them, mention: log.mentionAt[index], next: pastOrigin(end), named: true)
    }
    if SmallWords.determiners.contains(word) {
      for end in index + 1..<min(index + 4, log.count) where log.gap(end) == .none {
        if log.names.roles.contains(log.normal(end)) {
          return .init(owner: .them, mention: nil, next: pastOrigin(end + 1), named: true)
        }
      }
    }
    return nil
  }

  /// "Dave from Hartley Steel said": past where somebody is from.
  private func pastOrigin(_ index: Int) -> Int {
    guard ["from", "at", "of"].contains(log.normal(index)), log.gap(index) == .none else {
      return index
    }
    var end = index + 1
    while end < log.count, end - index < 6, log.gap(end) == .none,
      log.line.all[end].capital || log.normal(end) == "the" || log.normal(end) == "of"
    { end += 1 }
    return end > index + 1 && log.gap(end) == .none ? end : index
  }

  private func followUp(at index: Int) -> Found? {
    let open = opens(index)
    if open, let found = labelled(at: index) ?? nextContact(at: index) { return found }
    if let subject = subject(at: index) {
      return promise(from: index, subject: subject)
    }
    guard open || opensLoosely(index) else { return nil }
    let bare = Subject(owner: .me, mention: nil, next: index, named: false)
    if let found = promise(from: index, subject: bare) { return found }
    return imperative(at: index, loose: !open) ?? (open ? arranged(at: index) : nil)
  }

  /// "todo: …", "next step - …"
  private func labelled(at index: Int) -> Found? {
    let upper = min(log.count, index + 3)
    let window = log.line.all[index..<upper].map(\.normal)
    guard let label = log.words.labels.match(window, at: 0) else { return nil }
    let start = index + label.count
    guard start < log.count, log.gap(start) == .pause else { return nil }
    if let subject = subject(at: start), let found = promise(from: start, subject: subject) {
      return found
    }
    var act = start
    // "next step: Priya to share the brief"
    if let range = log.mentionRange(startingAt: start), log.normal(range.upperBound) == "to" {
      let end = actEnd(range.upperBound + 1)
      guard end > range.upperBound + 1 else { return nil }
      return .init(
        words: index..<end, act: range.upperBound + 1..<end, owner: .them,
        subject: log.mentionAt[start])
    }
    if log.normal(act) == "to" { act += 1 }
    let end = actEnd(act)
    return end > act ? .init(words: index..<end, act: act..<end, owner: .me) : nil
  }

  /// "next call on 3 December", "next session in two weeks"
  private func nextContact(at index: Int) -> Found? {
    guard index > 0, log.normal(index) == "next", log.gap(index + 1) == .none,
      log.names.contact.contains(log.normal(index + 1))
    else { return nil }
    let end = actEnd(index)
    let days = LogLine.overlapping(log.characters(index..<end), log.future)
    guard days.contains(where: { $0.date.map { $0 > log.today } ?? !$0.clear }) else { return nil }
    return .init(words: index..<end, act: index..<end, owner: .me)
  }

  /// "Rhiannon called back, meeting her Monday": what is arranged, on a day to come.
  private func arranged(at index: Int) -> Found? {
    let word = log.normal(index)
    guard index > 0, word.count > 5, word.hasSuffix("ing"), log.gap(index + 1) == .none,
      SmallWords.objects.contains(log.normal(index + 1))
        || log.mentionRange(startingAt: index + 1) != nil
    else { return nil }
    let stem = String(word.dropLast(3))
    guard FollowUpFinder.plans.contains(stem) || log.words.giving.contains(stem) else { return nil }
    let end = actEnd(index)
    guard
      LogLine.overlapping(log.characters(index..<end), log.future).contains(where: {
        $0.date.map { $0 > log.today } ?? !$0.clear
      })
    else { return nil }
    return .init(words: index..<end, act: index..<end, owner: .me, verb: stem)
  }

  // MARK: promises

  private static let adverbs: Set<String> = [
    "also", "still", "really", "just", "then", "finally", "kindly", "both", "definitely", "then",
    "now", "next", "later", "very", "even", "certainly", "gladly", "happily", "afterwards",
    "already", "actually", "please", "again",
  ]

  private func skip(_ index: Int) -> Int {
    var place = index
    while place < log.count, place - index < 6, FollowUpFinder.adverbs.contains(log.normal(place)),
      log.gap(place) == .none || place == index
    { place += 1 }
    return place
  }

  /// The start of the act after "will", "need to", "promised to …"; nil where none of these stands.
  private func promise(from start: Int, subject: Subject) -> Found? {
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
    case "to" where !subject.named && !log.line.all[verb].opened:
      return log.gap(verb) == .none && verb > 0 && !opens(verb)
        ? nil : act(start, verb + 1, subject, sure: false, listed: true)
    case "waiting", "awaiting", "expecting", "wait":
      return awaited(start, verb)
    default: return nil
    }
  }

  private func going(_ start: Int, _ place: Int, _ subject: Subject) -> Found? {
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

  private static let promises: Set<String> = [
    "promised", "offered", "agreed", "volunteered", "committed", "pledged",
  ]

  /// "he's sending a quote on Friday": going on, and with a day to come a promise.
  private func giving(_ start: Int, _ place: Int, _ subject: Subject) -> Found? {
    let word = log.normal(place)
    guard word.count > 5, word.hasSuffix("ing"), subject.named, log.gap(place) == .none else {
      return nil
    }
    let stem = String(word.dropLast(3))
    let forms = [stem, stem + "e", String(stem.dropLast())]
    guard let verb = forms.first(where: { log.words.giving.contains($0) }) else { return nil }
    let end = actEnd(place)
    let span = log.characters(place..<end)
    guard end > place + 1, let day = LogLine.overlapping(span, log.future).first,
      day.date.map({ $0 >= log.today }) ?? true
    else { return nil }
    return .init(
      words: start..<end, act: place..<end, owner: subject.owner, subject: subject.mention,
      verb: verb)
  }

  /// "wants a CV by Monday", "he needs the invoice by the 30th": with a day, the writer's to do.
  private func wanted(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    var place = verb + 1
    if log.normal(place) == "to" {
      guard ["see", "have", "get", "read", "receive"].contains(log.normal(place + 1)) else {
        return nil
      }
      place += 2
    }
    guard place < log.count, log.gap(place) == .none,
      !SmallWords.objects.contains(log.normal(place))
    else { return nil }
    let end = actEnd(place)
    guard
      let limit = (place..<end).first(where: {
        ["by", "before", "until"].contains(log.normal($0)) && $0 > place
      }), limit + 1 < end, log.dated[limit + 1]
    else { return nil }
    return .init(
      words: start..<end, act: place..<end, owner: .me, subject: subject.mention,
      phrase: "thing_wanted")
  }

  private func promised(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    var place = verb + 1
    var receiver = ""
    if let range = log.mentionRange(startingAt: place) {
      receiver = log.line.original(range)
      place = range.upperBound
    } else if SmallWords.objects.contains(log.normal(place)) {
      receiver = log.line.original(place..<place + 1)
      place += 1
    }
    // "agreed with Priya to meet again"
    if log.normal(place) == "with", let range = log.mentionRange(startingAt: place + 1) {
      place = range.upperBound
    } else if log.normal(place) == "with", SmallWords.objects.contains(log.normal(place + 1)) {
      place += 2
    }
    let next = log.normal(place)
    if next == "to" { return act(start, skip(place + 1), subject, sure: true) }
    if next == "that" || SmallWords.subjects.contains(next) {
      return reportedClause(start, next == "that" ? place + 1 : place, subject)
    }
    guard ["promised", "promise", "promises", "offered", "offers"].contains(log.normal(verb)),
      place < log.count,
      log.gap(place) == .none
    else { return nil }
    let end = actEnd(place)
    guard end > place else { return nil }
    return .init(
      words: start..<end, act: place..<end, owner: subject.owner, subject: subject.mention,
      phrase: "thing_promised", receiver: receiver)
  }

  private func reported(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    var place = verb + 1
    if let range = log.mentionRange(startingAt: place),
      !SmallWords.auxiliaries.contains(log.normal(range.upperBound))
    {
      place = range.upperBound
    } else if SmallWords.objects.contains(log.normal(place)), log.normal(place) != "it" {
      if log.normal(place) == "me" || log.normal(place) == "us", log.normal(place + 1) == "to" {
        var asked = subject
        asked.owner = .me
        return subject.owner == .them ? act(start, place + 2, asked, sure: false) : nil
      }
      place += 1
    }
    // "Ingrid said to apply by 1 December"
    if log.normal(place) == "to", subject.owner == .them, subject.named {
      let mine = Subject(owner: .me, mention: nil, next: place, named: false)
      return act(start, place + 1, mine, sure: false)
    }
    if log.normal(place) == "that" { place += 1 }
    let advised = ["suggest", "recomm", "propos"].contains { log.normal(verb).hasPrefix($0) }
    return reportedClause(start, place, subject, advised: advised)
  }

  /// "… he'll send the deck"
  private func reportedClause(
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
      return act(start, auxiliary, mine, sure: false)
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

  private func owed(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    var place = verb + 1
    var receiver = ""
    if let range = log.mentionRange(startingAt: place) {
      receiver = log.line.original(range)
      place = range.upperBound
    } else if SmallWords.objects.contains(log.normal(place)) {
      receiver = log.line.original(place..<place + 1)
      place += 1
    }
    let end = actEnd(place)
    guard end > place, log.gap(place) == .none else { return nil }
    return .init(
      words: start..<end, act: place..<end, owner: subject.owner, subject: subject.mention,
      phrase: "thing_owed", receiver: receiver)
  }

  /// "waiting on Sam for the deck", "waiting for her to sign", "waiting to hear from Ana"
  private func awaited(_ start: Int, _ verb: Int) -> Found? {
    let next = log.normal(verb + 1)
    if next == "to" {
      guard log.normal(verb + 2) == "hear" else { return nil }
      let end = actEnd(verb + 2)
      let subject = (verb + 2..<end).compactMap { log.mentionAt[$0] }.first
      return .init(
        words: start..<end, act: verb + 2..<end, owner: .them, subject: subject,
        phrase: "answer_awaited")
    }
    var place = verb + 1
    if ["on", "for"].contains(next) {
      place += 1
    } else if log.normal(verb) != "awaiting", log.normal(verb) != "expecting" {
      return nil
    }
    guard place < log.count, log.gap(place) == .none else { return nil }
    let end = actEnd(place)
    guard end > place else { return nil }
    let subject = (place..<end).compactMap { log.mentionAt[$0] }.first
    var found = Found(
      words: start..<end, act: place..<end, owner: .them, subject: subject, phrase: "thing_awaited")
    for split in place..<end {
      if log.normal(split) == "to", split + 1 < end, split > place {
        found.act = split + 1..<end
        found.phrase = nil
        return found
      }
      if ["for", "from"].contains(log.normal(split)), split > place, split + 1 < end {
        found.act = log.normal(split) == "for" ? split + 1..<end : place..<split
        return answered(found)
      }
    }
    if let range = log.mentionRange(startingAt: place) {
      if range.upperBound >= end {
        found.phrase = "answer_awaited"
      } else if log.line.all[range.upperBound - 1].possessive {
        found.act = range.upperBound..<end
      }
    } else if SmallWords.objects.contains(log.normal(place)), place + 1 == end {
      found.phrase = "answer_awaited"
    }
    return answered(found)
  }

  private func answered(_ found: Found) -> Found {
    guard let last = found.act.last,
      ["reply", "answer", "response", "feedback", "email", "call", "word", "decision"].contains(
        log.normal(last))
    else { return found }
    var found = found
    found.phrase = "answer_awaited"
    return found
  }

  // MARK: acts

  /// - Parameter sure: true where what comes before can only be a promise.
  private func act(
    _ start: Int, _ verb: Int, _ subject: Subject, sure: Bool, listed: Bool = false
  ) -> Found? {
    guard verb < log.count, log.gap(verb) == .none || verb == start else { return nil }
    let word = log.normal(verb)
    // "must remember to thank Jonas"
    if word == "remember" || word == "try", log.normal(verb + 1) == "to" {
      return act(start, verb + 2, subject, sure: true)
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
      let upper = min(log.count, verb + 3)
      // whatever "she'll" do for me is a promise
      let forMe =
        subject.owner == .them && subject.named && ["me", "us"].contains(log.normal(verb + 1))
      guard forMe || log.words.acts.match(log.line.all[verb..<upper].map(\.normal), at: 0) != nil
      else { return nil }
    }
    let end = actEnd(verb)
    guard end > verb else { return nil }
    return .init(
      words: start..<end, act: verb..<end, owner: subject.owner, subject: subject.mention)
  }

  private static let plans: Set<String> = [
    "meet", "see", "grab", "visit", "do", "host", "talk", "speak", "chat", "say", "join", "have",
    "catch",
  ]

  /// The verb of a bare request that starts here: "send her the paper", "call Ben".
  private func requestVerb(at index: Int, loose: Bool) -> Int? {
    let verb = skip(index)
    guard verb < log.count, verb == index || log.gap(verb) == .none else { return nil }
    let upper = min(log.count, verb + 3)
    let window = log.line.all[verb..<upper].map(\.normal)
    guard let match = log.words.acts.match(window, at: 0) else { return nil }
    if log.mentionAt[verb] != nil || log.line.all[verb].possessive { return nil }
    if verb + 1 < log.count, log.line.all[verb + 1].opened { return nil }  // "cc'd"
    if index == 0, FollowUpFinder.plans.contains(window[0]) { return nil }
    let after = verb + match.count
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

  /// "record demo next Fri": a thing and a day to come behind a word that could be a noun.
  private func isDueLater(from index: Int) -> Bool {
    var end = index
    while end < log.count, end - index < 6, log.gap(end) == .none { end += 1 }
    guard end > index, !log.dated[index],
      !SmallWords.functionWords.contains(log.normal(index))
    else { return false }
    return LogLine.overlapping(log.characters(index..<end), log.past).contains {
      ($0.date ?? $0.candidates.max()).map { $0 > log.today } ?? false
    }
  }

  private func imperative(at index: Int, loose: Bool) -> Found? {
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
    return .init(words: index..<end, act: verb..<end, owner: .me)
  }

  /// "… and intro me to Lee" after a promise.
  private func continuation(of found: Found) -> Found? {
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
  private func actEnd(_ start: Int) -> Int {
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
  private func listGoesOn(_ index: Int) -> Bool {
    var place = index
    while place < log.count, place - index < 6 {
      if place > index, log.gap(place) == .sentence || log.gap(place) == .pause { return false }
      if ["and", "or"].contains(log.normal(place)) { return !opensClause(place + 1) }
      place += 1
    }
    return log.dated.indices.contains(index) && log.dated[index]
  }

  private static let clauseWords: Set<String> = [
    "need", "must", "should", "will", "promised", "owe", "waiting", "remind", "todo", "met", "was",
    "had", "talked", "discussed", "told", "said", "is", "has", "went", "spoke", "saw", "also",
    "then",
    "offered", "agreed", "asked", "called", "emailed", "texted", "great", "good", "very", "really",
    "not",
    "awaiting", "have", "remember", "got", "gave", "ran", "where", "which", "who",
  ]

  private func opensClause(_ index: Int) -> Bool {
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
