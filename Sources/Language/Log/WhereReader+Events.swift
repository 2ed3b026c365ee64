/// At which event: one that a list or its words name, or a plain one behind "at the".
extension WhereReader {
  static let toEvents: Set<String> = [
    "at", "during", "to", "after", "from", "before", "attended", "hosted", "joined", "organised",
    "organized", "visited", "@", "via", "through", "into", "in",
  ]
  /// These name a gathering only with something before them.
  static let notAlone: Set<String> = [
    "event", "week", "days", "show", "social", "night", "weekend", "girls", "race", "service",
    "mass",
    "match", "play", "con", "gig", "launch", "opening", "training", "talk", "camp", "con", "march",
    "jam",
  ]

  /// Behind "went to", these are what was done and name nothing.
  static let doings: Set<String> = [
    "see", "visit", "meet", "hear", "watch", "help", "join", "thank", "ask", "say", "look", "check",
    "talk", "find", "get", "buy", "have",
  ]

  func event() -> Range<Int>? {
    for (start, range) in log.things.ranges.sorted(by: { $0.key < $1.key })
    where log.things.kind(start) == .event && usable(start) && named(range) {
      return wholeEvent(range)
    }
    if let range = openingEvent() { return range }
    for index in 0..<log.count where usable(index) {
      if log.normal(index) == "attended", let range = attended(index + 1) { return range }
      guard WhereReader.toEvents.contains(log.normal(index)) else { continue }
      if let range = plainEvent(after: index) { return range }
    }
    return nil
  }

  /// "careers evening on the 10th, spoke to Ida", "Board games night at Pell's": the line opens
  /// with what it was.
  func openingEvent() -> Range<Int>? {
    let normals = log.line.all.prefix(7).map(\.normal)
    var start = 0
    if SmallWords.determiners.contains(log.normal(0)) { start = 1 }
    var place = start
    var best: Range<Int>?
    while place < normals.count, place - start < 5, place == start || log.gap(place) == .none {
      guard usable(place), !log.dated[place], log.mentionAt[place] == nil else { break }
      if let match = log.names.eventWords.match(normals, at: place),
        NamedThings.adjacent(log.line, match)
      {
        best = start..<match.upperBound
        place = match.upperBound
        continue
      }
      if mayBeVerb(normals[place]) { break }
      place += 1
    }
    guard let range = best, range.count > 1,
      !WhereReader.notAlone.contains(log.normal(range.upperBound - 1))
        || log.names.eventWords.match(normals, at: range.upperBound - 2)?.count == 2
    else { return nil }
    let next = range.upperBound
    let goesOn = next < log.count && log.gap(next) == .none && !log.dated[next]
    return goesOn && !WhereReader.afterEvent.contains(log.normal(next)) ? nil : range
  }

  private static let afterEvent: Set<String> = [
    "on", "at", "in", "with", "last", "this", "yesterday", "today", "was",
  ]

  private func mayBeVerb(_ word: String) -> Bool {
    SmallWords.functionWords.contains(word) && word != "new" || word.hasSuffix("ed")
      || log.words.done.contains(word) || log.names.cuesMet.contains(word)
      || log.names.verbsStrong.contains(word)
  }

  /// "attended Women in Tech Leeds": a name of several words.
  func attended(_ first: Int) -> Range<Int>? {
    let start = log.normal(first) == "the" ? first + 1 : first
    guard start < log.count, log.line.all[start].capital, log.gap(start) == .none,
      log.mentionAt[start] == nil, !log.dated[start]
    else { return nil }
    var end = start + 1
    while end < log.count, log.gap(end) == .none, !log.dated[end] {
      if log.line.all[end].capital {
        end += 1
      } else if ["in", "for", "of", "and", "who", "the", "&"].contains(log.normal(end)),
        end + 1 < log.count, log.line.all[end + 1].capital, !log.dated[end + 1],
        !SmallWords.subjects.contains(log.normal(end + 1))
      {
        end += 2
      } else {
        break
      }
    }
    return end - start > 1 ? start..<end : nil
  }

  /// A list word in small letters ("slush", "build") names an event only after "at".
  func named(_ range: Range<Int>) -> Bool {
    let first = log.line.all[range.lowerBound]
    if log.mentionAt[range.lowerBound] != nil { return false }
    if first.capital {
      return range.count > 1 || first.mixed || first.shouting || leads(range.lowerBound)
    }
    return leads(range.lowerBound)
  }

  func leads(_ index: Int) -> Bool {
    var before = index - 1
    if SmallWords.determiners.contains(log.normal(before)) { before -= 1 }
    return WhereReader.toEvents.contains(log.normal(before))
  }

  /// "Open Space" with "meetup" after it, "2026" and the like.
  func wholeEvent(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    if end < log.count, log.gap(end) == .none,
      let tail = log.names.eventWords.match(log.line.all.map(\.normal), at: end),
      !log.dated[end]
    {
      end = tail.upperBound
    } else if end < log.count, log.gap(end) == .none, log.normal(end).count == 4,
      log.normal(end).allSatisfy(\.isNumber),
      log.line.all[end].range.lowerBound == log.line.all[end - 1].range.upperBound + 1,
      log.normal(end).hasPrefix("20")
    {
      end += 1
    }
    var start = range.lowerBound
    while start > 0, log.gap(start) == .none, log.line.all[start - 1].capital, usable(start - 1),
      log.mentionAt[start - 1] == nil, !SmallWords.functionWords.contains(log.normal(start - 1)),
      !log.dated[start - 1], start != 1
    { start -= 1 }
    return start..<end
  }

  /// "at the alumni breakfast", "to a pottery meetup"
  func plainEvent(after preposition: Int) -> Range<Int>? {
    var start = preposition + 1
    var determined = false
    if SmallWords.determiners.contains(log.normal(start)) {
      determined = true
      start += 1
    }
    guard start < log.count, log.gap(start) == .none else { return nil }
    let verb = log.normal(preposition)
    if verb == "in", !determined { return nil }
    if let mention = log.mentionRange(startingAt: start),
      !log.line.all[mention.upperBound - 1].possessive
    {
      return nil
    }
    if verb == "to", !determined,
      !goes(preposition) || WhereReader.doings.contains(log.normal(start))
    {
      return nil
    }
    let normals = log.normals(from: start, 8)
    var place = start
    var best: Range<Int>?
    while place < log.count, place - start < 6, place == start || log.gap(place) == .none {
      // "to Leeds in March", "into Hugo last night": a time, no gathering
      if !log.dated[place], let match = log.names.eventWords.match(normals, at: place - start) {
        best = start..<start + match.upperBound
        place = start + match.upperBound
        continue
      }
      let word = log.normal(place)
      if SmallWords.functionWords.contains(word),
        !["new", "first", "last", "next", "old", "of", "in"].contains(word)
      {
        break
      }
      if ["of", "in"].contains(word), best != nil { break }
      if log.dated[place], best != nil { break }
      place += 1
    }
    guard let range = best else { return nil }
    if range.count == 1 {
      let word = log.normal(range.lowerBound)
      if WhereReader.notAlone.contains(word) { return nil }
      if !determined, ["breakfast", "brunch", "drinks", "party"].contains(word) { return nil }
    }
    if log.words.atIdioms.match(
      Array(log.line.all[preposition + 1..<log.count].prefix(4).map(\.normal)), at: 0) != nil,
      range.count == 1
    {
      return nil
    }
    if log.dated[range.lowerBound], range.count == 1 { return nil }
    return range
  }

  /// "went to", "invited to", "on the way to": before "to say hello" none of them stands.
  func goes(_ preposition: Int) -> Bool {
    (max(0, preposition - 4)..<preposition).contains {
      [
        "went", "go", "going", "gone", "came", "come", "coming", "invited", "been", "heading",
        "headed", "way", "off", "back", "along", "drove", "travelled", "trip", "got", "took",
      ].contains(log.normal($0))
    }
  }
}
