/// A measurable goal. Its progress is computed from the record, never stored.
package struct Goal: Codable, Equatable, Sendable {
  package enum Period: String, Codable, Sendable, CaseIterable { case week, month, quarter }
  package enum Status: String, Codable, Sendable { case active, paused, dropped, done }

  /// What is counted.
  package enum Measure: String, Codable, Sendable, CaseIterable {
    case eventsAttended, newPeople, reconnections, messagesSent, coffeeChats, posts, helpOffered
    case introductions, classes
    /// The person's own: counted where they say that they did it.
    case own
  }

  package var id: Identifier
  /// In the person's words: "say hello to two people at the meetup".
  package var text: String
  package var measure: Measure
  package var period: Period
  package var target: Int
  package var why: String?
  package var obstacle: String?
  /// "When …, I will …"
  package var plan: String?
  /// 0...10: how sure the person is to do it.
  package var confidence: Int?
  package var start: Day
  package var end: Day?
  package var status: Status = .active
  /// First days of the periods that a skip token was spent on.
  package var skips: [Day] = []
  /// For `own`: the days on which it was done, once for each time.
  package var ticks: [Day] = []
  /// False where the person does not want the size to be brought up again.
  package var offersResizing = true

  package init(
    id: Identifier, text: String, measure: Measure, period: Period, target: Int, start: Day
  ) {
    self.id = id
    self.text = text
    self.measure = measure
    self.period = period
    self.target = target
    self.start = start
  }
}
