/// A tree as YAML has it, every scalar still text: what a value means is decided by who reads it, so
/// that `no` is never false by accident.
package indirect enum Node: Equatable, Sendable {
  case scalar(String, Mark)
  case sequence([Node], Mark)
  case mapping([Entry], Mark)

  package struct Mark: Equatable, Sendable {
    /// Counted from 1.
    package var line: Int
    package var column: Int
    /// A scalar without quotes, which other YAML readers may take for a truth value or a number.
    package var isPlain = false
    /// A scalar without quotes that a remark follows a space apart.
    package var hasRemark = false
  }

  package struct Entry: Equatable, Sendable {
    package var key: String
    package var keyMark: Mark
    package var value: Node

    package init(key: String, keyMark: Mark, value: Node) {
      self.key = key
      self.keyMark = keyMark
      self.value = value
    }
  }

  package var mark: Mark {
    switch self {
    case .scalar(_, let mark), .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }

  package var text: String? { if case .scalar(let text, _) = self { text } else { nil } }

  package var entries: [Entry]? { if case .mapping(let entries, _) = self { entries } else { nil } }

  /// The members of a sequence; a single value counts as a sequence of one.
  package var members: [Node] { if case .sequence(let nodes, _) = self { nodes } else { [self] } }

  /// A value that was left out: nothing follows the key.
  package var isNothing: Bool {
    if case .scalar("", let mark) = self { mark.isPlain } else { false }
  }

  package subscript(key: String) -> Node? { entries?.first { $0.key == key }?.value }

  /// What it is, for a message.
  package var kind: String {
    switch self {
    case .scalar(let text, _): text.count > 40 ? "a text" : "`\(text)`"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
