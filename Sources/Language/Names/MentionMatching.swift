internal import Model

/// Turns what was found into mentions: same person twice, several who could be meant, rank.
enum MentionMatching {
  static func mentions(_ named: [NamePass.Named], _ line: TypedLine) -> [Mention] {
    let certain = Set(
      named.compactMap { item -> String? in
        guard let found = item.found, found.certain, found.people.count == 1 else { return nil }
        return found.people.first?.id
      })
    var mentions: [Mention] = []
    // by folded first name: who was named in full before
    var before: [String: Mention] = [:]
    for item in named {
      let name = line.original(item.words)
      let range = line.characterRange(item.words)
      var mention = Mention(name: name, range: range, match: .new, part: item.part)
      let key = line.normal(item.words.lowerBound)
      if let found = item.found, !found.people.isEmpty {
        if found.people.count == 1, found.certain, let person = found.people.first {
          mention.match = .known(id: person.id)
        } else if let earlier = before[key], case .known(let id) = earlier.match,
          found.people.contains(where: { $0.id == id })
        {
          mention.match = earlier.match
        } else {
          mention.match = .ambiguous(rank(found.people, together: certain))
        }
      } else if item.words.count == 1, let earlier = before[key] {
        mention.match = earlier.match
        mention.name = earlier.name
      }
      if before[key] == nil || item.words.count > 1 { before[key] = mention }
      mentions.append(mention)
    }
    return mentions
  }

  /// Met together with the others of the line, then lately, then often.
  static func rank(_ people: [KnownPerson], together: Set<String>) -> [KnownPerson] {
    people.sorted { a, b in
      let sharedA = a.metWith.intersection(together).count
      let sharedB = b.metWith.intersection(together).count
      if sharedA != sharedB { return sharedA > sharedB }
      let lastA = a.lastEncounter?.number ?? Int.min
      let lastB = b.lastEncounter?.number ?? Int.min
      if lastA != lastB { return lastA > lastB }
      if a.encounters != b.encounters { return a.encounters > b.encounters }
      return (a.name, a.id) < (b.name, b.id)
    }
  }
}
