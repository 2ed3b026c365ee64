package import Model

/// The day of the next weekly reflection.
///
/// - Parameters:
///   - weekday: The day of the week that the person chose; nil for none.
///   - last: The day of the last reflection that was finished.
/// - Returns: Nil where none was ever held and no day was chosen.
package func nextReflection(on today: Day, weekday: Weekday?, last: Day?) -> Day? {
  guard let weekday else { return last.map { max(today, $0.adding(days: 7)) } }
  // Two of them lie at least four days apart, so that a late one does not call for the next.
  let earliest = max(today, last?.adding(days: 4) ?? today)
  let ahead = (weekday.rawValue - earliest.weekday.rawValue + 7) % 7
  return earliest.adding(days: ahead)
}
