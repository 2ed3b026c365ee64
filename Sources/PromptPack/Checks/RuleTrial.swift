internal import Dialogue
internal import Language
internal import Model

/// Tries lines on the rules of one scope, without a dialogue around them.
struct RuleTrial {
  let rules: Rules
  let readers: Deferred<Readers>
  /// Where the rules stand: those of a question come before commands in plain words, those of the open
  /// chat before some.
  let scope: RuleScope

  private static let now = Moment(milliseconds: 1_795_458_600_000)

  /// What takes a line before any rule sees it.
  func taker(of line: String) -> String? {
    let screen = readers.value.safety.screen(line)
    if screen != .none { return "the safety screen takes it (\(screen.rawValue))" }
    guard let command = readers.value.commands.read(line) else { return nil }
    let yields =
      switch scope {
      case .question: true
      case .chat: [.help, .back, .skip, .why].contains(command)
      case .flow, .everywhere: false
      }
    return yields ? nil : "it is read as the command /\(command.rawValue)"
  }

  /// Why a rule does not win a line; nil where it does.
  func problem(of index: Int, with line: String) -> String? {
    let words = Words(line)
    let reading = reading(line)
    for hit in rules.index.matches(words) {
      let rule = rules.all[hit.ruleIndex]
      let verdict = verdict(rule.when, line, hit.captures(in: words), reading)
      if hit.ruleIndex == index {
        return verdict == false ? "its condition does not hold: \(rule.when?.source ?? "")" : nil
      }
      if verdict == true { return "`\(rule.id)` (\(rule.place)) ranks above" }
    }
    guard rules.all[index].patterns.isEmpty else { return "none of its patterns matches" }
    // Rules without a pattern go by their condition alone, after those with one.
    let holds = verdict(rules.all[index].when, line, [:], reading)
    return holds == false
      ? "its condition does not hold: \(rules.all[index].when?.source ?? "")" : nil
  }

  /// Whether a rule matches a line, whoever wins it.
  func matches(_ index: Int, _ line: String) -> Bool {
    let words = Words(line)
    let rule = rules.all[index]
    let reading = reading(line)
    guard !rule.patterns.isEmpty else {
      return verdict(rule.when, line, [:], reading) == true
    }
    return rules.index.matches(words).contains { hit in
      hit.ruleIndex == index
        && verdict(rule.when, line, hit.captures(in: words), reading) != false
    }
  }

  private func reading(_ line: String) -> Deferred<ReplyReading> {
    let readers = readers
    return Deferred { readers.value.replies.read(line, question: nil, now: Self.now) }
  }

  /// Whether a condition holds for a line; nil where that takes more than the line.
  private func verdict(
    _ condition: Condition?, _ line: String, _ captures: [String: String],
    _ reading: Deferred<ReplyReading>
  ) -> Bool? {
    guard let condition else { return true }
    let isDecided = condition.expression.mentions.allSatisfy { mention in
      mention.isCall
        ? Functions.pure[mention.name] != nil
        : mention.name.hasPrefix("reply.") || mention.name == "line"
          || captures[mention.name] != nil
    }
    guard isDecided else { return nil }
    return condition.holds(in: SpokenScope(line: line, captures: captures, reading: reading))
  }
}

/// What a condition can know of a line by itself.
private struct SpokenScope: Scope {
  let line: String
  let captures: [String: String]
  let reading: Deferred<ReplyReading>

  func value(of name: String) -> Value {
    if name == "line" { return .text(line) }
    return reading.value.fact(name) ?? Value(captures[name])
  }

  func call(_ function: String, _ arguments: [Value]) -> Value? { nil }
}
