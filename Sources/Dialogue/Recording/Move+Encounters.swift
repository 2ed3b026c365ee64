internal import Language
internal import Model

/// Encounters, people and follow-ups, from sentences and from slots.
extension Move {
  mutating func addLog(_ fields: Fields, _ step: Step) {
    guard let text = fields.text("text") else { return }
    let reading = script.readers.value.log.reading(
      of: .text(text), corrections: fields["fixes"], record.people, input.at)
    let day = reading.date ?? fields.day("day") ?? today
    let people = reading.people.enumerated().compactMap { index, mention in
      // Somebody new whom one means to meet is not met yet.
      identify(
        mention, key: "\(index)", step,
        firstMet: day <= today && !reading.isOnlyAhead ? day : nil)
    }
    var encounter: Encounter?
    // Where it stays open which Ana it was, the encounter is kept all the same, without her.
    let isWithSomebody = !reading.people.isEmpty
    let happened =
      day <= today && (isWithSomebody || reading.isAnAct) && !reading.isOnlyAhead
    if happened {
      var met = Encounter(
        id: identifier(step, "encounter"), day: day, kind: reading.kind,
        people: people.map(\.id), text: text)
      met.minutes = reading.minutes
      met.place = reading.place
      met.event = reading.event
      met.topic = reading.topic
      met.tags = reading.tags
      encounter = met
      put(.encounter(met), note: .noteEncounter, names(of: met, people.map(\.name)))
    } else if day > today, isWithSomebody || reading.isAnAct {
      plan(reading, people, day, step)
    }
    for (index, followUp) in reading.followups.enumerated() {
      let person =
        people.first { $0.name == followUp.person || $0.name == followUp.person.map(properName) }
        ?? people.first
      addFollowUp(
        FollowUp(
          id: identifier(step, "followup.\(index)"), what: followUp.what,
          owner: followUp.owner, person: person?.id,
          encounter: encounter?.id, due: followUp.due, made: today))
    }
  }

  /// Something that is still to come: an event, or a follow-up where no event was named.
  private mutating func plan(
    _ reading: LogReading, _ people: [(id: Identifier, name: String)], _ day: Day, _ step: Step
  ) {
    let name =
      reading.event ?? reading.topic
      ?? reading.kind.rawValue
      + (people.isEmpty ? "" : " with " + joinedInWords(people.map(\.name)))
    var event = Event(id: identifier(step, "event"), name: name, day: day)
    event.minutes = reading.minutes
    event.place = reading.place
    event.people = people.map(\.id)
    put(.event(event), note: .noteEvent, names(of: event))
  }

  /// The person that is meant, made where they are new; nil where it is still open who.
  private mutating func identify(
    _ mention: Mention, key: String, _ step: Step, firstMet: Day?
  ) -> (id: Identifier, name: String)? {
    switch mention.match {
    case .known(let id):
      guard let id = Identifier(id) else { return nil }
      if let name = mention.calledAnew { learn(name, of: id) }
      return (id, mention.name)
    case .new: return newPerson(mention.name, key: key, step, firstMet: firstMet)
    case .ambiguous: return nil
    }
  }

  /// "Is Jonas Weber the Jonas you know?" Yes: the longer of the two is the name, the other one an
  /// alias.
  private mutating func learn(_ typed: String, of id: Identifier) {
    guard case .person(var person)? = record.entity(.person, id) else { return }
    let name = properName(typed)
    let known = ([person.name] + person.aliases).map { Words.normalise($0) }
    guard !known.contains(Words.normalise(name)) else { return }
    if Words.normalise(name).starts(with: Words.normalise(person.name)) {
      person.aliases.append(person.name)
      person.name = name
    } else {
      person.aliases.append(name)
    }
    changes.append(.put(.person(person)))
  }

  private mutating func newPerson(
    _ name: String, key: String, _ step: Step, firstMet: Day?
  ) -> (id: Identifier, name: String) {
    let name = properName(name)
    var person = Person(id: identifier(step, "person.\(key)"), name: name)
    person.firstMet = firstMet
    changes.append(.put(.person(person)))
    return (person.id, name)
  }

  mutating func addPerson(_ fields: Fields, _ step: Step) {
    var person: Person
    if case .person(let known)? = existing(.person, fields) {
      person = known
    } else {
      guard let name = fields.text("name") else { return }
      person = Person(id: identifier(step, "person"), name: name)
      person.firstMet = today
    }
    if let notes = fields.text("notes") { person.notes = notes }
    if let known = fields.text("how_known") { person.howKnown = known }
    if let days = fields.int("cadence_days") { person.cadenceDays = days }
    if fields["resting"].isTrue { person.resting = true }
    if let day = fields.day("not_before") { person.notBefore = day }
    let state = fields["resting"].isTrue ? "resting" : fields.day("not_before").map { _ in "later" }
    put(.person(person), undoneAs: "person", ["text": .text(person.name), "state": Value(state)])
  }

  mutating func addEncounter(_ fields: Fields, _ step: Step) {
    let people = fields.list("people").enumerated().compactMap { index, name in
      self.person(named: name.words, key: "\(index)", step)
    }
    let kind = fields.text("kind").flatMap(EncounterKind.init(rawValue:)) ?? .other
    var met = Encounter(
      id: identifier(step, "encounter"), day: fields.day("day") ?? today, kind: kind,
      people: people.map(\.id), text: fields.text("text") ?? "")
    met.topic = fields.text("topic")
    met.event = fields.text("event")
    met.place = fields.text("place")
    put(.encounter(met), note: .noteEncounter, names(of: met, people.map(\.name)))
  }

  mutating func addFollowUp(_ fields: Fields, _ step: Step) {
    if case .followUp(var known)? = existing(.followUp, fields) {
      if let state = fields.text("state").flatMap(FollowUp.State.init(rawValue:)) {
        known.state = state
        known.closed = state == .open ? nil : today
      }
      if let due = fields.day("due") { known.due = due }
      let names: [String: Value] = [
        "text": .text(known.what), "state": .text(known.state.rawValue),
      ]
      return put(.followUp(known), undoneAs: "followup", names)
    }
    guard let what = fields.text("what") else { return }
    let person = fields.text("person").flatMap { self.person(named: $0, key: "followup", step) }
    addFollowUp(
      FollowUp(
        id: identifier(step, "followup"), what: what,
        owner: fields.text("owner") == "them" ? .them : .me, person: person?.id,
        due: fields.day("due"), made: today))
  }

  /// What is told once more stays one thing, with the day that was named last.
  private mutating func addFollowUp(_ told: FollowUp) {
    var followUp = told
    let words = Words.normalise(told.what)
    let open = told.person.map { record.openFollowUps(with: $0) } ?? []
    if let known = open.first(where: {
      $0.owner == told.owner && Words.normalise($0.what) == words
    }) {
      followUp = known
      followUp.due = told.due ?? known.due
    }
    put(
      .followUp(followUp), note: followUp.owner == .me ? .noteFollowUp : .notePromised,
      ["what": .text(followUp.what), "due": followUp.due.map(Value.day) ?? .none])
  }

  /// A person by the name that was typed: known, or new. Nobody where the name could be several.
  private mutating func person(
    named name: String, key: String, _ step: Step
  ) -> (id: Identifier, name: String)? {
    guard !name.isEmpty else { return nil }
    switch identity(of: name, in: record.people) {
    case .known(let id): return Identifier(id).map { ($0, name) }
    case .ambiguous: return nil
    case .new: return newPerson(name, key: key, step, firstMet: today)
    }
  }

  /// Whom a name by itself means: the one person of exactly that name or alias, else the only one
  /// whose name begins with it.
  private func identity(of name: String, in people: any PeopleIndex) -> Mention.Match {
    let typed = Words.normalise(name)
    guard let first = typed.first else { return .new }
    let candidates = people.people(startingWith: first)
    let same = candidates.filter { known in
      ([known.name] + known.aliases).contains { Words.normalise($0) == typed }
    }
    if same.count == 1 { return .known(id: same[0].id) }
    let beginning = candidates.filter { Words.normalise($0.name).starts(with: typed) }
    switch beginning.count {
    case 0: return .new
    case 1: return .known(id: beginning[0].id)
    default: return .ambiguous(beginning)
    }
  }

  func names(of event: Event) -> [String: Value] {
    [
      "name": .text(event.name), "day": .day(event.day),
      "time": Value(event.minutes.map(clockText)),
    ]
  }

  func names(of met: Encounter, _ people: [String]) -> [String: Value] {
    [
      "people": people.isEmpty ? .none : .list(people.map(Value.text)),
      "kind": .text(met.kind.rawValue), "day": .day(met.day), "place": Value(met.place),
      "event": Value(met.event),
    ]
  }
}
