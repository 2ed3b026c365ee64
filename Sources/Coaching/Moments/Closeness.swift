package import Model

/// Who was met most often in a time.
package struct Closeness: Equatable, Sendable {
  package var person: Identifier
  /// On how many different days.
  package var days: Int

  /// Fewer days than this are not called close.
  package static let enough = 3

  /// The most often met first, then the one met last.
  package static func among(_ encounters: [Encounter]) -> [Closeness] {
    var days: [Identifier: Set<Day>] = [:]
    for encounter in encounters {
      for person in encounter.people { days[person, default: []].insert(encounter.day) }
    }
    return days.filter { $0.value.count >= enough }
      .map { (person: $0.key, days: $0.value.count, last: $0.value.max() ?? Day(number: 0)) }
      .sorted { ($0.days, $0.last, $1.person) > ($1.days, $1.last, $0.person) }
      .map { Closeness(person: $0.person, days: $0.days) }
  }
}
