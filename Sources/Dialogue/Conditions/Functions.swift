internal import Language
internal import Model

/// The fixed list of functions of the condition language that need nothing but their arguments.
package enum Functions {
  /// The number of arguments each takes.
  package static let pure: [String: ClosedRange<Int>] = [
    "words": 1...1, "count": 1...1, "has": 1...1, "lower": 1...1, "min": 2...2, "max": 2...2,
    "abs": 1...1, "round": 1...1, "contains": 2...2, "weekday": 1...1, "first": 1...1,
    "list": 0...12, "either": 2...4, "nth": 2...2,
  ]

  /// Those that ask the record or the dialogue; see `Facts`.
  package static let asking: [String: ClosedRange<Int>] = [
    "days_since": 1...1, "times": 1...1, "rotation": 2...2, "setting": 1...1,
    "goal_at": 2...2, "log_summary": 2...2, "log_question": 2...2, "log_corrects": 3...3,
    "log_answer": 3...3, "log_state": 2...2, "find_entry": 1...1, "entry_words": 1...1,
    "entry_fix": 2...2, "entry_followups": 1...1, "in_days": 1...1, "help": 1...1,
    "promise": 2...2, "told": 2...2, "person": 2...2,
    "seconds": 1...1, "fillers": 1...1, "jargon": 1...1, "opener_for": 1...3,
    "sentence_of": 1...1, "rhythm": 2...2,
  ]

  package static let all = pure.merging(asking) { first, _ in first }

  /// Those that ask how a flow went.
  package static let ofFlows: Set<String> = ["times", "days_since"]

  static func apply(_ name: String, _ arguments: [Value]) -> Value? {
    guard let range = pure[name], range.contains(arguments.count) else { return nil }
    switch (name, arguments.first ?? .none) {
    case ("words", let value): return .number(Double(Words(value.words).count))
    case ("count", .list(let values)): return .number(Double(values.count))
    case ("count", let value): return .number(value == .none || value == .text("") ? 0 : 1)
    case ("has", let value):
      return .bool(value != .none && value != .text("") && value != .list([]))
    case ("lower", let value): return .text(value.words.lowercased())
    case ("abs", .number(let value)): return .number(abs(value))
    case ("round", .number(let value)): return .number(value.rounded())
    case ("weekday", .day(let day)): return .text(day.weekday.englishName)
    case ("first", .list(let values)): return values.first ?? Value.none
    case ("first", let value): return value
    case ("list", _): return .list(arguments)
    case ("nth", .list(let values)):
      guard let number = arguments[1].number, number >= 1, number <= Double(values.count) else {
        return Value.none
      }
      return values[Int(number) - 1]
    case ("either", _): return arguments.first { $0 != .none } ?? Value.none
    case ("min", _), ("max", _):
      guard let a = arguments[0].number, let b = arguments[1].number else { return Value.none }
      return .number(name == "min" ? min(a, b) : max(a, b))
    case ("contains", .text(let whole)):
      let needle = Words.normalise(arguments[1].words)
      return .bool(PhraseSet([needle.joined(separator: " ")]).occurs(in: Words.normalise(whole)))
    default: return Value.none  // an argument of the wrong kind comes to nothing
    }
  }
}
