internal import Language
internal import Model

/// Taking an answer to the open question.
extension Move {
  mutating func answer() {
    guard let (flow, step) = openStep else {
      // The question is gone from the prompts: the line is kept, beside what was said there before, and
      // the flow goes on where it still is.
      if top?.partial.isEmpty ?? true {
        keepAside(input.line)
      } else {
        keepAnswer(fullAnswer(input.line), value: .none)
      }
      return resume()
    }
    top?.step = step.id
    let typed = trimmed(input.line)
    let line = typed.isEmpty ? top?.asked?.suggestion ?? "" : typed
    // An empty line says what was suggested, and is heard as that.
    if typed.isEmpty, !line.isEmpty { hear(line) }
    switch step.action {
    case .collect(let collect): take(line, for: collect, at: step, in: flow)
    case .suggest(let suggest): take(line, for: suggest, at: step, in: flow)
    case .talk: takeTalk(typed, at: step, in: flow)
    case .say, .branch, .set, .record, .call, .show, .jump, .end, .replay: advance()
    }
  }

  /// True where plain words for a command mean something else here: "later" where it is one of the
  /// choices, "go on" where a rule of the question listens for it, "what should I do" in the open chat.
  /// A slash always means the command.
  func isAnswer(_ line: String, rather command: Command) -> Bool {
    guard !command.isSlashed, let (flow, step) = openStep else { return false }
    switch step.action {
    case .collect(let collect):
      let words = Words(line)
      if collect.rules.index.matches(words).contains(where: {
        collect.rules.all[$0.ruleIndex].when == nil
      }) {
        return true
      }
      // The whole line must be the answer: "ok, skip it" is no yes.
      switch collect.type {
      case .yesNo:
        if case .chat(.pause) = command.action {
          // "Not now" declines what was offered; it does not end the sitting.
          let parser = AnswerParser(
            readers: script.readers.value, choices: [], now: input.at, people: record.people)
          if case .value = parser.parse(line, as: .yesNo) { return true }
        }
        return [script.readers.value.yes, script.readers.value.no].contains {
          $0.match(words.normals, at: 0)?.count == words.count
        }
      case .choice, .choices:
        return choices(of: collect.type).contains { choice in
          ([choice.text] + choice.also).contains { Words.normalise($0) == words.normals }
        }
      case .chat:
        guard case .chat(let name) = command.action else { return false }
        switch name {
        case .help, .back, .skip, .why: return !flow.rules.index.matches(words).isEmpty
        case .pause, .quit, .undo, .edit, .save, .log, .today, .goals, .people, .rehearse, .reflect:
          return false
        }
      case .text, .log, .scale, .number, .date: return false
      }
    // What is typed to a partner is said to them: "bye", "why?".
    case .talk: return true
    case .suggest, .say, .branch, .set, .record, .call, .show, .jump, .end, .replay:
      return false
    }
  }

  /// The step whose question is open, under the name that it has now.
  var openStep: (Flow, Step)? {
    guard let frame = top, frame.asked != nil, let flow = script.flow(frame.flow),
      let step = flow.step(frame.step) ?? flow.renamedStep(frame.step), step.asks
    else { return nil }
    return (flow, step)
  }

  var isQuestionGone: Bool { top?.asked != nil && openStep == nil }

  // MARK: Collect

  /// Takes an answer that was given before its question came, without asking it. False where there
  /// is none.
  mutating func takeGiven(_ collect: Collect, at step: Step, in flow: Flow) -> Bool {
    guard let given = collect.given.map({ evaluate($0).words }), !given.isEmpty,
      (top?.visits[step.id] ?? 0) == 0
    else { return false }
    top?.visits[step.id, default: 0] += 1
    top?.asked = Question(text: "")
    hear(given)
    take(given, for: collect, at: step, in: flow)
    return true
  }

  private mutating func take(_ line: String, for collect: Collect, at step: Step, in flow: Flow) {
    let words = Words(line)
    if let hit = hit(in: collect.rules, words) {
      return apply(hit, line, collect, step, flow)
    }
    switch collect.type {
    case .text: takeText(line, words, collect, step, flow)
    case .chat:
      if line.isEmpty { return askAgain() }
      if let hit = hit(in: flow.rules, words) {
        return apply(hit, line, collect, step, flow)
      }
      if let command = Command(bare: words, script: script) {
        trace.decision = "the name of the command /\(command.name)"
        return obey(command)
      }
      if let hit = hit(in: script.rules.value, words) {
        return apply(hit, line, collect, step, flow)
      }
      takeUnderstood(line, collect, step, flow)
    case .scale, .choice, .choices, .yesNo, .number, .date, .log:
      let parser = AnswerParser(
        readers: script.readers.value, choices: choices(of: collect.type), now: input.at,
        people: record.people)
      let parsed = parser.parse(line, as: collect.type)
      if collect.type == .log, isNothingToLog(line), let aside = aside(words, in: flow) {
        return apply(aside, line, collect, step, flow, isAside: true)
      }
      if case .value(let value) = parsed {
        trace.decision = "answer: \(value.words)"
        return accept(line, value: value, collect, step, flow)
      }
      if let hit = hit(in: flow.rules, words)
        ?? hit(in: script.rules.value, words, interrupting: true)
      {
        return apply(hit, line, collect, step, flow)
      }
      if let aside = aside(words, in: flow) {
        return apply(aside, line, collect, step, flow, isAside: true)
      }
      askOnceMore(line, parsed, collect, step, flow)
    }
  }

  private mutating func takeText(
    _ line: String, _ words: Words, _ collect: Collect, _ step: Step, _ flow: Flow
  ) {
    if let hit = hit(in: script.rules.value, words, interrupting: true) {
      return apply(hit, line, collect, step, flow)
    }
    let isFirst = (top?.reasks ?? 0) == 0 && (top?.partial.isEmpty ?? true)
    if line.isEmpty || reading.value.minimal {
      trace.decision = "minimal answer"
      // A question whose own softer wordings cannot be said now is not asked twice.
      if isFirst, let softer = collect.minimal.map({ phrase($0) }) ?? phrase(.minimal) {
        top?.reasks += 1
        if !line.isEmpty { top?.partial.append(line) }
        return poseAgain(softer)
      }
      return accept(line, value: .text(line), collect, step, flow)
    }
    if isFirst, reading.value.language == "und" {
      trace.decision = "unreadable"
      top?.reasks += 1
      top?.partial.append(line)
      return poseAgain(phrase(.gibberish) ?? "")
    }
    if let hit = hit(in: flow.rules, words) ?? hit(in: script.rules.value, words) {
      return apply(hit, line, collect, step, flow)
    }
    // One or two words may be a name in any language.
    if isFirst, words.count > 2, !["en", "und"].contains(reading.value.language) {
      say(.otherLanguage)
    }
    accept(line, value: .text(line), collect, step, flow)
  }

  /// An open line that no rule knew.
  private mutating func takeUnderstood(
    _ line: String, _ collect: Collect, _ step: Step, _ flow: Flow
  ) {
    trace.decision = "no rule"
    say(.fallback)
    accept(line, value: .text(line), collect, step, flow)
  }

  /// An answer that could not be read is asked for once more, in other words; then it is kept as it
  /// was typed and the conversation moves on.
  private mutating func askOnceMore(
    _ line: String, _ parsed: AnswerParser.Result, _ collect: Collect, _ step: Step, _ flow: Flow
  ) {
    trace.decision = "could not be read as \(collect.type.name)"
    guard (top?.reasks ?? 0) == 0 else {
      // Nothing light is said where somebody may be in danger.
      if !flow.id.hasPrefix(WellKnownFlow.safetyPrefix) {
        say(.movedOn, ["asked": .text(collect.type.name)])
      }
      keepAnswer(fullAnswer(line), value: .none)
      return leave(step, in: flow)
    }
    top?.reasks += 1
    if !line.isEmpty { top?.partial.append(line) }
    let names: [String: Value]
    let name: ShellText
    switch parsed {
    case .outOfRange(let number, let low, let high):
      names = ["typed": .text(number), "low": .text(low), "high": .text(high)]
      name = .outOfRange
    case .unclear(let days):
      names = ["candidates": .text(joinedInWords(days.map { dayInWords($0, today: today) }, "or"))]
      name = .dateUnclear
    case .unread, .value:
      names = ["typed": .text(line)]
      name = collect.type.reask
    }
    let words = collect.reask.flatMap { phrase($0) } ?? phrase(name, names)
    poseAgain(words ?? "")
  }

  /// The answer holds: keeps it, asks a follow-up where one is due, else goes on.
  ///
  /// - Parameter meaning: What a rule says the answer comes to; nil where it says nothing of it.
  mutating func accept(
    _ line: String, value: Value, meaning: Value? = nil, _ collect: Collect, _ step: Step,
    _ flow: Flow, probe: Text? = nil, then target: String? = nil
  ) {
    let full = fullAnswer(line)
    let isText = collect.type == .text
    let kept = meaning ?? (isText ? .text(meant(line)) : value)
    top?.slots[collect.slot] = kept
    keepAnswer(full, value: meaning ?? (isText ? .none : value))
    if let probe, (top?.probes.values.reduce(0, +) ?? 0) < 1, let words = phrase(probe) {
      top?.probes["rule"] = 1
      top?.partial.append(line)
      return poseAgain(words)
    }
    for (index, probe) in collect.probes.enumerated() where target == nil {
      let asked = top?.probes[String(index)] ?? 0
      guard asked < probe.limit, holds(probe.condition, at: probe.place),
        let words = phrase(probe.text)
      else {
        continue
      }
      top?.probes[String(index)] = asked + 1
      top?.partial.append(line)
      return poseAgain(words)
    }
    if collect.remember, isText { remember(full) }
    setMilestone(full, step)
    leave(step, in: flow, then: target)
  }

  /// Keeps what was said for later, as it was typed, where it makes a clause that can be said back.
  mutating func remember(_ text: String) {
    guard reflect(text) != nil else { return }
    state.memory.append(Memory(text: text, turn: state.turn))
    if state.memory.count > 12 { state.memory.removeFirst() }
  }

  /// What was said to the open question so far, with this line at its end.
  private func fullAnswer(_ line: String) -> String { joined((top?.partial ?? []) + [line]) }

  /// What the answer comes to: a line that gave nothing ("idk") is kept with what was said when it
  /// was asked once more, and is no part of that.
  private func meant(_ line: String) -> String {
    let partial = top?.partial ?? []
    guard (top?.reasks ?? 0) > 0, let first = partial.first, !line.isEmpty,
      !reading.value.minimal,
      script.readers.value.replies.read(first, question: nil, now: input.at).minimal
    else { return fullAnswer(line) }
    return joined(partial.dropFirst() + [line])
  }

  /// The parts of an answer as one text: "when I see her, I'll ask", "I freeze. People stare."
  func joined(_ parts: some Collection<String>) -> String {
    parts.filter { !$0.isEmpty }.reduce(into: "") { text, part in
      guard let last = text.last else { return text = part }
      if last.isPunctuation {
        text += " " + part
      } else {
        let goesOn = Self.openings.contains(Words(text).normals.first ?? "")
        text += (goesOn || part.first?.isLowercase ?? false ? ", " : ". ") + part
      }
    }
  }

  /// What begins a clause that another one completes.
  private static var openings: Set<String> {
    ["when", "whenever", "if", "once", "after", "before", "while", "as", "because", "since"]
  }

  func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }

  /// For `/back`: the last ones are kept.
  mutating func keep(_ milestone: Milestone) {
    state.past.append(milestone)
    if state.past.count > DialogueState.mostMilestones { state.past.removeFirst() }
  }

  mutating func setMilestone(_ text: String, _ step: Step) {
    guard var frame = top, frame.flow != WellKnownFlow.home else { return }
    frame.partial = []
    frame.probes = [:]
    frame.reasks = 0
    var frames = state.frames
    frames[frames.count - 1] = frame
    let milestone = Milestone(frames: frames, key: key(of: step.id), text: text)
    state.kept[milestone.key] = nil
    keep(milestone)
  }
}

extension SlotType {
  /// How the engine asks once more for an answer of this type.
  var reask: ShellText {
    switch self {
    case .text, .chat, .log: .reaskText
    case .scale: .reaskScale
    case .choice, .choices: .reaskChoice
    case .yesNo: .reaskYesNo
    case .number: .reaskNumber
    case .date: .reaskDate
    }
  }
}
