/// How a line is put: whom it is about, whether it is particular, and whether it is fit for
/// somebody just met.
struct OpenerManner: Sendable {
  let lists: OpenerWords

  // MARK: - Focus

  func focus(of line: OpenerLine) -> OpenerReading.Focus {
    guard let question = line.main else { return statementFocus(line) }
    let words = Array(question.sentence.words[question.unit.words])
    if question.unit.form != .wh, lists.demands.occurs(in: words) { return .self_ }
    if asksForOneself(words, isIndirect: question.unit.form == .indirect) { return .self_ }
    let shared = namesShared(words)
    let second = words.contains(where: Grammar.secondPerson.contains)
    if !second {
      if shared || words.starts(with: ["first", "time"]) || fineAboutTheRoom(words) {
        return .context
      }
      return .other
    }
    guard let first = words.first else { return .other }
    // "What did you think of the keynote?" is about the keynote
    let judges = words.contains { Self.judging.contains($0) }
    if shared, judges, !words.contains("your") { return .context }
    if first == "have" || first == "did" || first == "been", words.count <= 5,
      words.contains("attended") || words.suffix(3) == ["have", "you", "been"]
        || words == ["have", "you", "been", "before"]
        || words.contains("before") && words.contains("been") && words.contains("here")
    {
      return .context
    }
    if first == "do", words.dropFirst(2).first == "know", shared || words.contains("if") {
      return .context
    }
    return .other
  }

  private static let beforeVerbs = Grammar.auxiliaries.union(Grammar.pronouns)
    .subtracting(Grammar.toBe).union(["to"])

  private static let judging: Set<String> = [
    "think", "thought", "like", "catch", "see", "hear", "enjoy", "enjoyed", "enjoying", "watch",
    "find", "make", "attend", "attended", "try", "tried", "seen", "liked", "recommend", "expect",
    "feel", "reckon", "reckoned",
  ]

  /// "the talk", but not "to talk".
  private func namesShared(_ words: [String]) -> Bool {
    lists.shared.all(in: words).contains {
      $0.lowerBound == 0 && words[0] != "fair"
        || $0.lowerBound > 0 && !Self.beforeVerbs.contains(words[$0.lowerBound - 1])
          && (words[$0.lowerBound] != "fair"
            || Grammar.determiners.contains(words[$0.lowerBound - 1]))
    }
  }

  private func asksForOneself(_ words: [String], isIndirect: Bool) -> Bool {
    guard words.count > 1 else { return false }
    let first = words[0]
    if isIndirect {
      // "Can I ask …" is about what is asked
    } else if Grammar.auxiliaries.contains(first),
      words[1] == "i" || words[1] == "we" && first != "do"
    {
      return true
    }
    if Grammar.auxiliaries.contains(first), words[1] == "my" { return true }
    if Grammar.whWords.contains(first), words.count > 2, Grammar.auxiliaries.contains(words[1]),
      words[2] == "i" || words[2] == "my"
    {
      return !words.contains(where: Grammar.secondPerson.contains)
    }
    // "What would you do in my position?" asks for the other's view
    if Grammar.whWords.contains(first),
      let verb = words.prefix(5).firstIndex(where: Grammar.auxiliaries.contains),
      verb + 1 < words.count, words[verb + 1] == "you"
    {
      return false
    }
    return words.contains("my") && !words.contains("your")
  }

  private func fineAboutTheRoom(_ words: [String]) -> Bool {
    words.contains("here") || words.contains("this") && !words.contains("year")
      || words.contains(where: lists.roomWords.contains)
      || words.suffix(2) == ["on", "next"] || words.starts(with: ["when", "does", "it"])
  }

  private func statementFocus(_ line: OpenerLine) -> OpenerReading.Focus {
    var first = false
    var second = false
    var shared = false
    for sentence in line.sentences {
      let words = sentence.words
      if words.contains(where: Grammar.secondPerson.contains) { second = true }
      if words.contains(where: Grammar.firstPerson.contains) { first = true }
      if lists.shared.occurs(in: words) || words.suffix(2) == ["in", "here"] { shared = true }
    }
    if second { return .other }
    if first { return .self_ }
    return shared ? .context : .other
  }

  // MARK: - Particular

  func isSpecific(_ line: OpenerLine) -> Bool {
    for sentence in line.sentences {
      let words = sentence.words
      if lists.particular.occurs(in: words) || lists.fields.occurs(in: words) { return true }
      for (place, token) in sentence.tokens.enumerated() {
        if token.isCapital, place > 0, token.word != "i", !isOwnName(sentence.tokens, place),
          !Self.calendar.contains(token.word)
        {
          return true
        }
        if place > 0, lists.particularNouns.contains(token.word),
          ["this", "that", "the", "your", "these"].contains(words[place - 1])
            || place > 1 && ["this", "that", "the", "your"].contains(words[place - 2])
        {
          return true
        }
        if namesOne(words, after: place) { return true }
        if token.word == "at", !line.questions.isEmpty, place + 1 < words.count,
          namesPlace(words[place + 1])
        {
          return true
        }
        if place > 2, words[place - 2] == "become" || words[place - 2] == "becoming",
          ["a", "an"].contains(words[place - 1]), !lists.genericNouns.contains(token.word)
        {
          return true
        }
        if ["at", "for"].contains(token.word), place > 0, words[place - 1].hasPrefix("work"),
          place + 1 < words.count, !Grammar.isSubject(words[place + 1]),
          !["the", "home", "night", "weekends", "work", "yourself", "fun"].contains(
            words[place + 1])
        {
          return true
        }
        if token.word.hasSuffix("ing"), token.word.count > 5, place > 0,
          ["about", "from", "into", "becoming", "being", "in"].contains(words[place - 1])
            || words[place - 1] == "to" && place > 1 && Self.turning.contains(words[place - 2]),
          ![
            "being", "becoming", "something", "anything", "everything", "nothing", "networking",
            "working", "morning", "evening", "doing", "going", "having",
          ].contains(token.word)
        {
          return true
        }
      }
    }
    return false
  }

  /// "at siemens", in small letters.
  private func namesPlace(_ word: String) -> Bool {
    word.count > 2 && !Grammar.isSubject(word) && !lists.genericNouns.contains(word)
      && !SmallWords.functionWords.contains(word) && !Grammar.whWords.contains(word)
      && !word.hasSuffix("ing") && word.allSatisfy(\.isLetter) && !Self.nowhere.contains(word)
  }

  private static let nowhere: Set<String> = [
    "all", "least", "once", "home", "work", "school", "university", "uni", "college", "night",
    "weekends", "lunchtime", "peace", "ease", "stake", "hand", "present", "events", "parties",
    "conferences", "meetings", "midnight", "sea", "risk", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "noon", "dawn", "lunch", "dinner", "breakfast",
    "christmas", "easter", "festivals", "football",
  ]

  /// "what made you switch to welding"
  private static let turning: Set<String> = [
    "switch", "switched", "move", "moved", "turn", "turned", "change", "changed", "come", "came",
    "you", "back",
  ]

  private static let pointers: Set<String> = ["the", "your", "this", "these", "those"]

  /// "the bakery", "your first trial", "the new ward layout": one that not everybody has.
  private func namesOne(_ words: [String], after place: Int) -> Bool {
    guard Self.pointers.contains(words[place]) else { return false }
    for next in words.dropFirst(place + 1).prefix(4) {
      if lists.genericNouns.contains(next) || lists.qualities.contains(next) { continue }
      if Grammar.auxiliaries.contains(next) || SmallWords.functionWords.contains(next)
        || Grammar.whWords.contains(next)
      {
        return false
      }
      // "how is your day going"
      return place + 1 < words.count && words[place + 1] == next
        || !next.hasSuffix("ing") && !next.hasSuffix("ed")
    }
    return false
  }

  private static let calendar: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "ok", "cv",
  ]

  /// "Hi, I'm Sam": the speaker's name makes nothing particular.
  private func isOwnName(_ tokens: [QuestionSentence.Token], _ place: Int) -> Bool {
    if place >= 2, tokens[place - 1].word == "am", tokens[place - 2].word == "i" { return true }
    if place >= 3, tokens[place - 1].word == "is", tokens[place - 2].word == "name" { return true }
    return place >= 1 && ["hi", "hello", "hey"].contains(tokens[place - 1].word)
  }

  // MARK: - Fit

  func isPrivate(_ line: OpenerLine) -> Bool {
    line.sentences.contains { sentence in
      let found = lists.privateMatters.all(in: sentence.words)
      guard !found.isEmpty else { return false }
      let innocent = lists.privateExceptions.all(in: sentence.words)
      return found.contains { matter in !innocent.contains { $0.overlaps(matter) } }
    }
  }

  func isDemand(_ line: OpenerLine) -> Bool {
    // "How would you fix my CV?" asks for a view
    if line.main?.unit.form == .wh { return false }
    return line.sentences.contains { sentence in
      lists.demands.occurs(in: sentence.words)
        && (!line.questions.isEmpty
          || sentence.words.prefix(3).contains { $0 == "please" || $0 == "kindly" })
    }
  }

  func isFineClosed(_ line: OpenerLine) -> Bool {
    guard line.questions.count == 1, let question = line.main else { return false }
    var unit = question.unit
    unit.words = unit.words.prefix(30)
    guard
      let core = QuestionCore(question.sentence, unit: unit, in: line.text, lists: lists)
    else { return false }
    return lists.isFine(core.plain.words)
  }
}
