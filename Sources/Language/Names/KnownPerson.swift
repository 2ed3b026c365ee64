package import Model

/// Somebody in the record, as far as a reader of names needs them.
package struct KnownPerson: Sendable, Equatable {
  package var id: String
  package var name: String
  package var aliases: [String]
  package var lastEncounter: Day?
  package var encounters: Int
  /// The ids of people met together with this one.
  package var metWith: Set<String>

  package init(
    id: String, name: String, aliases: [String] = [], lastEncounter: Day? = nil,
    encounters: Int = 0, metWith: Set<String> = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.lastEncounter = lastEncounter
    self.encounters = encounters
    self.metWith = metWith
  }
}

/// The people of a record, asked for by the words of a line, so that a large store answers from
/// an index and is never read whole.
package protocol PeopleIndex: Sendable {
  /// Everybody whose name or alias begins with a word.
  ///
  /// - Parameter word: the first of `Words.normalise(name)`: folded, one character for scripts
  ///   written without spaces.
  func people(startingWith word: String) -> [KnownPerson]

  /// Everybody whose name ends with a word; asked after a title ("Dr Weber").
  func people(endingWith word: String) -> [KnownPerson]

  /// Those of a line's words that may stand in somebody's name: the others are not asked about.
  func nameWords(among words: [String]) -> Set<String>
}

extension PeopleIndex {
  package func people(endingWith word: String) -> [KnownPerson] { [] }
  package func nameWords(among words: [String]) -> Set<String> { Set(words) }
}

/// A record's people in memory.
package struct KnownPeople: PeopleIndex {
  private var byFirst: [String: [KnownPerson]] = [:]
  private var byLast: [String: [KnownPerson]] = [:]

  package init(_ people: [KnownPerson] = []) {
    for person in people {
      let name = Words.normalise(person.name)
      var firsts = Set(person.aliases.compactMap { Words.normalise($0).first })
      if let first = name.first { firsts.insert(first) }
      for first in firsts { byFirst[first, default: []].append(person) }
      if name.count > 1, let last = name.last { byLast[last, default: []].append(person) }
    }
  }

  package func people(startingWith word: String) -> [KnownPerson] { byFirst[word] ?? [] }
  package func people(endingWith word: String) -> [KnownPerson] { byLast[word] ?? [] }
}
