/// One reading of one line, from left to right.
struct NamePass {
  struct Named {
    var words: Range<Int>
    var found: KnownNames.Found?
    var part: Mention.Part
  }

  let line: TypedLine
  let words: NameWords
  let things: NamedThings
  let cues: NameCues
  var known: KnownNames
  private var named: [Named] = []
  /// Where a run of capitals ends that names a place or a firm.
  private var elsewhere = 0

  init(line: TypedLine, words: NameWords, people: some PeopleIndex) {
    self.line = line
    self.words = words
    things = NamedThings(line, words)
    cues = NameCues(line, words)
    known = KnownNames(people)
  }

  mutating func run() -> [Mention] {
    var index = 0
    while index < line.all.count {
      guard !line.all[index].hidden, let next = name(at: index) else {
        index += 1
        continue
      }
      named.append(next)
      index = max(next.words.upperBound, index + 1)
    }
    lookBack()
    return MentionMatching.mentions(named, line)
  }

  private mutating func name(at index: Int) -> Named? {
    if let titled = titled(at: index) { return titled }
    if let found = known.match(line, at: index) {
      if let accepted = accept(found, at: index) { return accepted }
      if found.words.count > 1 || !line.all[index].capital { return nil }
    }
    return newName(at: index)
  }

  // MARK: titles

  private mutating func titled(at index: Int) -> Named? {
    let word = line.all[index]
    guard words.titles.contains(word.normal), index + 1 < line.all.count,
      line.all[index + 1].gap == .none, !word.possessive, !line.all[index + 1].hidden
    else { return nil }
    let abbreviated = SmallWords.abbreviations.contains(word.normal) || word.normal == "prof"
    let next = line.all[index + 1]
    let mayBe =
      next.capital
      || (abbreviated || !line.trustsCapitals) && !SmallWords.functionWords.contains(next.normal)
    guard mayBe, abbreviated || word.capital || !line.trustsCapitals else { return nil }
    if let found = known.match(line, at: index + 1), found.strong || next.capital || abbreviated,
      !followedBySurname(found.words)
    {
      return Named(words: found.words, found: found, part: part(index, found.words.upperBound))
    }
    let bearers = known.ending(next.normal)
    if !bearers.isEmpty {
      let range = index + 1..<index + 2
      // "Dr Weber" is the one Dr Weber of the record; some other Weber is asked about
      let titled = bearers.filter { Words.normalise($0.name).first == word.normal }
      let found = KnownNames.Found(
        words: range, people: titled.isEmpty ? bearers : titled, certain: titled.count == 1,
        strong: true)
      return Named(words: index..<index + 2, found: found, part: part(index, index + 2))
    }
    guard next.capital, abbreviated || index > 0 else { return nil }
    guard things.kind(index + 1) == nil else { return nil }
    let run = self.run(from: index + 1)
    let range = run.count > 1 ? run : index..<run.upperBound
    return Named(words: range, part: part(index, run.upperBound))
  }

  // MARK: the record

  private mutating func accept(_ found: KnownNames.Found, at index: Int) -> Named? {
    let end = found.words.upperBound
    if belongsToThing(found.words) { return nil }
    if !found.strong || found.words.count == 1 {
      guard isName(found, at: index) else { return nil }
      if let surname = surnameRun(after: found.words) { return withSurname(found, surname) }
    }
    return Named(words: found.words, found: found, part: part(index, end))
  }

  /// "Grace Labs", "Johnson Co", "Maya Street": the name is part of something else.
  private func belongsToThing(_ range: Range<Int>) -> Bool {
    for start in stride(from: range.lowerBound, through: max(0, range.lowerBound - 3), by: -1) {
      if let thing = things.ranges[start],
        thing.upperBound > range.upperBound || thing.count > range.count && thing.overlaps(range)
      {
        return true
      }
    }
    let next = range.upperBound
    return next < line.all.count && line.all[next].gap == .none && line.all[next].capital
      && words.organisationEndings.contains(line.normal(next))
      && !line.all[next - 1].possessive
  }

  /// Whether one word, which somebody in the record is called, is that name here.
  private func isName(_ found: KnownNames.Found, at index: Int) -> Bool {
    let word = line.all[index]
    let normal = word.normal
    let before = cues.before(index)
    let end = found.words.upperBound
    let ordinary =
      words.ordinary.contains(normal) || SmallWords.functionWords.contains(normal)
      || SmallWords.calendar.contains(normal)
      || things.kind(index) == .other || things.kind(index) == .language
    if before == .elsewhere, things.kind(index) == .place || things.kind(index) == .organisation {
      return false
    }
    if word.uncased { return true }
    if word.capital {
      if ["a", "an", "the"].contains(line.normal(index - 1)), word.gap == .none, !word.possessive {
        return false
      }
      if !ordinary { return true }
      return ordinaryCapital(index, end, before, known: true)
    }
    if !ordinary, things.kind(index) == nil {
      return normal.count > 2 || before == .met || listed(index)
    }
    return ordinarySmall(index, end, before)
  }

  /// "Will", "May", "Grace" with a capital.
  private func ordinaryCapital(_ index: Int, _ end: Int, _ before: NameCues.Before, known: Bool)
    -> Bool
  {
    let word = line.all[index]
    let after = cues.after(end)
    if SmallWords.calendar.contains(word.normal) {
      let previous = line.normal(index - 1)
      if after == .strong { return true }
      if [
        "in", "on", "since", "until", "till", "by", "this", "last", "next", "early", "late", "of",
        "mid", "through", "before", "after", "during", "every", "for", "end",
      ].contains(previous) || isNumber(index - 1) || isNumber(index + 1) {
        return false
      }
      if !SmallWords.calendarNames.contains(word.normal) { return false }
      // "May will send the minutes", where the record has a May
      if known, line.startsSentence(index), line.normal(end) == "will",
        !["be", "see", "bring", "not"].contains(line.normal(end + 1)),
        !SmallWords.functionWords.contains(line.normal(end + 1))
      {
        return true
      }
      return before == .met || listed(index)
    }
    if after == .strong { return true }
    if line.startsSentence(index) {
      let alone = end >= line.all.count || line.all[end].gap == .sentence
      if known, alone, line.startsSentence(index) { return true }
      if known, after == .weak,
        ["is", "was", "has", "had", "will", "did", "does", "could", "would"].contains(
          line.normal(end))
      {
        return !SmallWords.subjects.contains(line.normal(end + 1))
      }
      if known, word.possessive { return true }
      // "Mark marked my paper"
      if known, end < line.all.count, line.all[end].gap == .none, line.normal(end).hasSuffix("ed"),
        line.normal(end).count > 4
      {
        return true
      }
      if known, end < line.all.count, line.all[end].gap == .comma || line.all[end].gap == .pause {
        return true
      }
      return listFollows(end) || isWhole(index..<end)
    }
    if word.gap == .none, SmallWords.determiners.contains(line.normal(index - 1)) { return false }
    if before == .met || before == .absent || listed(index) { return true }
    if before == .elsewhere { return false }
    // "mark my words: Mark will be late"
    if known, word.gap == .pause || word.gap == .comma, after == .weak { return true }
    // "saw Bill about it"
    if before == .weakly, word.gap == .none,
      end >= line.all.count || line.all[end].gap != .none
        || SmallWords.functionWords.contains(line.normal(end)) && !line.all[end].capital
    {
      return true
    }
    return known && word.gap != .pause
  }

  /// "will", "grace" with a small letter.
  private func ordinarySmall(_ index: Int, _ end: Int, _ before: NameCues.Before) -> Bool {
    let word = line.all[index]
    if end < line.all.count, line.all[end].gap == .none, !word.possessive {
      let next = line.normal(end)
      let closed =
        SmallWords.functionWords.contains(next) || SmallWords.calendar.contains(next)
        || next == "&"
        || isNumber(end)
        || words.verbsStrong.contains(next) || line.all[end].capital
      if !closed { return false }
      if SmallWords.auxiliaries.contains(word.normal), ["be", "have", "not", "you"].contains(next) {
        return false
      }
    }
    if listed(index) { return true }
    switch before {
    case .met:
      let previous = line.normal(index - 1)
      if previous == "with" || previous == "w" || previous == "to" {
        return cues.contactBefore(index - 1) || previous == "to"
      }
      return !SmallWords.subjects.contains(previous)
    case .none where line.startsSentence(index):
      return cues.after(end) == .strong || listLeadsToMe(end)
    // "saw will at the gym": no auxiliary stands there
    case .weakly where word.normal == "will" || word.normal == "may":
      return end >= line.all.count || SmallWords.prepositions.contains(line.normal(end))
    case .none, .weakly, .mentioned, .absent, .elsewhere: return false
    }
  }

  /// "mark, grace and i went"
  private func listLeadsToMe(_ end: Int) -> Bool {
    var place = end
    for _ in 0..<4 {
      guard place + 1 < line.all.count else { return false }
      if ["and", "&"].contains(line.normal(place)), ["i", "me"].contains(line.normal(place + 1)) {
        return true
      }
      guard line.all[place].gap == .comma else { return false }
      place += 1
    }
    return false
  }

  private func isNumber(_ index: Int) -> Bool {
    line.normal(index).first?.isNumber == true
  }

  /// Joined to a name that was just read: "Ana and hope", "Ana, Ben".
  private func listed(_ index: Int) -> Bool {
    guard let last = named.last else { return false }
    let from = last.words.upperBound
    guard index >= from, index - from <= 2, !line.all[index].hidden else { return false }
    if line.all[from - 1].possessive { return false }
    if index == from { return line.all[index].gap == .comma || line.all[index].gap == .slash }
    let joiners: Set<String> = ["and", "&", "or", "plus"]
    if index == from + 1 {
      return joiners.contains(line.normal(from)) && line.all[from].gap != .sentence
    }
    return joiners.contains(line.normal(from))
      && ["also", "then", "later"].contains(line.normal(from + 1))
  }

  /// "… and Name", "…, Name and Name" after a first name.
  private func listFollows(_ end: Int) -> Bool {
    guard end < line.all.count else { return false }
    let joined = ["and", "&"].contains(line.normal(end)) && line.all[end].gap == .none
    let separate = line.all[end].gap == .comma || line.all[end].gap == .slash
    let next = joined ? end + 1 : separate ? end : line.all.count
    guard next < line.all.count, line.all[next].capital, things.kind(next) == nil else {
      return false
    }
    return !SmallWords.functionWords.contains(line.normal(next))
      || words.ordinary.contains(line.normal(next))
  }

  // MARK: family names

  /// The capitalised words after a first name that make up a family name.
  private func surnameRun(after range: Range<Int>) -> Range<Int>? {
    let end = range.upperBound
    guard line.trustsCapitals, line.all[range.lowerBound].capital,
      !line.all[end - 1].possessive
    else { return nil }
    let run = self.run(from: range.lowerBound)
    return run.upperBound > end ? end..<run.upperBound : nil
  }

  private func followedBySurname(_ range: Range<Int>) -> Bool { surnameRun(after: range) != nil }

  /// A first name from the record with a family name that is not: somebody else, or to be asked.
  private func withSurname(_ found: KnownNames.Found, _ surname: Range<Int>) -> Named {
    let whole = found.words.lowerBound..<surname.upperBound
    let part = part(found.words.lowerBound, whole.upperBound)
    let last = line.normal(surname.upperBound - 1)
    let possible = found.people.filter {
      let name = Words.normalise($0.name)
      return name.count == 1 || KnownNames.isSame(name.last ?? "", last)
    }
    guard !possible.isEmpty else { return Named(words: whole, part: part) }
    var asked = found
    asked.words = whole
    asked.people = possible
    asked.certain = false
    return Named(words: whole, found: asked, part: part)
  }

  /// The name that starts at a word: capitals, initials and small particles.
  private func run(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < line.all.count, end - start < 5, !line.all[end - 1].possessive {
      let word = line.all[end]
      guard word.gap == .none, !word.hidden, !word.opened else { break }
      if word.capital {
        if SmallWords.calendar.contains(word.normal) || SmallWords.subjects.contains(word.normal) {
          break
        }
        if SmallWords.functionWords.contains(word.normal),
          !SmallWords.particles.contains(word.normal), word.range.count > 1
        {
          break
        }
        if word.range.count == 1, !word.dotted, word.normal == "i" || word.normal == "a" { break }
        if let kind = things.kind(end), kind != .place, kind != .other || word.shouting { break }
        if word.shouting, word.range.count > 1 { break }
        if word.mixed, !NamePass.mayBeMixed(word.normal) { break }
        if words.titles.contains(word.normal) { break }
        end += 1
      } else if SmallWords.particles.contains(word.normal), end + 1 < line.all.count {
        var next = end + 1
        if SmallWords.particles.contains(line.normal(next)), !line.all[next].capital { next += 1 }
        guard next < line.all.count, line.all[next].capital, line.all[next].gap == .none,
          things.kind(next) == nil
        else { break }
        end = next + 1
      } else if KnownNames.isInitial(word, line, end), word.dotted {
        end += 1
      } else {
        break
      }
    }
    return start..<end
  }

  static func mayBeMixed(_ normal: String) -> Bool {
    ["mc", "mac", "de", "la", "le", "di", "da", "fitz", "van", "o'", "d'", "al-", "el-", "du"]
      .contains { normal.hasPrefix($0) } || normal.contains("-") || normal.contains("'")
  }

  // MARK: new names

  private mutating func newName(at index: Int) -> Named? {
    let word = line.all[index]
    if word.opened || isNumber(index) { return nil }
    if word.uncased { return uncased(at: index) }
    if let kind = things.kind(index),
      kind != .place || !words.firstNames.contains(word.normal) || cues.before(index) == .elsewhere
    {
      // "Ana" is no thing; "Jordan" after a cue may be a person, and "Ted" is no talk
      let isPerson =
        kind == .event && !word.shouting && words.firstNames.contains(word.normal)
        && cues.before(index) == .met
      if !isPerson, kind != .other || !words.firstNames.contains(word.normal) { return nil }
    }
    guard word.capital else { return smallNew(at: index) }
    let normal = word.normal
    let ordinary = words.ordinary.contains(normal)
    if SmallWords.functionWords.contains(normal) && !ordinary { return nil }
    if SmallWords.calendar.contains(normal) && !SmallWords.calendarNames.contains(normal) {
      return nil
    }
    let common = words.firstNames.contains(normal)
    if index < elsewhere, !common { return nil }
    if word.mixed && !NamePass.mayBeMixed(normal) { return nil }
    if word.shouting && !common && word.range.count > 2 { return nil }
    if words.roles.contains(normal) || words.titles.contains(normal) { return nil }
    let run = self.run(from: index)
    if belongsToThing(run) || thingFollows(run) || !common && isAffiliation(run) { return nil }
    let before = cues.before(index)
    let after = cues.after(run.upperBound)
    let start = line.startsSentence(index)
    let accepted: Bool
    if ordinary, run.count == 1 {
      accepted =
        ordinaryCapital(index, run.upperBound, before, known: false)
        && (after == .strong || !start || listFollows(run.upperBound) || isWhole(run))
    } else {
      accepted = evidence(run, before, after, common: common, start: start)
    }
    guard accepted else {
      // "from Hartley Steel": the rest of it is no person either
      if before == .elsewhere { elsewhere = run.upperBound }
      return nil
    }
    var found: KnownNames.Found?
    if let called = nicknamed(run) {
      found = called
    } else if run.count == 1, !common, !ordinary {
      // a family name alone: to be asked
      let bearers = known.ending(normal)
      if !bearers.isEmpty { found = .init(words: run, people: bearers, certain: false) }
    }
    return Named(words: run, found: found, part: part(index, run.upperBound))
  }

  private func evidence(
    _ run: Range<Int>, _ before: NameCues.Before, _ after: NameCues.After, common: Bool, start: Bool
  ) -> Bool {
    let word = line.all[run.lowerBound]
    let previous = line.normal(run.lowerBound - 1)
    if word.gap == .none, ["a", "an", "the", "this", "that", "some", "every"].contains(previous),
      !start
    {
      return false
    }
    if before == .elsewhere { return false }
    if listed(run.lowerBound) {
      let gap = line.all[run.lowerBound].gap
      if common || run.count > 1 || gap == .none || gap == .slash || endsList(run) { return true }
      return listFollows(run.upperBound) || after != .none
    }
    if before == .met || before == .absent {
      // "met Acme's CEO": a firm's
      let firm =
        line.all[run.upperBound - 1].possessive && words.roles.contains(line.normal(run.upperBound))
      return common || !firm
    }
    if common {
      if run.count > 1 || before != .none || after != .none { return true }
      if listFollows(run.upperBound) { return true }
      if !start { return true }
      let end = run.upperBound
      return end >= line.all.count || line.all[end].gap != .none
        || words.contact.contains(line.normal(end))
        || word.possessive || dayFollows(end) || isWhole(run)
    }
    // "the crew: Holger, Lina and Bex"
    if word.gap == .pause || word.gap == .comma, !start, listHoldsName(run.upperBound) {
      return true
    }
    if after == .strong {
      return !start || run.count > 1 || line.normal(run.upperBound) != "called"
    }
    return false
  }

  /// "Maja, Theo, Vik": the last of three or more with nothing behind it.
  private func endsList(_ run: Range<Int>) -> Bool {
    guard named.count > 1, let last = named.last,
      named[named.count - 2].words.upperBound == last.words.lowerBound,
      line.all[last.words.lowerBound].gap == .comma
    else { return false }
    return run.upperBound >= line.all.count || line.all[run.upperBound].gap == .sentence
  }

  /// "Farah on Monday, …", "Tomas yesterday": a line that begins with whom it was.
  private func dayFollows(_ end: Int) -> Bool {
    let parts: Set<String> = [
      "morning", "afternoon", "evening", "night", "week", "weekend", "month",
    ]
    switch line.normal(end) {
    case "yesterday", "today", "tonight": return true
    case "on", "this", "last":
      let next = line.normal(end + 1)
      return SmallWords.calendar.contains(next) || parts.contains(next)
    default: return SmallWords.calendar.contains(line.normal(end)) && line.all[end].capital
    }
  }

  /// "Will on Monday", "maria sat night", "bev from icu": whom it was and a day or where they are
  /// from, and nothing else.
  private func isWhole(_ run: Range<Int>) -> Bool {
    guard run.lowerBound == 0, run.upperBound < line.all.count else { return false }
    var place = run.upperBound
    let first = line.normal(place)
    if first == "from", line.all[place].gap == .none {
      let left = line.all.count - place - 1
      return (1...2).contains(left) && line.all[(place + 1)...].allSatisfy { $0.gap == .none }
    }
    if ["on", "this", "last"].contains(first) { place += 1 }
    guard place < line.all.count, place > run.upperBound || !words.ordinary.contains(line.normal(0))
    else { return false }
    let parts: Set<String> = ["morning", "afternoon", "evening", "night", "week", "weekend"]
    let isDay: (Int) -> Bool = { [line] index in
      let word = line.normal(index)
      return SmallWords.calendar.contains(word) || parts.contains(word)
        || ["yesterday", "today", "tonight"].contains(word)
    }
    return isDay(place) && line.all[place...].indices.allSatisfy { isDay($0) }
  }

  /// "Amélie (Partech)": the firm of whom stands before it.
  private func isAffiliation(_ run: Range<Int>) -> Bool {
    guard let last = named.last, last.words.upperBound == run.lowerBound,
      line.all[run.lowerBound].gap == .pause
    else { return false }
    let start = line.all[run.lowerBound].range.lowerBound
    return start > 0 && line.characters[start - 1] == "("
  }

  /// Whether a common first name stands among the next of a list.
  private func listHoldsName(_ end: Int) -> Bool {
    var place = end
    for _ in 0..<4 {
      guard place < line.all.count else { return false }
      let joined = ["and", "&"].contains(line.normal(place)) && line.all[place].gap != .sentence
      let next = joined ? place + 1 : place
      guard next < line.all.count, joined || line.all[place].gap == .comma,
        line.all[next].capital, things.kind(next) == nil
      else { return false }
      if words.firstNames.contains(line.normal(next)) { return true }
      place = next + 1
    }
    return false
  }

  /// "the Lisbon meetup", "Blue Bottle café" where the thing was found by a small word after it.
  private func thingFollows(_ run: Range<Int>) -> Bool {
    guard let thing = things.ranges[run.lowerBound] else { return false }
    return thing.upperBound > run.upperBound
  }

  /// Typed with a small letter: only a common first name right after a sign.
  private func smallNew(at index: Int) -> Named? {
    let word = line.all[index]
    guard
      words.firstNames.contains(word.normal)
        || words.nicknames[word.normal] != nil && listed(index), word.normal.count > 1,
      things.kind(index) == nil || things.kind(index) == .place
    else { return nil }
    let ordinary = words.ordinary.contains(word.normal)
    let before = cues.before(index)
    let ok: Bool
    if ordinary {
      ok = ordinarySmall(index, index + 1, before)
    } else {
      ok =
        before == .met || listed(index) || before == .weakly || before == .absent
        || cues.after(index + 1) == .strong && before != .elsewhere
        || line.startsSentence(index) && listFollowsSmall(index + 1)
        || isWhole(index..<index + 1)
    }
    guard ok else { return nil }
    let range = index..<index + 1
    return Named(words: range, found: nicknamed(range), part: part(index, index + 1))
  }

  private func listFollowsSmall(_ end: Int) -> Bool {
    guard end + 1 < line.all.count else { return false }
    return ["and", "&"].contains(line.normal(end))
      && words.firstNames.contains(line.normal(end + 1))
      || line.all[end].gap == .comma && words.firstNames.contains(line.normal(end))
  }

  /// A name in a script without capitals, between words of one with them: "met أحمد".
  private func uncased(at index: Int) -> Named? {
    guard cues.before(index) == .met else { return nil }
    var end = index + 1
    while end < line.all.count, line.all[end].uncased, line.all[end].gap == .none, end - index < 5 {
      end += 1
    }
    return Named(words: index..<end, part: part(index, end))
  }

  /// "Liz" where the record has an Elizabeth.
  private func nicknamed(_ run: Range<Int>) -> KnownNames.Found? {
    guard let others = words.nicknames[line.normal(run.lowerBound)] else { return nil }
    var copy = known
    var people: [KnownPerson] = []
    for other in others.sorted() {
      for person in copy.starting(other) {
        let name = Words.normalise(person.name)
        guard name.first == other, !people.contains(where: { $0.id == person.id }) else { continue }
        if run.count > 1, name.count > 1, name.last != line.normal(run.upperBound - 1) { continue }
        people.append(person)
      }
    }
    return people.isEmpty ? nil : .init(words: run, people: people, certain: false)
  }

  // MARK: met or mentioned

  private func part(_ start: Int, _ end: Int) -> Mention.Part {
    if cues.absentAfter(end) { return .absent }
    let before = cues.before(start)
    if let last = named.last, listed(start), before == .none { return last.part }
    let apart = line.all[end - 1].possessive && end < line.all.count && line.all[end].gap == .none
    switch before {
    case .absent: return .absent
    case .mentioned: return .mentioned
    case .met, .weakly:
      if apart, !leadsToGathering(end), !(before == .met && cues.leadsToPost(end)) {
        return .mentioned
      }
      if cues.topic[start] {
        let earlier = named.contains { $0.part == .met && sameSentence($0.words.lowerBound, start) }
        return earlier || line.normal(start - 1) != "with" ? .mentioned : .met
      }
      return .met
    case .elsewhere, .none:
      if cues.topic[start] { return .mentioned }
      if apart, !leadsToGathering(end), before == .none { return .mentioned }
      return .met
    }
  }

  private func sameSentence(_ a: Int, _ b: Int) -> Bool {
    !line.all[a + 1...b].contains { $0.gap == .sentence }
  }

  /// "Maya's birthday party", "Ben's leaving drinks"
  private func leadsToGathering(_ index: Int) -> Bool {
    for place in index..<min(index + 3, line.all.count) {
      if line.all[place].gap != .none { return false }
      if words.eventWords.match([line.normal(place)], at: 0) != nil { return true }
    }
    return false
  }

  /// "Nkechi and Ben told me": a capital at the start that its list makes a name.
  private mutating func lookBack() {
    for (position, item) in named.enumerated().reversed() {
      let start = item.words.lowerBound
      guard start >= 2, ["and", "&"].contains(line.normal(start - 1)), line.all[start].gap == .none
      else { continue }
      let candidate = start - 2
      guard line.startsSentence(candidate) || line.all[candidate].gap == .comma,
        line.all[candidate].capital,
        things.kind(candidate) == nil, !line.all[candidate].hidden, !line.all[candidate].possessive,
        !SmallWords.functionWords.contains(line.normal(candidate)),
        line.all[start - 1].gap == .none,
        !named.contains(where: { $0.words.contains(candidate) })
      else { continue }
      named.insert(.init(words: candidate..<candidate + 1, part: item.part), at: position)
    }
  }
}
