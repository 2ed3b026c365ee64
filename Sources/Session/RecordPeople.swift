internal import Language
internal import Model

/// The people of the record, as the reader of names asks for them: by the first word of a name.
struct RecordPeople: PeopleIndex {
  let record: any Record

  func people(startingWith word: String) -> [KnownPerson] {
    let match = Self.isCharacter(word) ? NameMatch.beginning : .first
    return known((try? record.people(named: word, match, limit: 20)) ?? [])
  }

  /// The record keeps a name in Han as one word, a line is read by its characters.
  private static func isCharacter(_ word: String) -> Bool {
    word.count == 1 && word.allSatisfy { $0.isLetter && !$0.isCased }
  }

  func people(endingWith word: String) -> [KnownPerson] {
    known((try? record.people(named: word, .any, limit: 20)) ?? []).filter {
      let name = Words.normalise($0.name)
      return name.count > 1 && name.last == word
    }
  }

  func nameWords(among words: [String]) -> Set<String> {
    guard let found = try? record.nameWords(among: words) else { return Set(words) }
    return found.union(words.filter(Self.isCharacter))
  }

  private func known(_ found: [Acquaintance]) -> [KnownPerson] {
    found.map { known in
      KnownPerson(
        id: known.person.id.description, name: known.person.name, aliases: known.person.aliases,
        lastEncounter: known.lastEncounter, encounters: known.encounters,
        metWith: metWith(known.person.id))
    }
  }

  /// Whom somebody was met together with lately.
  private func metWith(_ id: Identifier) -> Set<String> {
    let timeline = (try? record.timeline(of: id, before: nil, limit: 20)) ?? []
    return Set(
      timeline.flatMap { entry -> [String] in
        guard case .encounter(let encounter) = entry else { return [] }
        return encounter.people.map(\.description)
      })
  }
}
