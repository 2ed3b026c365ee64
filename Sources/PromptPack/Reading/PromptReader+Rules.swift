package import Dialogue

extension PromptReader {
  /// The flow that a file of `rules/` is for; nil where its rules are understood everywhere.
  package mutating func flowOfRules(_ node: Node) -> String? {
    node.entries == nil ? nil : name(node["for"])
  }

  /// The rules of a file of `rules/`, or of the list that it is.
  package mutating func ruleFile(_ node: Node) -> [Rule] {
    guard node.entries != nil else { return rules(node, scope: "rules").all }
    guard !isMisplaced(node), let fields = fields(node, of: .ruleFile) else { return [] }
    let list = required("rules", in: fields, of: .ruleFile)
    return rules(list, scope: flowOfRules(node) ?? "rules").all
  }

  /// Rules of one scope. `scope` prefixes the ids of their wordings.
  package mutating func rules(_ node: Node?, scope: String) -> Rules {
    guard let node else { return Rules([], concepts: concepts) }
    guard isAtWork else { return Rules(list(of: node, scope), concepts: concepts) }
    return Rules(concepts: concepts) { [path, concepts] in
      var reader = PromptReader(path: path, concepts: concepts, isAtWork: true)
      return reader.list(of: node, scope)
    }
  }

  private mutating func list(of node: Node, _ scope: String) -> [Rule] {
    guard case .sequence(let members, _) = node else {
      report(.wrongShape, node, "expected a list of rules, found \(node.kind)")
      return []
    }
    return members.compactMap { rule($0, scope: scope) }
  }

  private mutating func rule(_ node: Node, scope: String) -> Rule? {
    guard let fields = fields(node, of: .rule),
      let id = name(required("id", in: fields, of: .rule))
    else { return nil }
    var rule = Rule(id: id, place: place(node.mark))
    rule.patterns = patterns(fields["match"])
    rule.notPatterns = patterns(fields["not_match"])
    rule.when = condition(fields["when"])
    rule.weight = int(fields["weight"]) ?? 0
    rule.examples = examples(fields["examples"])
    rule.counterexamples = examples(fields["not"])
    rule.sets = assignments(fields["set"])
    rule.reply = words(fields["reply"], role: "\(scope)/\(id)/reply")
    rule.probe = words(fields["probe"], role: "\(scope)/\(id)/probe")
    rule.then = name(fields["then"])
    rule.stays = bool(fields["stays"])
    rule.interrupts = bool(fields["interrupts"])
    rule.remember = name(fields["remember"])
    if let flow = name(fields["call"]) {
      rule.call = Call(
        flow: flow, with: assignments(fields["with"]), into: name(fields["into"]),
        place: place(fields["call"]?.mark ?? node.mark))
    }
    if fields["match"] == nil, fields["when"] == nil {
      report(.missingKey, node, "a rule needs `match` or `when`")
      return nil
    }
    return rule
  }
}
