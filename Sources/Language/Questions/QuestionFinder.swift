/// Finds the questions of a sentence, wherever in it they begin.
struct QuestionFinder: Sendable {
  let lists: OpenerWords
  let answers: AnswerSpace

  init(lists: OpenerWords) {
    self.lists = lists
    answers = AnswerSpace(lists: lists)
  }

  /// The questions of one sentence from left to right; none where it is a statement.
  func units(in sentence: QuestionSentence) -> [QuestionUnit] {
    let reading = SentenceScan(finder: self, sentence: sentence)
    return reading.units()
  }
}

/// The work on one sentence.
private struct SentenceScan {
  let finder: QuestionFinder
  let sentence: QuestionSentence
  let words: [String]
  /// For each word, where its stretch between two breaks ends.
  let pieceEnds: [Int]

  var lists: OpenerWords { finder.lists }
  var end: Int { words.count }

  init(finder: QuestionFinder, sentence: QuestionSentence) {
    self.finder = finder
    self.sentence = sentence
    words = sentence.words
    var ends = [Int](repeating: sentence.tokens.count, count: sentence.tokens.count)
    var last = sentence.tokens.count
    for place in stride(from: sentence.tokens.count - 1, through: 0, by: -1) {
      ends[place] = last
      if sentence.tokens[place].breakBefore != .none { last = place }
    }
    pieceEnds = ends
  }

  func units() -> [QuestionUnit] {
    var found: [QuestionUnit] = []
    var free = 0
    for start in starts() where start.place >= free {
      if let range = lists.openPhrases.match(words, at: start.place),
        range.upperBound == pieceEnds[start.place], words[start.place] == "and", found.isEmpty
      {
        found.append(.init(kind: .open, form: .wh, words: start.place..<end))
        free = range.upperBound
        continue
      }
      let place = skipFillers(from: start.place)
      guard place < end else { break }
      guard var unit = strict(at: place, after: start) else { continue }
      if let previous = found.last {
        if start.conjunction == "or" { continue }
        unit.continues = continues(unit, start: start)
        if previous.form == .indirect && unit.form == .inverted && !sentence.asks { continue }
        found[found.count - 1].words =
          previous.words.lowerBound..<max(start.place, previous.words.lowerBound + 1)
      } else if unit.form == .inverted, let tag = tag(unit, at: place) {
        return [tag]
      }
      found.append(unit)
      free = place + 1
    }
    if found.isEmpty, let unit = inside() { found = [unit] }
    if found.isEmpty, let unit = wordTag() { found = [unit] }
    if found.isEmpty, let unit = loose() { found = [unit] }
    return found
  }

  // MARK: - Where a question may begin

  private struct Start {
    var place: Int
    var conjunction: String? = nil
    var afterBreak: Bool
  }

  private func starts() -> [Start] {
    var starts: [Start] = [.init(place: 0, conjunction: nil, afterBreak: true)]
    for place in words.indices.dropFirst() {
      let breaks = sentence.tokens[place].breakBefore != .none
      let joins = Grammar.conjunctions.contains(words[place])
      if breaks || joins {
        starts.append(
          .init(place: place, conjunction: joins ? words[place] : nil, afterBreak: breaks))
      }
    }
    return starts
  }

  private func skipFillers(from start: Int) -> Int {
    var place = start
    while place < end, let range = lists.fillers.match(words, at: place), range.upperBound < end,
      range.upperBound - start < 24
    {
      place = range.upperBound
    }
    return place
  }

  /// "…, and what made it good?" continues the thought before it.
  private func continues(_ unit: QuestionUnit, start: Start) -> Bool {
    guard start.conjunction == "and" || start.afterBreak, unit.form == .wh else { return false }
    let rest = words[unit.words]
    return rest.count <= 2
      || rest.contains { ["it", "that", "them", "this", "those", "one"].contains($0) }
  }

  // MARK: - Clear questions

  private func strict(at place: Int, after start: Start) -> QuestionUnit? {
    let whole = place..<end
    if let range = lists.pleasantries.match(words, at: place), range.upperBound >= pieceEnds[place]
    {
      return .init(kind: .short, form: .pleasantry, words: whole)
    }
    if let range = lists.openPhrases.match(words, at: place), range.upperBound == pieceEnds[place] {
      return .init(kind: .open, form: .wh, words: whole)
    }
    if let unit = request(at: place, start: start) { return unit }
    let word = words[place]
    if Grammar.whWords.contains(word) || opensPrepositionally(place) {
      return isInvertedWh(at: place, start: start)
        ? .init(kind: answers(place), form: .wh, words: whole) : nil
    }
    if Grammar.auxiliaries.contains(word), isInverted(at: place, start: start) {
      return .init(kind: .yesNo, form: .inverted, words: whole)
    }
    return nil
  }

  private func answers(_ place: Int) -> OpenerReading.Kind {
    finder.answers.kind(words, at: place, end: questionEnd(from: place))
  }

  /// A question may run past a comma; it is read no further than 60 words.
  private func questionEnd(from place: Int) -> Int { min(end, place + 60) }

  private func opensPrepositionally(_ place: Int) -> Bool {
    place + 1 < end && Grammar.prepositions.contains(words[place])
      && ["what", "which", "whom", "whose", "how"].contains(words[place + 1])
  }

  private func isInvertedWh(at start: Int, start origin: Start) -> Bool {
    var place = start
    if Grammar.prepositions.contains(words[place]) { place += 1 }
    let word = words[place]
    guard place + 1 < end else {
      return origin.place > 0 && (word == "why" || word == "how") || sentence.asks
    }
    let next = words[place + 1]
    if Grammar.auxiliaries.contains(next) {
      // "when is", "what do": not "what will be will be"
      return place + 2 < end || sentence.asks || word == "what"
    }
    if word == "how", ["about", "come", "so"].contains(next) { return true }
    if word == "why", next == "not" { return true }
    if word == "what", next == "if" || next == "about" { return true }
    if word == "what", next == "a" || next == "an" { return false }
    if Grammar.pronouns.contains(next) { return false }
    if word == "who" || word == "what", Grammar.subjectVerbs.contains(next) || next.hasSuffix("ed")
    {
      return sentence.asks || start == 0 || !sentence.isClosed || origin.afterBreak
    }
    guard ["what", "which", "whose", "how"].contains(word) else {
      return sentence.asks && !Grammar.subordinators.contains(word) && !Grammar.isSubject(next)
    }
    if Grammar.determiners.contains(next), word != "how", next != "other" { return false }
    // "What kind of cool stuff are you …"
    let limit = min(place + 12, pieceEnds[place])
    if place + 2 < limit {
      for later in place + 2..<limit
      where Grammar.auxiliaries.contains(words[later]) && later + 1 < end
        && (Grammar.isSubject(words[later + 1]) || sentence.asks)
      {
        return true
      }
    }
    return false
  }

  /// "Do you …", "Is work …", and not "Have a good evening" or "Would love to".
  private func isInverted(at place: Int, start: Start) -> Bool {
    let first = words[place]
    var after = place + 1
    if after < end, words[after] == "not" { after += 1 }
    guard after < end else { return sentence.asks && place > 0 }
    let next = words[after]
    if start.conjunction != nil, !start.afterBreak, !sentence.asks {
      return ["you", "they", "we", "he", "she"].contains(next)
    }
    switch first {
    case "have", "had":
      if ["you", "they", "we", "i", "he", "she", "there"].contains(next) { return true }
      return sentence.asks && (Grammar.isSubject(next) && next != "a" && next != "an")
    case "do":
      if ["tell", "come", "let", "keep", "share", "stay", "say"].contains(next) { return false }
      return Grammar.isSubject(next) || sentence.asks || !sentence.isClosed
    case "may", "might", "must", "shall":
      return ["i", "we", "you", "they", "he", "she", "it", "there"].contains(next)
    case "can", "could", "will", "would", "should":
      if ["love", "like", "be", "have", "not", "wait", "do", "appreciate"].contains(next) {
        return false
      }
      return Grammar.isSubject(next) || sentence.asks && place == skipFillers(from: start.place)
    default:
      if Grammar.isSubject(next) { return true }
      if ["wondering", "hoping", "thinking", "not"].contains(next) { return false }
      return sentence.asks || !sentence.isClosed && place == 0
    }
  }

  /// "Great talk, wasn't it?": the auxiliary and its pronoun close the sentence.
  private func tag(_ unit: QuestionUnit, at place: Int) -> QuestionUnit? {
    let tail = words[place...]
    guard place > 0, tail.count <= 3, let last = tail.last, Grammar.pronouns.contains(last) else {
      return nil
    }
    return .init(kind: .yesNo, form: .tag, words: 0..<place)
  }

  // MARK: - Requests

  /// "Could you tell me how …", "I'm curious what …", "Tell me about …": what they ask for.
  private func request(at start: Int, start origin: Start) -> QuestionUnit? {
    var place = start
    var form = QuestionUnit.Form.invitation
    var isFavour = false
    if let range = lists.know.match(words, at: place) {
      let after = skipObjects(from: range.upperBound)
      if after < end, isWh(at: after) {
        return .init(kind: answers(after), form: .indirect, words: start..<end)
      }
      if after < end, words[after] == "about", words[place] != "do", words[place] != "you" {
        return .init(kind: .open, form: .indirect, words: start..<end)
      }
    }
    if let range = lists.curiosity.match(words, at: place) {
      form = .indirect
      let after = skipObjects(from: range.upperBound)
      if after < end, words[after] == "if" || words[after] == "whether" {
        let inner = after + 1
        if let range = lists.requests.match(words, at: inner) {
          place = range.upperBound
          isFavour = true
        } else {
          return .init(kind: .yesNo, form: .indirect, words: start..<end)
        }
      } else {
        return curiosity(after, start: start)
      }
    } else if let range = lists.requests.match(words, at: place),
      lists.tell.match(words, at: range.upperBound) != nil
        || lists.invite.match(words, at: range.upperBound) != nil
        || startsWithAdverbThenTell(range.upperBound)
    {
      place = range.upperBound
      form = .indirect
      isFavour = true
    }
    if place < end, Grammar.degreeAdverbs.contains(words[place]) || words[place] == "please" {
      place += 1
    }
    if let range = lists.invite.match(words, at: place), range.upperBound < end || range.count > 1 {
      if !isFavour, form == .invitation, !invites(at: range) { return nil }
      let after = skipObjects(from: range.upperBound)
      if after < end, isWh(at: after) {
        let kind = answers(after)
        return .init(kind: kind == .yesNo ? .open : kind, form: form, words: start..<end)
      }
      return .init(kind: .open, form: form, words: start..<end)
    }
    guard let range = lists.tell.match(words, at: place) else {
      return form == .indirect && isFavour
        ? .init(kind: .yesNo, form: .inverted, words: start..<end) : nil
    }
    return complement(range.upperBound, form: form, start: start)
  }

  private func startsWithAdverbThenTell(_ place: Int) -> Bool {
    guard place + 1 < end, ["please", "also", "just", "perhaps", "maybe"].contains(words[place])
    else { return false }
    return lists.tell.match(words, at: place + 1) != nil
      || lists.invite.match(words, at: place + 1) != nil
  }

  /// "Describe your day" invites; "Think of me!" and "Imagine that" hardly do.
  private func invites(at range: Range<Int>) -> Bool {
    guard let last = words[range].last else { return false }
    if ["consider", "imagine", "picture", "recall", "describe"].contains(last) {
      return range.upperBound < end
    }
    return true
  }

  private func skipObjects(from start: Int) -> Int {
    var place = start
    while place < end, let range = lists.objects.match(words, at: place), place - start < 12 {
      place = range.upperBound
    }
    return place
  }

  private func isWh(at place: Int) -> Bool {
    place < end && (Grammar.whWords.contains(words[place]) || opensPrepositionally(place))
  }

  /// What follows "I'd love to hear": a wh-clause, "about …", "your story"; else a statement.
  private func curiosity(_ place: Int, start: Int) -> QuestionUnit? {
    guard place < end else { return nil }
    if sentence.tokens[place].breakBefore != .none, !sentence.tokens[start..<place].isEmpty,
      !isWh(at: place) || isInvertedWh(at: place, start: .init(place: place, afterBreak: true))
    {
      return nil  // "I'm curious – what's your …": the question comes after the dash
    }
    if isWh(at: place) {
      return .init(kind: answers(place), form: .indirect, words: start..<end)
    }
    if ["about", "of"].contains(words[place]) {
      return .init(kind: .open, form: .indirect, words: start..<end)
    }
    if words[start..<end].contains("your"), place < end,
      ["your", "the", "more", "any"].contains(words[place])
    {
      return .init(kind: .open, form: .indirect, words: start..<end)
    }
    return nil
  }

  private func complement(
    _ from: Int, form: QuestionUnit.Form, start: Int
  ) -> QuestionUnit? {
    let place = skipObjects(from: from)
    let span = start..<end
    guard place < end else {
      return form == .indirect ? .init(kind: .yesNo, form: .inverted, words: span) : nil
    }
    let word = words[place]
    if word == "about" || word == "of" || word == "on" {
      return .init(kind: .open, form: form, words: span)
    }
    if isWh(at: place) { return .init(kind: answers(place), form: form, words: span) }
    if word == "if", words[from - 1] == "know", !sentence.asks { return nil }  // "let me know if"
    if word == "if" || word == "whether" { return .init(kind: .yesNo, form: form, words: span) }
    let head = finder.answers.nounPhrase(Array(words[place..<min(end, place + 14)]))
    if lists.openNouns.contains(head.noun) {
      return .init(kind: .open, form: form, words: span)
    }
    if Grammar.determiners.contains(word) || lists.shortNouns.contains(head.noun) {
      return form == .indirect
        ? .init(
          kind: lists.shortNouns.contains(head.noun) ? .short : .yesNo, form: .inverted, words: span
        )
        : .init(kind: .short, form: form, words: span)
    }
    return form == .indirect ? .init(kind: .yesNo, form: .inverted, words: span) : nil
  }

  // MARK: - Less clear ones

  /// A question without a break before it: "hi im sam where do you work".
  private func inside() -> QuestionUnit? {
    for place in words.indices.dropFirst() {
      let word = words[place]
      guard place + 2 < end else { break }
      let next = words[place + 1]
      let subject = words[place + 2]
      if Grammar.whWords.contains(word), Grammar.auxiliaries.contains(next),
        subject == "you" || Grammar.possessives.contains(subject) && Grammar.toBe.contains(next)
          || sentence.asks && Grammar.isSubject(subject)
      {
        return .init(kind: answers(place), form: .wh, words: place..<end)
      }
      if ["do", "did", "are", "have", "can", "could", "would", "will", "were", "is", "was"]
        .contains(word),
        next == "you" || sentence.asks && Grammar.isSubject(next),
        !Grammar.auxiliaries.contains(words[place - 1]),
        !Grammar.whWords.contains(words[place - 1]),
        ![
          "than", "as", "so", "neither", "nor", "you", "i", "we", "they", "who", "that", "which",
          "it", "he", "she", "there",
        ]
        .contains(words[place - 1]), sentence.asks || !sentence.isClosed
      {
        return .init(kind: .yesNo, form: .inverted, words: place..<end)
      }
    }
    return nil
  }

  /// "So you're a recruiter, right?"
  private func wordTag() -> QuestionUnit? {
    guard let last = sentence.tokens.last, end > 2, lists.tags.contains(last.word),
      sentence.asks
        || last.breakBefore != .none && !["no", "yes", "ok", "okay", "hey"].contains(last.word),
      !Grammar.whWords.contains(words[0]) || words[0] == "when"
    else {
      // "nice day isn't it", "you work here don't you" with nothing between
      guard end > 4 else { return nil }
      let tail = Array(words.suffix(3))
      if Grammar.auxiliaries.contains(tail[0]), tail[1] == "not",
        ["it", "you", "they", "we", "he", "she", "there", "i"].contains(tail[2])
      {
        return .init(kind: .yesNo, form: .tag, words: 0..<end - 3)
      }
      return nil
    }
    return .init(kind: .yesNo, form: .tag, words: 0..<end - 1)
  }

  private func loose() -> QuestionUnit? {
    let place = skipFillers(from: 0)
    guard place < end else { return nil }
    let whole = place..<end
    let first = words[place]
    if sentence.asks {
      if end <= 2, lists.tags.contains(words[end - 1]) || words[0] == "really" {
        return .init(kind: .yesNo, form: .pleasantry, words: whole)  // "Yeah?"
      }
      if isWh(at: place),
        !Grammar.subordinators.contains(first) || end - place < 6 || first == "where"
      {
        return .init(kind: answers(place), form: .wh, words: whole)
      }
      if let wh = whInPlace() { return wh }
      if words.suffix(2) == ["you", "are"] || words.suffix(3) == ["your", "name", "is"] {
        return .init(kind: .short, form: .wh, words: whole)  // "And you are?"
      }
      if first == "any", place + 1 < end, ["thoughts", "opinions"].contains(words[place + 1]) {
        return .init(kind: .open, form: .fragment, words: whole)
      }
      if ["thoughts", "opinions", "impressions", "takeaways", "reactions", "highlights"].contains(
        first)
        || first == "your"
          && ["thoughts", "take", "story", "opinion", "impressions", "highlights", "view"].contains(
            words[min(place + 1, end - 1)])
      {
        return .init(kind: .open, form: .fragment, words: whole)
      }
      if lists.fragments.match(words, at: place) == nil,
        ["favourite", "best", "worst", "earliest", "funniest", "weirdest", "biggest"].contains(
          first)
          || first == "most" || first == "last" || first == "your" && words.contains("favourite")
      {
        return .init(kind: .short, form: .fragment, words: whole)
      }
      return .init(kind: .yesNo, form: .fragment, words: whole)
    }
    if lists.fragments.match(words, at: place) != nil {
      return .init(kind: .yesNo, form: .fragment, words: whole)
    }
    if first.hasSuffix("ing"), words.contains("anything") || words.contains("any"),
      !sentence.isClosed
    {
      return .init(kind: .yesNo, form: .fragment, words: whole)
    }
    // "how you got into law", typed without any mark
    if !sentence.isClosed, ["how", "why", "what", "where"].contains(first), place + 2 < end,
      words[place + 1] == "you" || words[place + 1] == "your",
      !words[(place + 2)...].contains(where: Grammar.toBe.contains)
    {
      return .init(kind: answers(place), form: .wh, words: whole)
    }
    if !sentence.isClosed, first == "what" || first == "who" || first == "how", place + 1 < end,
      words[place + 1] != "a", words[place + 1] != "an",
      !Grammar.pronouns.contains(words[place + 1]),
      !Grammar.determiners.contains(words[place + 1])
    {
      return .init(kind: answers(place), form: .wh, words: whole)
    }
    return nil
  }

  /// "And you work where?"
  private func whInPlace() -> QuestionUnit? {
    guard let last = words.last, end > 2, Grammar.whWords.contains(last) else { return nil }
    return .init(
      kind: last == "why" || last == "how" ? .open : .short, form: .wh, words: 0..<end)
  }
}
