/// Names that somebody in the record has: whether a word is that name here.
extension NamePass {
  mutating func accept(_ found: KnownNames.Found, at index: Int) -> Named? {
    let end = found.words.upperBound
    if belongsToThing(found.words) { return nil }
    if !found.strong || found.words.count == 1 {
      guard isName(found, at: index) else { return nil }
      if let surname = surnameRun(after: found.words) ?? smallSurname(after: found.words) {
        return withSurname(found, surname)
      }
      if isFamilyAlone(found) { return toBeAsked(found, over: found.words) }
    } else if let more = surnameRun(after: found.words), !NamePass.isDegree(line.normal(end)) {
      return goingOn(found, more)
    }
    return Named(words: found.words, found: found, part: part(index, end))
  }

  /// "Mary Jane Smith", where the record has Mary Jane Watkins, is somebody else; "Grace Lee Kim" may
  /// be its Grace Lee.
  private func goingOn(_ found: KnownNames.Found, _ more: Range<Int>) -> Named {
    let whole = found.words.lowerBound..<more.upperBound
    if found.whole { return toBeAsked(found, over: whole) }
    return Named(words: whole, part: part(whole.lowerBound, whole.upperBound))
  }

  /// People of the record who may be meant by some words.
  func toBeAsked(_ found: KnownNames.Found, over words: Range<Int>) -> Named {
    var asked = found
    asked.words = words
    asked.certain = false
    return Named(words: words, found: asked, part: part(words.lowerBound, words.upperBound))
  }

  /// "Chen", where the record has Chen Wei: a family name that comes first, and may be another's.
  private func isFamilyAlone(_ found: KnownNames.Found) -> Bool {
    let word = line.normal(found.words.lowerBound)
    guard found.words.count == 1, !found.strong, words.familiesFirst.contains(word) else {
      return false
    }
    return found.people.allSatisfy { person in
      let name = Words.normalise(person.name)
      guard name.count > 1, name[0] == word else { return false }
      return !words.firstNames.contains(word) && !words.ordinary.contains(word) || name.count > 2
        || name[1].contains("-")
    }
  }

  private static func isDegree(_ word: String) -> Bool {
    ["jr", "sr", "ii", "iii", "phd", "md", "mba", "msc", "bsc", "rn", "obe"].contains(word)
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
  mutating func isName(_ found: KnownNames.Found, at index: Int) -> Bool {
    let word = line.all[index]
    let normal = word.normal
    let before = cues.before(index)
    let end = found.words.upperBound
    let ordinary =
      words.ordinary.contains(normal) || SmallWords.functionWords.contains(normal)
      || SmallWords.calendar.contains(normal)
      || things.kind(index) == .other || things.kind(index) == .language
      || !word.capital && words.isListed(normal)
    if before == .elsewhere, things.kind(index) == .place || things.kind(index) == .organisation {
      return false
    }
    if word.uncased { return true }
    if !word.capital, SmallWords.pronouns.contains(normal) { return false }
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
    if before == .met, smallSurname(after: found.words) != nil { return true }
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
      if !known, !SmallWords.calendarNames.contains(word.normal) { return false }
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
    if SmallWords.functionWords.contains(word.normal), !["will", "may"].contains(word.normal),
      end < line.all.count, line.all[end].gap == .none,
      !SmallWords.joiners.contains(line.normal(end))
    {
      return false
    }
    if end < line.all.count, line.all[end].gap == .none, !word.possessive {
      let next = line.normal(end)
      let closed =
        SmallWords.functionWords.contains(next) || SmallWords.calendar.contains(next)
        || SmallWords.joiners.contains(next) || NamePass.afterNames.contains(next)
        || isNumber(end) || words.verbsStrong.contains(next) || words.verbsWeak.contains(next)
        || line.all[end].capital
      if !closed { return false }
      if SmallWords.auxiliaries.contains(word.normal), ["be", "have", "not", "you"].contains(next) {
        return false
      }
    }
    if listed(index) { return !takesObject(index, end) }
    if leadsList(index, before) { return true }
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

  /// "instead", "re": what may stand behind a name and makes nothing of it.
  private static let afterNames: Set<String> = ["instead", "re", "together", "afterwards", "cc"]

  /// "coffee with ben, mark the date": a verb, where "mark the other day" is no verb.
  private func takesObject(_ index: Int, _ end: Int) -> Bool {
    guard end < line.all.count, line.all[end].gap == .none, !line.all[index].possessive else {
      return false
    }
    let next = line.normal(end)
    if SmallWords.objects.contains(next) { return true }
    return NamePass.beforeObjects.contains(next) && line.normal(end + 1) != "other"
  }

  private static let beforeObjects = SmallWords.possessives.union(["a", "an", "the", "some", "any"])

  /// "mark, grace and i went"
  func listLeadsToMe(_ end: Int) -> Bool {
    var place = end
    for _ in 0..<4 {
      guard place + 1 < line.all.count else { return false }
      if SmallWords.joiners.contains(line.normal(place)),
        ["i", "me"].contains(line.normal(place + 1))
      {
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
    let joined = SmallWords.joiners.contains(line.normal(from)) || line.normal(from) == "or"
    if index == from + 1 { return joined && line.all[from].gap != .sentence }
    return joined
      && ["also", "then", "later"].contains(line.normal(from + 1))
  }

  /// "… and Name", "…, Name and Name" after a first name.
  func listFollows(_ end: Int) -> Bool {
    guard end < line.all.count else { return false }
    let joined = SmallWords.joiners.contains(line.normal(end)) && line.all[end].gap == .none
    let separate = line.all[end].gap == .comma || line.all[end].gap == .slash
    let next = joined ? end + 1 : separate ? end : line.all.count
    guard next < line.all.count, line.all[next].capital, things.kind(next) == nil else {
      return false
    }
    return !SmallWords.functionWords.contains(line.normal(next))
      || words.ordinary.contains(line.normal(next))
  }
}
