package import Model

/// What a day asks for: the screen of `kith today` as values.
package struct Agenda {
  /// One of the people worth a hello.
  package struct Greeting {
    package var hello: Hello
    /// The last encounter, for what was talked about.
    package var last: Encounter?
    /// What was last talked about.
    package var topic: String? { last?.topic }

    package init(hello: Hello, last: Encounter?) {
      self.hello = hello
      self.last = last
    }
  }

  package var day: Day
  /// Open follow-ups of both sides that are due or were before, the earliest first.
  package var due: [FollowUp]
  /// Open follow-ups of both sides that are due in the next days, the earliest first.
  package var soon: [FollowUp]
  package var greetings: [Greeting]
  /// Active goals, the oldest first.
  package var goals: [GoalProgress]
  /// Planned events of the next weeks, the next one first.
  package var events: [Event]
  /// A planned event that is over and was not asked about.
  package var past: Event?
  package var nextReflection: Day?
  /// Whether anything at all is in the record yet.
  package var isNew: Bool

  /// How many days ahead follow-ups are shown.
  package static let week = 7

  /// How many days ahead events are shown.
  package static let horizon = 60

  /// - Parameter isBrief: Leaves out the goals and what was last talked about, for a reminder.
  package init(in record: any Record, on day: Day, _ calendar: Periods, isBrief: Bool = false)
    throws(StoreProblem)
  {
    self.day = day
    due = try record.openFollowUps(until: day, limit: 100)
    soon =
      isBrief
      ? [] : try record.openFollowUps(after: day, until: day.adding(days: Self.week), limit: 20)
    greetings = []
    for hello in try HelloRanking().hellos(in: record, on: day) {
      let last = isBrief ? nil : try record.lastEncounter(with: hello.acquaintance.person.id)
      greetings.append(Greeting(hello: hello, last: last))
    }
    goals = []
    for goal in isBrief ? [] : try record.goals(.active).reversed() {
      goals.append(
        try GoalProgress(goal, on: day, calendar) { measure, periods throws(StoreProblem) in
          try record.counts(of: measure, in: periods)
        })
    }
    events = try record.events(.planned, on: day..<day.adding(days: Self.horizon), limit: 20)
    past = try record.events(.planned, on: day.adding(days: -21)..<day, limit: 20).last
    nextReflection = try Self.reflection(record, day)
    isNew = false
    if due.isEmpty, soon.isEmpty, greetings.isEmpty, goals.isEmpty, events.isEmpty, past == nil {
      isNew = try record.peopleCount() == 0
    }
  }

  private static func reflection(_ record: any Record, _ day: Day) throws(StoreProblem) -> Day? {
    let chosen = try record.setting("reflection_day")?.value.words.lowercased()
    let all = try record.conversations(flow: "weekly_reflection", on: nil, limit: 10)
    return Coaching.nextReflection(
      on: day, weekday: Weekday.allCases.first { $0.englishName.lowercased() == chosen },
      last: all.compactMap(\.finished).max()?.day)
  }
}
