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
    case .scale(let low, let high): return scale(line, low, high)
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

  /// "7", "seven", "7/10", "about a 6", "70%", "6 or 7" (the lower half), "7.5".
  private func scale(_ line: String, _ low: Int, _ high: Int) -> Result {
    let numbers = SaidNumber.all(in: line)
    guard !numbers.isEmpty, numbers.count <= 2 else { return .unread }
    var values: [Double] = []
    for number in numbers {
      // "4/5" of a scale to 10 is 8; of a scale that begins at 1 nobody can tell.
      guard let whole = number.whole, whole != Double(high) else {
        values.append(number.value)
        continue
      }
      guard low == 0, whole > 0, (0...whole).contains(number.value) else { return .unread }
      values.append(number.value * Double(high) / whole)
    }
    if let outside = values.first(where: { $0 < Double(low) || $0 > Double(high) }) {
      return .outOfRange(Value.number(outside).words, String(low), String(high))
    }
    if values.count == 2 {
      guard abs(values[0] - values[1]) <= 2 else { return .unread }
      return .value(.number(((values[0] + values[1]) / 2).rounded(.down)))
    }
    return .value(.number(values[0].rounded()))
  }

  private func number(_ line: String, _ low: Double?, _ high: Double?) -> Result {
    let numbers = SaidNumber.all(in: line)
    guard numbers.count == 1, let number = numbers.first,
      number.whole == nil || line.contains("%")
    else { return .unread }
    let value = number.value
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
