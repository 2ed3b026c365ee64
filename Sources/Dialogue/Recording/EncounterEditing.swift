package import Language
package import Model

/// Sets a past encounter right by what is typed of it: "it was Tuesday", "her name is Ana Weber".
package struct EncounterEditing {
  package enum Result: Equatable {
    case changed([Change], Encounter)
    /// This correction says nothing that is understood.
    case unread(String)
    /// What has to be said first.
    case unclear(String)
  }

  let reader: LogReader
  let people: any PeopleIndex
  let now: Moment

  package init(reader: LogReader, people: any PeopleIndex, now: Moment) {
    self.reader = reader
    self.people = people
    self.now = now
  }

  /// - Parameters:
  ///   - names: The name of a person of the record.
  ///   - newID: Makes an id for somebody who is new.
  package func corrected(
    _ encounter: Encounter, by fixes: [String], names: (Identifier) -> String?,
    newID: () -> Identifier
  ) -> Result {
    var reading = LogReading(encounter, names: names)
    for fix in fixes {
      guard let next = correct(reading, fix) else { return .unread(fix) }
      reading = next
    }
    for mention in reading.people {
      guard case .ambiguous = mention.match else { continue }
      return .unclear(reading.questions.first ?? mention.name)
    }
    if reading.date == nil, let question = reading.questions.last { return .unclear(question) }
    return changed(encounter, reading, newID)
  }

  private func correct(_ reading: LogReading, _ fix: String) -> LogReading? {
    func open(_ index: some PeopleIndex) -> LogReading? {
      reader.correct(reading, with: fix, people: index, now: now)
    }
    return open(people)
  }

  private func changed(_ before: Encounter, _ reading: LogReading, _ newID: () -> Identifier)
    -> Result
  {
    var changes: [Change] = []
    var encounter = before
    encounter.day = reading.date ?? before.day
    encounter.people = reading.people.compactMap { mention in
      switch mention.match {
      case .known(let id): return Identifier(id)
      case .ambiguous: return nil
      case .new:
        var person = Person(id: newID(), name: properName(mention.name))
        person.firstMet = encounter.day
        changes.append(.put(.person(person)))
        return person.id
      }
    }
    encounter.minutes = reading.minutes
    encounter.kind = reading.kind
    encounter.place = reading.place
    encounter.event = reading.event
    encounter.topic = reading.topic
    encounter.tags = reading.tags
    changes.append(.put(.encounter(encounter)))
    return .changed(changes, encounter)
  }
}

extension LogReading {
  /// An encounter as a sentence of it would have been read.
  init(_ encounter: Encounter, names: (Identifier) -> String?) {
    self.init(text: encounter.text, date: encounter.day, kind: encounter.kind)
    minutes = encounter.minutes
    place = encounter.place
    event = encounter.event
    topic = encounter.topic
    tags = encounter.tags
    people = encounter.people.compactMap { id in
      names(id).map { Mention(name: $0, range: 0..<0, match: .known(id: id.description)) }
    }
  }
}
