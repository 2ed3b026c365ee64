internal import Model

/// Asking, and coming back to an open question.
extension Move {
  mutating func ask(_ collect: Collect, at step: Step, in flow: Flow) {
    guard var frame = top else { return }
    frame.visits[step.id, default: 0] += 1
    frame.reasks = 0
    frame.partial = []
    frame.probes = [:]
    top = frame
    let words = phrase(collect.ask) ?? plainest(collect.ask) ?? ""
    let key = key(of: step.id)
    var question = Question(
      text: words, choices: choices(of: collect.type).map(\.text),
      suggestion: state.kept[key] ?? collect.propose.map { evaluate($0).words })
    if question.suggestion == "" { question.suggestion = nil }
    number(&question, step, flow)
    pose(question)
  }

  mutating func pose(_ question: Question) {
    top?.asked = question
    effects.append(.ask(question))
  }

  /// Asks something else about the same step: its number stays, and so do its choices unless the prompts
  /// were edited since.
  mutating func poseAgain(_ words: String) {
    bringChoicesUpToDate()
    guard let asked = top?.asked else { return }
    effects.append(
      .ask(
        Question(
          text: words, choices: asked.choices, number: asked.number, of: asked.of,
          suggestion: asked.suggestion)))
  }

  /// The open question once more: shortly, unless there is a reason to say it in full.
  mutating func askAgain(inFull: Bool = false) {
    bringChoicesUpToDate()
    guard let frame = top, let asked = frame.asked else { return }
    if inFull {
      effects.append(.ask(asked))
      return
    }
    let step = script.flow(frame.flow)?.step(frame.step)
    if case .collect(let collect) = step?.action, let again = collect.again,
      let words = phrase(again)
    {
      return poseAgain(words)
    }
    poseAgain(phrase(.backToQuestion, ["question": .text(asked.text)]) ?? asked.text)
  }

  /// What is shown is what an answer is held against.
  private mutating func bringChoicesUpToDate() {
    guard let frame = top, frame.asked != nil,
      case .collect(let collect) = script.flow(frame.flow)?.step(frame.step)?.action
    else { return }
    let texts = choices(of: collect.type).map(\.text)
    top?.asked?.choices = texts
  }

  func choices(of type: SlotType) -> [Choice] {
    switch type {
    case .choice(let choices), .choices(let choices):
      let scope = scope
      return choices.filter { $0.condition?.holds(in: scope) ?? true }.flatMap { choice in
        switch choice.source {
        case nil: [choice]
        case .partners: script.partners.map { Choice(id: $0.id, text: $0.title, also: $0.also) }
        case .lines: linesToPlay()
        }
      }
    case .text, .scale, .yesNo, .number, .date, .log, .chat: return []
    }
  }

  /// Names a question of a frame for going back and for the ids of its records.
  func key(of step: String) -> String {
    guard let frame = top else { return step }
    return "\(frame.conversation)/\(frame.flow)/\(step)#\(frame.visits[step, default: 0])"
  }

  /// The first wording that needs nothing, for a question that must be asked.
  private func plainest(_ text: Text) -> String? {
    text.variants.lazy.compactMap { $0.template.render(in: scope, today: today) }.first
  }

  /// Which question it is of those that this sitting has: the ones asked so far, and the ones to come
  /// as far as their conditions tell now.
  private func number(_ question: inout Question, _ step: Step, _ flow: Flow) {
    guard flow.isJournal, let frame = top else { return }
    let scope = scope
    let questions = flow.questions.filter { one in
      guard one.id != step.id else { return true }
      // What was said beforehand is not asked.
      if case .collect(let collect) = one.action,
        collect.given?.evaluate(in: scope).words.isEmpty == false
      {
        return false
      }
      return frame.visits[one.id, default: 0] > 0 || (one.condition?.holds(in: scope) ?? true)
    }
    guard let index = questions.firstIndex(where: { $0.id == step.id }) else { return }
    question.number = 1 + questions[..<index].count { frame.visits[$0.id, default: 0] > 0 }
    question.of = (question.number ?? 1) + questions.count - index - 1
  }

  // MARK: Suggestions

  /// Offers the next item that qualifies. False where there is none and the slot is left alone.
  ///
  /// - Parameter isSmaller: Only an item of a lower `level` than the one that is offered now will do.
  mutating func offer(
    _ suggest: Suggest, at step: Step, in flow: Flow, isSmaller: Bool = false
  ) -> Bool {
    guard var frame = top else { return false }
    if frame.asked == nil {
      frame.visits[step.id, default: 0] += 1
      frame.reasks = 0
      frame.offered = []
      frame.offer = nil
      top = frame
    }
    guard frame.offered.count < suggest.limit,
      let item = nextItem(suggest, below: isSmaller ? levelOfOffer(suggest) : nil)
    else {
      top?.offer = nil
      top?.reasks = 0
      var question = Question(text: ownQuestion(suggest))
      number(&question, step, flow)
      pose(question)
      return true
    }
    guard let words = item.template.render(in: scope, today: today) else { return false }
    top?.offer = item.id
    top?.offered.append(item.id)
    shown.append(item.id)
    top?.slots[suggest.slot] = .text(words)
    for (slot, field) in suggest.keep { top?.slots[slot] = item.fields[field] ?? Value.none }
    var question = Question(text: phrase(suggest.ask) ?? words)
    number(&question, step, flow)
    pose(question)
    return true
  }

  private func levelOfOffer(_ suggest: Suggest) -> Double? {
    script.list(suggest.list)?.items.first { $0.id == top?.offer }?.fields["level"]?.number
  }

  /// The one shown longest ago among those that qualify.
  private mutating func nextItem(_ suggest: Suggest, below level: Double?) -> IdeaList.Item? {
    guard let list = script.list(suggest.list) else { return nil }
    let last = record.lastShown(list.items.map(\.id))
    let offered = Set(top?.offered ?? [])
    let outer = locals
    defer { locals = outer }
    var pool: [IdeaList.Item] = []
    for item in list.items where !offered.contains(item.id) {
      locals = outer.merging(item.fields.map { ("item." + $0, $1) }) { _, new in new }
      let scope = scope
      if let level, item.fields["level"]?.number ?? 0 >= level { continue }
      if item.condition?.holds(in: scope) ?? true, suggest.filter?.holds(in: scope) ?? true {
        pool.append(item)
      }
    }
    let recent = Set(last.sorted { $0.value > $1.value }.prefix(suggest.avoidRecent).map(\.key))
    let fresh = pool.filter { !recent.contains($0.id) }
    if !fresh.isEmpty { pool = fresh }
    let oldest = pool.map { last[$0.id] ?? -1 }.min()
    return pool.filter { (last[$0.id] ?? -1) == oldest }.randomElement(using: &state.random)
  }
}
