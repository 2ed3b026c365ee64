internal import Dialogue
internal import Model

/// A choice that is asked for by an id that none of its question's choices has: it never holds.
enum UndefinedChoices: Check {
  static func findings(in everything: Everything) -> [Finding] {
    let handed = Set(everything.flows.flatMap(\.calls).flatMap { $0.with.map(\.slot) })
    return everything.flows.flatMap { findings(in: $0, handed: handed) }
  }

  private static func findings(in flow: Flow, handed: Set<String>) -> [Finding] {
    let chosen = chosen(in: flow).filter { !handed.contains($0.key) }
    guard !chosen.isEmpty else { return [] }
    return flow.conditions.flatMap { condition, place in
      condition.expression.texts.compactMap { name, text -> Finding? in
        guard let ids = chosen[name], !ids.contains(text) else { return nil }
        let hint = didYouMean(text, among: ids) ?? listed("there are", ids.sorted())
        return Finding(.undefinedChoice, place, "no choice of `\(name)` is `\(text)`\(hint)")
      }
    }
  }

  /// What each slot can hold that only a list of choices fills.
  private static func chosen(in flow: Flow) -> [String: Set<String>] {
    var ids: [String: Set<String>] = [:]
    var others: Set<String> = []
    func take(_ assignments: [Assignment]) {
      for assignment in assignments {
        if case .literal(let value) = assignment.value {
          if value != .none { ids[assignment.slot, default: []].insert(value.words) }
        } else {
          others.insert(assignment.slot)
        }
      }
    }
    for rule in flow.allRules {
      take(rule.sets)
      if let into = rule.call?.into { others.insert(into) }
    }
    var questions: Set<String> = []
    for step in flow.steps {
      switch step.action {
      case .set(let assignments): take(assignments)
      case .call(let call): others.formUnion([call.into].compactMap(\.self))
      case .suggest(let suggest): others.formUnion([suggest.slot] + suggest.keep.map(\.slot))
      case .collect(let collect):
        switch collect.type {
        case .choice(let choices), .choices(let choices):
          questions.insert(collect.slot)
          if choices.contains(where: { $0.source != nil }) { others.insert(collect.slot) }
          ids[collect.slot, default: []].formUnion(choices.map(\.id))
        case .text, .scale, .yesNo, .number, .date, .log, .chat: others.insert(collect.slot)
        }
      case .say, .branch, .record, .jump, .show, .end, .talk, .replay: break
      }
    }
    return ids.filter { questions.contains($0.key) && !others.contains($0.key) }
  }
}

extension Flow {
  /// Every condition of its steps, texts and rules, with where it stands.
  fileprivate var conditions: [(Condition, Place)] {
    let steps = steps.flatMap { step -> [(Condition, Place)] in
      [step.condition].compactMap { $0.map { ($0, step.place) } }
        + step.next.compactMap { next in next.condition.map { ($0, next.place) } }
    }
    let texts = textUses.flatMap(\.text.variants).compactMap { variant in
      variant.condition.map { ($0, variant.place) }
    }
    return steps + texts + allRules.compactMap { rule in rule.when.map { ($0, rule.place) } }
  }
}
