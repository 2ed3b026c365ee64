internal import Dialogue

/// A text and what it is said for.
struct TextUse {
  enum Role {
    case say, ask, again, reask, minimal, probe, reply, suggestion, own, shell
  }
  var text: Text
  var role: Role
  /// The type of answer that the question takes, where it belongs to one.
  var type: SlotType?
}

extension Everything {
  /// Every text of the pack.
  var textUses: [TextUse] {
    flows.flatMap(\.textUses) + rules.all.flatMap { $0.textUses(type: nil) }
      + texts.values.map { TextUse(text: $0, role: .shell) }
  }
}

extension Flow {
  var textUses: [TextUse] {
    steps.flatMap(\.textUses) + rules.all.flatMap { $0.textUses(type: nil) }
  }
}

extension Step {
  fileprivate var textUses: [TextUse] {
    switch action {
    case .say(let text): return [TextUse(text: text, role: .say)]
    case .suggest(let suggest):
      return [TextUse(text: suggest.ask, role: .suggestion)]
        + [suggest.own].compactMap { $0.map { TextUse(text: $0, role: .own) } }
    case .collect(let collect):
      let parts: [(Text?, TextUse.Role)] = [
        (collect.ask, .ask), (collect.again, .again), (collect.reask, .reask),
        (collect.minimal, .minimal),
      ]
      return parts.compactMap { text, role in
        text.map { TextUse(text: $0, role: role, type: collect.type) }
      } + collect.probes.map { TextUse(text: $0.text, role: .probe, type: collect.type) }
        + collect.rules.all.flatMap { $0.textUses(type: collect.type) }
    case .branch, .set, .record, .call, .show, .jump, .end, .talk, .replay: return []
    }
  }
}

extension Rule {
  fileprivate func textUses(type: SlotType?) -> [TextUse] {
    [(reply, TextUse.Role.reply), (probe, .probe)].compactMap { text, role in
      text.map { TextUse(text: $0, role: role, type: type) }
    }
  }
}

extension Template {
  /// The text with something likely in the place of each name.
  var likely: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value: "Maya"
      }
    }.joined()
  }
}
