/// Requests and invitations, read as what they ask for.
extension SentenceScan {
  /// "Could you tell me how …", "I'm curious what …", "Tell me about …": what they ask for.
  func request(at start: Int, start origin: Start) -> QuestionUnit? {
    var place = start
    var form = QuestionUnit.Form.invitation
    var isFavour = false
    if words[place] == "do", place + 1 < end,
      lists.tell.match(words, at: place + 1) != nil
        || lists.invite.match(words, at: place + 1) != nil
    {
      place += 1  // "Do tell me about it"
    }
    if let range = lists.know.match(words, at: place) {
      let after = skipObjects(from: range.upperBound)
      if after < end, isWh(at: after) {
        let verb = words[range.upperBound - 1]
        let knowsHow =
          words[after] == "how" && after + 1 < end && words[after + 1] == "to"
          && lists.shortPhrases.match(words, at: after) == nil
        // "Do you remember what we talked about?" asks whether
        let remembersWhen =
          ["remember", "recall"].contains(verb)
          && (words[after] == "when"
            || after + 1 < end && ["we", "i"].contains(words[after + 1]))
        if verb == "know" && knowsHow || remembersWhen {
          // "Do you know how to swim?" asks whether
          return .init(kind: .yesNo, form: .inverted, words: start..<end)
        }
        return .init(kind: answers(after), form: .indirect, words: start..<end)
      }
      if after < end, words[after] == "about", words[place] != "do", words[place] != "you" {
        return .init(kind: .open, form: .indirect, words: start..<end)
      }
    }
    if let range = curiosityLead(at: place) {
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
      if isFavour, range.count == 1, ["imagine", "picture", "consider"].contains(words[place]) {
        return .init(kind: .yesNo, form: .inverted, words: start..<end)  // "Can you imagine …?"
      }
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

  /// "I'd love to hear", also with an adverb inside: "I'd really like to hear".
  func curiosityLead(at place: Int) -> Range<Int>? {
    if let range = lists.curiosity.match(words, at: place) { return range }
    guard words[place] == "i" || words[place] == "would" else { return nil }
    var plain: [String] = []
    var places: [Int] = []
    for later in place..<min(end, place + 10)
    where !["really", "truly", "genuinely", "very", "so", "just", "also"].contains(words[later]) {
      plain.append(words[later])
      places.append(later)
    }
    guard plain.count < min(end, place + 10) - place,
      let range = lists.curiosity.match(plain, at: 0)
    else { return nil }
    return place..<places[range.upperBound - 1] + 1
  }

  func startsWithAdverbThenTell(_ place: Int) -> Bool {
    guard place + 1 < end, ["please", "also", "just", "perhaps", "maybe"].contains(words[place])
    else { return false }
    return lists.tell.match(words, at: place + 1) != nil
      || lists.invite.match(words, at: place + 1) != nil
  }

  /// "Describe your day" invites; "Think of me!" and "Imagine that" hardly do.
  func invites(at range: Range<Int>) -> Bool {
    guard let last = words[range].last else { return false }
    if ["consider", "imagine", "picture", "recall", "describe"].contains(last) {
      return range.upperBound < end
    }
    return true
  }

  func skipObjects(from start: Int) -> Int {
    var place = start
    while place < end, let range = lists.objects.match(words, at: place), place - start < 12 {
      place = range.upperBound
    }
    return place
  }

  func isWh(at place: Int) -> Bool {
    place < end && (Grammar.whWords.contains(words[place]) || opensPrepositionally(place))
  }

  /// What follows "I'd love to hear": a wh-clause, "about …", "your story"; else a statement.
  func curiosity(_ place: Int, start: Int) -> QuestionUnit? {
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
    if ["your", "the", "more", "any", "some"].contains(words[place]),
      words[start..<end].contains("your")
    {
      let head = finder.answers.nounPhrase(Array(words[place..<min(end, place + 14)]))
      let wants = ["love", "appreciate"].contains(words[place - 1])  // "I'd love your hat"
      if !wants || lists.openNouns.contains(head.noun) {
        return .init(kind: .open, form: .indirect, words: start..<end)
      }
    }
    return nil
  }

  func complement(
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
}
