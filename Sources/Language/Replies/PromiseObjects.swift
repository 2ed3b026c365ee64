/// Promises that lie in a thing instead of a verb: what is moved, called off, owed or waited for.
extension PromiseFrameReader {
  /// "I moved the coffee with Dana to Friday", "cancel the call", "I owe Clara an email".
  func object(at start: Int) -> PromiseFrame? {
    if let end = match(vocabulary.movable, at: start), let act = thing(at: end) {
      let meant = normals[end] == "it" ? almost(before: start) : nil
      return .init(
        owner: .me, state: .moved, words: (meant?.start ?? start)..<end, needsFuture: true,
        act: (meant?.lemma ?? act.lemma, act.end))
    }
    if startsClause(start) || normals[start] == "i",
      let end = match(vocabulary.calledOff, at: start), let act = thing(at: end)
    {
      return .init(owner: .me, state: .retracted, words: start..<end, act: act)
    }
    return settled(at: start) ?? owed(at: start)
  }

  /// "the coffee with Ana is off", "coffee with Lee moved to Tuesday".
  private func settled(at start: Int) -> PromiseFrame? {
    guard startsClause(start), let act = thing(at: start), act.lemma != "do" else { return nil }
    var place = act.end
    let other = place < normals.count && normals[place] == "with" ? subject(at: place + 1) : nil
    place = other?.end ?? place
    if other != nil, let end = match(vocabulary.isOff, at: place) {
      return .init(owner: .me, state: .retracted, words: start..<end, act: (act.lemma, end))
    }
    guard let end = match(vocabulary.isMoved, at: place) else { return nil }
    return .init(
      owner: .me, state: .moved, words: start..<end, needsDay: true, act: (act.lemma, end))
  }

  /// "I was supposed to meet Ada but moved it": what "it" stands for.
  func almost(before place: Int) -> (start: Int, lemma: String)? {
    for start in (max(0, place - 16)..<place).reversed() {
      if let verb = match(vocabulary.almost, at: start), verb < place,
        let act = vocabulary.act(normals, at: verb), act.base
      {
        return (start, act.lemma)
      }
      if line.tokens[start].pause == .strong { return nil }
    }
    return nil
  }

  /// "My plan: coffee with Tunde", and to a question that asks for a plan "a call with Ada".
  func planned(at start: Int) -> PromiseFrame? {
    let before = start > 0 && line.tokens[start].pause == .none ? normals[start - 1] : ""
    let isNamed =
      start > 0 && Self.plans.contains(normals[start - 1])
      || start > 1 && ["is", "was"].contains(before) && Self.plans.contains(normals[start - 2])
    if isNamed || asksPlan && startsClause(start), let act = noun(at: start),
      act.end < normals.count, line.tokens[act.end].pause == .none
    {
      let next = normals[act.end]
      let isWithSomebody = ["with", "to"].contains(next)
      if isWithSomebody || Self.beforeDays.contains(next) || SmallWords.calendar.contains(next) {
        return .init(
          owner: .me, state: .made, words: start..<start, needsDay: !isWithSomebody, act: act)
      }
    }
    return arranged(at: start)
  }

  /// "I've got a call with Ewelina on Monday", "I'm going for coffee with Lee tomorrow".
  private func arranged(at start: Int) -> PromiseFrame? {
    guard ["i", "we"].contains(normals[start]) else { return nil }
    let rest = normals[(start + 1)...]
    guard let opener = Self.holding.first(where: { rest.starts(with: $0) }) else { return nil }
    let end = start + 1 + opener.count
    guard let act = noun(at: end), act.end < normals.count, normals[act.end] == "with" else {
      return nil
    }
    return .init(owner: .me, state: .made, words: start..<end, needsDay: true, act: act)
  }

  private static let holding = [
    ["have", "got"], ["have"], ["am", "having"], ["are", "having"], ["am", "going", "for"],
    ["are", "going", "for"],
  ]
  private static let beforeDays: Set<String> = [
    "by", "on", "at", "in", "tomorrow", "tonight", "today", "next", "this",
  ]
  private static let plans: Set<String> = ["plan", "plans", "goal", "aim", "step"]

  /// "I owe Clara an email", "she owes me an answer".
  private func owed(at start: Int) -> PromiseFrame? {
    guard start + 2 < normals.count, let debtor = debtor(at: start) else { return nil }
    var place = skipAdverbs(debtor.end)
    guard place < normals.count, ["owe", "owes"].contains(normals[place]) else { return nil }
    place += 1
    let limit = min(normals.count, place + 5)
    while place < limit, !["a", "an", "the", "some"].contains(normals[place]) { place += 1 }
    guard place < limit, place > debtor.end + 1, let act = thing(at: place) else { return nil }
    let toMe = normals[debtor.end...].prefix(3).contains { $0 == "me" || $0 == "us" }
    guard toMe == (debtor.owner == .them) else { return nil }
    return .init(
      owner: debtor.owner, state: .made, words: start..<place, promiser: debtor.name, act: act)
  }

  private func debtor(at start: Int) -> (owner: Commitment.Owner, end: Int, name: Range<Int>?)? {
    if normals[start] == "i" || normals[start] == "we" { return (.me, start + 1, nil) }
    return subject(at: start).map { (.them, $0.end, $0.name) }
  }

  /// "waiting for Noor to send the contract", "waiting to hear back from Lee".
  func awaited(at start: Int) -> PromiseFrame? {
    guard let end = match(vocabulary.waiting, at: start), let other = subject(at: end) else {
      return nil
    }
    if vocabulary.hearing.contains(normals[end - 1]) {
      return .init(
        owner: .them, state: .made, words: start..<other.end, promiser: other.name,
        act: ("reply", other.end))
    }
    guard other.end < normals.count, normals[other.end] == "to" else { return nil }
    return .init(
      owner: .them, state: .made, words: start..<skipAdverbs(other.end + 1),
      promiser: other.name, needsKnownAct: true, needsBase: true)
  }

  /// A thing that stands for an act, with what may stand before it: "my coffee", "calling", "it".
  private func thing(at start: Int) -> (lemma: String, end: Int)? {
    guard start < normals.count else { return nil }
    if ["it", "that", "this"].contains(normals[start]) { return ("do", start + 1) }
    return noun(at: start)
  }

  private func noun(at start: Int) -> (lemma: String, end: Int)? {
    var place = start
    while place < normals.count, place < start + 4 {
      if let noun = vocabulary.nouns[normals[place]] { return (noun, place + 1) }
      if let act = vocabulary.act(normals, at: place), normals[place].hasSuffix("ing") {
        return (act.lemma, act.end)
      }
      guard
        place == start && Self.determiners.contains(normals[place])
          || vocabulary.nounAttributes.contains(normals[place])
      else { return nil }
      place += 1
    }
    return nil
  }

  private static let determiners: Set<String> = [
    "the", "my", "our", "a", "an", "that", "this", "some",
  ]
}
