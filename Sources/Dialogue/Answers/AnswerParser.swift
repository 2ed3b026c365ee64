package import Language
package import Model

/// Reads a line as the answer to a question of a given type.
///
/// Precise where it speaks: what could be two answers is no answer.
package struct AnswerParser {
  package enum Result: Equatable {
    case value(Value)
    /// What was typed, and the two ends of the range.
    case outOfRange(String, String, String)
    /// A date that can be read in several ways.
    case unclear([Day])
    case unread
  }

  let readers: Readers
  let choices: [Choice]
  let now: Moment
  let people: any PeopleIndex

  package init(readers: Readers, choices: [Choice], now: Moment, people: any PeopleIndex) {
    self.readers = readers
    self.choices = choices
    self.now = now
    self.people = people
  }

  package func parse(_ line: String, as type: SlotType) -> Result {
    let words = Words(line).normals
    switch type {
    case .text, .chat: return .value(.text(line))
    case .scale(let low, let high): return scale(line, words, low, high)
    case .number(let low, let high): return number(line, low, high)
    case .yesNo:
      return YesNoReader(readers: readers).read(Words(line)).map { .value(.bool($0)) } ?? .unread
    case .choice:
      return ChoiceParser(choices: choices).one(line, words).map { .value(.text($0)) } ?? .unread
    case .choices:
      let chosen = ChoiceParser(choices: choices).several(line)
      return chosen.isEmpty ? .unread : .value(.list(chosen.map(Value.text)))
    case .date(let past): return date(line, past)
    case .log:
      return words.isEmpty || readers.unsure.match(words, at: 0)?.count == words.count
        ? .unread : .value(.text(line))
    }
  }

  /// "7", "seven", "7/10", "about a 6", "6 or 7" (the lower half), "7.5".
  private func scale(_ line: String, _ words: [String], _ low: Int, _ high: Int) -> Result {
    var numbers = NumberWords.numbers(in: line)
    // "7/10", "7 out of 10", "7 of 10": the second number only names the scale.
    if numbers.count == 2, numbers[1].value == Double(high), numbers[1].followsDivider {
      numbers.removeLast()
    }
    guard let first = numbers.first, numbers.count <= 2 else { return .unread }
    let values = numbers.map(\.value)
    if let outside = values.first(where: { $0 < Double(low) || $0 > Double(high) }) {
      return .outOfRange(Value.number(outside).words, String(low), String(high))
    }
    if values.count == 2 {
      guard abs(values[0] - values[1]) <= 2 else { return .unread }
      return .value(.number(((values[0] + values[1]) / 2).rounded(.down)))
    }
    return .value(.number(first.value.rounded()))
  }

  private func number(_ line: String, _ low: Double?, _ high: Double?) -> Result {
    let numbers = NumberWords.numbers(in: line)
    guard numbers.count == 1, let value = numbers.first?.value else { return .unread }
    if value < low ?? value || value > high ?? value {
      return .outOfRange(
        Value.number(value).words, low.map { Value.number($0).words } ?? "",
        high.map { Value.number($0).words } ?? "")
    }
    return .value(.number(value))
  }

  private func date(_ line: String, _ past: Bool?) -> Result {
    let reading = readers.when.read(
      line, now: now, prefer: past.map { $0 ? .past : .future })
    switch reading.kind {
    case .date, .range: return reading.date.map { .value(.day($0)) } ?? .unread
    case .unclear: return reading.candidates.isEmpty ? .unread : .unclear(reading.candidates)
    case .recurrence: return reading.date.map { .value(.day($0)) } ?? .unread
    case .none: return .unread
    }
  }
}
