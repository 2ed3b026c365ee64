internal import Dialogue

/// Reads the tree of a file of rules, which may write them in several ways:
///
///     rules:                                rules:
///       - id: hello                           hello: "(hi|hello) [*]"
///         match: ["hi [*]", "hello [*]"]      bye: ["bye [*]", "see you [*]"]
///         weight: 2                           thanks: {match: "thanks [*]", weight: 2}
struct RuleFileReader {
  private var reader: PromptReader

  init(path: String) { reader = PromptReader(path: path, concepts: Concepts([:])) }

  var findings: [Finding] { reader.findings }

  mutating func rules(_ tree: Node) -> [Rule] {
    let root = tree["rules"] ?? tree
    switch root {
    case .sequence(let members, _): return members.compactMap { rule($0, named: nil) }
    case .mapping(let entries, let mark):
      if tree["rules"] == nil, tree["concepts"] != nil || entries.isEmpty {
        reader.report(
          .missingKey, .mapping([], mark), "there are no rules; a file of rules has `rules:`")
        return []
      }
      return entries.compactMap { rule($0.value, named: $0.key) }
    case .scalar:
      reader.report(.wrongShape, root, "expected a list of rules, found \(root.kind)")
      return []
    }
  }

  /// A rule as a mapping, or as its patterns alone.
  private mutating func rule(_ node: Node, named key: String?) -> Rule? {
    guard node.entries != nil else {
      let patterns = reader.patterns(node)
      guard let first = patterns.first else { return nil }
      var rule = Rule(id: key ?? first.source, place: reader.place(node.mark))
      rule.patterns = patterns
      return rule
    }
    let patterns = reader.patterns(node["match"])
    let when = reader.condition(node["when"])
    if patterns.isEmpty, when == nil {
      if node["match"] == nil, node["when"] == nil {
        reader.report(.missingKey, node, "a rule needs `match` or `when`")
      }
      return nil
    }
    let id = node["id"]?.text ?? key ?? patterns.first?.source ?? when?.source ?? ""
    var rule = Rule(id: id, place: reader.place(node.mark))
    rule.patterns = patterns
    rule.notPatterns = reader.patterns(node["not_match"])
    rule.when = when
    rule.weight = reader.int(node["weight"]) ?? 0
    return rule
  }

  mutating func concepts(_ node: Node?) -> [String: [String]] {
    guard let node else { return [:] }
    return reader.conceptMembers(node)
  }

  func undefinedConcepts(of rules: [Rule], among concepts: [String: [String]]) -> Set<String> {
    let named = rules.flatMap { ($0.patterns + $0.notPatterns).flatMap(\.concepts) }
    let members = concepts.values.flatMap { $0.compactMap(Concepts.reference) }
    return Set(named + members).subtracting(concepts.keys)
  }

  /// Names each concept that nothing defines, where a rule asks for it.
  mutating func reportUndefined(of rules: [Rule], among concepts: [String: [String]]) {
    let undefined = undefinedConcepts(of: rules, among: concepts)
    for rule in rules {
      for name in Set((rule.patterns + rule.notPatterns).flatMap(\.concepts)).sorted()
      where undefined.contains(name) {
        reader.findings.append(
          Finding(.undefinedConcept, rule.place, "there is no concept `\(name)`"))
      }
    }
  }
}
