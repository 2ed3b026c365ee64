/// The words that make a promise of a verb: who promises, how firmly, and where the verb starts.
struct PromiseFrame {
  var owner: Commitment.Owner
  var state: Commitment.State
  /// Tokens from the subject up to the verb.
  var words: Range<Int>
  /// Tokens that name who promised; nil for `me` and for pronouns.
  var promiser: Range<Int>?
  /// The verb must be one that is known: the words before it could mean other things.
  var needsKnownAct = false
  /// Only the base form of a verb counts.
  var needsBase = false
  /// Stands only with a time to come.
  var needsFuture = false
  /// Stands only with a day to come in its own words.
  var needsDay = false
  /// Stands only where it is taken back: "I was going to call, but I won't".
  var needsWithdrawal = false
  /// The act where a noun says it, up to the end of the noun: "the coffee", "an email".
  var act: (lemma: String, end: Int)?
}

/// Finds the frame that starts at a token, if there is one.
struct PromiseFrameReader {
  let line: CueLine
  let normals: [String]
  let vocabulary: PromiseWords
  /// Tokens that name people, by the first of them.
  let people: [Int: Range<Int>]
  let asksPlan: Bool

  func frame(at start: Int) -> PromiseFrame? {
    theirs(at: start) ?? awaited(at: start) ?? object(at: start) ?? planned(at: start)
      ?? mine(at: start)
  }

  // MARK: Mine

  private func mine(at start: Int) -> PromiseFrame? {
    if let end = match(vocabulary.takenBack, at: start) {
      return .init(owner: .me, state: .retracted, words: start..<end)
    }
    if let end = denied(at: start) {
      return .init(owner: .me, state: .retracted, words: start..<end)
    }
    if let end = match(vocabulary.moved, at: start) {
      return .init(owner: .me, state: .moved, words: start..<end)
    }
    if let end = match(vocabulary.almost, at: start) {
      return .init(
        owner: .me, state: .retracted, words: start..<end, needsBase: true, needsWithdrawal: true)
    }
    if let end = given(at: start) {
      return .init(owner: .me, state: .made, words: start..<end)
    }
    if let frame = dated(at: start) { return frame }
    if !isReported(start) {
      if let end = match(vocabulary.wish, at: start) {
        return .init(owner: .me, state: .wished, words: start..<end)
      }
      if let end = match(vocabulary.will, at: start) {
        let hedged = (max(0, start - 1)..<end).contains { vocabulary.hedges.contains(normals[$0]) }
        return .init(owner: .me, state: hedged ? .wished : .made, words: start..<end)
      }
      if let frame = progressive(at: start) { return frame }
    }
    return startsClause(start) ? bare(at: start) : unmarked(at: start)
  }

  /// "tmrw ill ask Jen", where no illness is meant.
  private func unmarked(at start: Int) -> PromiseFrame? {
    guard normals[start] == "ill", start > 0, !Self.beforeIllness.contains(normals[start - 1]),
      let act = vocabulary.act(normals, at: skipAdverbs(start + 1)), act.base
    else { return nil }
    return .init(
      owner: .me, state: .made, words: start..<skipAdverbs(start + 1), needsKnownAct: true,
      needsBase: true)
  }

  private static let beforeIllness: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "feel", "felt", "feeling", "fell", "got", "so",
    "very", "really", "too", "seriously", "mentally", "terminally", "chronically", "still", "s",
  ]

  /// "I'm not going to call Lee after all".
  private func denied(at start: Int) -> Int? {
    guard normals[start] == "i" || normals[start] == "we",
      let not = (start + 1..<min(start + 3, normals.count)).first(where: { normals[$0] == "not" })
    else { return nil }
    let rest = normals[start..<not] + normals[(not + 1)...].prefix(6)
    let will = vocabulary.will.match(Array(rest), at: 0).flatMap {
      $0.upperBound > not - start ? $0.upperBound : nil
    }
    // "I'm not calling Lee after all"
    let isGoing =
      not + 1 < normals.count && normals[not + 1].hasSuffix("ing")
      && vocabulary.act(normals, at: not + 1) != nil
    guard let end = will.map({ start + $0 + 1 }) ?? (isGoing ? not + 1 : nil) else { return nil }
    let after = normals[(not + 1)...].prefix(24)
    let isOver = zip(after, after.dropFirst()).contains {
      $0 == ("after", "all") || $0.1 == "anymore"
    }
    return isOver ? skipAdverbs(end) : nil
  }

  /// "I told Sam I would", "I promised Dana to".
  private func given(at start: Int) -> Int? {
    // "Promised Lucy I'd read it" has no "I"
    let isBare =
      (start == 0 || line.tokens[start].pause == .strong)
      && ["promised", "told", "said", "agreed", "swore"].contains(normals[start])
    guard let end = match(vocabulary.given, at: start) ?? (isBare ? start + 1 : nil) else {
      return nil
    }
    var place = end
    if let name = people[place] {
      place = name.upperBound
    } else if place < normals.count, ["him", "her", "them"].contains(normals[place]) {
      place += 1
    }
    if place < normals.count, normals[place] == "that" { place += 1 }
    if place < normals.count, normals[place] == "to" { return place + 1 }
    guard place + 1 < normals.count, ["i", "we"].contains(normals[place]),
      ["would", "will"].contains(normals[place + 1])
    else { return nil }
    return skipAdverbs(place + 2)
  }

  /// "On Sunday I write to my supervisor": the plain present with a day to come beside it.
  private func dated(at start: Int) -> PromiseFrame? {
    guard ["i", "we"].contains(normals[start]), !isReported(start) else { return nil }
    let verb = skipAdverbs(start + 1)
    guard let act = vocabulary.act(normals, at: verb), act.base,
      !Self.samePast.contains(normals[verb])
    else { return nil }
    return .init(
      owner: .me, state: .made, words: start..<verb, needsKnownAct: true, needsBase: true,
      needsDay: true)
  }

  /// Verbs whose past is spelt like their plain form.
  private static let samePast: Set<String> = ["read", "put", "let", "set", "cut", "hit", "shut"]

  /// "I'm meeting Dana on Friday".
  private func progressive(at start: Int) -> PromiseFrame? {
    guard normals[start] == "i" || normals[start] == "we" else { return nil }
    var place = start + 1
    guard place < normals.count, normals[place] == "am" || normals[place] == "are" else {
      return nil
    }
    place = skipAdverbs(place + 1)
    guard place < normals.count, normals[place].hasSuffix("ing"),
      vocabulary.act(normals, at: place) != nil
    else { return nil }
    return .init(
      owner: .me, state: .made, words: start..<place, needsKnownAct: true, needsFuture: true)
  }

  private func bare(at start: Int) -> PromiseFrame? {
    if normals[start] == "ill", vocabulary.act(normals, at: skipAdverbs(start + 1)) != nil {
      return .init(
        owner: .me, state: .made, words: start..<skipAdverbs(start + 1), needsKnownAct: true)
    }
    if let end = match(vocabulary.bareWish, at: start) {
      return .init(owner: .me, state: .wished, words: start..<end, needsKnownAct: true)
    }
    if let end = match(vocabulary.bareWill, at: start) {
      return .init(owner: .me, state: .made, words: start..<end, needsKnownAct: true)
    }
    // "emailing Ana tomorrow"
    let isNoun =
      normals[start] == "meeting" && start + 1 < normals.count && normals[start + 1] == "with"
    if normals[start].hasSuffix("ing"), vocabulary.act(normals, at: start) != nil, opens(start),
      !isNoun
    {
      return .init(
        owner: .me, state: .made, words: start..<start, needsKnownAct: true, needsDay: true)
    }
    let hedged = vocabulary.hedges.contains(normals[start])
    let verb = skipAdverbs(start)
    guard let act = vocabulary.act(normals, at: verb), act.base else { return nil }
    if act.end < normals.count,
      ["from", "was", "is", "went", "with", "got"].contains(normals[act.end]),
      line.tokens[act.end].pause == .none
    {
      return nil
    }
    return .init(
      owner: .me, state: hedged ? .wished : .made, words: start..<verb, needsKnownAct: true,
      needsBase: true, needsFuture: !asksPlan)
  }

  /// "Sam said I should", "do you think I should", "what if I", "I don't think I will".
  private func isReported(_ start: Int) -> Bool {
    guard start > 0, line.tokens[start].pause == .none else { return false }
    var before = start - 1
    if normals[before] == "that", before > 0 { before -= 1 }
    switch normals[before] {
    case "said", "says", "thinks", "suggested", "suggests", "recommended", "insists", "thought":
      return before == 0 || normals[before - 1] != "i"
    case "me": return before > 0 && ["told", "tells", "reminded"].contains(normals[before - 1])
    case "think", "believe", "guess", "doubt", "know":
      guard before > 0 else { return false }
      return ["you", "not", "they", "people"].contains(normals[before - 1])
        || normals[before] == "doubt"
    // "not sure I'll call"
    case "sure", "certain", "convinced": return before > 0 && normals[before - 1] == "not"
    case "way", "chance": return before > 0 && ["no", "a"].contains(normals[before - 1])
    case "do", "does", "did": return true  // "do I have to call?"
    case "afraid", "scared", "worried", "fear", "terrified", "nervous", "anxious": return true
    case "if", "whether", "what", "who", "how", "why", "where", "because", "wish", "things",
      "everything", "anything", "which", "people", "all":
      return true
    default: return false  // nothing that hands the words to somebody else
    }
  }

  // MARK: Theirs

  private func theirs(at start: Int) -> PromiseFrame? {
    guard let subject = subject(at: start) else { return nil }
    var place = skipAdverbs(subject.end)
    if let end = match(vocabulary.said, at: place) {
      place = end
      if place < normals.count, ["me", "us"].contains(normals[place]) { place += 1 }
      if place < normals.count, normals[place] == "that" { place += 1 }
      if place < normals.count, normals[place] == "to", normals[place - 1] != "me" {
        return .init(
          owner: .them, state: .made, words: start..<place + 1, promiser: subject.name)
      }
      guard place < normals.count, let other = self.subject(at: place) else { return nil }
      place = skipAdverbs(other.end)
      if let end = match(vocabulary.theirWill, at: place) ?? would(at: place) {
        return .init(
          owner: .them, state: .made, words: start..<end, promiser: subject.name ?? other.name)
      }
      if let end = match(vocabulary.theirMight, at: place) {
        return .init(
          owner: .them, state: .wished, words: start..<end, promiser: subject.name ?? other.name)
      }
      return nil
    }
    // "she is sending me the form tomorrow"
    if place < normals.count, ["is", "are"].contains(normals[place]) {
      let verb = skipAdverbs(place + 1)
      if verb < normals.count, normals[verb].hasSuffix("ing"),
        let act = vocabulary.act(normals, at: verb),
        normals[act.end..<min(act.end + 3, normals.count)].contains(where: {
          $0 == "me" || $0 == "us"
        })
      {
        return .init(
          owner: .them, state: .made, words: start..<verb, promiser: subject.name,
          needsKnownAct: true, needsFuture: true)
      }
    }
    if let end = match(vocabulary.theirWill, at: place) {
      let promise = ["to"].contains(normals[end - 1]) && normals[place] != "is"
      // "I hope he'll reply"
      let isHoped = start > 0 && ["hope", "hoping", "wish"].contains(normals[start - 1])
      return .init(
        owner: .them, state: isHoped ? .wished : .made, words: start..<end, promiser: subject.name,
        needsKnownAct: !promise)
    }
    if let end = match(vocabulary.theirMight, at: place) {
      return .init(
        owner: .them, state: .wished, words: start..<end, promiser: subject.name,
        needsKnownAct: true)
    }
    return nil
  }

  private func would(at place: Int) -> Int? {
    place < normals.count && normals[place] == "would" ? skipAdverbs(place + 1) : nil
  }

  /// He, she, they; a name; "the organiser", "my old boss".
  func subject(at start: Int) -> (end: Int, name: Range<Int>?)? {
    guard start < normals.count else { return nil }
    if ["he", "she", "they", "someone", "somebody"].contains(normals[start]) {
      return (start + 1, nil)
    }
    if let name = people[start] { return (name.upperBound, name) }
    guard ["the", "my", "our", "her", "his", "their", "a"].contains(normals[start]) else {
      return nil
    }
    for length in 2...3 where start + length <= normals.count {
      if vocabulary.people.contains(normals[start + length - 1]) { return (start + length, nil) }
    }
    return nil
  }

  // MARK: Words

  /// A phrase with adverbs between its words; the verb's place where it fits.
  func match(_ phrases: PhraseSet, at start: Int) -> Int? {
    guard start < normals.count, phrases.begins(with: normals[start]) else { return nil }
    if let range = phrases.match(normals, at: start) { return skipAdverbs(range.upperBound) }
    var kept: [String] = []
    var places: [Int] = []
    var index = start
    while index < normals.count, kept.count < 7 {
      if !vocabulary.adverbs.contains(normals[index]) || index == start {
        kept.append(normals[index])
        places.append(index)
      }
      index += 1
    }
    guard places.last != start + places.count - 1, let range = phrases.match(kept, at: 0) else {
      return nil
    }
    return skipAdverbs(places[range.upperBound - 1] + 1)
  }

  func skipAdverbs(_ start: Int) -> Int {
    var place = start
    while place < normals.count, vocabulary.adverbs.contains(normals[place]) {
      // "I do want to", and not "I'll do it"
      if normals[place] == "do", place + 1 < normals.count,
        Self.doable.contains(normals[place + 1])
      {
        break
      }
      place += 1
    }
    return place
  }

  private static let doable: Set<String> = [
    "it", "that", "this", "them", "one", "two", "three", "so", "the", "my", "a", "some",
  ]

  /// At the start of the line, or behind a pause.
  private func opens(_ place: Int) -> Bool { place == 0 || line.tokens[place].pause > .none }

  func startsClause(_ place: Int) -> Bool {
    // "he was supposed to call", "not going to call", "was going to call"
    if place > 1, normals[place - 1] == "to",
      ["supposed", "meant", "expected", "due"].contains(normals[place - 2])
        || normals[max(0, place - 5)..<place].contains(where: {
          $0 == "not" || $0 == "was" || $0 == "were"
        })
    {
      return false
    }
    return opens(place)
      || ["and", "but", "then", "so", "also", "ok", "yes", "yeah", "or", "to", "plan", "maybe"]
        .contains(normals[place - 1])
  }
}
