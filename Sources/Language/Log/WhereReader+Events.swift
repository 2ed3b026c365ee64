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

  func event() -> Range<Int>? {
    for (start, range) in log.things.ranges.sorted(by: { $0.key < $1.key })
    where log.things.kind(start) == .event && usable(start) && named(range) {
      return wholeEvent(range)
    }
    for index in 0..<log.count where usable(index) {
      guard WhereReader.toEvents.contains(log.normal(index)) else { continue }
      if let range = plainEvent(after: index) { return range }
    }
    return nil
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
    if verb == "to", !determined, !goes(preposition) { return nil }
    let normals = log.line.all[start..<min(log.count, start + 8)].map(\.normal)
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
