/// What the words around a name say of it.
struct NameCues {
  /// What the words before a name make of it.
  enum Before: Equatable {
    case met
    /// Points to a person only where the name is a common one or known.
    case weakly
    case mentioned
    case absent
    /// "at", "in": a place, a firm or an event.
    case elsewhere
    case none
  }

  let line: TypedLine
  let words: NameWords
  /// For each word, whether it lies in what was talked about.
  let topic: [Bool]

  init(_ line: TypedLine, _ words: NameWords) {
    self.line = line
    self.words = words
    topic = NameCues.topics(line, words)
  }

  func before(_ index: Int) -> Before {
    guard index > 0 else { return .none }
    let word = line.all[index]
    let before = line.normal(index - 1)
    if word.gap == .sentence { return .none }
    // "coffee @ Blue Bottle"
    if word.gap == .pause, word.range.lowerBound > 1,
      line.characters[word.range.lowerBound - 2] == "@"
    {
      return .elsewhere
    }
    // "met the union rep (Shane)"
    if word.gap == .pause, word.range.lowerBound > 0,
      line.characters[word.range.lowerBound - 1] == "(",
      index + 1 >= line.all.count || line.all[index + 1].gap != .none,
      apposition(index) == .met
    {
      return .met
    }
    if isBesideMe(index) { return .met }
    if word.gap == .pause || word.gap == .slash && before != "w" {
      if words.contact.contains(before) || before == "with" { return .met }
      return word.gap == .pause && opensList(index) ? .weakly : .none
    }
    if word.gap == .comma { return apposition(index) }
    switch before {
    case "on", "for":
      let verb = line.normal(index - 2)
      if owns(index), before == "on", near(index, 6, NameCues.comments) {
        return .met
      }
      if ["waiting", "wait", "waited"].contains(verb) { return .met }
      if before == "for", NameCues.favours.contains(verb) { return .weakly }
      if before == "for", NameCues.gatherings.contains(verb) { return .met }
      if before == "for",
        ["voicemail", "message", "note", "card", "present", "gift"].contains(verb),
        ["left", "leave", "wrote", "got", "bought"].contains(line.normal(index - 4))
          || ["left", "leave", "wrote"].contains(line.normal(index - 3))
      {
        return .met
      }
      return before == "on" ? .elsewhere : .mentioned
    case "with", "w": return with(index)
    case "to": return to(index)
    case "from":
      return near(index, 2, words.nounsFrom) ? .met : .elsewhere
    case "into", "across", "upon":
      return near(
        index, 2, ["ran", "run", "running", "bumped", "bump", "bumping", "came", "stumbled"])
        ? .met : .elsewhere
    case "by":
      if near(index, 4, ["introduced"]) { return .met }
      return near(
        index, 2,
        [
          "invited", "hosted", "interviewed", "called", "approached", "mentored", "contacted",
          "greeted", "trained", "helped", "coached", "ambushed", "cornered", "joined",
        ]) ? .met : .weakly
    case "named": return .met
    case "called" where named(index - 1): return .met
    case "is", "was":
      let subject = line.normal(index - 2)
      return ["name", "this", "it", "that"].contains(subject) ? .met : .weakly
    case "beside", "alongside":
      return near(index, 1, ["sat", "stood", "seated", "worked", "walked", "sit"]) ? .met : .weakly
    case "between", "among", "next": return .weakly
    case "put": return framed(index, ["in"], ["touch"]) ? .met : .none
    case "left": return framed(index, ["a"], NameCues.messages) ? .met : .none
    case "had": return ["over", "round"].contains(line.normal(index + 1)) ? .met : .none
    case "meet" where ["at", "on", "via", "google"].contains(line.normal(index - 2)):
      return .elsewhere
    case "at", "in", "near", "inside", "outside", "around", "@": return .elsewhere
    case "without": return .absent
    default: break  // other words are looked up
    }
    // "at Café Luna"
    if line.all[index - 1].capital, words.placeEndings.contains(before),
      ["at", "in", "@", "outside", "near"].contains(line.normal(index - 2))
    {
      return .elsewhere
    }
    if owns(index), NameCues.comments.contains(before) { return .met }
    // "call with Microsoft's Satya"
    if index > 1, line.all[index - 1].possessive, line.all[index - 1].capital,
      line.all[index].capital,
      !words.firstNames.contains(before), !line.all[index - 2].possessive,
      self.before(index - 1) == .met
    {
      return .met
    }
    if words.absentBefore.match([before], at: 0) != nil { return .absent }
    if before == "of", line.normal(index - 2) == "instead" { return .absent }
    if words.roles.contains(before) || words.titles.contains(before) || before.hasPrefix("ex-") {
      return role(index - 1)
    }
    // "got to know Marek"
    if before == "know", line.normal(index - 2) == "to",
      ["got", "get", "getting"].contains(line.normal(index - 3))
    {
      return .met
    }
    if before == "incl" || before == "including" { return .weakly }
    if words.cuesMet.contains(before) { return negated(index - 1) ? .absent : .met }
    if words.cuesMentioned.contains(before) { return .mentioned }
    if words.cuesWeak.contains(before) { return .weakly }
    if before == "my" || before == "our" || before == "the" { return .none }
    return .none
  }

  /// "Lee's", "Wei Zhang's"
  private func owns(_ index: Int) -> Bool {
    var place = index
    while !line.all[place].possessive {
      place += 1
      guard place < line.all.count, place - index < 4, line.all[place].capital,
        line.all[place].gap == .none
      else { return false }
    }
    return true
  }

  /// Verbs by which one answers what somebody wrote: "commented on Lee's post".
  static let comments: Set<String> = [
    "commented", "comment", "commenting", "replied", "reacted", "liked", "reposted", "endorsed",
    "reshared", "retweeted",
  ]
  /// What one does for somebody: "covered for Blessing".
  private static let favours: Set<String> = [
    "covered", "covering", "babysat", "babysitting", "cooked", "baked", "subbed", "stood",
    "interpreted",
    "translated", "shopped",
  ]
  private static let posts: Set<String> = [
    "post", "posts", "article", "thread", "photo", "update", "comment", "story", "video", "tweet",
    "essay", "newsletter", "question", "ad", "news", "email", "e-mail", "message", "text", "letter",
    "note", "dm",
    "invitation", "invite", "request",
  ]

  /// Whether something that somebody wrote follows within three words.
  func leadsToPost(_ index: Int) -> Bool {
    (index..<min(index + 3, line.all.count)).contains {
      line.all[$0].gap == .none && NameCues.posts.contains(line.normal($0))
    }
  }

  /// "didn't meet", "never called"
  func negated(_ index: Int) -> Bool {
    ["not", "never"].contains(line.normal(index - 1))
  }

  /// Whether "called" names ("a nurse called Tom") and is no phone call ("I called Tom").
  func named(_ index: Int) -> Bool {
    guard index > 0, line.all[index].gap == .none else { return false }
    let before = line.normal(index - 1)
    if before == "is" || before == "was" { return true }
    if SmallWords.functionWords.contains(before) {
      return before == "someone" || before == "somebody"
    }
    var place = index - 1
    while place >= 0, index - place < 6 {
      if SmallWords.determiners.contains(line.normal(place)) { return true }
      // "with new alto called Rosalind"
      if place >= index - 3, line.normal(place) == "new" { return true }
      if line.all[place].gap == .sentence || line.all[place].gap == .comma { return false }
      place -= 1
    }
    return false
  }

  private func with(_ index: Int) -> Before {
    var place = index - 2
    let verb = line.normal(place)
    if words.verbsApart.contains(verb) {
      // "I worked with Priya on the deck" met her; "she used to work with Steve" did not
      while place >= 0, index - place < 8 {
        let word = line.normal(place)
        if SmallWords.others.contains(word) || word == "who" || word == "used" || word == "knows" {
          return .mentioned
        }
        if word == "i" || word == "we" || line.all[place].gap == .sentence { break }
        place -= 1
      }
      return topic[index] ? .mentioned : .met
    }
    if verb == "not" || negated(index - 2) { return .absent }
    return .met
  }

  private func to(_ index: Int) -> Before {
    var place = index - 2
    while place >= 0, index - place < 10 {
      let word = line.normal(place)
      if words.verbsTo.contains(word) { return .met }
      if [
        "went", "go", "going", "moved", "moving", "move", "flew", "fly", "flying", "travel",
        "travelled", "traveled", "drove", "trip", "train", "flight", "came", "relocating",
        "relocated", "heading", "headed", "back", "bus", "journey",
      ].contains(word) {
        return .elsewhere
      }
      if line.all[place].gap == .sentence { break }
      place -= 1
    }
    return .weakly
  }

  /// "my old boss Frank": what stands before the whole of it.
  private func role(_ role: Int) -> Before {
    var place = role
    while place > 0, role - place < 5, line.all[place].gap == .none {
      let word = line.normal(place - 1)
      if SmallWords.determiners.contains(word) || line.all[place - 1].possessive {
        let before = self.before(place - 1)
        return before == .none || before == .elsewhere || before == .weakly ? .met : before
      }
      if words.cuesMet.contains(word) || word == "with" {
        return self.before(place) == .none ? .met : self.before(place)
      }
      if SmallWords.functionWords.contains(word), word != "old", word != "new" { break }
      place -= 1
    }
    return .met
  }

  private func near(_ index: Int, _ reach: Int, _ wanted: Set<String>) -> Bool {
    for back in 2...(reach + 1) where index - back >= 0 {
      if wanted.contains(line.normal(index - back)) { return true }
    }
    return false
  }

  /// Whether "to be in touch" is spoken of shortly before "with": "had coffee with grace".
  func contactBefore(_ index: Int) -> Bool {
    var place = index - 1
    while place >= 0, index - place < 8 {
      if words.contact.contains(line.normal(place)) { return true }
      if line.all[place].gap == .sentence { return false }
      place -= 1
    }
    return false
  }

  /// Whether one that nobody has with a firm is: "lunch with India".
  func socialBefore(_ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { words.social.contains(line.normal($0)) }
  }

  /// From "about" to the end of its clause.
  private static func topics(_ line: TypedLine, _ words: NameWords) -> [Bool] {
    var topic = Array(repeating: false, count: line.all.count)
    var inside = false
    for (index, word) in line.all.enumerated() {
      if word.gap == .sentence { inside = false }
      if inside,
        word.gap == .comma || word.gap == .pause || word.normal == "and" || word.normal == "then"
          || word.normal == "but"
      {
        let next =
          word.normal == "and" || word.normal == "but" ? line.normal(index + 1) : word.normal
        if SmallWords.subjects.contains(next) || next == "then" || next == "also" || next == "later"
          || words.cuesMet.contains(next) && next.hasSuffix("ed")
          || [
            "met", "saw", "ran", "had", "spoke", "sent", "wrote", "told", "need", "must", "went",
            "send", "promised",
          ].contains(next)
          || word.gap == .pause
        {
          inside = false
        }
      }
      // "argued about unions over a pint"
      if inside, word.normal == "over",
        words.contact.contains(line.normal(index + 1))
          || words.contact.contains(line.normal(index + 2))
      {
        inside = false
      }
      topic[index] = inside
      switch word.normal {
      case "about", "regarding", "re", "concerning", "discussed", "discussing", "discuss":
        inside = true
      default: break  // the topic starts with few words
      }
    }
    return topic
  }
}
