/// Titles, and names that somebody in the record has: whether a word is that name here.
extension NamePass {
  // MARK: titles

  mutating func titled(at index: Int) -> Named? {
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

  mutating func accept(_ found: KnownNames.Found, at index: Int) -> Named? {
    let end = found.words.upperBound
    if belongsToThing(found.words) { return nil }
    if !found.strong || found.words.count == 1 {
      guard isName(found, at: index) else { return nil }
      if let surname = surnameRun(after: found.words) { return withSurname(found, surname) }
    }
    return Named(words: found.words, found: found, part: part(index, end))
  }

  /// "Grace Labs", "Johnson Co", "Maya Street": the name is part of something else.
  func belongsToThing(_ range: Range<Int>) -> Bool {
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
  func isName(_ found: KnownNames.Found, at index: Int) -> Bool {
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
  func ordinaryCapital(_ index: Int, _ end: Int, _ before: NameCues.Before, known: Bool)
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
      return listFollows(end) || isWhole(index..<end) || opensNote(index..<end)
        || originFollows(end)
        || words.mostlyNames.contains(word.normal) && placeFollows(index..<end)
    }
    if word.gap == .none, SmallWords.determiners.contains(line.normal(index - 1)) { return false }
    if before == .met || before == .absent || listed(index) { return true }
    if before == .elsewhere { return false }
    // "mark my words: Mark will be late"
    if known, word.gap == .pause || word.gap == .comma, after == .weak { return true }
    // "Chased Faith about the invoice"
    if word.gap == .none, line.startsSentence(index - 1), line.normal(index - 1).hasSuffix("ed"),
      end >= line.all.count || line.all[end].gap != .none
        || SmallWords.prepositions.contains(line.normal(end))
    {
      return true
    }
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
  func ordinarySmall(_ index: Int, _ end: Int, _ before: NameCues.Before) -> Bool {
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
  func listLeadsToMe(_ end: Int) -> Bool {
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

  func isNumber(_ index: Int) -> Bool {
    line.normal(index).first?.isNumber == true
  }

  /// Joined to a name that was just read: "Ana and hope", "Ana, Ben".
  func listed(_ index: Int) -> Bool {
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
  func listFollows(_ end: Int) -> Bool {
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
}
