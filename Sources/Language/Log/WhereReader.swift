internal import Model

/// Reads where an encounter was, and at which event.
struct WhereReader {
  let log: LogLine
  /// For each word, whether it belongs to a follow-up and says nothing of the encounter.
  let aside: [Bool]
  /// Whether the two met in person: "at Acme" after a call tells where somebody works.
  let inPerson: Bool

  struct Found {
    var place: String?
    var event: String?
    /// Words of the event, where one is named.
    var eventWords: Range<Int>?
  }

  func read() -> Found {
    var found = Found()
    if let range = event() {
      found.event = log.text(range, without: [])
      found.eventWords = range
    }
    found.place = place(except: found.eventWords)
    return found
  }

  // MARK: events

  private static let toEvents: Set<String> = [
    "at", "during", "to", "after", "from", "before", "attended", "hosted", "joined", "organised",
    "organized", "visited", "@", "via", "through", "into", "in",
  ]
  /// These name a gathering only with something before them.
  private static let notAlone: Set<String> = [
    "event", "week", "days", "show", "social", "night", "weekend", "girls", "race", "service",
    "mass",
    "match", "play", "con", "gig", "launch", "opening", "training", "talk", "camp", "con", "march",
    "jam",
  ]

  private func event() -> Range<Int>? {
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
  private func named(_ range: Range<Int>) -> Bool {
    let first = log.line.all[range.lowerBound]
    if log.mentionAt[range.lowerBound] != nil { return false }
    if first.capital {
      return range.count > 1 || first.mixed || first.shouting || leads(range.lowerBound)
    }
    return leads(range.lowerBound)
  }

  private func leads(_ index: Int) -> Bool {
    var before = index - 1
    if SmallWords.determiners.contains(log.normal(before)) { before -= 1 }
    return WhereReader.toEvents.contains(log.normal(before))
  }

  /// "Open Space" with "meetup" after it, "2026" and the like.
  private func wholeEvent(_ range: Range<Int>) -> Range<Int> {
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
  private func plainEvent(after preposition: Int) -> Range<Int>? {
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
  private func goes(_ preposition: Int) -> Bool {
    (max(0, preposition - 4)..<preposition).contains {
      [
        "went", "go", "going", "gone", "came", "come", "coming", "invited", "been", "heading",
        "headed", "way", "off", "back", "along", "drove", "travelled", "trip", "got", "took",
      ].contains(log.normal($0))
    }
  }

  // MARK: places

  private static let contactPlaces: Set<String> = [
    "at", "in", "near", "inside", "outside", "over", "by",
  ]

  private func place(except event: Range<Int>?) -> String? {
    var inPlace: String?
    for index in 0..<log.count where usable(index) {
      if index > 0, log.gap(index) == .pause, typedAt(index),
        let range = capitalPlace(index, "at", event)
      {
        return log.text(range, without: [])
      }
      let word = log.normal(index)
      guard ["at", "in", "near", "inside", "outside"].contains(word), index + 1 < log.count,
        log.gap(index + 1) == .none || log.gap(index + 1) == .pause
      else { continue }
      if ofLife(index) || word == "in" && !inPerson { continue }
      guard let range = place(after: index, word, event) else { continue }
      let text = log.text(range, without: log.past)
      if text.isEmpty { continue }
      if word == "in" {
        if inPlace == nil { inPlace = text }
      } else {
        return text
      }
    }
    return inPlace
  }

  /// "@ Blue Bottle"
  private func typedAt(_ index: Int) -> Bool {
    let start = log.line.all[index].range.lowerBound
    return start >= 2 && log.line.characters[start - 1] == " "
      && log.line.characters[start - 2] == "@"
  }

  private func place(after preposition: Int, _ word: String, _ event: Range<Int>?) -> Range<Int>? {
    let start = preposition + 1
    if event?.contains(start) == true { return nil }
    let following = Array(log.line.all[start..<min(log.count, start + 4)].map(\.normal))
    if log.words.atIdioms.match(following, at: 0) != nil, !log.line.all[start].capital,
      log.names.placeNouns.match(following, at: 0) == nil
    {
      return nil
    }
    if log.dated[start] { return nil }
    if let range = capitalPlace(start, word, event) { return range }
    return smallPlace(start, preposition, word)
  }

  private func capitalPlace(_ first: Int, _ word: String, _ event: Range<Int>?) -> Range<Int>? {
    var start = first
    if ["the", "a", "an"].contains(log.normal(start)) { start += 1 }
    guard start < log.count, log.line.all[start].capital, !log.line.all[start].hidden,
      !log.dated[start],
      event?.contains(start) != true
    else { return nil }
    if SmallWords.calendar.contains(log.normal(start)), log.things.ranges[start] == nil {
      return nil
    }
    switch log.things.kind(start) {
    case .language, .product, .event: return nil
    case .other where log.things.ranges[start].map({ $0.count == 1 && !nextCapital($0) }) == true:
      return nil
    case .organisation where word == "in" || !inPerson: return nil
    case .place, .organisation, .other, nil: break  // may be where it was
    }
    if let mention = log.mentionRange(startingAt: start),
      !log.line.all[mention.upperBound - 1].possessive,
      log.things.kind(start) == nil
    {
      return nil
    }
    if word == "at", !inPerson, log.things.kind(start) == nil { return nil }
    // "in Mark's class" is no place, "at Maya's flat" is
    if let mention = log.mentionRange(startingAt: start), log.things.kind(start) == nil {
      let normals = log.line.all[start..<min(log.count, mention.upperBound + 3)].map(\.normal)
      guard let noun = log.names.placeNouns.match(normals, at: mention.count) else {
        return mention.upperBound >= log.count || log.gap(mention.upperBound) != .none
          || log.dated[mention.upperBound] ? mention : nil
      }
      return start..<start + noun.upperBound
    }
    var end = start + 1
    let kind = log.things.ranges[start]
    while end < log.count, log.gap(end) == .none || ["&"].contains(log.normal(end)),
      !log.line.all[end].hidden, !log.dated[end],
      event?.contains(end) != true
    {
      let next = log.line.all[end]
      let joins = [
        "of", "de", "la", "le", "du", "des", "and", "&", "the", "am", "an", "der", "del",
      ].contains(next.normal)
      if next.capital, !SmallWords.subjects.contains(next.normal),
        !SmallWords.calendar.contains(next.normal),
        log.mentionAt[end] == nil || kind?.contains(end) == true
      {
        end += 1
      } else if joins, end + 1 < log.count, log.line.all[end + 1].capital,
        log.gap(end + 1) == .none,
        log.mentionAt[end + 1] == nil, next.normal != "and" || endsName(end + 2),
        !SmallWords.subjects.contains(log.normal(end + 1))
      {
        end += 2
      } else if kind?.contains(end) == true
        || log.names.placeEndings.contains(next.normal) && end == start + 1 && !next.capital
      {
        end += 1
      } else {
        break
      }
    }
    return start..<end
  }

  /// "Marks and Spencer", but not "at Costa and Wren joined us".
  private func endsName(_ index: Int) -> Bool {
    index >= log.count || log.gap(index) != .none || log.dated[index]
      || SmallWords.prepositions.contains(log.normal(index))
  }

  private func nextCapital(_ range: Range<Int>) -> Bool {
    range.upperBound < log.count && log.line.all[range.upperBound].capital
      && log.gap(range.upperBound) == .none
  }

  private func smallPlace(_ first: Int, _ preposition: Int, _ word: String) -> Range<Int>? {
    var start = first
    let determiner = log.normal(first)
    let determined = SmallWords.determiners.contains(determiner)
    if determined { start += 1 }
    guard start < log.count, log.gap(start) == .none, !log.line.all[start].hidden else {
      return nil
    }
    let normals = log.line.all[start..<min(log.count, start + 6)].map(\.normal)
    let keep = ["my", "her", "his", "our", "their", "your"].contains(determiner)
    // the last everyday place within four words: "the climbing gym"
    for offset in 0..<min(4, normals.count) where offset == 0 || log.gap(start + offset) == .none {
      if offset > 0, SmallWords.functionWords.contains(normals[offset]) { break }
      guard let match = log.names.placeNouns.match(normals, at: offset) else { continue }
      let range = start..<start + match.upperBound
      if !determined, offset == 0,
        word == "in"
          || !["home", "work", "school", "church", "uni", "university", "campus", "hospital"]
            .contains(normals[0])
      {
        break
      }
      if word == "at", offset == 0, match.count == 1, normals[0] == "work", !inPerson { return nil }
      let next = range.upperBound
      if next < log.count, log.gap(next) == .none, !closes(next) { continue }
      return keep ? first..<range.upperBound : range
    }
    if let match = log.names.places.match(normals, at: 0), !determined, !log.line.all[start].capital
    {
      let end = start + match.upperBound
      if end >= log.count || log.gap(end) != .none || closes(end) { return start..<end }
    }
    // "coffee with maya at blue bottle"
    guard word == "at", !determined, preposition > 0 else { return nil }
    let person = log.mentionAt[preposition - 1] != nil
    let contact = log.names.contact.contains(log.normal(preposition - 1))
    guard person || contact, inPerson else { return nil }
    var end = start
    while end < log.count, end - start < 4, end == start || log.gap(end) == .none, !closes(end),
      !log.line.all[end].hidden
    { end += 1 }
    guard end > start, end - start < 4, log.names.contact.contains(normals[0]) == false,
      normals[0].first?.isLetter == true
    else { return nil }
    return start..<end
  }

  /// Whether a word can come after a place.
  private func closes(_ index: Int) -> Bool {
    let word = log.normal(index)
    return SmallWords.functionWords.contains(word) || log.dated[index]
      || SmallWords.calendar.contains(word)
      || log.mentionAt[index] != nil || log.line.all[index].hidden
      || ["discussing", "talking", "catching", "promised", "need", "met", "she", "he"].contains(
        word)
  }

  /// "works at Acme", "a nurse in Leeds": where somebody lives or works.
  private func ofLife(_ preposition: Int) -> Bool {
    var place = preposition - 1
    while place >= 0, preposition - place <= 5 {
      let word = log.normal(place)
      if log.words.whereOfLife.contains(word), log.mentionAt[place] == nil { return true }
      // "Dariusz, who knows a foreman at Siemens"
      if word == "who" || word == "whose", place > 0, log.mentionAt[place - 1] != nil {
        return true
      }
      if log.names.contact.contains(word) || log.line.all[place + 1].gap == .sentence
        || log.line.all[place + 1].gap == .comma
      {
        return false
      }
      if log.mentionAt[place] != nil { return false }
      place -= 1
    }
    return false
  }

  private func usable(_ index: Int) -> Bool {
    !aside[index] && !log.cues.topic[index] && !log.line.all[index].hidden
  }
}
