internal import Dialogue
internal import Language
internal import Model
internal import PromptPack

extension FuzzTarget {
  /// The first line says which kind of file the rest is.
  static let yaml = FuzzTarget("yaml") { text in
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let kinds = ["flows", "rules", "concepts", "ideas", "texts", "words"]
    let kind = kinds.first { parts[0].hasPrefix($0) } ?? "flows"
    guard let node = try? Node(yaml: String(parts.last ?? ""), path: "x.yaml") else { return }
    let encoded = NodeCoder.encode(node)
    precondition(NodeCoder.decode(encoded) == node, "what was encoded is read back")
    var pack = Pack()
    pack.add(Pack.File(path: "\(kind)/x.yaml", node: node, hash: 1))
    for finding in pack.check(readers: Fuzzed.readers) {
      precondition(finding.place.line >= 1 && finding.place.column >= 1)
    }
    for header in pack.script().headers {
      if let flow = pack.script().flow(header.id) {
        _ = (FlowGraph(flow).dot, FlowGraph(flow).mermaid)
      }
    }
  }

  /// A file of rules, an empty line, and the lines that are tried on it.
  static let ruleFile = FuzzTarget("rulefile") { text in
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.isEmpty } ?? lines.count
    let yaml = lines[..<end].joined(separator: "\n")
    guard let rules = try? RuleFile(yaml: yaml, path: "x.yaml") else { return }
    for line in lines[end...].prefix(20) {
      guard let best = rules.best(for: String(line)) else { continue }
      // Of a contraction that is cut in two, each half is given in full.
      let words = Words(String(line)).all
      let isCut = zip(words, words.dropFirst()).contains { $0.range == $1.range }
      for capture in best.captures.values {
        precondition(isCut || line.contains(capture), "a capture is in the line's own spelling")
      }
    }
  }

  /// A pattern on the first line, lines for it below.
  static let pattern = FuzzTarget("pattern") { text in
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do throws(PatternError) {
      let pattern = try Pattern(String(lines[0]))
      _ = canBothMatch(pattern, pattern)
      for line in lines.dropFirst().prefix(20) {
        let words = Words(String(line))
        guard let match = pattern.match(words) else { continue }
        precondition(Set(match.captures.keys).isSubset(of: pattern.captureNames))
      }
    } catch {
      precondition((1...lines[0].count + 1).contains(error.column), "the column is in the pattern")
    }
  }

  static let condition = FuzzTarget("condition") { text in
    do throws(ExpressionError) {
      let condition = try Condition(text)
      _ = (condition.holds(in: AnyScope()), condition.specificity, condition.expression.mentions)
    } catch {
      precondition((1...text.count + 1).contains(error.column), "the column is in the condition")
    }
  }

  static let template = FuzzTarget("template") { text in
    guard let template = try? Template(text) else { return }
    _ = template.render(in: AnyScope(), today: Fuzzed.now.day)
  }

  static let transcript = FuzzTarget("transcript") { text in
    _ = try? Transcript(text, path: "x.chat")
  }
}
