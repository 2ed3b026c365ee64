internal import Dialogue
internal import Yams

/// Reads one file of YAML into a tree, within bounds: a file that is too large, or whose aliases
/// unfold to too much, is a finding and costs neither time nor memory.
struct YAML {
  static let mostBytes = 2_000_000
  static let mostDepth = 40

  let path: String
  let mostBytes: Int
  let mostNodes: Int

  init(path: String, mostBytes: Int = YAML.mostBytes, mostNodes: Int = 200_000) {
    self.path = path
    self.mostBytes = mostBytes
    self.mostNodes = mostNodes
  }

  func read(_ text: String) throws(YAMLProblem) -> Node? {
    guard text.utf8.count <= mostBytes else {
      throw YAMLProblem(
        Finding(
          .tooLarge, place(1, 1),
          "the file has \(text.utf8.count) bytes; at most \(mostBytes) are read"))
    }
    let root: Yams.Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw YAMLProblem(finding(for: error, in: text))
    }
    guard let root else { return nil }
    var budget = mostNodes
    return try convert(root, remarks: YAMLRemarks(text), depth: 0, budget: &budget)
  }

  private func convert(
    _ node: Yams.Node, remarks: YAMLRemarks, depth: Int, budget: inout Int
  ) throws(YAMLProblem) -> Node {
    budget -= 1
    guard budget > 0, depth < Self.mostDepth else {
      throw YAMLProblem(
        Finding(
          .tooLarge, place(node.mark?.line ?? 1, node.mark?.column ?? 1),
          "more than \(mostNodes) values, or nested deeper than \(Self.mostDepth); "
            + "do aliases (`*name`) repeat each other?"))
    }
    switch node {
    case .scalar(let scalar):
      var mark = mark(of: scalar.mark, scalar.style == .plain)
      mark.hasRemark = mark.isPlain && remarks.follow(scalar.string, at: mark)
      return .scalar(scalar.string, mark)
    case .sequence(let sequence):
      var members: [Node] = []
      for member in sequence {
        members.append(try convert(member, remarks: remarks, depth: depth + 1, budget: &budget))
      }
      return .sequence(members, mark(of: sequence.mark, false))
    case .mapping(let mapping):
      var entries: [Node.Entry] = []
      for (key, value) in mapping {
        entries.append(
          .init(
            key: key.string ?? "", keyMark: mark(of: key.mark, false),
            value: try convert(value, remarks: remarks, depth: depth + 1, budget: &budget)))
      }
      return .mapping(entries, mark(of: mapping.mark, false))
    case .alias(let alias):
      throw YAMLProblem(
        Finding(
          .yaml, place(alias.mark?.line ?? 1, alias.mark?.column ?? 1),
          "an alias to something that is not there"))
    }
  }

  private func mark(of mark: Yams.Mark?, _ isPlain: Bool) -> Node.Mark {
    Node.Mark(line: mark?.line ?? 1, column: mark?.column ?? 1, isPlain: isPlain)
  }

  private func place(_ line: Int, _ column: Int) -> Place {
    Place(path: path, line: max(1, line), column: max(1, column))
  }

  private func finding(for error: any Error, in text: String) -> Finding {
    guard let error = error as? YamlError else { return Finding(.yaml, place(1, 1), "\(error)") }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let hint = YAMLHint(text, line: mark.line).map { "; \($0.words)" } ?? ""
      return Finding(.yaml, place(mark.line, mark.column), "not YAML: \(problem)\(hint)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "`\($0)`" }.joined(separator: ", ")
      return Finding(
        .yaml, place(context.mark.line, context.mark.column), "the same key twice: \(names)")
    case .reader(let problem, let offset, _, _):
      return Finding(.yaml, place(1, 1), "not UTF-8 text: \(problem) at byte \(offset ?? 0)")
    default:  // out of memory and what only writing YAML can meet
      return Finding(.yaml, place(1, 1), "not YAML: \(error)")
    }
  }
}

extension Node {
  /// One file of YAML; nothing at all is an empty mapping.
  package init(yaml text: String, path: String) throws {
    self = try YAML(path: path).read(text) ?? .mapping([], Mark(line: 1, column: 1))
  }
}

struct YAMLProblem: Error {
  var finding: Finding
  init(_ finding: Finding) { self.finding = finding }
}
