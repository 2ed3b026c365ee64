import Model

/// A made-up record of ten years: the same number of encounters gives the same record.
///
/// Its shape is that of a person who keeps up with some four hundred people: a few are met often
/// and most seldom (Zipf, exponent 0.8), one encounter in four is with more than one person, half
/// name a place, three in ten an event, a third leave something to follow up.
struct Corpus {
  /// The last day of the record.
  static let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)
  static let days = 3_650

  let count: Int
  private(set) var people: [Person] = []
  private var random = SplitMix64(seed: 20_261_123)
  /// The sums of the people's weights, to find one by.
  private var weights: [Double] = []

  init(count: Int) {
    self.count = count
    let start = Moment(day: Self.today.adding(days: -Self.days - 1))
    var seen = Set<String>()
    while people.count < 400 {
      let name = pick(Self.firstNames) + " " + pick(Self.lastNames)
      guard seen.insert(name).inserted else { continue }
      var person = Person(id: Identifier(at: start, using: &random), name: name)
      if people.count % 3 == 0 { person.cadenceDays = [28, 56, 91, 182][people.count / 3 % 4] }
      if people.count % 5 == 0 { person.groups = [pick(["alumni", "work", "running"])] }
      people.append(person)
    }
    var sum = 0.0
    for rank in 1...people.count {
      sum += 1 / Self.power(Double(rank))
      weights.append(sum)
    }
  }

  /// x^0.8, by square roots alone: x^(1/2 + 1/4 + 1/32 + 1/64) is near enough.
  private static func power(_ x: Double) -> Double {
    let half = x.squareRoot()
    let quarter = half.squareRoot()
    let thirtySecond = quarter.squareRoot().squareRoot().squareRoot()
    return half * quarter * thirtySecond * thirtySecond.squareRoot()
  }

  /// One encounter and what follows from it; `number` counts from 0, in order of days.
  mutating func entries(_ number: Int) -> [Change] {
    let day = Self.today.adding(days: number * Self.days / max(count, 1) - Self.days + 1)
    let moment = Moment(day: day, minutes: Int.random(in: 480..<1_260, using: &random))
    let size = [1, 1, 1, 1, 1, 1, 1, 2, 2, 3][Int.random(in: 0..<10, using: &random)]
    var present: [Person] = []
    while present.count < size {
      let person = someone()
      if !present.contains(where: { $0.id == person.id }) { present.append(person) }
    }
    let (verb, kind) = pick(Self.verbs)
    var encounter = Encounter(
      id: Identifier(at: moment, using: &random), day: day, kind: kind, people: present.map(\.id),
      text: "")
    encounter.minutes = moment.minutes
    encounter.place = chance(50) ? pick(Self.places) : nil
    encounter.event = chance(30) ? pick(Self.events) : nil
    let topic = pick(Self.topics)
    encounter.topic = topic
    encounter.tags = (0..<Int.random(in: 0..<3, using: &random)).map { _ in pick(Self.tags) }
    var text = verb + " " + present.map(\.name).joined(separator: " and ")
    if let event = encounter.event { text += " at the " + event }
    if let place = encounter.place { text += " in " + place }
    encounter.text = text + ". We talked about " + topic + "."
    var changes: [Change] = [.put(.encounter(encounter))]
    if chance(35) {
      var followUp = FollowUp(
        id: Identifier(at: moment, using: &random), what: pick(Self.promises),
        owner: chance(80) ? .me : .them, person: present[0].id, encounter: encounter.id,
        due: day.adding(days: pick([2, 7, 14, 30])), made: day)
      if number < count - min(count / 10, 1_000) {
        followUp.state = .done
        followUp.closed = followUp.due
      }
      changes.append(.put(.followUp(followUp)))
    }
    return changes
  }

  /// The people, three goals and two events to come.
  mutating func frame() -> [Change] {
    let now = Moment(day: Self.today)
    var changes: [Change] = people.map { .put(.person($0)) }
    for (measure, period) in [
      (Goal.Measure.newPeople, Goal.Period.week), (.reconnections, .month), (.messagesSent, .week),
    ] {
      changes.append(
        .put(
          .goal(
            Goal(
              id: Identifier(at: now, using: &random), text: "\(measure.rawValue)",
              measure: measure, period: period, target: 2, start: Self.today.adding(days: -90)))))
    }
    for (days, name) in [(3, "Swift meetup"), (12, "alumni breakfast")] {
      changes.append(
        .put(
          .event(
            Event(
              id: Identifier(at: now, using: &random), name: name,
              day: Self.today.adding(days: days)))))
    }
    return changes
  }

  // MARK: Dice

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func someone() -> Person {
    let drawn = Double.random(in: 0..<weights[weights.count - 1], using: &random)
    var low = 0
    var high = weights.count - 1
    while low < high {
      let middle = (low + high) / 2
      if weights[middle] <= drawn { low = middle + 1 } else { high = middle }
    }
    return people[low]
  }
}
