internal import Model

/// Promises that lie in a thing: what is wanted, owed, or waited for.
extension FollowUpFinder {
  /// "wants a CV by Monday", "he needs the invoice by the 30th": with a day, the writer's to do.
  func wanted(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    var place = verb + 1
    if log.normal(place) == "to" {
      guard ["see", "have", "get", "read", "receive"].contains(log.normal(place + 1)) else {
        return nil
      }
      place += 2
    }
    guard place < log.count, log.gap(place) == .none,
      !SmallWords.objects.contains(log.normal(place))
    else { return nil }
    let end = actEnd(place)
    guard
      let limit = (place..<end).first(where: {
        ["by", "before", "until"].contains(log.normal($0)) && $0 > place
      }), limit + 1 < end, log.dated[limit + 1]
    else { return nil }
    return .init(
      words: start..<end, act: place..<end, owner: .me, subject: subject.mention,
      phrase: "thing_wanted")
  }

  func owed(_ start: Int, _ verb: Int, _ subject: Subject) -> Found? {
    let (receiver, place) = receiver(at: verb + 1)
    let end = actEnd(place)
    guard end > place, log.gap(place) == .none else { return nil }
    // "saw Sam, owes me five pounds"
    let owner = log.normal(verb) == "owes" && !subject.named ? .them : subject.owner
    return .init(
      words: start..<end, act: place..<end, owner: owner, subject: subject.mention,
      phrase: "thing_owed", receiver: receiver)
  }

  /// "waiting on Sam for the deck", "waiting for her to sign", "waiting to hear from Ana"
  func awaited(_ start: Int, _ verb: Int) -> Found? {
    let next = log.normal(verb + 1)
    if next == "to" {
      guard log.normal(verb + 2) == "hear" else { return nil }
      let end = actEnd(verb + 2)
      let subject = (verb + 2..<end).compactMap { log.mentionAt[$0] }.first
      return .init(
        words: start..<end, act: verb + 2..<end, owner: .them, subject: subject,
        phrase: "answer_awaited")
    }
    var place = verb + 1
    if ["on", "for"].contains(next) {
      place += 1
    } else if log.normal(verb) != "awaiting", log.normal(verb) != "expecting" {
      return nil
    }
    guard place < log.count, log.gap(place) == .none else { return nil }
    let end = actEnd(place)
    guard end > place else { return nil }
    let subject = (place..<end).compactMap { log.mentionAt[$0] }.first
    var found = Found(
      words: start..<end, act: place..<end, owner: .them, subject: subject, phrase: "thing_awaited")
    for split in place..<end {
      if log.normal(split) == "to", split + 1 < end, split > place {
        found.act = split + 1..<end
        found.phrase = nil
        return found
      }
      if ["for", "from"].contains(log.normal(split)), split > place, split + 1 < end {
        found.act = log.normal(split) == "for" ? split + 1..<end : place..<split
        return answered(found)
      }
    }
    if let range = log.mentionRange(startingAt: place) {
      if range.upperBound >= end {
        found.phrase = "answer_awaited"
      } else if log.line.all[range.upperBound - 1].possessive {
        found.act = range.upperBound..<end
      }
    } else if SmallWords.objects.contains(log.normal(place)), place + 1 == end {
      found.phrase = "answer_awaited"
    }
    return answered(found)
  }

  func answered(_ found: Found) -> Found {
    guard let last = found.act.last,
      ["reply", "answer", "response", "feedback", "email", "call", "word", "decision"].contains(
        log.normal(last))
    else { return found }
    var found = found
    found.phrase = "answer_awaited"
    return found
  }

  /// To whom: a name or "her", in the person's spelling and empty where nobody follows, and the
  /// place behind it.
  func receiver(at place: Int) -> (String, Int) {
    if let range = log.mentionRange(startingAt: place) {
      return (log.line.original(range), range.upperBound)
    }
    // "promised mum I'd ring"
    if log.names.roles.contains(log.normal(place)), log.normal(place + 1) == "i" {
      return (log.line.original(place..<place + 1), place + 1)
    }
    guard SmallWords.objects.contains(log.normal(place)) else { return ("", place) }
    return (log.line.original(place..<place + 1), place + 1)
  }
}
