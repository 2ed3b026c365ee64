internal import Language
internal import Model

/// What the person can do at every question.
extension Move {
  mutating func obey(_ command: Command) {
    switch command.action {
    // At "shall we go on with it?" the command of what waits is a yes.
    case .flow(let flow) where top?.flow == WellKnownFlow.resume && state.waitingFlow == flow:
      if !endFrame() { advance() }
    case .flow(let flow):
      let slots: [String: Value] =
        command.argument.isEmpty ? [:] : ["argument": .text(command.argument)]
      if push(flow, slots: slots, into: nil) { advance() } else { askAgain() }
    case .page(let page):
      effects.append(.request(.show(page, argument: command.argument)))
      askAgain()
    case .unknown:
      let nearest = nearestWord(to: command.name, among: Command.names(script))
      say(
        .unknownCommand,
        ["typed": .text("/" + command.name), "nearest": .text("/" + (nearest ?? "help"))])
      askAgain()
    // "Why do you ask" wants an answer, and "/why" the rule.
    case .chat(.why) where !command.isSlashed:
      say(.whyAsked)
      askAgain(inFull: true)
    case .chat(let chat): obey(chat, argument: command.argument)
    }
  }

  private mutating func obey(_ command: ChatCommand, argument: String) {
    switch command {
    // A question that is gone from the prompts can be neither skipped nor gone back from.
    case .back where isQuestionGone, .skip where isQuestionGone: resume()
    case .help: help()
    case .back: goBack()
    case .skip: skip()
    case .why:
      if let trace = state.trace {
        let wantsAll = ["all", "more"].contains(argument.lowercased())
        effects.append(.request(.explain(trace, nearMisses: wantsAll)))
      } else {
        say(.whyNothing)
      }
      trace.decision = nil
      askAgain()
    case .pause, .quit: pause()
    // What the program does here ends with another turn of its own, which asks again.
    case .undo: effects.append(.request(.undo))
    case .edit: effects.append(.request(.edit(top?.asked?.suggestion ?? "")))
    case .save:
      say(.saved)
      askAgain()
    case .log, .today, .goals, .people, .rehearse, .reflect:
      // Reached only where the pack has no flow or page of that name.
      say(.unknownCommand, ["typed": .text("/" + command.rawValue), "nearest": .text("/help")])
      askAgain()
    }
  }

  private mutating func help() {
    say(.help)
    let listed = script.headers.filter { $0.command != nil && $0.about != nil }
    let widest = listed.compactMap { $0.command?.count }.max() ?? 0
    for (group, headers) in Dictionary(grouping: listed, by: { $0.group ?? "" })
      .sorted(by: { $0.key < $1.key })
    {
      let lines = headers.map { header in
        let command = header.command ?? ""
        let gap = String(repeating: " ", count: widest - command.count + 2)
        return "  /" + command + gap + (header.about ?? "")
      }
      say(
        .helpGroup,
        [
          "group": group.isEmpty ? .none : .text(group),
          "commands": .text(lines.joined(separator: "\n")),
        ])
    }
    askAgain()
  }

  /// Ends the sitting; everything stays as it is for the next time.
  mutating func pause() {
    let isWaiting = state.frames.contains { $0.flow != WellKnownFlow.home }
    say(.paused, ["waiting": .bool(isWaiting)])
    if !isWaiting { finishHome() }
    effects.append(.end(resting: isWaiting))
  }

  private mutating func finishHome() {
    while !state.frames.isEmpty { state.frames.removeLast() }
  }

  private mutating func skip() {
    guard let frame = top, let flow = script.flow(frame.flow), let step = flow.step(frame.step),
      frame.asked != nil, frame.flow != WellKnownFlow.home
    else {
      say(.skipNothing)
      return askAgain()
    }
    if case .talk = step.action, frame.talk?.lines.isEmpty == false {
      // Leaving early, what was said is still worth a look.
      return finishTalk(step, in: flow, script.manners)
    }
    if frame.partial.isEmpty {
      if case .suggest(let suggest) = step.action { top?.slots[suggest.slot] = Value.none }
      say(.skipped)
    } else {
      // What was said before the follow-up question is an answer already.
      keepAnswer(joined(frame.partial), value: .none)
    }
    leave(step, in: flow)
  }

  /// Goes on after an answered or skipped question.
  mutating func leave(_ step: Step, in flow: Flow, then target: String? = nil) {
    top?.asked = nil
    top?.offer = nil
    if let target {
      _ = jump(to: target, from: step, in: flow)
    } else {
      goToStep(following: step, in: flow)
    }
    advance()
  }

  /// Back to the question before, with what was answered there; later answers are kept and
  /// offered again as their questions come.
  private mutating func goBack() {
    if let frame = top, !frame.partial.isEmpty, !frame.probes.isEmpty, var asked = frame.asked {
      // At a follow-up question, back is the question itself.
      asked.suggestion = joined(frame.partial)
      top?.partial = []
      top?.probes = [:]
      top?.reasks = 0
      top?.asked = asked
      say(.backKept, ["answer": Value(asked.suggestion)])
      effects.append(.ask(asked))
      return
    }
    guard let milestone = state.past.popLast() else {
      say(.backNothing)
      return askAgain()
    }
    state.frames = milestone.frames
    state.kept[milestone.key] = milestone.text
    guard var asked = top?.asked else { return askAgain() }
    asked.suggestion = milestone.text
    top?.asked = asked
    say(.backKept, ["answer": .text(milestone.text)])
    effects.append(.ask(asked))
  }
}

/// The nearest of some words by edit distance, where one is near enough to be meant.
package func nearestWord(to typed: String, among words: [String]) -> String? {
  let typed = Array(typed.lowercased().prefix(40))
  // "minimum" begins with `min`, and is only nearly `minimal`
  let starts = words.filter {
    $0.count > 2 && typed.count > $0.count && typed.starts(with: Array($0.lowercased()))
  }
  if let start = starts.max(by: { $0.count < $1.count }) { return start }
  let limit = max(1, typed.count / 3)
  return words.map { ($0, distance(typed, Array($0.lowercased()))) }
    .filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// Optimal string alignment distance: insertions, deletions, replacements, neighbours swapped.
private func distance(_ a: [Character], _ b: [Character]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    before = previous
    previous = row
  }
  return previous[b.count]
}
