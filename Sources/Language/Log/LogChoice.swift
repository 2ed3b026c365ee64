/// An answer to "Which Ana: Ana Silva or Ana Weber?" and the other questions about a log, by place
/// ("the second", "2"), by a part of the name ("Silva", "ana w"), or by neither ("somebody new").
extension LogCorrection {
  /// The reading with the first open question answered; nil where the line does not choose.
  func choice() -> LogReading? {
    let words = line.all.map(\.normal).filter { !Self.around.contains($0) }
    guard !words.isEmpty, words.count <= 4 else { return nil }
    for (index, mention) in before.people.enumerated() {
      guard case .ambiguous(let candidates) = mention.match else { continue }
      return person(words, mention, at: index, among: candidates)
    }
    return day(words)
  }

  private func person(
    _ words: [String], _ mention: Mention, at index: Int, among candidates: [KnownPerson]
  ) -> LogReading? {
    if candidates.count == 1, words.allSatisfy(Self.assents.contains) {
      var reading = taking(candidates[0], at: index)
      reading.people[index].calledAnew = mention.name
      return reading
    }
    if words.allSatisfy(Self.refusals.contains) {
      var reading = before
      reading.people[index].match = .new
      return reading
    }
    let named = candidates.filter { Self.fits(words, $0) }
    let chosen =
      named.count == 1
      ? named[0] : Self.place(words, of: candidates.count).map { candidates[$0] }
    return chosen.map { taking($0, at: index) }
  }

  /// The reading with somebody of the record in a mention's place, in what follows as well.
  private func taking(_ person: KnownPerson, at index: Int) -> LogReading {
    var reading = before
    let typed = reading.people[index].name
    reading.people[index].name = person.name
    reading.people[index].match = .known(id: person.id)
    for place in reading.followups.indices where reading.followups[place].person == typed {
      reading.followups[place].person = person.name
    }
    return reading
  }

  /// "the second", for two days that a date may mean. A figure by itself may be a day of a month.
  private func day(_ words: [String]) -> LogReading? {
    guard words.allSatisfy({ Int($0) == nil }),
      let place = Self.place(words, of: before.dateCandidates.count)
    else { return nil }
    var reading = before
    reading.date = before.dateCandidates[place]
    reading.dateCandidates = []
    return reading
  }

  /// Every word is one of the name's, or its beginning where it is a single letter.
  private static func fits(_ words: [String], _ person: KnownPerson) -> Bool {
    let names = ([person.name] + person.aliases).flatMap(Words.normalise)
    return words.allSatisfy { word in
      names.contains { $0 == word || word.count == 1 && $0.hasPrefix(word) }
    }
  }

  private static func place(_ words: [String], of count: Int) -> Int? {
    guard words.count == 1, count > 1 else { return nil }
    let ordinals = [
      "1": 0, "first": 0, "1st": 0, "former": 0, "2": 1, "second": 1, "2nd": 1, "3": 2,
      "third": 2, "3rd": 2, "4": 3, "fourth": 3, "4th": 3, "last": count - 1, "latter": count - 1,
    ]
    return ordinals[words[0]].flatMap { $0 < count ? $0 : nil }
  }

  private static let around: Set<String> = [
    "the", "one", "it", "was", "is", "that", "number", "a", "an", "i", "mean", "meant", "with",
    "person", "please",
  ]
  private static let assents: Set<String> = [
    "yes", "yeah", "yep", "yup", "y", "sure", "right", "correct", "exactly", "same", "her", "him",
    "them", "she", "he",
  ]
  private static let refusals: Set<String> = [
    "no", "nope", "neither", "none", "new", "other", "another", "different", "somebody", "someone",
    "else", "not", "of", "them", "these", "both",
  ]
}
