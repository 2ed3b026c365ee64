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
  var named: [Named] = []
  /// Where a run of capitals ends that names a place or a firm.
  var elsewhere = 0

  init(line: TypedLine, words: NameWords, people: some PeopleIndex) {
    self.line = line
    self.words = words
    things = NamedThings(line, words)
    cues = NameCues(line, words)
    known = KnownNames(people, for: line, titles: words.titles)
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

  mutating func name(at index: Int) -> Named? {
    if let titled = titled(at: index) { return titled }
    if let found = known.match(line, at: index) {
      if let accepted = accept(found, at: index) { return accepted }
      if found.words.count > 1 || !line.all[index].capital { return nil }
    }
    return newName(at: index)
  }

  // MARK: family names

  /// The capitalised words after a first name that make up a family name.
  func surnameRun(after range: Range<Int>) -> Range<Int>? {
    let end = range.upperBound
    guard line.trustsCapitals, line.all[range.lowerBound].capital,
      !line.all[end - 1].possessive
    else { return nil }
    let run = self.run(from: range.lowerBound)
    return run.upperBound > end ? end..<run.upperBound : nil
  }

  func followedBySurname(_ range: Range<Int>) -> Bool { surnameRun(after: range) != nil }

  /// A first name from the record with a family name that is not: somebody else, or to be asked.
  mutating func withSurname(_ found: KnownNames.Found, _ surname: Range<Int>) -> Named {
    let whole = found.words.lowerBound..<surname.upperBound
    let part = part(found.words.lowerBound, whole.upperBound)
    let last = line.normal(surname.upperBound - 1)
    let possible = found.people.filter {
      let name = Words.normalise($0.name)
      return name.count == 1 || KnownNames.isSame(name.last ?? "", last)
    }
    if possible.isEmpty, let relative = relatives(of: whole) ?? respelt(whole) {
      return Named(words: whole, found: relative, part: part)
    }
    // in small letters it may be no family name: asked
    guard !possible.isEmpty || !line.all[whole.lowerBound].capital else {
      return Named(words: whole, part: part)
    }
    var asked = found
    if !possible.isEmpty { asked.people = possible }
    return toBeAsked(asked, over: whole)
  }

  /// The name that starts at a word: capitals, initials and small particles.
  func run(from start: Int) -> Range<Int> {
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
        if let kind = things.kind(end), kind != .place, kind != .other || word.shouting,
          !words.namesakes.contains(word.normal) || !words.firstNames.contains(line.normal(end - 1))
        {
          break
        }
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
      } else if KnownNames.isInitial(word, line, end) && word.dotted || isArticled(end) {
        end += 1
      } else {
        break
      }
    }
    return start..<end
  }

  /// "al-Harbi" of "Omar al-Harbi".
  private func isArticled(_ index: Int) -> Bool {
    let letters = line.characters[line.all[index].range]
    guard let hyphen = letters.firstIndex(of: "-"), (1...3).contains(hyphen - letters.startIndex),
      hyphen + 1 < letters.endIndex
    else { return false }
    return letters[letters.startIndex].isSmall && letters[hyphen + 1].isCapital
  }

  static func mayBeMixed(_ normal: String) -> Bool {
    ["mc", "mac", "de", "la", "le", "di", "da", "fitz", "van", "o'", "d'", "al-", "el-", "du"]
      .contains { normal.hasPrefix($0) } || normal.contains("-") || normal.contains("'")
  }

  // MARK: met or mentioned

  func part(_ start: Int, _ end: Int) -> Mention.Part {
    if cues.absentAfter(end) { return .absent }
    let before = cues.before(start)
    let apart = line.all[end - 1].possessive && end < line.all.count && line.all[end].gap == .none
    // "Ibrahim, Fatou's uncle"
    if apart, before == .none, words.roles.contains(line.normal(end)) { return .mentioned }
    if let last = named.last, listed(start), before == .none { return last.part }
    switch before {
    case .absent: return .absent
    case .mentioned: return .mentioned
    case .met, .weakly:
      if apart, !leadsToGathering(end), !(before == .met && cues.leadsToPost(end)) {
        return .mentioned
      }
      if cues.topic[start] {
        // somebody further back stands in no nearer sentence
        let earlier =
          named.last { $0.part == .met }
          .map { sameSentence($0.words.lowerBound, start) } ?? false
        return earlier || line.normal(start - 1) != "with" ? .mentioned : .met
      }
      return .met
    case .elsewhere, .none:
      if cues.topic[start] { return .mentioned }
      if apart, !leadsToGathering(end), before == .none { return .mentioned }
      return .met
    }
  }

  func sameSentence(_ a: Int, _ b: Int) -> Bool {
    !line.all[a + 1...b].contains { $0.gap == .sentence }
  }

  /// "Maya's birthday party", "Ben's leaving drinks"
  func leadsToGathering(_ index: Int) -> Bool {
    for place in index..<min(index + 3, line.all.count) {
      if line.all[place].gap != .none { return false }
      if words.eventWords.match([line.normal(place)], at: 0) != nil { return true }
    }
    return false
  }

  /// "Nkechi and Ben told me": a capital at the start that its list makes a name.
  mutating func lookBack() {
    for (position, item) in named.enumerated().reversed() {
      let start = item.words.lowerBound
      guard start >= 2, SmallWords.joiners.contains(line.normal(start - 1)),
        line.all[start].gap == .none
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
