internal import Model

/// What the coach makes of a talk, and playing it again.
extension Move {
  /// Ends the talk. What worked stands in `worked_first` and `worked_second`, what to try in
  /// `try_next`, in words; where there is nothing, the slot holds nothing.
  mutating func finishTalk(_ step: Step, in flow: Flow, _ manners: Manners) {
    var quoted: Set<Int> = []
    let worked = praise(manners.worked, &quoted)
    top?.slots["worked_first"] = Value(worked.first)
    top?.slots["worked_second"] = Value(worked.dropFirst().first)
    let next = advice(manners.tries, besides: quoted)
    top?.slots["try_next"] = Value(next)
    leave(step, in: flow)
  }

  private mutating func praise(_ verdicts: [Manners.Verdict], _ quoted: inout Set<Int>) -> [String]
  {
    var said: [String] = []
    for verdict in verdicts where said.count < 2 {
      let lines = top?.talk?.lines ?? []
      guard
        let index = lines.indices.first(where: {
          !quoted.contains($0) && verdict.of.map(lines[$0].heard.contains) ?? false
        }), let words = phrase(verdict, lines[index])
      else { continue }
      quoted.insert(index)
      said.append(words)
    }
    return said
  }

  /// What to try, of a line that was not praised.
  private mutating func advice(_ verdicts: [Manners.Verdict], besides quoted: Set<Int>) -> String? {
    let lines = (top?.talk?.lines ?? []).enumerated().filter { !quoted.contains($0.offset) }
      .map(\.element)
    for verdict in verdicts {
      let line = lines.first { line in verdict.of.map(line.heard.contains) ?? true }
      guard line != nil || verdict.of == nil, let words = phrase(verdict, line) else { continue }
      return words
    }
    return nil
  }

  private mutating func phrase(_ verdict: Manners.Verdict, _ line: TalkState.Line?) -> String? {
    let outer = locals
    defer { locals = outer }
    locals["line"] = Value(line?.text)
    locals["word"] = Value(line?.word)
    locals["rewrite"] = Value(line?.rewrite)
    guard holds(verdict.condition) else { return nil }
    return phrase(verdict.text)
  }

  /// Everything as it stood before a line was said, so that `/back` and playing again find it.
  mutating func setTalkMilestone(_ line: String, _ step: Step) {
    keep(Milestone(frames: state.frames, key: key(of: step.id), text: line))
  }

  /// Goes back to where the n-th line of the talk was to be said. False where there is none.
  mutating func replay(_ number: Value) -> Bool {
    guard let frame = top, let lines = frame.talk?.lines.count,
      let wanted = number.number ?? Double(number.words), wanted >= 1, wanted <= Double(lines)
    else { return false }
    let ofThisTalk = state.past.indices.filter { index in
      guard let past = state.past[index].frames.last else { return false }
      return past.conversation == frame.conversation && past.talk?.lines.count == Int(wanted) - 1
    }
    guard let index = ofThisTalk.last else { return false }
    state.frames = state.past[index].frames
    state.past.removeSubrange(index...)
    guard let asked = top?.asked else { return false }
    effects.append(.ask(asked))
    return true
  }

  /// The lines of the talk as choices: to say which one to play again.
  func linesToPlay() -> [Choice] {
    (top?.talk?.lines ?? []).enumerated().map { number, line in
      Choice(id: String(number + 1), text: line.text.isEmpty ? "(nothing)" : "“\(line.text)”")
    }
  }
}
