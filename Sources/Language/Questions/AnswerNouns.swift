/// Whether a noun is answered by its name or by a story.
extension AnswerSpace {
  struct NounPhrase {
    var noun = ""
    /// The noun with the word before it: "typical day".
    var phrase = ""
    var words: [String] = []
    var end = 0
    /// "kind of", "type of" stood before it.
    var kindOf = false
  }

  /// The noun that a phrase is about: "your biggest challenge with security" is about "challenge".
  func nounPhrase(_ words: [String]) -> NounPhrase {
    var found = NounPhrase()
    var place = 0
    while place < words.count {
      let word = words[place]
      if word == "of", let last = found.words.last {
        if [
          "kind", "kinds", "sort", "sorts", "type", "types", "piece", "pieces", "bit", "some",
          "one", "form", "line", "lines", "couple", "lot", "number", "area", "areas", "field",
        ]
        .contains(last) {
          if last != "some" && last != "one" && last != "piece" && last != "bit" {
            found.kindOf = true
          }
          found.words = []
          place += 1
          continue
        }
        break
      }
      if stops(word, first: found.words.isEmpty), word != "so" || found.words.last != "not" {
        break
      }
      if place > 0, word.hasSuffix("ing"), word.count > 4, !lists.openNouns.contains(word),
        !lists.shortNouns.contains(word), place + 1 < words.count,
        Grammar.prepositions.contains(words[place + 1])
      {
        break
      }
      if let last = found.words.last, Self.telling.contains(word),
        last == "people" || last.hasSuffix("s") && !last.hasSuffix("ss")
      {
        break  // "what thoughts run …"
      }
      found.words.append(word)
      place += 1
    }
    found.end = place
    found.noun = found.words.last ?? ""
    found.phrase = found.words.suffix(2).joined(separator: " ")
    return found
  }

  /// Verbs whose subject is told about: "What skills helped you most?"
  static let telling: Set<String> = [
    "run", "come", "came", "stay", "stayed", "keep", "kept", "matter", "mattered", "help", "helped",
    "shape", "shaped", "change", "changed", "inspire", "inspired", "influence", "influenced",
    "stand", "stood", "stick", "stuck", "make", "made", "drive", "drove", "push", "pushed",
    "surprise", "surprised", "teach", "taught", "give", "gave", "bring", "brought", "count",
    "motivate", "motivated", "worry", "weigh", "move", "moved", "lead", "led", "tend", "go",
    "went", "pay", "paid", "work", "worked", "serve", "served", "carry", "carried", "mean",
    "meant", "prepare", "prepared", "feel", "felt", "excite", "get", "got",
  ]

  func stops(_ word: String, first: Bool) -> Bool {
    if first { return false }
    return Grammar.prepositions.contains(word) || Grammar.auxiliaries.contains(word)
      || Grammar.pronouns.contains(word) || Grammar.relatives.contains(word)
      || [
        "to", "so", "and", "or", "but", "if", "because", "today", "yesterday", "tonight", "here",
        "right", "now", "been", "this", "these", "the", "someone", "people", "everyone", "lately",
        "currently", "ever", "we", "your", "my", "a", "an", "again", "then",
      ].contains(word)
  }

  /// "your favourite talk" is answered by its name, "the hardest part" by a story.
  func nounKind(_ rest: [String], superlativeOpens: Bool) -> OpenerReading.Kind {
    let head = nounPhrase(rest)
    let noun = head.noun
    let tellsStory = [
      "memory", "memories", "story", "stories", "moment", "moments", "experience", "advice",
      "lesson", "mistake",
    ]
    if head.words.contains("favourite") || head.words.contains("go-to")
      || head.words.contains("preferred")
    {
      return tellsStory.contains(noun) ? .open : .short
    }
    let things: Set<String> = ["thing", "things", "something", "one", "anything", "stuff"]
    if things.contains(noun) { return .open }
    if head.kindOf, noun == "work" { return .short }
    if ["day", "week", "weekend", "morning"].contains(noun) {
      return head.words.contains("typical") || head.words.contains("average")
        || head.words.contains("ideal") || head.words.contains("perfect")
        || head.words.contains("normal") ? .open : .short
    }
    if ["way", "route", "road"].contains(noun), leadsSomewhere(Array(rest[head.end...])) {
      return .short
    }
    if lists.openNouns.contains(head.phrase) { return .open }
    // "the strangest job you've ever had" is told, "the best book" named
    if rest.contains("ever") || isOfOnesPast(rest), head.words.contains(where: isSuperlative),
      [
        "job", "trip", "day", "client", "customer", "boss", "party", "date", "role", "gig", "team",
        "meeting", "interview",
      ].contains(noun)
    {
      return .open
    }
    if noun == "position" || noun == "stance", rest.dropFirst(head.end).first == "on" {
      return .open
    }
    if isShort(noun) { return .short }
    if lists.openNouns.contains(noun) { return .open }
    if isAbstract(noun) { return .open }
    if superlativeOpens, head.words.contains(where: isSuperlative),
      !head.words.contains(where: Self.measured.contains)
    {
      return .open
    }
    return .short
  }

  /// Superlatives that a name or a number answers: "the oldest building".
  private static let measured: Set<String> = [
    "highest", "lowest", "oldest", "youngest", "tallest", "largest", "smallest", "nearest",
    "closest", "cheapest", "latest", "newest", "fastest", "shortest", "earliest", "longest",
    "heaviest", "farthest", "furthest", "deepest", "warmest", "coldest", "soonest",
  ]

  /// Whether a noun, or the singular of it, is answered by its name.
  func isShort(_ noun: String) -> Bool {
    if lists.shortNouns.contains(noun) { return true }
    guard noun.hasSuffix("s"), !lists.openNouns.contains(noun) else { return false }
    return lists.shortNouns.contains(String(noun.dropLast()))
      || noun.hasSuffix("ies") && lists.shortNouns.contains(noun.dropLast(3) + "y")
  }

  /// "… you've had this year"
  private func isOfOnesPast(_ rest: [String]) -> Bool {
    guard let have = rest.firstIndex(of: "have"), have > 0, rest[have - 1] == "you" else {
      return false
    }
    return rest[have...].contains {
      ["had", "done", "worked", "taken", "run", "seen"].contains($0)
    }
  }

  /// "the best way to the station", "the way in": a route, where "the way to learn" is a how.
  func leadsSomewhere(_ rest: [String]) -> Bool {
    guard let first = rest.first else { return false }
    if ["in", "out", "back", "home", "there"].contains(first) { return rest.count == 1 }
    return first == "to" && rest.count > 1 && Grammar.determiners.contains(rest[1])
  }

  func isSuperlative(_ word: String) -> Bool {
    ["most", "best", "worst", "least"].contains(word) || word.hasSuffix("est") && word.count > 5
  }

  func isAbstract(_ noun: String) -> Bool {
    guard noun.count > 5 else { return false }
    let stem = noun.hasSuffix("s") ? noun.dropLast() : noun[...]
    return ["tion", "sion", "ment", "ness", "ance", "ence", "ship", "ity", "ism"].contains {
      stem.hasSuffix($0)
    }
  }
}
