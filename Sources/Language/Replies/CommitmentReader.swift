internal import Model

/// Reads who says they will do what, when and under which condition.
///
/// Reported advice, questions, what one would have done and what one was going to do are no
/// commitments. A promise that the same line takes back is `retracted`.
struct CommitmentReader: Sendable {
  private let vocabulary: PromiseWords
  private let when: WhenReader

  init(lexicon: Lexicon, when: WhenReader) {
    vocabulary = PromiseWords(lexicon: lexicon)
    self.when = when
  }

  func read(
    _ line: CueLine, names: [ReplyNames.Found], question: String?, now: Moment
  ) -> [Commitment] {
    let normals = line.normals
    let people = names.filter { $0.kind == .person }.compactMap { line.tokenSpan(of: $0.words) }
    let asked = question.map { vocabulary.asksPlan.occurs(in: Words.normalise($0)) } ?? false
    let frames = PromiseFrameReader(
      line: line, normals: normals, vocabulary: vocabulary,
      people: Dictionary(
        people.map { ($0.lowerBound, $0) }, uniquingKeysWith: { first, _ in first }),
      asksPlan: asked)
    let clauses = PromiseClauses(line: line, normals: normals, vocabulary: vocabulary)
    let lone = loneDay(in: line, now)
    var found: [Commitment] = []
    var previous: PromiseFrame?
    var start = 0
    while start < normals.count {
      if let last = found.indices.last, found[last].owner == .me, found[last].state != .retracted,
        let withdrawal = vocabulary.withdrawal.match(normals, at: start)
      {
        found[last].state = .retracted
        start = withdrawal.upperBound
        continue
      }
      if let last = found.indices.last, found[last].owner == .them,
        let withdrawal = vocabulary.theirWithdrawal.match(normals, at: start)
      {
        found[last].state = .retracted
        start = withdrawal.upperBound
        continue
      }
      // what opens no promise by itself may go on with the one before it
      let readings = [
        frames.frame(at: start), continued(previous, at: start, normals),
        frames.elliptic(at: start),
      ].lazy
        .compactMap { frame -> (frame: PromiseFrame, made: (commitment: Commitment, end: Int))? in
          guard let frame else { return nil }
          return commitment(
            frame, line: line, normals: normals, clauses: clauses, people: people, lone: lone,
            now: now
          ).map { (frame, $0) }
        }
      guard case (let frame, var made)? = readings.first else {
        start += 1
        continue
      }
      if frame.words.isEmpty, let last = found.last, made.commitment.state == .made {
        (made.commitment.condition, made.commitment.state) = (last.condition, last.state)
      }
      found.append(made.commitment)
      found += others(beside: made, start: start, line: line, normals: normals, people: people)
      previous = frame
      start = max(start + 1, made.end)
    }
    return withoutEchoes(found)
  }

  /// "Email Ade. Friday.": the one day of a short answer, in a sentence of its own.
  private func loneDay(in line: CueLine, _ now: Moment) -> Day? {
    guard line.tokens.count < 24, line.tokens.dropFirst().contains(where: { $0.pause == .strong })
    else { return nil }
    let dates = when.all(in: line.words, now: now, prefer: .future)
    guard dates.count == 1, dates[0].kind == .date, !dates[0].isTimeOnly, let span = dates[0].span,
      let day = dates[0].date, day >= now.day
    else { return nil }
    let inside = line.tokens.indices.filter { line.tokens[$0].range.overlaps(span) }
    guard var first = inside.first, let last = inside.last else { return nil }
    if first > 0, ["by", "on"].contains(line.tokens[first - 1].normal) { first -= 1 }
    let opens = first == 0 || line.tokens[first].pause == .strong
    let closes = last + 1 == line.tokens.count || line.tokens[last + 1].pause == .strong
    return opens && closes ? day : nil
  }

  /// "I'll write to Ana and Ben": the same for each who is named beside the first.
  private func others(
    beside made: (commitment: Commitment, end: Int), start: Int, line: CueLine, normals: [String],
    people: [Range<Int>]
  ) -> [Commitment] {
    guard made.commitment.owner == .me, let first = made.commitment.person,
      var last = people[people.startIndex(from: start)...].prefix(6)
        .first(where: { $0.upperBound <= made.end && line.original($0) == first })
    else { return [] }
    var others: [Commitment] = []
    for next in people[people.startIndex(from: last.upperBound)...].prefix(8)
    where next.upperBound <= made.end {
      let between = normals[last.upperBound..<next.lowerBound]
      let isListed =
        between.isEmpty && line.tokens[next.lowerBound].pause == .weak || between == ["and"]
      guard isListed else { break }
      var other = made.commitment
      other.person = line.original(next)
      others.append(other)
      last = next
    }
    return others
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
  private func continued(_ frame: PromiseFrame?, at start: Int, _ normals: [String])
    -> PromiseFrame?
  {
    guard var frame, start > 0, frame.state != .retracted, frame.state != .moved,
      ["and", "then"].contains(normals[start - 1]),
      let act = vocabulary.act(normals, at: start), act.base
    else { return nil }
    frame.words = start..<start
    frame.needsKnownAct = true
    frame.needsFuture = false
    return frame
  }

  private func commitment(
    _ frame: PromiseFrame, line: CueLine, normals: [String], clauses: PromiseClauses,
    people: [Range<Int>], lone: Day?, now: Moment
  ) -> (commitment: Commitment, end: Int)? {
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
    if act(frame, normals, at: verb) == nil, let further = furtherVerb(after: verb, normals) {
      verb = further
    }
    guard verb < normals.count || frame.state == .moved || frame.act != nil,
      let act = act(frame, normals, at: verb)
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
        in: line, from: frame.words.upperBound, to: frame.state == .moved ? end : instead ?? end,
        leavingOut: condition, now: now)
      ?? day(
        in: line,
        from: lead.contains { normals[$0] == "not" } ? frame.words.upperBound : lead.lowerBound,
        to: instead ?? end, leavingOut: condition, now: now)
      ?? (frame.owner == .me && frame.state == .made ? lone : nil)
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
        person: person(frame, verb: verb, end: end, line: line, normals: normals, people: people),
        when: day, condition: condition.map(line.original), state: state, what: line.original(span)),
      end
    )
  }

  /// "if I had known"; not "once I have had lunch".
  private func isUnreal(_ condition: ArraySlice<String>) -> Bool {
    condition.contains("would") || condition.contains("had") && !condition.contains("have")
  }

  /// "I'll stay after class and ask the lecturer": the verb behind one that promises nothing.
  private func furtherVerb(after verb: Int, _ normals: [String]) -> Int? {
    guard verb < normals.count, vocabulary.idle.contains(normals[verb]) else { return nil }
    let places = verb + 1..<min(verb + 8, normals.count)
    guard let and = places.first(where: { normals[$0] == "and" }),
      vocabulary.act(normals, at: and + 1)?.base == true
    else { return nil }
    return and + 1
  }

  private func act(
    _ frame: PromiseFrame, _ normals: [String], at verb: Int
  ) -> (lemma: String, end: Int)? {
    if let act = frame.act { return act }
    if normals[frame.words.suffix(2)].contains("be") { return being(normals, at: verb) }
    if let known = vocabulary.act(normals, at: verb) {
      if frame.needsBase, !known.base { return nil }
      if Self.asides.contains(known.lemma), !takesObject(normals, at: known.end) { return nil }
      if frame.owner == .them, frame.needsKnownAct, !vocabulary.favours.contains(known.lemma) {
        return nil
      }
      return (known.lemma, known.end)
    }
    if frame.state == .moved { return ("move", verb) }
    guard !frame.needsKnownAct, verb < normals.count else { return nil }
    let word = normals[verb]
    guard word.count > 1, word.allSatisfy(\.isLetter), !vocabulary.idle.contains(word),
      !word.hasSuffix("ing"), !SmallWords.calendar.contains(word)
    else { return nil }
    return (word, verb + 1)
  }

  /// "I'll be writing to Jo", "I'll be there"; not "I'll be fine".
  private func being(_ normals: [String], at place: Int) -> (lemma: String, end: Int)? {
    guard place < normals.count else { return nil }
    if normals[place] == "there" { return ("attend", place + 1) }
    guard normals[place].hasSuffix("ing"), let act = vocabulary.act(normals, at: place) else {
      return nil
    }
    return (act.lemma, act.end)
  }

  /// Verbs that promise something only with an object: "I'll see Ana", and not "I'll see".
  private static let asides: Set<String> = ["see", "start", "work", "try", "check", "say"]

  private func takesObject(_ normals: [String], at place: Int) -> Bool {
    guard place < normals.count else { return false }
    return ![
      "if", "whether", "how", "what", "you", "about", "then", "and", "but", "so", "it", "i", "we",
      "that",
    ]
    .contains(normals[place])
  }

  private func day(
    in line: CueLine, from start: Int, to end: Int, leavingOut condition: Range<Int>?, now: Moment
  ) -> Day? {
    guard start < end else { return nil }
    guard let condition, condition.overlaps(start..<end) else {
      return day(in: line.original(start..<end), now)
    }
    if condition.upperBound < end,
      let day = day(in: line.original(condition.upperBound..<end), now)
    {
      return day
    }
    if start < condition.lowerBound,
      let day = day(in: line.original(start..<condition.lowerBound), now)
    {
      return day
    }
    return day(in: line.original(condition), now)
  }

  /// A day that the words of the act name, and no time alone.
  private func ownDay(
    in line: CueLine, from start: Int, to end: Int, leavingOut condition: Range<Int>?, now: Moment
  ) -> Day? {
    guard start < end, condition?.overlaps(start..<end) != true else { return nil }
    return when.all(in: line.original(start..<end), now: now, prefer: .future)
      .first { $0.kind == .date && !$0.isTimeOnly }?.date
  }

  private func day(in text: String, _ now: Moment) -> Day? {
    when.all(in: text, now: now, prefer: .future).first { $0.kind == .date }?.date
  }

  private func person(
    _ frame: PromiseFrame, verb: Int, end: Int, line: CueLine, normals: [String],
    people: [Range<Int>]
  ) -> String? {
    func name(_ span: Range<Int>) -> String {
      var name = line.original(span)
      for ending in ["'s", "’s"] where name.hasSuffix(ending) { name = String(name.dropLast(2)) }
      return name
    }
    let near = people[people.startIndex(from: frame.words.lowerBound - 80)...].prefix(20)
    let earlier = Set(near.filter { $0.upperBound <= frame.words.lowerBound }.map(name))
    if frame.owner == .them {
      if let promiser = frame.promiser { return name(promiser) }
      let pronoun = frame.words.isEmpty ? "" : normals[frame.words.lowerBound]
      return ["he", "she", "they"].contains(pronoun) && earlier.count == 1 ? earlier.first : nil
    }
    if let object = near.first(where: { $0.lowerBound >= verb && $0.upperBound <= end }) {
      return name(object)
    }
    if let act = vocabulary.act(normals, at: verb), act.end > verb + 1,
      vocabulary.embraces(normals, at: verb, end: act.end),
      line.words.characters[line.tokens[verb + 1].range.lowerBound].isUppercase
    {
      return name(verb + 1..<verb + 2)
    }
    if let told = near.first(where: { frame.words.overlaps($0) }) { return name(told) }
    // "Khalid and I will meet"
    let start = frame.words.lowerBound
    if start > 1, normals[start - 1] == "and",
      let beside = near.first(where: { $0.upperBound == start - 1 })
    {
      return name(beside)
    }
    let pronoun =
      verb < end && normals[verb..<end].contains { ["him", "her", "them"].contains($0) }
    return pronoun && earlier.count == 1 ? earlier.first : nil
  }
}

extension [Range<Int>] {
  /// The first of some ascending spans that starts at or after a place.
  fileprivate func startIndex(from place: Int) -> Int {
    partitioningIndex { $0.lowerBound >= place }
  }
}

extension CueLine {
  /// The tokens that were read from some words of the line.
  func tokenSpan(of span: Range<Int>) -> Range<Int>? {
    guard let first = words.all[span].first, let last = words.all[span].last else { return nil }
    let start = tokens.partitioningIndex { $0.range.lowerBound >= first.range.lowerBound }
    var end = start
    while end < tokens.count, tokens[end].range.lowerBound <= last.range.lowerBound { end += 1 }
    return start < end ? start..<end : nil
  }
}
