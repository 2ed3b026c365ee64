package import Dialogue
internal import Model

extension PromptReader {
  package static let typeNames = [
    "text", "scale", "choice", "choices", "yes_no", "number", "date", "log", "chat",
  ]

  /// The type of a question's answer; text where none is named.
  mutating func type(_ step: Node) -> SlotType? {
    guard let node = step["type"] else {
      return step["choices"] == nil ? .text : .choice(choices(step))
    }
    guard let name = text(node) else { return nil }
    switch name {
    case "text": return .text
    case "scale":
      let (low, high) = (int(step["min"]) ?? 0, int(step["max"]) ?? 10)
      reportUnless(low < high, step)
      return .scale(min: low, max: high)
    case "choice": return .choice(choices(step))
    case "choices": return .choices(choices(step))
    case "yes_no": return .yesNo
    case "number":
      let (low, high) = (number(step["min"]), number(step["max"]))
      if let low, let high { reportUnless(low < high, step) }
      return .number(min: low, max: high)
    case "date":
      switch text(step["prefer"]) {
      case nil: return .date(past: nil)
      case "past": return .date(past: true)
      case "future": return .date(past: false)
      case .some(let other):
        report(.badValue, step["prefer"] ?? node, "expected `past` or `future`, found `\(other)`")
        return .date(past: nil)
      }
    case "log": return .log
    case "chat": return .chat
    default:  // a type that does not exist
      let hint = didYouMean(name, among: Self.typeNames)
      report(
        .badValue, node,
        "no type `\(name)`" + (hint ?? "; there are " + Self.typeNames.joined(separator: ", ")))
      return nil
    }
  }

  private mutating func reportUnless(_ isRising: Bool, _ step: Node) {
    guard !isRising, let node = step["max"] ?? step["min"] else { return }
    report(.badValue, node, "`min` is less than `max`, else no answer fits")
  }

  private mutating func choices(_ step: Node) -> [Choice] {
    guard let node = required("choices", in: step, of: .step) else { return [] }
    return node.members.compactMap { member in
      if let text = member.text { return Choice(id: identifier(text), text: text) }
      if let source = member["from"] {
        guard let known = Choice.Source(rawValue: source.text ?? "") else {
          report(.badValue, source, "expected `partners` or `lines`")
          return nil
        }
        var choice = Choice(id: known.rawValue, text: known.rawValue)
        choice.source = known
        return choice
      }
      guard let fields = fields(member, of: .choice),
        let text = text(required("text", in: fields, of: .choice))
      else { return nil }
      return Choice(
        id: name(fields["id"]) ?? identifier(text), text: text, also: texts(fields["also"]),
        condition: condition(fields["if"]))
    }
  }

  /// "Old contacts" -> `old_contacts`
  private func identifier(_ text: String) -> String {
    String(text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  // MARK: Ideas, texts, concepts

  package mutating func ideas(_ node: Node) -> IdeaList? {
    guard !isMisplaced(node), let fields = fields(node, of: .ideas),
      let id = name(required("list", in: fields, of: .ideas)),
      let items = required("items", in: fields, of: .ideas)
    else { return nil }
    return IdeaList(
      id: id, items: items.members.compactMap { item($0, list: id) }, place: place(node.mark))
  }

  private mutating func item(_ node: Node, list: String) -> IdeaList.Item? {
    guard let entries = node.entries else {
      report(.wrongShape, node, "expected an idea with `id` and `text`, found \(node.kind)")
      return nil
    }
    guard let id = name(required("id", in: node, of: .item)),
      let textNode = required("text", in: node, of: .item), let source = text(textNode),
      let template = template(textNode, source)
    else { return nil }
    var values: [String: Value] = [:]
    values["id"] = .text("\(list)/\(id)")
    for entry in entries where Construct.item.keys[entry.key] == nil {
      // Fields of one's own are words; a sentence is what stood behind a comma.
      if let hint = entry.commaHint, entry.key.contains(" ") || entry.key.hasSuffix(".") {
        findings.append(
          Finding(
            .unknownKey, place(entry.keyMark),
            "\(Construct.item.article) has no key `\(entry.key)`\(hint)"))
        continue
      }
      values[entry.key] = value(entry.value)
    }
    return IdeaList.Item(
      id: "\(list)/\(id)", template: template, condition: condition(node["if"]), fields: values,
      place: place(node.mark))
  }

  /// A plain number is a number, plain `true` and `false` are truth values, a list is a list,
  /// everything else is text.
  private func value(_ node: Node) -> Value {
    switch node {
    case .scalar(let text, let mark):
      if mark.isPlain, let number = Double(text), number.isFinite { return .number(number) }
      if mark.isPlain, text == "true" || text == "false" { return .bool(text == "true") }
      return .text(text)
    case .sequence(let members, _): return .list(members.map { value($0) })
    case .mapping: return .none
    }
  }

  package mutating func shellTexts(_ node: Node) -> [ShellText: Text] {
    guard !isMisplaced(node) else { return [:] }
    guard let entries = node.entries else {
      report(.wrongShape, node, "expected a mapping of names to wordings, found \(node.kind)")
      return [:]
    }
    var texts: [ShellText: Text] = [:]
    for entry in entries {
      guard let name = ShellText(rawValue: entry.key) else {
        let hint = didYouMean(entry.key, among: ShellText.allCases.map(\.rawValue))
        findings.append(
          Finding(
            .unknownKey, place(entry.keyMark),
            "the engine has no text `\(entry.key)`" + (hint ?? "")))
        continue
      }
      texts[name] = words(entry.value, role: "shell/\(entry.key)")
    }
    return texts
  }

  /// Concepts by name: a list of phrases each.
  package mutating func conceptMembers(_ node: Node) -> [String: [String]] {
    guard !isMisplaced(node) else { return [:] }
    guard let entries = node.entries else {
      report(.wrongShape, node, "expected a mapping of concepts to phrases, found \(node.kind)")
      return [:]
    }
    return Dictionary(
      entries.map { ($0.key, texts($0.value)) },
      uniquingKeysWith: { first, second in first + second })
  }
}
