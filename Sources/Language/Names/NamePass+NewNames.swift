/// Names that nobody in the record has: proposed where the words around them say so.
extension NamePass {
  mutating func newName(at index: Int) -> Named? {
    let word = line.all[index]
    if word.opened || isNumber(index) { return nil }
    if word.uncased { return uncased(at: index) }
    let isNamesake = isNamesake(at: index)
    // "met ben, ruby and jade" has no language
    let isWord =
      !word.capital && things.kind(index) == .language && words.ordinary.contains(word.normal)
    if let kind = things.kind(index), !isNamesake, !isWord,
      kind != .place || !words.firstNames.contains(word.normal) || cues.before(index) == .elsewhere
    {
      // "Ana" is no thing; "Jordan" after a cue may be a person, and "Ted" is no talk
      let isPerson =
        kind == .event && !word.shouting && words.firstNames.contains(word.normal)
        && cues.before(index) == .met
      if !isPerson, kind != .other || !words.firstNames.contains(word.normal) { return nil }
    }
    if let family = familyNameAlone(at: index) { return family }
    guard word.capital else { return smallNew(at: index) }
    let normal = word.normal
    let ordinary = words.ordinary.contains(normal)
    let isInitial = word.range.count == 1 && word.dotted
    if SmallWords.functionWords.contains(normal), !ordinary, !isInitial { return nil }
    if SmallWords.calendar.contains(normal) && !SmallWords.calendarNames.contains(normal) {
      return nil
    }
    let common = words.firstNames.contains(normal) || isNamesake
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
        && (after == .strong || !start || listFollows(run.upperBound) || isWhole(run)
          || opensNote(run) || originFollows(run.upperBound)
          || words.mostlyNames.contains(normal) && placeFollows(run))
    } else {
      accepted = evidence(run, before, after, common: common, start: start)
    }
    guard accepted else {
      // "from Hartley Steel": the rest of it is no person either
      if before == .elsewhere { elsewhere = run.upperBound }
      return nil
    }
    let found = recorded(run, family: run.count == 1 && !common && !ordinary)
    return Named(words: run, found: found, part: part(index, run.upperBound))
  }

  func evidence(
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
      return end >= line.all.count || line.all[end].gap != .none || givesSomething(end)
        || words.contact.contains(line.normal(end))
        || word.possessive || dayFollows(end) || isWhole(run) || placeFollows(run)
    }
    // "the crew: Holger, Lina and Bex"
    if word.gap == .pause || word.gap == .comma, !start, listHoldsName(run.upperBound) {
      return true
    }
    let isForeign = line.trustsCapitals && words.isForeign(word.normal)
    if after == .strong {
      if start, run.count == 1, words.isOrdinaryWord(word.normal) { return false }
      return !start || run.count > 1 || isForeign || line.normal(run.upperBound) != "called"
    }
    if isForeign, word.gap != .none || before == .weakly {
      if givesSomething(run.upperBound) { return true }
      if before == .weakly, word.gap == .none, isTreated(run, by: previous) { return true }
    }
    return opensNote(run)
  }

  /// "Maja, Theo, Vik": the last of three or more with nothing behind it.
  func endsList(_ run: Range<Int>) -> Bool {
    guard named.count > 1, let last = named.last,
      named[named.count - 2].words.upperBound == last.words.lowerBound,
      line.all[last.words.lowerBound].gap == .comma
    else { return false }
    return run.upperBound >= line.all.count || line.all[run.upperBound].gap == .sentence
  }

  static let nearDays: Set<String> = ["yesterday", "today", "tonight"]
  static let beforeDays: Set<String> = ["on", "this", "last"]
  static let partsOfTime: Set<String> = [
    "morning", "afternoon", "evening", "night", "week", "weekend",
  ]

  /// "Farah on Monday, …", "Tomas yesterday": a line that begins with whom it was.
  func dayFollows(_ end: Int) -> Bool {
    let word = line.normal(end)
    if NamePass.nearDays.contains(word) { return true }
    if NamePass.beforeDays.contains(word) {
      let next = line.normal(end + 1)
      return SmallWords.calendar.contains(next) || NamePass.partsOfTime.contains(next)
        || next == "month"
    }
    return SmallWords.calendar.contains(word) && line.all[end].capital
  }

  /// "Will on Monday", "maria sat night", "bev from icu": whom it was and a day or where they are
  /// from, and nothing else.
  func isWhole(_ run: Range<Int>) -> Bool {
    guard run.lowerBound == 0, run.upperBound < line.all.count else { return false }
    var place = run.upperBound
    let first = line.normal(place)
    if first == "from", line.all[place].gap == .none {
      let left = line.all.count - place - 1
      return (1...2).contains(left) && line.all[(place + 1)...].allSatisfy { $0.gap == .none }
    }
    if NamePass.beforeDays.contains(first) { place += 1 }
    guard place < line.all.count, place > run.upperBound || !words.ordinary.contains(line.normal(0))
    else { return false }
    return line.all[place...].allSatisfy {
      SmallWords.calendar.contains($0.normal) || NamePass.partsOfTime.contains($0.normal)
        || NamePass.nearDays.contains($0.normal)
    }
  }

  /// "Amélie (Partech)": the firm of whom stands before it.
  func isAffiliation(_ run: Range<Int>) -> Bool {
    guard let last = named.last, last.words.upperBound == run.lowerBound,
      line.all[run.lowerBound].gap == .pause
    else { return false }
    let start = line.all[run.lowerBound].range.lowerBound
    return start > 0 && line.characters[start - 1] == "("
  }

  /// Whether a common first name stands among the next of a list.
  func listHoldsName(_ end: Int) -> Bool {
    var place = end
    for _ in 0..<4 {
      guard place < line.all.count else { return false }
      let joined =
        SmallWords.joiners.contains(line.normal(place)) && line.all[place].gap != .sentence
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
  func thingFollows(_ run: Range<Int>) -> Bool {
    guard let thing = things.ranges[run.lowerBound] else { return false }
    return thing.upperBound > run.upperBound
  }

  /// A name in a script without capitals, between words of one with them: "met أحمد".
  func uncased(at index: Int) -> Named? {
    guard cues.before(index) == .met else { return nil }
    var end = index + 1
    while end < line.all.count, line.all[end].uncased, line.all[end].gap == .none, end - index < 5 {
      end += 1
    }
    return Named(words: index..<end, part: part(index, end))
  }
}
