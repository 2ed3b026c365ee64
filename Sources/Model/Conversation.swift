/// One run of a flow with the coach, such as a weekly reflection.
package struct Conversation: Codable, Equatable, Sendable {
  package var id: Identifier
  /// The flow's id, such as `weekly_reflection`.
  package var flow: String
  package var started: Moment
  package var finished: Moment?

  package init(id: Identifier, flow: String, started: Moment) {
    self.id = id
    self.flow = flow
    self.started = started
  }
}

/// What the person answered to one question of a conversation.
package struct Answer: Codable, Equatable, Sendable {
  package var id: Identifier
  package var conversation: Identifier
  /// The step's id within its flow, `flow/step`.
  package var step: String
  /// The question as it was asked.
  package var question: String
  /// The answer as it was typed.
  package var text: String
  /// What it came to: a number on a scale, the id of a choice, a day.
  package var value: Value
  package var at: Moment
  /// True for a line that the safety screen held: it stays out of exports unless chosen.
  package var sensitive = false

  package init(
    id: Identifier, conversation: Identifier, step: String, question: String, text: String,
    value: Value, at: Moment
  ) {
    self.id = id
    self.conversation = conversation
    self.step = step
    self.question = question
    self.text = text
    self.value = value
    self.at = at
  }
}
