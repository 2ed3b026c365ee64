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
    if let after = startingBy(place) { place = after }
    if let after = timeLead(at: place), asksToTell(after) {
      place = after
      form = .indirect
      isFavour = true
    } else if let range = lists.know.match(words, at: place) {
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
        if verb == "know" && words[place + 1] == "you" && knowsHow || remembersWhen {
          // "Do you know how to swim?" asks whether
          return .init(kind: .yesNo, form: .inverted, words: start..<end)
        }
        return .init(kind: answers(after), form: .indirect, words: start..<end)
      }
      if after < end, words[after] == "about", words[place] != "do", words[place] != "you" {
        return .init(kind: .open, form: .indirect, words: start..<end)
      }
      if after + 1 < end, ["if", "whether"].contains(words[after]), words[place + 1] == "i" {
        return .init(kind: .yesNo, form: .indirect, words: start..<end)  // "Can I ask if …"
      }
    }
    if isFavour {
      // the time was asked for
    } else if let range = curiosityLead(at: place) {
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
      case let asked = startingBy(range.upperBound) ?? range.upperBound, asksToTell(asked)
    {
      place = asked
      form = .indirect
      isFavour = true
    }
    if place < end,
      Grammar.degreeAdverbs.contains(words[place]) || ["please", "kindly"].contains(words[place])
    {
      place += 1
    }
    if let range = invitation(at: place, isFavour: isFavour) {
      if !isFavour, form == .invitation, !invites(at: range) { return nil }
      if !opensUp(range, isFavour: isFavour) {
        return isFavour ? .init(kind: .yesNo, form: .inverted, words: start..<end) : nil
      }
      if isFavour, range.count == 1, ["imagine", "picture", "consider"].contains(words[place]) {
        return .init(kind: .yesNo, form: .inverted, words: start..<end)  // "Can you imagine …?"
      }
      let after = skipObjects(from: range.upperBound)
      if after < end, isWh(at: after) {
        let kind =
          Self.tellsAll.contains(words[place]) || range.count > 3 ? .open : answers(after)
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

  /// "start by telling me": where the telling begins.
  private func startingBy(_ place: Int) -> Int? {
    guard place + 2 < end, ["start", "begin"].contains(words[place]), words[place + 1] == "by"
    else {
      return nil
    }
    return place + 2
  }

  private func asksToTell(_ place: Int) -> Bool {
    guard place < end else { return false }
    let first =
      ["please", "also", "just", "perhaps", "maybe", "kindly"].contains(words[place])
      ? place + 1 : place
    return lists.tell.match(words, at: first) != nil || lists.invite.match(words, at: first) != nil
      || invitation(at: first, isFavour: true) != nil
  }

  /// "talk me through"; "go back to" only as a command.
  private func invitation(at place: Int, isFavour: Bool) -> Range<Int>? {
    guard
      let range = lists.invite.match(words, at: place) ?? lists.inviteAlone.match(words, at: place),
      range.upperBound < end || range.count > 1
    else { return nil }
    let isAlone = lists.inviteAlone.match(words, at: place)?.count == range.count
    if isFavour, isAlone, range.upperBound >= end || !isWh(at: range.upperBound) { return nil }
    return range
  }

  /// "share your story" and "describe your day", but not "share your slides" or "describe yourself
  /// as shy".
  private func opensUp(_ range: Range<Int>, isFavour: Bool) -> Bool {
    let verb = words[range.lowerBound]
    if isFavour, verb == "describe", words[range.upperBound...].contains("as") { return false }
    guard ["share", "sharing"].contains(verb),
      let last = words[range].last, Grammar.determiners.contains(last) || last == "one"
    else { return true }
    let head = finder.answers.nounPhrase(
      Array(words[range.upperBound..<min(end, range.upperBound + 14)]))
    return lists.openNouns.contains(head.noun) || finder.answers.isAbstract(head.noun)
      || head.words.contains { lists.openNouns.contains($0) }
  }

  /// After these whatever follows is told at length: "walk me through what you do".
  private static let tellsAll: Set<String> = [
    "walk", "walking", "talk", "talking", "run", "take", "describe", "describing", "paint", "fill",
    "give", "giving", "tell", "telling", "shed", "throw", "bring", "catch",
  ]

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
    if ["why", "if", "where", "when", "who"].contains(words[place]), place + 1 < end,
      words[place + 1] == "i",
      !sentence.asks
    {
      return nil  // "I wonder why I came"
    }
    if ["about", "of", "on"].contains(words[place]), place + 1 < end {
      return .init(kind: .open, form: .indirect, words: start..<end)
    }
    if Grammar.auxiliaries.contains(words[place]), sentence.tokens[place].breakBefore == .none,
      isInverted(at: place, start: .init(place: place, afterBreak: true))
    {
      return .init(kind: .yesNo, form: .inverted, words: place..<end)  // "I wanted to ask: are …"
    }
    if sentence.tokens[place].breakBefore != .none, !sentence.tokens[start..<place].isEmpty,
      !isWh(at: place) || isInvertedWh(at: place, start: .init(place: place, afterBreak: true))
    {
      return nil  // "I'm curious – what's your …": the question comes after the dash
    }
    if isWh(at: place) {
      return .init(kind: answers(place), form: .indirect, words: start..<end)
    }
    if ["your", "the", "more", "any", "some"].contains(words[place]),
      words[start..<end].contains("your")
    {
      let head = finder.answers.nounPhrase(Array(words[place..<min(end, place + 14)]))
      let wants = Self.taking.contains(words[place - 1])  // "I'd love your hat"
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
    if word == "to" {
      return form == .indirect ? .init(kind: .yesNo, form: .inverted, words: span) : nil
    }
    if word == "if", words[from - 1] == "know", !sentence.asks { return nil }  // "let me know if"
    if word == "if" || word == "whether" { return .init(kind: .yesNo, form: form, words: span) }
    let head = finder.answers.nounPhrase(Array(words[place..<min(end, place + 14)]))
    if ["way", "route", "road"].contains(head.noun),
      words[from - 1] == "me" && words[from - 2] == "show" && place + head.end >= end
        || finder.answers.leadsSomewhere(Array(words[min(end, place + head.end)..<end]))
    {
      return .init(kind: .short, form: form, words: span)  // "the way to the station"
    }
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
