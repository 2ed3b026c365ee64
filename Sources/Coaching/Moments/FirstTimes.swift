package import Model

/// What was done for the first time in the record.
package enum FirstTimes {
  /// What can be told from one's counts; new people are always new, and messages are too many.
  private static let measures: [Goal.Measure] = [
    .coffeeChats, .eventsAttended, .introductions, .classes, .posts, .helpOffered,
  ]

  /// What happened in these days and never before.
  package static func among<Failure: Error>(
    _ days: Range<Day>, since first: Day, counts: GoalProgress.Counts<Failure>
  ) throws(Failure) -> [Goal.Measure] {
    let before = min(first, days.lowerBound)..<days.lowerBound
    var found: [Goal.Measure] = []
    for measure in measures {
      let counted = try counts(measure, [before, days])
      if counted.count == 2, counted[0] == 0, counted[1] > 0 { found.append(measure) }
    }
    return found
  }
}
