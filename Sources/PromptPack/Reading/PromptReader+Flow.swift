package import Dialogue

extension PromptReader {
  /// What can be known of a flow from its first keys.
  package mutating func header(_ node: Node) -> FlowHeader? {
    guard let id = node["flow"]?.text else { return nil }
    return FlowHeader(
      id: id, was: node["was"].map { $0.members.compactMap(\.text) } ?? [],
      title: node["title"]?.text ?? id, about: node["about"]?.text,
      command: node["command"]?.text, group: node["group"]?.text,
      isJournal: node["journal"]?.text == "true",
      startIf: condition(node["start_if"]))
  }

  package mutating func flow(_ node: Node) -> Flow? {
    guard !isMisplaced(node), let fields = fields(node, of: .flow),
      let id = name(required("flow", in: fields, of: .flow)),
      let stepsNode = required("steps", in: fields, of: .flow)
    else { return nil }
    var slots: [String: Slot] = [:]
    var counts: [String: Int] = [:]
    let steps = stepsNode.members.compactMap { step($0, flow: id, counts: &counts, slots: &slots) }
    for (index, step) in steps.enumerated()
    where steps[..<index].contains(where: { $0.id == step.id }) {
      findings.append(
        Finding(.duplicateID, step.place, "two steps are named `\(step.id)`; give one an `id`"))
    }
    if stepsNode.members.isEmpty {
      report(.missingKey, stepsNode, "a flow needs at least one step")
    }
    let rules = rules(fields["rules"], scope: id)
    var flow = Flow(
      id: id, title: text(fields["title"]) ?? id, steps: steps, slots: slots, rules: rules,
      place: place(node.mark))
    flow.was = names(fields["was"])
    flow.about = text(fields["about"])
    flow.command = name(fields["command"])
    if let command = flow.command, command.hasPrefix("/"), let node = fields["command"] {
      report(.badValue, node, "a command is written without its slash: `\(command.dropFirst())`")
    }
    flow.group = text(fields["group"])
    flow.isJournal = bool(fields["journal"])
    flow.startIf = condition(fields["start_if"])
    return flow
  }

  private mutating func step(
    _ node: Node, flow: String, counts: inout [String: Int], slots: inout [String: Slot]
  ) -> Step? {
    guard let fields = fields(node, of: .step) else { return nil }
    let kinds = StepKind.allCases.filter { fields[$0.rawValue] != nil }
    guard let kind = kinds.first, kinds.count == 1, let body = fields[kind.rawValue] else {
      let names = StepKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      report(
        .wrongShape, node,
        kinds.isEmpty
          ? "a step needs one of \(names)"
          : "a step does one thing, found \(kinds.map { "`\($0.rawValue)`" }.joined(separator: " and "))"
      )
      return nil
    }
    let given = name(fields["id"])
    let id: String
    switch kind {
    case .collect, .suggest: id = given ?? body.text ?? kind.rawValue
    case .say, .branch, .set, .record, .call, .jump, .show, .end, .talk, .replay:
      counts[kind.rawValue, default: 0] += 1
      id = given ?? "\(kind.rawValue).\(counts[kind.rawValue, default: 0])"
    }
    // Whatever is wrong with what the step does, its other keys are read as well.
    let (condition, was) = (condition(fields["if"]), names(fields["was"]))
    let next = transitions(kind == .branch ? body : fields["next"])
    guard let action = action(kind, body, fields, role: "\(flow)/\(id)", slots: &slots) else {
      return nil
    }
    var step = Step(id: id, action: action, place: place(node.mark))
    (step.condition, step.was, step.next) = (condition, was, next)
    return step
  }

  private mutating func action(
    _ kind: StepKind, _ body: Node, _ fields: Node, role: String, slots: inout [String: Slot]
  ) -> Step.Action? {
    switch kind {
    case .say: return words(body, role: role).map(Step.Action.say)
    case .branch: return .branch
    case .set: return .set(assignments(body))
    case .jump: return name(body).map(Step.Action.jump)
    case .show:
      return name(body).map { .show($0, argument: expression(fields["argument"])) }
    case .record: return .record(body.members.compactMap { recordItem($0) })
    case .end:
      switch text(body) {
      case "true": return .end(all: false)
      case "all": return .end(all: true)
      default:  // anything else is a mistake
        report(.badValue, body, "expected `true` or `all`")
        return nil
      }
    case .call:
      guard let flow = name(body) else { return nil }
      return .call(
        Call(
          flow: flow, with: assignments(fields["with"]), into: name(fields["into"]),
          place: place(body.mark)))
    case .collect: return collect(body, fields, role: role, slots: &slots)
    case .suggest: return suggest(body, fields, role: role, slots: &slots)
    case .talk:
      return expression(body).map { .talk(TalkStep(partner: $0, place: place(body.mark))) }
    case .replay: return expression(body).map(Step.Action.replay)
    }
  }

  private mutating func collect(
    _ body: Node, _ fields: Node, role: String, slots: inout [String: Slot]
  ) -> Step.Action? {
    guard let slot = slotName(body), let askNode = required("ask", in: fields, of: .step),
      let type = type(fields), let ask = words(askNode, role: role)
    else { return nil }
    slots[slot] = Slot(name: slot, type: type, place: place(body.mark))
    var collect = Collect(
      slot: slot, type: type, ask: ask, rules: rules(fields["rules"], scope: role))
    collect.again = words(fields["again"], role: role + "/again")
    collect.reask = words(fields["reask"], role: role + "/reask")
    collect.minimal = words(fields["minimal"], role: role + "/minimal")
    collect.unlessKnown = bool(fields["unless_known"])
    collect.propose = expression(fields["propose"])
    collect.remember = bool(fields["remember"])
    collect.given = expression(fields["given"])
    collect.probes = (fields["probe"]?.members ?? []).compactMap { probe($0, role: role) }
    return .collect(collect)
  }

  private mutating func probe(_ node: Node, role: String) -> Probe? {
    guard let fields = fields(node, of: .probe),
      let condition = condition(required("if", in: fields, of: .probe)),
      let text = words(required("text", in: fields, of: .probe), role: role + "/probe")
    else { return nil }
    return Probe(
      condition: condition, limit: int(fields["limit"]) ?? 1, text: text, place: place(node.mark))
  }

  private mutating func suggest(
    _ body: Node, _ fields: Node, role: String, slots: inout [String: Slot]
  ) -> Step.Action? {
    guard let slot = slotName(body), let list = name(required("from", in: fields, of: .step)),
      let ask = words(required("ask", in: fields, of: .step), role: role)
    else { return nil }
    slots[slot] = Slot(name: slot, type: .text, place: place(body.mark))
    var suggest = Suggest(
      slot: slot, list: list, listPlace: place(fields["from"]?.mark ?? body.mark), ask: ask)
    suggest.filter = condition(fields["where"])
    suggest.avoidRecent = int(fields["avoid_recent"]) ?? suggest.avoidRecent
    suggest.limit = int(fields["limit"]) ?? suggest.limit
    suggest.own = words(fields["own"], role: role + "/own")
    for entry in fields["keep"]?.entries ?? [] {
      guard let field = name(entry.value) else { continue }
      suggest.keep.append((entry.key, field))
      slots[entry.key] = Slot(name: entry.key, type: .text, place: place(entry.keyMark))
    }
    return .suggest(suggest)
  }

  private mutating func recordItem(_ node: Node) -> RecordItem? {
    guard let fields = fields(node, of: .recordItem) else { return nil }
    let kinds = RecordItem.Kind.allCases.filter { fields[$0.rawValue] != nil }
    guard let kind = kinds.first, kinds.count == 1 else {
      let names = RecordItem.Kind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      report(.wrongShape, node, "expected one of \(names)")
      return nil
    }
    for entry in fields[kind.rawValue]?.entries ?? [] {
      guard let known = kind.fields, !known.contains(entry.key) else { continue }
      let hint = didYouMean(entry.key, among: known) ?? listed("it has", known)
      findings.append(
        Finding(
          .unknownKey, place(entry.keyMark), "a \(kind.rawValue) has no field `\(entry.key)`\(hint)"
        ))
    }
    var item = RecordItem(
      kind: kind, fields: assignments(fields[kind.rawValue]), place: place(node.mark))
    item.condition = condition(fields["if"])
    return item
  }

  private mutating func transitions(_ node: Node?) -> [Transition] {
    guard let node else { return [] }
    return node.members.compactMap { member in
      if member.text != nil {
        return name(member).map { Transition(condition: nil, then: $0, place: place(member.mark)) }
      }
      guard let fields = fields(member, of: .transition) else { return nil }
      if let target = fields["else"] {
        return name(target).map { Transition(condition: nil, then: $0, place: place(target.mark)) }
      }
      guard let condition = condition(required("if", in: fields, of: .transition)),
        let target = required("then", in: fields, of: .transition), let then = name(target)
      else { return nil }
      return Transition(condition: condition, then: then, place: place(target.mark))
    }
  }
}

/// What a step can do: the key that says so.
enum StepKind: String, CaseIterable {
  case say, collect, suggest, branch, set, record, call, jump, show, end, talk, replay
}
