import Dialogue
import Model
import PromptPack

/// What a writer may do to a file of a flow.
enum FlowEdit: CaseIterable {
  case removesOpenStep, removesSteps, renamesSteps, reorders, removesFlow, renamesFlow
  /// Another name for the open step, and nothing that tells the old one.
  case forgetsName
  /// The open question asks for another kind of answer.
  case changesType
  case addsQuestions, removesRules, rewords

  /// Whether the question that was open is there no more.
  var takesQuestion: Bool {
    switch self {
    case .removesOpenStep, .removesFlow, .forgetsName: true
    case .removesSteps, .renamesSteps, .reorders, .renamesFlow, .changesType, .addsQuestions,
      .removesRules, .rewords:
      false
    }
  }

  /// The file after the edit; nil inside where the file is gone.
  func apply(to file: Node, at open: String, using random: inout SplitMix64) -> Node?? {
    guard case .mapping(var entries, let mark) = file,
      let place = entries.firstIndex(where: { $0.key == "steps" })
    else { return .none }
    var steps = entries[place].value.members
    switch self {
    case .removesOpenStep: steps.removeAll { $0.stepName == open }
    case .removesSteps:
      for _ in 0..<2 where steps.count > 1 {
        let index = Int.random(in: 0..<steps.count, using: &random)
        if steps[index].stepName != open { steps.remove(at: index) }
      }
    case .renamesSteps:
      for name in steps.compactMap(\.stepName) where Bool.random(using: &random) {
        steps = steps.map { $0.renamed(name, to: name + "_new") }
      }
    case .reorders: steps.shuffle(using: &random)
    case .forgetsName:
      steps = steps.map { step in
        step.stepName == open
          ? step.without(["id", "was"]).with("id", .scalar(open + "_new", mark)) : step
      }
    case .changesType:
      let type = ["text", "scale", "yes_no", "number", "date"].randomElement(using: &random) ?? ""
      steps = steps.map { step in
        step.stepName == open && step["collect"] != nil
          ? step.without(["type", "choices", "min", "max", "prefer"])
            .with("type", .scalar(type, mark)) : step
      }
    case .addsQuestions:
      for number in 1...2 {
        let asked = Node.mapping([], mark)
          .with("collect", .scalar("brand_new_\(number)", mark))
          .with("ask", .scalar("What is new, number \(number)?", mark))
        steps.insert(asked, at: Int.random(in: 0...steps.count, using: &random))
      }
    case .removesRules:
      entries.removeAll { $0.key == "rules" }
      steps = steps.map { $0.without(["rules"]) }
    case .rewords:
      steps = steps.map { step in
        step["ask"] == nil
          ? step : step.without(["ask", "again"]).with("ask", .scalar("In other words?", mark))
      }
    case .removesFlow: return .some(nil)
    case .renamesFlow:
      guard let id = file["flow"]?.text else { return .none }
      entries = entries.filter { $0.key != "flow" && $0.key != "was" }
      entries.append(.init(key: "flow", keyMark: mark, value: .scalar(id + "_new", mark)))
      entries.append(.init(key: "was", keyMark: mark, value: .scalar(id, mark)))
    }
    if let place = entries.firstIndex(where: { $0.key == "steps" }) {
      entries[place].value = .sequence(steps, mark)
    }
    return .some(.mapping(entries, mark))
  }
}

extension Node {
  fileprivate func without(_ keys: Set<String>) -> Node {
    guard case .mapping(let entries, let mark) = self else { return self }
    return .mapping(entries.filter { !keys.contains($0.key) }, mark)
  }

  fileprivate func with(_ key: String, _ value: Node) -> Node {
    guard case .mapping(let entries, let mark) = self else { return self }
    return .mapping(entries + [.init(key: key, keyMark: mark, value: value)], mark)
  }

  /// The name of a step: its `id`, or the slot that it asks for.
  fileprivate var stepName: String? {
    self["id"]?.text ?? self["collect"]?.text ?? self["suggest"]?.text
  }

  /// The step under another name, and every reference to it.
  fileprivate func renamed(_ name: String, to new: String) -> Node {
    guard case .mapping(var entries, let mark) = redirected(name, to: new), stepName == name else {
      return redirected(name, to: new)
    }
    entries.removeAll { $0.key == "id" || $0.key == "was" }
    entries.append(.init(key: "id", keyMark: mark, value: .scalar(new, mark)))
    entries.append(.init(key: "was", keyMark: mark, value: .scalar(name, mark)))
    return .mapping(entries, mark)
  }

  private func redirected(_ name: String, to new: String) -> Node {
    switch self {
    case .scalar: return self
    case .sequence(let members, let mark):
      return .sequence(members.map { $0.redirected(name, to: new) }, mark)
    case .mapping(let entries, let mark):
      return .mapping(
        entries.map { entry in
          var entry = entry
          if ["then", "else", "jump", "next"].contains(entry.key), entry.value.text == name {
            entry.value = .scalar(new, entry.value.mark)
          } else {
            entry.value = entry.value.redirected(name, to: new)
          }
          return entry
        }, mark)
    }
  }
}
