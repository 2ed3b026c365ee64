/// Names typed with a small letter: only a common first name, where the words around it say so.
extension NamePass {
  mutating func smallNew(at index: Int) -> Named? {
    let word = line.all[index]
    guard word.range.count > 1 else { return nil }
    let isNamesake = isNamesake(at: index)
    let ordinary = words.ordinary.contains(word.normal)
    // what stands before it is asked last, of the few that are left
    guard
      words.isFirstName(word.normal) || isNamesake || isOddOneOut(index)
        || words.nicknames[word.normal] != nil && listed(index)
        || ordinary
          && (pointsToPerson(index) || isMostlyName(index) && cues.before(index) == .met),
      isNamesake || things.kind(index) == nil || things.kind(index) == .place
        || ordinary && (things.kind(index) == .other || isInList(index))
    else { return nil }
    let before = cues.before(index)
    let first = index..<index + 1
    let surname = smallSurname(after: first)
    let whole = index..<(surname ?? first).upperBound
    let ok: Bool
    if ordinary {
      ok =
        (words.firstNames.contains(word.normal) || pointsToPerson(index))
        && ordinarySmall(index, index + 1, before)
        || surname != nil && before == .met && isMostlyName(index)
    } else {
      let leads = smallListFollows(whole.upperBound) && before != .elsewhere
      ok =
        before == .met || listed(index) || before == .weakly || before == .absent
        || cues.after(whole.upperBound) == .strong && before != .elsewhere
        || leads && word.gap != .none || isWhole(first) || opensSentence(whole)
    }
    guard ok else { return nil }
    let found = recorded(whole, family: false)
    return Named(words: whole, found: found, part: part(index, whole.upperBound))
  }

  /// "met up with kev", "coffee with stu yesterday": where somebody must be named, a word that is none
  /// of the language.
  private func isOddOneOut(_ index: Int) -> Bool {
    guard ["with", "w", "met"].contains(line.normal(index - 1)), line.all[index].gap == .none,
      words.isForeign(line.normal(index)), things.kind(index) == nil,
      !line.normal(index).contains("-"),
      line.normal(index - 1) == "met" || cues.contactBefore(index - 1)
    else { return false }
    let end = index + 1
    return endsName(end) || SmallWords.functionWords.contains(line.normal(end))
      || smallListFollows(end) || SmallWords.joiners.contains(line.normal(end))
  }

  /// "grace", which is a name more often than a word behind a cue.
  private func isMostlyName(_ index: Int) -> Bool {
    let name = line.normal(index)
    return words.mostlyNames.contains(name) || words.firstNames.contains(name)
  }

  /// "sam, ruby and jade": no language.
  private func isInList(_ index: Int) -> Bool {
    things.kind(index) == .language && (listed(index) || smallListFollows(index + 1))
  }

  /// "tom came over", "ben coffee", "linda @ front desk": a first name, and what somebody does or
  /// how one meets.
  private func opensSentence(_ run: Range<Int>) -> Bool {
    let end = run.upperBound
    guard line.startsSentence(run.lowerBound), things.kind(run.lowerBound) == nil,
      words.isFirstNameOnly(line.normal(run.lowerBound))
    else { return false }
    return end >= line.all.count || line.all[end].gap != .none || cues.after(end) != .none
      || words.contact.contains(line.normal(end))
  }

  // MARK: lists

  /// "… and tom", "…, ada and me", "… and i" behind a name.
  func smallListFollows(_ end: Int) -> Bool {
    guard end < line.all.count else { return false }
    let joined = SmallWords.joiners.contains(line.normal(end))
    let separate = line.all[end].gap == .comma || line.all[end].gap == .slash
    let next = joined ? end + 1 : separate ? end : line.all.count
    guard next < line.all.count else { return false }
    let name = line.normal(next)
    return words.isFirstNameOnly(name) && things.kind(next) == nil
      || words.namesakes.contains(name) || joined && SmallWords.writer.contains(name)
  }

  /// "met olive and tom", "mark and anna came": a word that is also a name, before a first name.
  func leadsList(_ index: Int, _ before: NameCues.Before) -> Bool {
    guard smallListFollows(index + 1) else { return false }
    if line.startsSentence(index) { return words.mostlyNames.contains(line.normal(index)) }
    return (before == .met || before == .weakly)
      && !SmallWords.functionWords.contains(line.normal(index))
  }

  /// Whether a list may end or go on behind a word: "ella, olive and tariq", "tom and olive at the
  /// gym".
  func closesList(_ index: Int) -> Bool {
    let end = index + 1
    if line.all[index].gap == .comma { return smallListFollows(end) }
    return endsName(end) || smallListFollows(end) || cues.after(end) == .strong
  }

  // MARK: family names

  /// "hale" of "met derek hale", "de souza" of "maria de souza": one or two words that the language
  /// has not, and none of that kind behind them.
  mutating func smallSurname(after first: Range<Int>, title: Bool = false) -> Range<Int>? {
    let start = first.upperBound
    guard title || !line.all[first.lowerBound].capital, first.lowerBound < start else { return nil }
    var place = start
    var count = 0
    // "dr s patel"
    if title, place + 1 < line.all.count, line.normal(place).count == 1,
      KnownNames.isInitial(line.all[place], line, place), KnownNames.follows(line, place + 1)
    {
      place += 1
    }
    while place < line.all.count, count < 3, KnownNames.follows(line, place) {
      var next = place
      while next < line.all.count, next - place < 2, isParticle(next) { next += 1 }
      guard next < line.all.count, KnownNames.follows(line, next),
        isSmallSurname(next, after: first, title: title)
          || count == 0 && next == place && isLastInitial(place)
      else { break }
      place = next + 1
      count += 1
    }
    return (1...2).contains(count) && (title || goesOn(behind: place)) ? start..<place : nil
  }

  /// Whether the sentence goes on as after a name: "met sofia waitrose queue" does not.
  private func goesOn(behind end: Int) -> Bool {
    guard end < line.all.count, line.all[end].gap == .none else { return true }
    let next = line.normal(end)
    return endsName(end) || SmallWords.functionWords.contains(next) || isNumber(end)
      || NamePass.partsOfTime.contains(next) || words.verbsWeak.contains(next)
      || words.verbsStrong.contains(next) || !next.contains { "aeiou".contains($0) }
  }

  private func isParticle(_ index: Int) -> Bool {
    let word = line.all[index]
    return SmallWords.particles.contains(word.normal) && !word.capital && word.gap == .none
  }

  private mutating func isSmallSurname(
    _ index: Int, after first: Range<Int>, title: Bool
  ) -> Bool {
    let word = line.all[index]
    guard word.normal.count > 1, !word.capital, !word.uncased, things.kind(index) == nil,
      !SmallWords.functionWords.contains(word.normal),
      !word.normal.contains(where: \.isNumber)
    else { return false }
    if title, words.familyWords.contains(word.normal) { return true }
    if title, words.ordinary.contains(word.normal) {
      return endsName(index + 1) || cues.after(index + 1) != .none
        || !words.isPlain(line.normal(index + 1))
    }
    // "coffee with maya ben and zoe"
    guard title || known.starting(word.normal).isEmpty else { return false }
    if words.familyWords.contains(word.normal) {
      let isNext = index == first.upperBound || words.firstNames.contains(line.normal(index - 1))
      return isNext && endsName(index + 1)
        && (words.isFirstNameOnly(line.normal(first.lowerBound))
          || words.mostlyNames.contains(line.normal(first.lowerBound)))
        && (listed(first.lowerBound)
          || NamePass.beforeWholeNames.contains(line.normal(first.lowerBound - 1)))
    }
    return !words.isPlain(word.normal)
  }

  /// "hannah k" at the end of a part.
  private func isLastInitial(_ index: Int) -> Bool {
    let word = line.all[index]
    guard KnownNames.isInitial(word, line, index), !word.capital else { return false }
    if word.dotted { return true }
    return !NamePass.shorthand.contains(word.normal) && endsName(index + 1)
  }

  /// What stands before a name and gives it nothing: "sent ben price lists" does.
  private static let beforeWholeNames: Set<String> = [
    "with", "w", "met", "meet", "saw", "see", "into", "from", "by", "rang", "phoned", "emailed",
    "texted", "messaged", "called",
  ]
  /// Letters that stand for words: "w" is with, "x" a kiss.
  private static let shorthand: Set<String> = ["n", "w", "x", "r", "y", "o", "b", "c", "v"]

  /// Whether a name may end before a word.
  func endsName(_ end: Int) -> Bool {
    guard end < line.all.count, line.all[end].gap == .none else { return true }
    let next = line.normal(end)
    return NamePass.behindNames.contains(next) || SmallWords.joiners.contains(next)
      || SmallWords.calendar.contains(next)
  }

  private static let behindNames: Set<String> = [
    "at", "in", "from", "about", "re", "this", "last",
  ]

  // MARK: other names

  /// Whether a first name that a firm, a country or an assistant has, too, is somebody's here: with
  /// a family name, in a list beside a first name, or with the writer over a coffee.
  func isNamesake(at index: Int) -> Bool {
    let word = line.all[index]
    guard words.namesakes.contains(word.normal), let kind = things.kind(index),
      things.ranges[index]?.count == 1
    else { return false }
    if listed(index), let last = named.last,
      last.found != nil || words.firstNames.contains(line.normal(last.words.lowerBound))
    {
      return line.all[index].gap != .comma || smallListFollows(index + 1)
    }
    let before = cues.before(index)
    if before == .elsewhere { return false }
    if before == .met || line.startsSentence(index), smallListFollows(index + 1),
      !words.namesakes.contains(line.normal(index + 2))
    {
      return true
    }
    let run = self.run(from: index)
    if word.capital, run.count > 1, things.kind(index + 1) == nil,
      !words.isPlain(line.normal(index + 1))
    {
      return before == .met || cues.after(run.upperBound) == .strong
    }
    return kind != .product && before == .met && ["with", "w"].contains(line.normal(index - 1))
      && cues.socialBefore(index)
  }

  /// "met van Beethoven", "de la Cruz": a family name alone that begins with a small word.
  mutating func familyNameAlone(at index: Int) -> Named? {
    guard isParticle(index), NamePass.leadingParticles.contains(line.normal(index)),
      cues.before(index) == .met || listed(index)
    else { return nil }
    let run = self.run(from: index)
    let last = run.upperBound - 1
    guard run.count > 1, things.kind(last) == nil, !words.isPlain(line.normal(last)) else {
      return nil
    }
    let bearers = known.ending(line.normal(last))
    return Named(
      words: run,
      found: bearers.isEmpty ? nil : .init(words: run, people: bearers, certain: false),
      part: part(index, run.upperBound))
  }

  private static let leadingParticles: Set<String> = [
    "van", "von", "de", "da", "del", "della", "di", "du", "la", "el", "al", "bin", "ibn", "ter",
  ]
}
