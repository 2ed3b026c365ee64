internal import Dialogue

extension PromptReader {
  /// One wording, a list of wordings, or `{choose: …, of: […]}`.
  ///
  /// `role` names the moment, for the ids of wordings that have none: `weekly/story/ask`.
  mutating func words(_ node: Node?, role: String) -> Text? {
    guard let node else { return nil }
    var list = node
    var choosing = Text.Choosing.leastRecent
    if node["of"] != nil || node["choose"] != nil {
      guard let fields = fields(node, of: .texts), let of = required("of", in: fields, of: .texts)
      else { return nil }
      list = of
      if let name = text(fields["choose"]) {
        if let known = Text.Choosing(rawValue: name) {
          choosing = known
        } else {
          let names = Text.Choosing.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
          report(.badValue, fields["choose"] ?? fields, "expected one of \(names), found `\(name)`")
        }
      }
    }
    if isAtWork, !list.members.isEmpty {
      let read = Deferred { [path, concepts, list] in
        var reader = PromptReader(path: path, concepts: concepts, isAtWork: true)
        return list.members.compactMap { reader.variant($0, role: role) }
      }
      return Text(choosing: choosing, read: read)
    }
    let variants = list.members.compactMap { variant($0, role: role) }
    return variants.isEmpty ? nil : Text(variants: variants, choosing: choosing)
  }

  private mutating func variant(_ node: Node, role: String) -> Variant? {
    if let source = node.text {
      guard let template = template(node, source) else { return nil }
      return Variant(id: madeUpID(role, source), template: template, place: place(node.mark))
    }
    guard let fields = fields(node, of: .variant),
      let textNode = required("text", in: fields, of: .variant),
      let source = text(textNode), let template = template(textNode, source)
    else { return nil }
    return Variant(
      id: name(fields["id"]) ?? madeUpID(role, source), template: template,
      condition: condition(fields["if"]), once: bool(fields["once"]), place: place(textNode.mark))
  }

  /// Stable while the words stay the same, wherever they stand in the list (FNV-1a, 32 bits).
  private func madeUpID(_ role: String, _ source: String) -> String {
    let hash = source.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return "\(role).\(String(hash, radix: 16))"
  }
}
