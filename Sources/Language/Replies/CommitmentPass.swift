internal import Model

/// One reading of one answer for its promises, from left to right.
struct CommitmentPass {
  let line: CueLine
  let normals: [String]
  let vocabulary: PromiseWords
  let when: WhenReader
  let now: Moment
  /// Tokens that name people, ascending.
  let people: [Range<Int>]
  private let frames: PromiseFrameReader
  private let clauses: PromiseClauses

  init(
    line: CueLine, names: [ReplyNames.Found], vocabulary: PromiseWords, when: WhenReader,
    asksPlan: Bool, now: Moment
  ) {
    self.line = line
    normals = line.normals
    self.vocabulary = vocabulary
    self.when = when
    self.now = now
    people = names.filter { $0.kind == .person }.compactMap { line.tokenSpan(of: $0.words) }
    frames = PromiseFrameReader(
      line: line, normals: normals, vocabulary: vocabulary,
      people: Dictionary(
        people.map { ($0.lowerBound, $0) }, uniquingKeysWith: { first, _ in first }),
      asksPlan: asksPlan)
    clauses = PromiseClauses(line: line, normals: normals, vocabulary: vocabulary)
  }

  func run() -> [Commitment] {
    var found: [Commitment] = []
    var previous: PromiseFrame?
    var start = 0
    while start < normals.count {
      if let last = found.last, let end = withdrawal(of: last, at: start) {
        found[found.count - 1].state = .retracted
        start = end
        continue
      }
      guard case (let frame, var made)? = reading(at: start, after: previous) else {
        start += 1
        continue
      }
      if frame.words.isEmpty, let last = found.last, made.commitment.state == .made {
        (made.commitment.condition, made.commitment.state) = (last.condition, last.state)
      }
      found.append(made.commitment)
      found += others(beside: made, start: start)
      previous = frame
      start = max(start + 1, made.end)
    }
    return withoutEchoes(found)
  }

  /// Where words end that take back the promise before them: "but I won't", "but she forgot".
  private func withdrawal(of last: Commitment, at start: Int) -> Int? {
    let phrases: PhraseSet
    switch last.owner {
    case .me where last.state == .retracted: return nil
    case .me: phrases = vocabulary.withdrawal
    case .them: phrases = vocabulary.theirWithdrawal
    }
    return phrases.match(normals, at: start)?.upperBound
  }

  /// What opens no promise by itself may go on with the one before it.
  private func reading(
    at start: Int, after previous: PromiseFrame?
  ) -> (frame: PromiseFrame, made: (commitment: Commitment, end: Int))? {
    reading(frames.frame(at: start)) ?? reading(continued(previous, at: start))
      ?? reading(frames.elliptic(at: start))
  }

  private func reading(
    _ frame: PromiseFrame?
  ) -> (frame: PromiseFrame, made: (commitment: Commitment, end: Int))? {
    frame.flatMap { frame in commitment(frame).map { (frame, $0) } }
  }

  /// "I'll do it: message Farid" promises one thing.
  private func withoutEchoes(_ found: [Commitment]) -> [Commitment] {
    found.enumerated().filter { index, one in
      guard one.act == "do", one.person == nil, one.when == nil, one.condition == nil else {
        return true
      }
      return !found.enumerated().contains {
        $0.offset != index && $0.element.owner == one.owner
          && ($0.element.act != "do" || $0.offset < index)
      }
    }
    .map(\.element)
  }

  /// "… and call Sam on Friday" goes on with the frame before it.
  private func continued(_ frame: PromiseFrame?, at start: Int) -> PromiseFrame? {
    guard var frame, start > 0, frame.state != .retracted, frame.state != .moved,
      ["and", "then"].contains(normals[start - 1]),
      let act = vocabulary.act(normals, at: start), act.base
    else { return nil }
    frame.words = start..<start
    frame.needsKnownAct = true
    frame.needsFuture = false
    return frame
  }

  private func commitment(_ frame: PromiseFrame) -> (commitment: Commitment, end: Int)? {
    var frame = frame
    var verb = frame.words.upperBound
    if frame.state == .made, verb < normals.count, normals[verb] == "not" {
      guard frame.owner == .me else { return nil }
      verb += 1
      let sentence = clauses.sentence(around: verb - 1)
      guard ["all", "anymore", "longer"].contains(where: normals[sentence].contains) else {
        return nil
      }
      frame.state = .retracted
    }
    // "going to try and say hi"
    if verb + 2 < normals.count, normals[verb] == "try", ["and", "to"].contains(normals[verb + 1]),
      vocabulary.act(normals, at: verb + 2) != nil
    {
      verb += 2
    }
    // "by Friday I'll have emailed Ana"
    if verb + 1 < normals.count, normals[verb] == "have", frame.state == .made,
      let done = vocabulary.participle(normals[verb + 1])
    {
      frame.act = (done, verb + 2)
      verb += 1
    }
    if act(frame, at: verb) == nil, let further = furtherVerb(after: verb) {
      verb = further
    }
    guard verb < normals.count || frame.state == .moved || frame.act != nil,
      let act = act(frame, at: verb)
    else {
      return nil
    }
    let end = clauses.end(from: max(act.end, verb))
    if frame.needsWithdrawal,
      !(end..<min(end + 3, normals.count)).contains(where: {
        vocabulary.withdrawal.match(normals, at: $0).map {
          normals[$0].contains("not") && !normals[$0].contains("did")
            || normals[$0].contains("changed")
        } ?? false
      })
    {
      return nil
    }
    // what goes on with another promise depends on what that one does
    let condition =
      frame.words.isEmpty ? nil : clauses.condition(frame: frame.words, verb: verb, end: end)
    if let condition, isUnreal(normals[condition]) { return nil }
    var state = frame.state
    if state == .made, condition != nil { state = .conditional }
    let lead = clauses.lead(before: frame.words.lowerBound)
    let instead = normals[verb..<end].firstIndex(of: "instead")
    // its own words come first: "can't do Thursday, I'll ring Omar on Saturday"
    let day =
      ownDay(
        from: frame.words.upperBound, to: frame.state == .moved ? end : instead ?? end,
        leavingOut: condition)
      ?? day(
        from: lead.contains { normals[$0] == "not" } ? frame.words.upperBound : lead.lowerBound,
        to: instead ?? end, leavingOut: condition)
      ?? (frame.owner == .me && frame.state == .made ? loneDay() : nil)
    if frame.needsDay, day.map({ $0 < now.day }) ?? true { return nil }
    if frame.needsFuture, day.map({ $0 < now.day }) ?? true,
      vocabulary.future.first(in: Array(normals[frame.words.lowerBound..<end])) == nil,
      vocabulary.future.first(in: Array(normals[lead])) == nil
    {
      return nil
    }
    // "next week instead of Thursday", "on Monday instead"
    if state == .made, let instead,
      instead + 1 < end ? normals[instead + 1] == "of" : day != nil
    {
      state = .moved
    }
    // "let's do it" moves nothing
    if state == .moved, act.lemma == "move", day == nil { return nil }
    let span = verb < end ? verb..<end : frame.words.lowerBound..<end
    return (
      Commitment(
        owner: frame.owner, act: act.lemma,
        person: person(frame, verb: verb, end: end),
        when: day, condition: condition.map(line.original), state: state, what: line.original(span)),
      end
    )
  }

  /// "if I had known"; not "once I have had lunch".
  private func isUnreal(_ condition: ArraySlice<String>) -> Bool {
    condition.contains("would") || condition.contains("had") && !condition.contains("have")
  }
}
