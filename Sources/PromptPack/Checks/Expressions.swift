internal import Dialogue

/// Every expression of a part, for what names it reads.
extension Flow {
  var expressions: [Expression] {
    [startIf?.expression].compactMap(\.self) + steps.flatMap(\.expressions)
      + rules.all.flatMap(\.expressions)
  }

  /// The names that its expressions read.
  var namesRead: Set<String> { Set(expressions.flatMap(\.namesRead)) }
}

extension Expression {
  var namesRead: [String] { mentions.filter { !$0.isCall }.map(\.name) }
}

extension Step {
  var expressions: [Expression] {
    let own =
      [condition].compactMap { $0?.expression } + next.compactMap { $0.condition?.expression }
    switch action {
    case .say(let text): return own + text.expressions
    case .set(let assignments): return own + assignments.map(\.value)
    case .call(let call): return own + call.with.map(\.value)
    case .record(let items):
      return own
        + items.flatMap { item in
          item.fields.map(\.value) + [item.condition?.expression].compactMap(\.self)
        }
    case .suggest(let suggest):
      return own + [suggest.filter?.expression].compactMap(\.self) + suggest.ask.expressions
        + (suggest.own?.expressions ?? [])
    case .collect(let collect):
      let texts = [collect.ask, collect.again, collect.reask, collect.minimal].compactMap(\.self)
      return own + texts.flatMap(\.expressions)
        + [collect.propose, collect.given].compactMap(\.self)
        + collect.probes.flatMap { [$0.condition.expression] + $0.text.expressions }
        + collect.type.expressions + collect.rules.all.flatMap(\.expressions)
    case .show(_, let argument): return own + [argument].compactMap(\.self)
    case .talk(let talk): return own + [talk.partner]
    case .replay(let turn): return own + [turn]
    case .branch, .jump, .end: return own
    }
  }
}

extension Rule {
  var expressions: [Expression] {
    [when?.expression].compactMap(\.self) + sets.map(\.value)
      + [reply, probe].compactMap(\.self).flatMap(\.expressions) + (call?.with.map(\.value) ?? [])
  }
}

extension Text {
  var expressions: [Expression] {
    variants.flatMap { variant in
      [variant.condition?.expression].compactMap(\.self)
        + variant.template.pieces.compactMap { piece in
          if case .value(let expression, _) = piece { expression } else { nil }
        }
    }
  }
}

extension SlotType {
  fileprivate var expressions: [Expression] {
    switch self {
    case .choice(let choices), .choices(let choices):
      choices.compactMap { $0.condition?.expression }
    case .text, .scale, .yesNo, .number, .date, .log, .chat: []
    }
  }
}
