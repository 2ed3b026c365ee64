/// Where: a capitalised name behind "at" or "in", or an everyday place.
extension WhereReader {
  func place(except event: Range<Int>?) -> String? {
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
  func typedAt(_ index: Int) -> Bool {
    let start = log.line.all[index].range.lowerBound
    return start >= 2 && log.line.characters[start - 1] == " "
      && log.line.characters[start - 2] == "@"
  }

  func place(after preposition: Int, _ word: String, _ event: Range<Int>?) -> Range<Int>? {
    let start = preposition + 1
    let named = SmallWords.determiners.contains(log.normal(start)) ? start + 1 : start
    if let event, event.contains(start) || event.contains(named) { return nil }
    let following = log.normals(from: start, 4)
    if log.words.atIdioms.match(following, at: 0) != nil, !log.line.all[start].capital,
      log.names.placeNouns.match(following, at: 0) == nil
    {
      return nil
    }
    if log.dated[start] { return nil }
    if let range = capitalPlace(start, word, event) { return range }
    return smallPlace(start, preposition, word)
  }

  func capitalPlace(_ first: Int, _ word: String, _ event: Range<Int>?) -> Range<Int>? {
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
      let normals = log.normals(from: start, mention.upperBound + 3 - start)
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
  func endsName(_ index: Int) -> Bool {
    index >= log.count || log.gap(index) != .none || log.dated[index]
      || SmallWords.prepositions.contains(log.normal(index))
  }

  func nextCapital(_ range: Range<Int>) -> Bool {
    range.upperBound < log.count && log.line.all[range.upperBound].capital
      && log.gap(range.upperBound) == .none
  }

  func smallPlace(_ first: Int, _ preposition: Int, _ word: String) -> Range<Int>? {
    var start = first
    let determiner = log.normal(first)
    let determined = SmallWords.determiners.contains(determiner)
    if determined { start += 1 }
    guard start < log.count, log.gap(start) == .none, !log.line.all[start].hidden else {
      return nil
    }
    let normals = log.normals(from: start, 6)
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
    guard word == "at", !determined || determiner == "the", preposition > 0 else { return nil }
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
  func closes(_ index: Int) -> Bool {
    let word = log.normal(index)
    return SmallWords.functionWords.contains(word) || log.dated[index]
      || SmallWords.calendar.contains(word)
      || log.mentionAt[index] != nil || log.line.all[index].hidden
      || ["discussing", "talking", "catching", "promised", "need", "met", "she", "he"].contains(
        word)
  }

  /// "works at Acme", "a nurse in Leeds": where somebody lives or works.
  func ofLife(_ preposition: Int) -> Bool {
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
}
