package import Dialogue
internal import Language
internal import Model

/// One file of rules by itself, for `kith prompts match`: `rules`, and the `concepts` they name.
///
/// Meant for rules of any origin, so it is easier to please than a pack: an id may be any text, a rule
/// without one is called by its first pattern, keys that say what to do are passed over, and rules
/// that can tie are taken in the order of the file. A rule whose pattern cannot be read is left out
/// and named in `findings`.
package struct RuleFile: Sendable {
  /// Larger than a file of a pack may be: published sets hold thousands of rules.
  package static let mostBytes = 16_000_000
  static let mostNodes = 2_000_000

  package let findings: [Finding]
  package let rules: [Rule]
  private let set: RuleSet
  /// Rules without a pattern, which go by their condition, best first.
  private let bare: [Int]

  /// - Parameter shared: the phrases of a concept that the file names and does not define.
  /// - Throws: what keeps the file from being read at all.
  package init(
    yaml: String, path: String, shared: () -> [String: [String]] = { [:] }
  ) throws(RuleFileProblem) {
    let tree: Node?
    do throws(YAMLProblem) {
      tree = try YAML(path: path, mostBytes: Self.mostBytes, mostNodes: Self.mostNodes).read(yaml)
    } catch {
      throw RuleFileProblem(finding: error.finding)
    }
    var reader = RuleFileReader(path: path)
    rules = reader.rules(tree ?? .mapping([], Node.Mark(line: 1, column: 1)))
    var concepts = reader.concepts(tree?["concepts"])
    let missing = reader.undefinedConcepts(of: rules, among: concepts)
    if !missing.isEmpty {
      concepts.merge(shared()) { own, _ in own }
      reader.reportUndefined(of: rules, among: concepts)
    }
    findings = reader.findings
    guard !rules.isEmpty else {
      throw RuleFileProblem(
        finding: findings.first
          ?? Finding(
            .missingKey, Place(path: path, line: 1, column: 1),
            "there are no rules; a file of rules begins with `rules:`"))
    }
    set = RuleSet(
      rules: rules.map { ($0.id, $0.patterns, $0.notPatterns, $0.weight) },
      concepts: Concepts(concepts))
    bare = rules.indices.filter { [rules] in rules[$0].patterns.isEmpty }
      .sorted { [rules] in
        (rules[$0].weight, rules[$0].when?.specificity ?? 0, $1)
          > (rules[$1].weight, rules[$1].when?.specificity ?? 0, $0)
      }
  }

  /// Looks for ties and for rules that never win, and only that: for measuring.
  package func check() {
    let always = rules.indices.filter { rules[$0].when == nil && rules[$0].notPatterns.isEmpty }
    _ = (set.ties(), set.shadowed(by: Set(always)))
  }

  /// The rule that wins a line, and what it captured in the spelling of the line.
  package func best(for line: String) -> (rule: Rule, captures: [String: String])? {
    let words = Words(line)
    for hit in set.matches(words) {
      let rule = rules[hit.ruleIndex]
      let captures = hit.captures(in: words)
      if rule.when?.holds(in: LineScope(line: line, captures: captures)) ?? true {
        return (rule, captures)
      }
    }
    for index in bare {
      let holds = rules[index].when?.holds(in: LineScope(line: line, captures: [:])) ?? false
      if holds { return (rules[index], [:]) }
    }
    return nil
  }
}

/// Why a file of rules cannot be used at all.
package struct RuleFileProblem: Error {
  package var finding: Finding
}

/// What a condition can name where there is no dialogue: the line, and what was captured.
private struct LineScope: Scope {
  let line: String
  let captures: [String: String]

  func value(of name: String) -> Value {
    name == "line" ? .text(line) : Value(captures[name])
  }

  func call(_ function: String, _ arguments: [Value]) -> Value? { nil }
}
