internal import Language
internal import Model

/// What is said at a question with a fixed form (yes or no, a choice, a number) without answering it:
/// the open chat's rules may know what it is. It is answered, and the question stays open.
extension Move {
  /// The rule of the open chat that knows the line; nil where the line is too short to be more than
  /// an answer that could not be read, for an answer that was given before the question, and in the
  /// flows of the safety screen.
  mutating func aside(_ words: Words, in flow: Flow) -> Hit? {
    guard words.count >= 3, top?.asked?.text.isEmpty == false, flow.id != WellKnownFlow.home,
      !flow.id.hasPrefix(WellKnownFlow.safetyPrefix),
      let home = script.flow(WellKnownFlow.home), let hit = hit(in: home.rules, words),
      // Where it goes on is a step of the open chat, which is not what is open here.
      hit.rule.then == nil
    else { return nil }
    return hit
  }

  /// True for a line at a question for the record that holds nothing for it.
  func isNothingToLog(_ line: String) -> Bool {
    !script.readers.value.log.read(line, people: record.people, now: input.at).isWorthKeeping
  }
}
