internal import Language
internal import Model

/// Reacting by rule.
extension Move {
  struct Hit {
    var rule: Rule
    var match: RuleHit?
  }

  /// The rule that wins in one scope: by rank among those whose condition holds.
  mutating func hit(in rules: Rules, _ words: Words, interrupting: Bool = false) -> Hit? {
    guard !rules.all.isEmpty else { return nil }
    for candidate in rules.index.matches(words) {
      let rule = rules.all[candidate.ruleIndex]
      guard !interrupting || rule.interrupts else { continue }
      locals.merge(captures(candidate, words)) { _, new in new }
      if holds(rule.when, at: rule.place) {
        note(rule, candidate, words, in: rules)
        return Hit(rule: rule, match: candidate)
      }
      for name in candidate.captures(in: words).keys { locals[name] = nil }
      nearMiss(rule, "its condition does not hold: \(rule.when?.source ?? "")")
    }
    noteNear(words, in: rules)
    // Rules without a pattern go by their condition alone.
    let bare = rules.all.filter { $0.patterns.isEmpty && (!interrupting || $0.interrupts) }
      .sorted { ($0.weight, $0.when?.specificity ?? 0) > ($1.weight, $1.when?.specificity ?? 0) }
    for rule in bare where holds(rule.when, at: rule.place) {
      note(rule, nil, words, in: rules)
      return Hit(rule: rule, match: nil)
    }
    return nil
  }

  private func captures(_ hit: RuleHit, _ words: Words) -> [String: Value] {
    hit.captures(in: words).mapValues(Value.text)
  }

  private mutating func note(_ rule: Rule, _ hit: RuleHit?, _ words: Words, in rules: Rules) {
    trace.rule = Trace.RuleTrace(
      id: rule.id, place: rule.place,
      pattern: hit.map { rule.patterns[$0.patternIndex].source },
      matched: hit?.matched(in: words) ?? [],
      captures: hit?.captures(in: words) ?? [:], condition: rule.when?.source)
    for other in rules.index.matches(words).prefix(6) where rules.all[other.ruleIndex].id != rule.id
    {
      nearMiss(rules.all[other.ruleIndex], "matches too, ranks below")
    }
  }

  /// Rules that share a word with the line and do not match it.
  private mutating func noteNear(_ words: Words, in rules: Rules) {
    for index in rules.index.nearly(words, limit: 4) {
      nearMiss(rules.all[index], "shares words, and does not match the whole line")
    }
  }

  private mutating func nearMiss(_ rule: Rule, _ reason: String) {
    guard trace.nearMisses.count < 24 else { return }
    trace.nearMisses.append("\(rule.id) (\(rule.place)): \(reason)")
  }

  /// - Parameter isAside: The line does not answer the question, which stays open.
  mutating func apply(
    _ hit: Hit, _ line: String, _ collect: Collect, _ step: Step, _ flow: Flow,
    isAside: Bool = false
  ) {
    let rule = hit.rule
    locals["line"] = .text(line)
    if let call = rule.call {
      say(rule.reply)
      let slots = values(of: call.with).merging(["line": .text(line)]) { given, _ in given }
      // What the rule captured is its own: the flow it opens may have slots of the same name.
      for name in locals.keys where !name.contains(".") { locals[name] = nil }
      keepAside(line)
      // An open line is answered by the flow it opens; any other question stays open.
      if collect.type == .chat { top?.isCalling = true; top?.asked = nil }
      if push(call.flow, slots: slots, into: call.into) {
        advance()
      } else {
        top?.isCalling = false
        if collect.type == .chat { return ask(collect, at: step, in: flow) }
        askAgain()
      }
      return
    }
    let parsed = value(of: line, for: collect)
    if !isAside {
      top?.slots[collect.slot] =
        collect.type == .text || collect.type == .chat ? .text(line) : parsed
    }
    assign(rule.sets)
    if let text = rule.remember.flatMap({ locals[$0]?.words }) { remember(text) }
    say(rule.reply)
    if rule.stays || isAside {
      keepAside(line)
      if collect.type == .chat { return ask(collect, at: step, in: flow) }
      return askAgain()
    }
    // What the rule says the answer comes to stands before what the line itself can be read as.
    let isSet = rule.sets.contains { $0.slot == collect.slot }
    accept(
      line, value: parsed, meaning: isSet ? top?.slots[collect.slot] : nil, collect, step, flow,
      probe: rule.probe, then: rule.then)
  }

  /// What a line says to a typed question, beside the rule it met.
  private func value(of line: String, for collect: Collect) -> Value {
    if case .text = collect.type { return .text(line) }
    if case .chat = collect.type { return .text(line) }
    let parser = AnswerParser(
      readers: script.readers.value, choices: choices(of: collect.type), now: input.at,
      people: record.people)
    if case .value(let value) = parser.parse(line, as: collect.type) { return value }
    return .none
  }
}
