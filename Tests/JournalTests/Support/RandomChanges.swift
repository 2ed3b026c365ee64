@testable import Journal
import GRDB
import Model

/// Turns of random changes that a person could make, with references that are sometimes to
/// somebody who is not there.
struct RandomChanges {
  var samples: Samples
  private var people: [Person] = []
  private var encounters: [Encounter] = []
  private var followUps: [FollowUp] = []

  init(seed: UInt64) { samples = Samples(seed: seed) }

  private mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &samples.random)
  }

  private mutating func someone() -> Identifier {
    people.isEmpty || below(12) == 0 ? samples.id() : people[below(people.count)].id
  }

  /// Two people to make one of.
  var pair: (Identifier, Identifier)? {
    people.count > 1 ? (people[0].id, people[people.count - 1].id) : nil
  }

  mutating func turn(label: String) -> Turn {
    samples.now.milliseconds += Int64(below(3) - 1) * 3_600_000
    return Turn(changes: (0...below(4)).map { _ in change() }, label: label, at: samples.now)
  }

  private mutating func change() -> Change {
    let first = ["Maya", "Zoë", "Ana", "Łukasz", "May"]
    let last = ["Silva", "Weber", "O'Brien", "Nakamura"]
    switch below(9) {
    case 0, 1:
      var person = samples.person(first[below(5)] + " " + last[below(4)])
      person.cadenceDays = below(2) == 0 ? nil : 7 * (1 + below(8))
      people.append(person)
      return .put(.person(person))
    case 2 where !people.isEmpty:
      let index = below(people.count)
      people[index].name = first[below(5)] + " " + last[below(4)]
      people[index].aliases = below(2) == 0 ? [] : ["Mimi"]
      people[index].resting = below(4) == 0
      return .put(.person(people[index]))
    case 3 where !people.isEmpty: return .remove(.person, people[below(people.count)].id)
    case 4 where !encounters.isEmpty:
      let index = below(encounters.count)
      encounters[index].day = samples.today.adding(days: -below(400))
      encounters[index].people = [someone(), someone()]
      encounters[index].tags = ["swift", "mentor"]
      return .put(.encounter(encounters[index]))
    case 5 where !encounters.isEmpty:
      return .remove(.encounter, encounters[below(encounters.count)].id)
    case 6:
      let followUp = FollowUp(
        id: samples.id(), what: "send the slides", owner: .me, person: someone(),
        encounter: encounters.last?.id, due: samples.today.adding(days: below(30)),
        made: samples.today)
      followUps.append(followUp)
      return .put(.followUp(followUp))
    case 7 where !followUps.isEmpty:
      let index = below(followUps.count)
      followUps[index].state = below(2) == 0 ? .done : .open
      return below(3) == 0
        ? .remove(.followUp, followUps[index].id) : .put(.followUp(followUps[index]))
    case 8:
      let entities = samples.oneOfEachKind().filter { $0.kind != .setting }
      return .put(entities[below(entities.count)])
    default:  // where there is nothing yet to change
      let encounter = Encounter(
        id: samples.id(), day: samples.today.adding(days: -below(700)), kind: .coffee,
        people: [someone()], text: "Coffee with Zoë at the café")
      encounters.append(encounter)
      return .put(.encounter(encounter))
    }
  }
}

/// All entities of a record, to compare two states of it.
struct RecordImage: Equatable {
  var entities: [Identifier: Entity] = [:]

  init() {}

  init(_ journal: Journal) throws {
    entities = try journal.read { db in
      var all: [Identifier: Entity] = [:]
      for kind in Entity.Kind.allCases {
        let table = EntityTable.type(kind).table
        for id in try Identifier.fetchAll(db, sql: "SELECT id FROM \(table)") {
          all[id] = try EntityTable.load(db, kind, id)
        }
      }
      return all
    }
  }
}
