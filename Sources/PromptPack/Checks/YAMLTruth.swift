internal import Dialogue

/// Words that other readers of YAML take for a truth value, or for nothing, where a text is meant.
///
/// This program reads them as they are written; an editor or another tool may turn `no` into `false`.
enum YAMLTruth: Check {
  private static let traps: Set<String> = [
    "yes", "no", "on", "off", "y", "n", "true", "false", "null", "~",
  ]
  /// Keys whose values are no texts.
  private static let truths: Set<String> = [
    "journal", "once", "unless_known", "remember", "stays", "interrupts", "end", "ends", "if",
    "when",
    "where", "start_if", "propose", "set", "with", "record", "keep",
  ]

  static func findings(in everything: Everything) -> [Finding] {
    everything.pack.files.values.flatMap { file in
      var findings: [Finding] = []
      look(at: file.node.value, in: file, &findings)
      return findings
    }
  }

  private static func look(at node: Node, in file: Pack.File, _ findings: inout [Finding]) {
    switch node {
    case .scalar(let text, let mark):
      if mark.isPlain, let first = text.first, "“„«".contains(first) {
        findings.append(
          Finding(
            .yamlTruth, Place(path: file.path, line: mark.line, column: mark.column),
            "`\(first)` is said with the text; quotation marks around one are straight: \""))
      }
      guard mark.isPlain, traps.contains(text.lowercased()) else { return }
      findings.append(
        Finding(
          .yamlTruth, Place(path: file.path, line: mark.line, column: mark.column),
          "other programs read `\(text)` as a truth value; write it in quotes"))
    case .sequence(let members, _): for member in members { look(at: member, in: file, &findings) }
    case .mapping(let entries, _):
      // Fields of an idea may be truth values.
      let isItem = file.path.hasPrefix("ideas/") && node["id"] != nil
      for entry in entries where !truths.contains(entry.key) {
        if isItem, Construct.item.keys[entry.key] == nil { continue }
        look(at: entry.value, in: file, &findings)
      }
    }
  }
}
