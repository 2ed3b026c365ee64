internal import Dialogue

/// A scalar without quotes where a text may stand.
struct PlainScalar {
  var text: String
  var mark: Node.Mark
  var path: String

  var place: Place { Place(path: path, line: mark.line, column: mark.column) }
}

extension Pack {
  /// Keys whose values are no texts.
  private static let noTexts: Set<String> = [
    "journal", "once", "unless_known", "remember", "stays", "interrupts", "end", "ends", "if",
    "when", "where", "start_if", "propose", "set", "with", "record", "keep",
  ]

  /// Those of all files, in no order.
  var plainScalars: [PlainScalar] {
    var found: [PlainScalar] = []
    for file in files.values { Self.collect(from: file.node.value, in: file.path, &found) }
    return found
  }

  private static func collect(from node: Node, in path: String, _ found: inout [PlainScalar]) {
    switch node {
    case .scalar(let text, let mark):
      if mark.isPlain { found.append(PlainScalar(text: text, mark: mark, path: path)) }
    case .sequence(let members, _):
      for member in members { collect(from: member, in: path, &found) }
    case .mapping(let entries, _):
      // Fields of an idea may be truth values.
      let isItem = path.hasPrefix("ideas/") && node["id"] != nil
      for entry in entries where !noTexts.contains(entry.key) {
        if isItem, Construct.item.keys[entry.key] == nil { continue }
        collect(from: entry.value, in: path, &found)
      }
    }
  }
}
