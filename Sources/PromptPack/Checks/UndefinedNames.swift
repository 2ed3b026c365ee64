internal import Dialogue

/// Names that nothing answers to: flows, steps, slots, facts, functions, lists, pages, concepts.
enum UndefinedNames: Check {
  static func findings(in everything: Everything) -> [Finding] {
    var check = ReferenceCheck(everything)
    check.run()
    return check.findings
  }
}

private struct ReferenceCheck {
  let everything: Everything
  let flows: Set<String>
  let lists: Set<String>
  var findings: [Finding] = []

  init(_ everything: Everything) {
    self.everything = everything
    flows = Set(everything.flows.flatMap { [$0.id] + $0.was })
    lists = Set(everything.lists.map(\.id))
  }

  mutating func run() {
    for flow in everything.flows { check(flow) }
    // Rules of the whole pack may use the slots of whatever flow is open.
    let anySlot = Set(everything.flows.flatMap { slots(of: $0) })
    for rule in everything.rules.all { check(rule, slots: anySlot, flow: nil) }
    for text in everything.texts.values { check(text, slots: Self.shellNames) }
    checkPartners()
  }

  // MARK: Flows

  private func slots(of flow: Flow) -> Set<String> {
    var names = Set(flow.slots.keys)
    names.formUnion(["argument", "line", "result"])
    if flow.steps.contains(where: { if case .talk = $0.action { true } else { false } }) {
      names.formUnion(PartnerCheck.slots)
      names.formUnion(["worked_first", "worked_second", "try_next"])
      names.formUnion(PartnerCheck(manners: everything.manners).names(of: nil))
    }
    for step in flow.steps {
      if case .set(let assignments) = step.action { names.formUnion(assignments.map(\.slot)) }
      if case .call(let call) = step.action, let into = call.into { names.insert(into) }
      if case .collect(let collect) = step.action { names.formUnion(set(by: collect.rules.all)) }
    }
    names.formUnion(set(by: flow.rules.all))
    // What callers hand over.
    for other in everything.flows {
      for step in other.steps {
        if case .call(let call) = step.action, call.flow == flow.id {
          names.formUnion(call.with.map(\.slot))
        }
        if case .collect(let collect) = step.action {
          names.formUnion(handed(by: collect.rules.all, to: flow.id))
        }
      }
      names.formUnion(handed(by: other.rules.all, to: flow.id))
    }
    names.formUnion(handed(by: everything.rules.all, to: flow.id))
    return names
  }

  private func set(by rules: [Rule]) -> [String] {
    rules.flatMap { rule in rule.sets.map(\.slot) + [rule.call?.into].compactMap(\.self) }
  }

  private func handed(by rules: [Rule], to flow: String) -> [String] {
    rules.flatMap { $0.call?.flow == flow ? $0.call?.with.map(\.slot) ?? [] : [] }
  }

  private mutating func check(_ flow: Flow) {
    let slots = slots(of: flow)
    check(flow.startIf, at: flow.place, slots: slots)
    for step in flow.steps {
      check(step.condition, at: step.place, slots: slots)
      for transition in step.next {
        check(transition.condition, at: transition.place, slots: slots)
        target(transition.then, in: flow, at: transition.place)
      }
      check(step, in: flow, slots: slots)
    }
    for rule in flow.rules.all { check(rule, slots: slots, flow: flow) }
  }

  private mutating func check(_ step: Step, in flow: Flow, slots: Set<String>) {
    switch step.action {
    case .say(let text): check(text, slots: slots)
    case .branch, .end: break
    case .talk(let talk): check(talk.partner, at: talk.place, slots: slots)
    case .replay(let number): check(number, at: step.place, slots: slots)
    case .set(let assignments): check(assignments, slots: slots)
    case .jump(let name): target(name, in: flow, at: step.place)
    case .call(let call): check(call, slots: slots)
    case .show(let page, _):
      guard !Pages.names.contains(page) else { break }
      undefined(.undefinedPage, "page", page, among: Pages.names, step.place)
    case .record(let items):
      for item in items {
        check(item.fields, slots: slots)
        check(item.condition, at: item.place, slots: slots)
      }
    case .suggest(let suggest):
      if !lists.contains(suggest.list) {
        undefined(
          .undefinedList, "list of ideas", suggest.list, among: Array(lists), suggest.listPlace)
      }
      check(suggest.filter, at: step.place, slots: slots)
      check(fields: suggest, at: step.place)
      check(suggest.ask, slots: slots)
      if let own = suggest.own { check(own, slots: slots) }
    case .collect(let collect):
      for text in [collect.ask, collect.again, collect.reask, collect.minimal].compactMap(\.self) {
        check(text, slots: slots)
      }
      for probe in collect.probes {
        check(probe.condition, at: probe.place, slots: slots)
        check(probe.text, slots: slots)
      }
      check(collect.propose, at: step.place, slots: slots)
      check(collect.given, at: step.place, slots: slots)
      for rule in collect.rules.all { check(rule, slots: slots, flow: flow) }
    }
  }

  /// The fields that a suggestion reads of its ideas.
  private mutating func check(fields suggest: Suggest, at place: Place) {
    guard let list = everything.lists.first(where: { $0.id == suggest.list }) else { return }
    let known = Set(list.items.flatMap(\.fields.keys))
    let named = (suggest.filter?.expression.mentions ?? []).map(\.name)
      .filter { $0.hasPrefix("item.") }.map { String($0.dropFirst("item.".count)) }
    for field in named + suggest.keep.map(\.field) where !known.contains(field) {
      undefined(
        .undefinedSlot, "field of the ideas in `\(list.id)`", field, among: Array(known), place)
    }
  }

  private mutating func check(_ rule: Rule, slots: Set<String>, flow: Flow?) {
    let names = slots.union(rule.patterns.flatMap(\.captureNames)).union(["line"])
    check(rule.when, at: rule.place, slots: names)
    check(rule.sets, slots: names)
    for text in [rule.reply, rule.probe].compactMap(\.self) { check(text, slots: names) }
    if let call = rule.call { check(call, slots: names) }
    if let then = rule.then, let flow { target(then, in: flow, at: rule.place) }
    for pattern in rule.patterns + rule.notPatterns {
      for concept in pattern.concepts.sorted() where everything.conceptMembers[concept] == nil {
        undefined(
          .undefinedConcept, "concept", concept, among: Array(everything.conceptMembers.keys),
          rule.place)
      }
    }
  }

  private mutating func check(_ call: Call, slots: Set<String>) {
    if !flows.contains(call.flow) {
      undefined(.undefinedFlow, "flow", call.flow, among: Array(flows), call.place)
    }
    check(call.with, slots: slots)
  }

  // MARK: Partners

  private mutating func checkPartners() {
    let check = PartnerCheck(manners: everything.manners)
    if let manners = everything.manners {
      let names = check.names(of: nil)
      for rule in manners.rules.all { self.check(rule, slots: names, flow: nil) }
      for effect in manners.effects.values {
        self.check(effect.ends, at: manners.place, slots: names)
      }
      self.check(manners.follows, at: manners.place, slots: names)
      for notice in manners.notices {
        self.check(notice.condition, at: manners.place, slots: names)
      }
      for verdict in manners.worked + manners.tries {
        self.check(verdict.condition, at: manners.place, slots: names)
        self.check(verdict.text, slots: names)
      }
    }
    for partner in everything.partners {
      let names = check.names(of: partner)
      for rule in partner.rules.all { self.check(rule, slots: names, flow: nil) }
      for text in check.texts(of: partner) { self.check(text, slots: names) }
      findings += check.missing(of: partner)
    }
  }

  // MARK: Small parts

  private mutating func check(_ text: Text, slots: Set<String>) {
    for variant in text.variants {
      check(variant.condition, at: variant.place, slots: slots)
      for case .value(let expression, _) in variant.template.pieces {
        check(expression, at: variant.place, slots: slots)
      }
    }
  }

  private mutating func check(_ assignments: [Assignment], slots: Set<String>) {
    for assignment in assignments { check(assignment.value, at: assignment.place, slots: slots) }
  }

  private mutating func check(_ condition: Condition?, at place: Place, slots: Set<String>) {
    check(
      condition?.expression, at: condition?.place ?? place, isStart: condition?.place != nil,
      slots: slots)
  }

  /// - Parameter isStart: whether the place is that of the first character.
  private mutating func check(
    _ expression: Expression?, at start: Place, isStart: Bool = false, slots: Set<String>
  ) {
    for (name, text) in expression?.calls ?? [] where Functions.ofFlows.contains(name) {
      guard !flows.contains(text) else { continue }
      undefined(.undefinedFlow, "flow", text, among: Array(flows), start)
    }
    for (name, isCall, arguments, column) in expression?.mentions ?? [] {
      var place = start
      if isStart { place.column += column - 1 }
      if isCall {
        check(function: name, arguments: arguments, at: place)
      } else if name.hasPrefix("item.") || name == "today" || name == "memory" {
        continue
      } else if name.contains(".") {
        guard Facts.names[name] == nil else { continue }
        undefined(.undefinedFact, "fact", name, among: Array(Facts.names.keys), place)
      } else if !slots.contains(name) {
        undefined(
          .undefinedSlot, "slot", name, among: Array(slots), place,
          otherwise: "; a text stands in quotes: \"\(name)\"")
      }
    }
  }

  private mutating func check(function name: String, arguments: Int, at place: Place) {
    guard let range = Functions.all[name] else {
      if Filters.names[name] != nil {
        findings.append(
          Finding(
            .undefinedFunction, place,
            "there is no function `\(name)`; it is a filter of texts: {… | \(name)}"))
        return
      }
      return undefined(
        .undefinedFunction, "function", name, among: Array(Functions.all.keys), place)
    }
    guard !range.contains(arguments) else { return }
    let wanted =
      range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    findings.append(
      Finding(.condition, place, "`\(name)` takes \(wanted) arguments, found \(arguments)"))
  }

  private mutating func target(_ name: String, in flow: Flow, at place: Place) {
    guard name != "end", flow.step(name) == nil, !flows.contains(name) else { return }
    let steps = flow.steps.map(\.id)
    undefined(.undefinedStep, "step in `\(flow.id)` and no flow", name, among: steps + flows, place)
  }

  private mutating func undefined(
    _ code: FindingCode, _ kind: String, _ name: String, among known: [String], _ place: Place,
    otherwise advice: String = ""
  ) {
    let hint = didYouMean(name, among: known) ?? advice
    findings.append(Finding(code, place, "there is no \(kind) `\(name)`\(hint)"))
  }

  /// What the engine hands to its own texts.
  private static let shellNames: Set<String> = [
    "question", "answer", "typed", "nearest", "state", "asked", "went", "low", "high", "candidates",
    "title", "group", "commands", "waiting", "people", "kind", "day", "place", "event", "what",
    "due", "name", "text",
    "plan", "time", "done", "target", "period", "now", "several", "topic",
  ]
}
