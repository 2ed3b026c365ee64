package import Model

/// What happened over the last week, month or year, part by part.
package struct Review: Equatable, Sendable {
  /// How far back it looks.
  package enum Span: String, CaseIterable, Sendable {
    /// The last seven days, one by one.
    case week
    /// The running week and the four before.
    case month
    /// The running month and the eleven before.
    case year
  }

  /// A day, a week or a month.
  package struct Part: Equatable, Sendable {
    package var days: Range<Day>
    package var encounters: Int
    package var newPeople: Int
    package var wins: Int
    /// Means of what the person gave, 0...10; nil where no number was given.
    package var readiness: Double?
    package var hesitation: Double?

    package init(days: Range<Day>, encounters: Int = 0, newPeople: Int = 0, wins: Int = 0) {
      self.days = days
      self.encounters = encounters
      self.newPeople = newPeople
      self.wins = wins
    }

    package var isEmpty: Bool {
      encounters + newPeople + wins == 0 && readiness == nil && hesitation == nil
    }
  }

  /// A goal with its periods that are over and lie within the span.
  package struct GoalTally: Equatable, Sendable {
    package var goal: Goal
    package var met: Int
    package var of: Int

    package init(goal: Goal, met: Int, of: Int) {
      self.goal = goal
      self.met = met
      self.of = of
    }
  }

  package let span: Span
  /// The earliest first; never empty.
  package let parts: [Part]
  package let goals: [GoalTally]
  /// The latest first.
  package let wins: [Win]
  /// Fear before and in real encounters, and in rehearsed ones; nil where none was told of.
  package private(set) var realFear: FearGap?
  package private(set) var rehearsedFear: FearGap?

  /// - Parameter parts: At least one, the earliest first.
  package init(_ span: Span, parts: [Part], goals: [GoalTally] = [], wins: [Win] = []) {
    self.span = span
    self.parts = parts
    self.goals = goals
    self.wins = wins
  }

  package init(_ span: Span, in record: any Record, on today: Day, _ calendar: Periods)
    throws(StoreProblem)
  {
    let ranges = span.ranges(upTo: today, calendar)
    let all = ranges[0].lowerBound..<ranges[ranges.count - 1].upperBound
    let encounters = try record.encounterCounts(in: ranges)
    let newPeople = try record.counts(of: .newPeople, in: ranges)
    let wins = try record.wins(on: all, limit: .max)
    let readiness = try record.ratings(.readiness, on: all)
    let hesitation = try record.ratings(.hesitation, on: all)
    let parts = ranges.indices.map { index in
      let days = ranges[index]
      var part = Part(
        days: days, encounters: encounters[index], newPeople: newPeople[index],
        wins: wins.count { days.contains($0.day) })
      part.readiness = mean(readiness, on: days)
      part.hesitation = mean(hesitation, on: days)
      return part
    }
    var tallies: [GoalTally] = []
    for goal in try record.goals(nil) {
      let progress = try GoalProgress(goal, on: today, calendar, atMost: weeksOfAYear) {
        (measure, days) throws(StoreProblem) in try record.counts(of: measure, in: days)
      }
      let past = progress.past.filter {
        !$0.isSkipped && all.contains($0.days.upperBound.adding(days: -1))
      }
      guard !past.isEmpty else { continue }
      tallies.append(GoalTally(goal: goal, met: past.count { $0.isMet }, of: past.count))
    }
    self.init(span, parts: parts, goals: tallies, wins: wins)
    let fear = try FearGap.both(in: record)
    realFear = fear.real?.within(all)
    rehearsedFear = fear.rehearsed?.within(all)
  }

  package var encounters: Int { parts.reduce(0) { $0 + $1.encounters } }
  package var newPeople: Int { parts.reduce(0) { $0 + $1.newPeople } }
  package var isEmpty: Bool { goals.isEmpty && parts.allSatisfy(\.isEmpty) }
}

/// The most periods of a goal that a year holds: its weeks, with those that it begins and ends in.
private let weeksOfAYear = 54

extension Review.Span {
  fileprivate func ranges(upTo today: Day, _ calendar: Periods) -> [Range<Day>] {
    switch self {
    case .week: (-6...0).map { today.adding(days: $0)..<today.adding(days: $0 + 1) }
    case .month: last(5, .week, today, calendar)
    case .year: last(12, .month, today, calendar)
    }
  }

  private func last(_ count: Int, _ period: Goal.Period, _ today: Day, _ calendar: Periods)
    -> [Range<Day>]
  {
    calendar.ranges(
      period, from: today.adding(days: -366), through: today, atMost: count)
  }
}

private func mean(_ ratings: [Rating], on days: Range<Day>) -> Double? {
  let values = ratings.filter { days.contains($0.at.day) }.map(\.value)
  return values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
}
