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

  static let joiners: Set<String> = [
    "and", "but", "so", "then", "also", "&", "plus", "now",
  ]

  func opens(_ index: Int) -> Bool {
    if index == 0 { return true }
    switch log.gap(index) {
    case .sentence, .comma, .pause: return true
    case .none, .slash: break  // inside a clause unless a joiner comes before
    }
    return FollowUpFinder.joiners.contains(log.normal(index - 1))
  }

  /// Typed without a comma: a person, a day or "her" ends what was before.
  func opensLoosely(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    if let mention = log.mentionAt[index - 1] {
      // "Ben will send": Ben is the subject where he opens the clause
      var start = index - 1
      while start > 0, log.mentionAt[start - 1] == mention { start -= 1 }
      return !opens(start) && !log.line.all[index - 1].possessive
    }
    return log.dated[index - 1] || log.line.all[index - 1].hidden
  }

  struct Subject {
    var owner: FollowUp.Owner
    var mention: Int?
    var next: Int
    var named: Bool
  }

  func subject(at index: Int) -> Subject? {
    let word = log.normal(index)
    let previous = log.normal(index - 1)
    if log.gap(index) == .none,
      ["if", "when", "whether", "how", "why", "what", "once", "unless", "because"].contains(
        previous)
    {
      return nil
    }
    // "I", "we", "me to send the notes"
    if word == "i" || word == "we" || word == "me" && log.normal(index + 1) == "to" && opens(index)
    {
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
    return roleSubject(at: index)
  }

  /// "my tutor", "the organiser from Acme", "careers adviser Ana".
  private func roleSubject(at index: Int) -> Subject? {
    let isDetermined = SmallWords.determiners.contains(log.normal(index))
    let start = isDetermined ? index + 1 : index
    for end in start..<min(start + 3, log.count) where end == index || log.gap(end) == .none {
      guard log.names.roles.contains(log.normal(end)) else { continue }
      if let range = log.mentionRange(startingAt: end + 1), log.gap(end + 1) == .none,
        !log.line.all[range.upperBound - 1].possessive
      {
        return .init(
          owner: .them, mention: log.mentionAt[end + 1], next: pastOrigin(range.upperBound),
          named: true)
      }
      if isDetermined {
        return .init(owner: .them, mention: nil, next: pastOrigin(end + 1), named: true)
      }
    }
    return nil
  }

  /// "Dave from Hartley Steel said": past where somebody is from.
  func pastOrigin(_ index: Int) -> Int {
    guard ["from", "at", "of"].contains(log.normal(index)), log.gap(index) == .none else {
      return index
    }
    var end = index + 1
    while end < log.count, end - index < 6, log.gap(end) == .none,
      log.line.all[end].capital || log.normal(end) == "the" || log.normal(end) == "of"
    { end += 1 }
    return end > index + 1 && log.gap(end) == .none ? end : index
  }

  func followUp(at index: Int) -> Found? {
    let open = opens(index)
    if open, let found = labelled(at: index) ?? nextContact(at: index) { return found }
    if let subject = subject(at: index) {
      return promise(from: index, subject: subject)
    }
    guard open || opensLoosely(index) else { return nil }
    let bare =
      elided(before: index) ?? Subject(owner: .me, mention: nil, next: index, named: false)
    if var found = promise(from: index, subject: bare) {
      if found.owner == .me, isDoneToMe(found.act) { found.owner = .them }
      return found
    }
    return imperative(at: index, loose: !open) ?? (open ? arranged(at: index) : nil)
  }

  /// "she can't invest but will forward it": whose the promise is where its subject is left out.
  private func elided(before index: Int) -> Subject? {
    guard index > 1, log.normal(index) == "will", ["and", "but"].contains(log.normal(index - 1))
    else { return nil }
    var place = index - 2
    while place >= 0, index - place < 16 {
      let word = log.normal(place)
      if word == "i" || word == "we" { return nil }
      let opensPart = place == 0 || log.gap(place) != .none
      let mention = log.mentionRange(startingAt: place) == nil ? nil : log.mentionAt[place]
      if SmallWords.others.contains(word) || mention != nil && opensPart {
        return .init(owner: .them, mention: mention, next: index, named: true)
      }
      if log.gap(place) == .sentence { return nil }
      place -= 1
    }
    return nil
  }

  /// "she liked it and will send me the form": what is done to me is not mine to do.
  private func isDoneToMe(_ act: Range<Int>) -> Bool {
    act.count > 1 && ["me", "us"].contains(log.normal(act.lowerBound + 1))
      && !["remind", "let", "get", "make", "buy", "find"].contains(log.normal(act.lowerBound))
  }

  /// "todo: …", "next step - …"
  func labelled(at index: Int) -> Found? {
    guard let label = log.words.labels.match(log.normals(from: index, 3), at: 0) else { return nil }
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
    // "action: Sam - send slides by Monday", "actions: me - slides by Monday"
    let named = log.mentionRange(startingAt: start)
    if let behind = named?.upperBound ?? (log.normal(start) == "me" ? start + 1 : nil),
      behind < log.count, log.gap(behind) == .pause
    {
      let end = actEnd(behind)
      guard end > behind else { return nil }
      let isAct = log.words.acts.match(log.normals(from: behind, 3), at: 0) != nil
      return .init(
        words: index..<end, act: behind..<end, owner: named == nil ? .me : .them,
        subject: named == nil ? nil : log.mentionAt[start],
        phrase: isAct ? nil : "thing_promised")
    }
    if log.normal(act) == "to" { act += 1 }
    let end = actEnd(act)
    return end > act ? .init(words: index..<end, act: act..<end, owner: .me) : nil
  }

  /// "next call on 3 December", "next session in two weeks"
  func nextContact(at index: Int) -> Found? {
    guard index > 0, log.normal(index) == "next", log.gap(index + 1) == .none,
      log.names.contact.contains(log.normal(index + 1))
    else { return nil }
    let end = actEnd(index)
    guard namesDayToCome(index..<end) else { return nil }
    return .init(words: index..<end, act: index..<end, owner: .me)
  }

  /// "Rhiannon called back, meeting her Monday": what is arranged, on a day to come.
  func arranged(at index: Int) -> Found? {
    let word = log.normal(index)
    guard index > 0, word.count > 4, word.hasSuffix("ing"), log.gap(index + 1) == .none,
      let verb = plainForms(of: word).first(where: {
        FollowUpFinder.plans.contains($0) || log.words.giving.contains($0) || $0 == "go"
      }),
      SmallWords.objects.contains(log.normal(index + 1))
        || log.mentionRange(startingAt: index + 1) != nil
        || FollowUpFinder.plans.contains(verb) && !isEncounterOver(from: index)
    else { return nil }
    let end = actEnd(index)
    guard namesDayToCome(index..<end) else { return nil }
    return .init(words: index..<end, act: index..<end, owner: .me, verb: verb)
  }

  /// "sending": "send"; "having": "have"; "getting": "get".
  func plainForms(of participle: String) -> [String] {
    let stem = String(participle.dropLast(3))
    return [stem, stem + "e", String(stem.dropLast())]
  }

  /// Whether what begins here tells of what was: "having met her on Friday".
  private func isEncounterOver(from index: Int) -> Bool {
    (index..<min(index + 8, log.count)).contains {
      log.words.done.contains(log.normal($0)) || log.normal($0) == "been"
    }
  }

  /// Whether a day to come, or one to be asked about, is named among some words.
  func namesDayToCome(_ words: Range<Int>) -> Bool {
    LogLine.overlapping(log.characters(words), log.future).contains {
      $0.date.map { $0 > log.today } ?? !$0.clear
    }
  }
}
