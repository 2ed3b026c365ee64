internal import Model

/// The choice of words. Choosing changes nothing; `say` and `phrase` remember what was chosen.
extension Move {
  struct Chosen {
    var variant: Variant
    var text: String
  }

  /// The variant to say, or nil where none can be said now.
  ///
  /// Of those that can be said, the ones with the most special condition; of these, the one said
  /// longest ago. Ties are broken by the generator in the state.
  func choose(_ text: Text, random: inout SplitMix64, selection: inout Trace.Selection) -> Chosen? {
    let last = record.lastShown(text.variants.map(\.id))
    let scope = scope
    var sayable: [(chosen: Chosen, last: Int)] = []
    for variant in text.variants {
      let said = shown.contains(variant.id) ? Int.max : last[variant.id] ?? -1
      if variant.once, said >= 0 {
        selection.note(variant, "said once")
      } else if let condition = variant.condition, !condition.holds(in: scope) {
        selection.note(
          variant, "\(condition.source) does not hold" + inWords(condition.values(in: scope)))
      } else if let words = variant.template.render(in: scope, today: today) {
        sayable.append((Chosen(variant: variant, text: words), said))
      } else {
        selection.note(variant, "something it names is unknown")
      }
    }
    let most = sayable.map { $0.chosen.variant.condition?.specificity ?? 0 }.max() ?? 0
    let special = sayable.filter { ($0.chosen.variant.condition?.specificity ?? 0) == most }
    let pool: [(chosen: Chosen, last: Int)]
    switch text.choosing {
    case .first: pool = Array(special.prefix(1))
    case .leastRecent:
      let oldest = special.map(\.last).min()
      pool = special.filter { $0.last == oldest }
      selection.reason = "said longest ago"
    case .shuffle:
      let latest = special.map(\.last).max()
      let others = special.filter { $0.last != latest || latest == -1 }
      pool = others.isEmpty ? special : others
      selection.reason = "any but the latest"
    }
    guard let choice = pool.randomElement(using: &random) else { return nil }
    for other in sayable {
      let id = other.chosen.variant.id
      let verdict =
        id == choice.chosen.variant.id
        ? "chosen"
        : special.contains { $0.chosen.variant.id == id } ? "said later" : "less special condition"
      selection.note(other.chosen.variant, verdict)
    }
    return choice.chosen
  }

  /// Chooses, and remembers the choice.
  mutating func phrase(_ text: Text) -> String? {
    var selection = Trace.Selection(reason: "the only one", candidates: [])
    guard let chosen = choose(text, random: &state.random, selection: &selection) else {
      return nil
    }
    trace.selections.append(selection)
    shown.append(chosen.variant.id)
    if chosen.variant.template.mentions("memory"), !state.memory.isEmpty {
      state.memory.removeFirst()
    }
    return chosen.text
  }

  mutating func say(_ text: Text?) {
    guard let text, let words = phrase(text) else { return }
    effects.append(.say(words))
  }

  /// Says one of the engine's own texts, with names that it may use.
  mutating func say(_ name: ShellText, _ names: [String: Value] = [:]) {
    guard let words = phrase(name, names) else { return }
    effects.append(.say(words))
  }

  mutating func phrase(_ name: ShellText, _ names: [String: Value] = [:]) -> String? {
    let outer = locals
    locals.merge(names) { _, new in new }
    defer { locals = outer }
    return phrase(script.text(name))
  }
}

extension Trace.Selection {
  mutating func note(_ variant: Variant, _ verdict: String) {
    guard candidates.count < 40 else { return }
    candidates.append(.init(id: variant.id, place: variant.place, verdict: verdict))
  }
}

extension Template {
  func mentions(_ name: String) -> Bool {
    pieces.contains { piece in
      guard case .value(let expression, _) = piece else { return false }
      return expression.mentions.contains { $0.name == name }
    }
  }
}
