package import Model

/// Somebody who was met again after a long time.
package struct Reunion: Equatable, Sendable {
  package var person: Identifier
  package var day: Day
  /// Days since the time before.
  package var gap: Int

  /// From how many days on it is worth naming.
  package static let long = 90

  /// Those among some encounters, the longest gap first.
  ///
  /// - Parameter before: When somebody was met last before a day; nil where never.
  package static func among<Failure: Error>(
    _ encounters: [Encounter], before: (Identifier, Day) throws(Failure) -> Day?
  ) throws(Failure) -> [Reunion] {
    var reunions: [Reunion] = []
    for encounter in encounters.sorted(by: { $0.day < $1.day }) {
      for person in encounter.people where !reunions.contains(where: { $0.person == person }) {
        guard let last = try before(person, encounter.day), encounter.day - last >= long else {
          continue
        }
        reunions.append(
          Reunion(person: person, day: encounter.day, gap: encounter.day - last))
      }
    }
    return reunions.sorted { $0.gap > $1.gap }
  }
}
