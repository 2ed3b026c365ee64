internal import Model

/// Keeping every line that was typed, as an answer of its conversation.
extension Move {
  /// The answer to the open question. Doing it again after going back replaces it.
  ///
  /// What is typed in a safety flow is sensitive, whatever it says.
  mutating func keepAnswer(_ text: String, value: Value, sensitive: Bool = false) {
    guard let frame = top else { return }
    let key = key(of: frame.step)
    // Where help is shown, one question is asked again and again, and each line is kept.
    let isSensitive = sensitive || openScreen != nil
    keep(
      text, value: value, key: isSensitive ? key + "!\(state.turn)" : key, sensitive: isSensitive)
  }

  /// A line that was typed at a question but does not answer it.
  mutating func keepAside(_ line: String) {
    guard let frame = top else { return }
    keep(
      line, value: .none, key: key(of: frame.step) + "!\(state.turn)", sensitive: openScreen != nil)
  }

  private mutating func keep(_ text: String, value: Value, key: String, sensitive: Bool) {
    guard let frame = top, !text.isEmpty else { return }
    openConversation()
    let id = state.recorded[key] ?? newIdentifier()
    state.recorded[key] = id
    var answer = Answer(
      id: id, conversation: frame.conversation, step: "\(frame.flow)/\(frame.step)",
      question: frame.asked?.text ?? "", text: text, value: value, at: input.at)
    answer.sensitive = sensitive
    changes.append(.put(.answer(answer)))
  }

  /// The conversation stands in the record from its first answer on.
  private mutating func openConversation() {
    guard let frame = top, !frame.isRecorded else { return }
    top?.isRecorded = true
    changes.append(
      .put(
        .conversation(
          Conversation(
            id: frame.conversation, flow: frame.flow, started: startOf(frame.conversation)))))
  }
}
