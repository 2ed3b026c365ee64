package import Model

/// The three goals that most people do well to begin with.
package enum StandardGoals {
  package static let all: [(text: String, measure: Goal.Measure, period: Goal.Period)] = [
    ("go to one event a month", .eventsAttended, .month),
    ("meet one new person a week", .newPeople, .week),
    ("reconnect with one old contact a month", .reconnections, .month),
  ]
}
