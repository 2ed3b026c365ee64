internal import Language
internal import Model

/// Taking the answer to a suggestion: yes, no, a smaller one, or something of the person's own.
extension Move {
  mutating func take(_ line: String, for suggest: Suggest, at step: Step, in flow: Flow) {
    let words = Words(line)
    let isOwn = top?.offer == nil
    if !isOwn, script.readers.value.smaller.match(words.normals, at: 0)?.count == words.count {
      trace.decision = "answer: smaller"
      keepAnswer(line, value: top?.slots[suggest.slot] ?? .none)
      _ = offer(suggest, at: step, in: flow, isSmaller: true)
      return
    }
    if let hit = hit(in: flow.rules, words, interrupting: true)
      ?? hit(in: script.rules.value, words, interrupting: true)
    {
      // As at a question for a text, which it is.
      let question = Collect(
        slot: suggest.slot, type: .text, ask: suggest.ask,
        rules: Rules([], concepts: Concepts([:])))
      return apply(hit, line, question, step, flow, isAside: hit.rule.stays)
    }
    if let fits = yesOrNo(line, words) {
      if isOwn { return askForOwn(suggest, step, flow) }
      if !fits, let own = ownAct(words) { return takeOwn(own, line, suggest, step, flow) }
      trace.decision = "answer: \(fits ? "yes" : "no")"
      keepAnswer(line, value: top?.slots[suggest.slot] ?? .none)
      if fits {
        setMilestone(line, step)
        return leave(step, in: flow)
      }
      _ = offer(suggest, at: step, in: flow)
      return
    }
    if line.isEmpty || reading.value.minimal {
      if isOwn { return askForOwn(suggest, step, flow) }
      trace.decision = "minimal answer"
      guard (top?.reasks ?? 0) == 0 else { return leaveWithNone(suggest, step, flow) }
      top?.reasks += 1
      return poseAgain(phrase(.reaskYesNo) ?? "")
    }
    // Where questions are offered, a question is an answer.
    let isQuestionOffered = top?.slots[suggest.slot]?.words.contains("?") ?? false
    if (top?.reasks ?? 0) == 0, !isQuestionOffered, AskingBack.is(line, words.normals) {
      trace.decision = "asked back"
      top?.reasks += 1
      guard let hit = aside(words, in: flow), hit.rule.call == nil else {
        return poseAgain(
          (isOwn ? suggest.own : nil).flatMap { phrase($0) } ?? phrase(.suggestAsked) ?? "")
      }
      say(hit.rule.reply)
      return poseAgain(top?.asked?.text ?? "")
    }
    takeOwn(line, line, suggest, step, flow)
  }

  private func yesOrNo(_ line: String, _ words: Words) -> Bool? {
    guard words.count < 12 else { return nil }
    let parser = AnswerParser(
      readers: script.readers.value, choices: [], now: input.at, people: record.people)
    guard case .value(.bool(let fits)) = parser.parse(line, as: .yesNo) else { return nil }
    return fits
  }

  /// What the person would rather do: "ring Beppe tonight" in "no, I'd rather ring Beppe tonight".
  private func ownAct(_ words: Words) -> String? {
    guard let no = script.readers.value.no.match(words.normals, at: 0),
      words.count >= no.upperBound + 3,
      reading.value.commitments.contains(where: { $0.owner == .me && $0.state != .retracted })
    else { return nil }
    return String(words.characters[words.all[no.upperBound].range.lowerBound...])
  }

  private mutating func takeOwn(
    _ own: String, _ line: String, _ suggest: Suggest, _ step: Step, _ flow: Flow
  ) {
    trace.decision = "the person's own words"
    top?.slots[suggest.slot] = .text(own)
    for (slot, _) in suggest.keep { top?.slots[slot] = Value.none }
    keepAnswer(line, value: .text(own))
    setMilestone(line, step)
    leave(step, in: flow)
  }

  /// A yes, a no or less, where something of one's own was asked for: once more, then none.
  private mutating func askForOwn(_ suggest: Suggest, _ step: Step, _ flow: Flow) {
    trace.decision = "minimal answer"
    guard (top?.reasks ?? 0) == 0 else { return leaveWithNone(suggest, step, flow) }
    top?.reasks += 1
    poseAgain(ownQuestion(suggest))
  }

  /// How something of the person's own is asked for.
  mutating func ownQuestion(_ suggest: Suggest) -> String {
    phrase(suggest.own ?? script.text(.suggestOwn)) ?? ""
  }

  private mutating func leaveWithNone(_ suggest: Suggest, _ step: Step, _ flow: Flow) {
    top?.slots[suggest.slot] = Value.none
    say(.suggestNone)
    leave(step, in: flow)
  }
}
