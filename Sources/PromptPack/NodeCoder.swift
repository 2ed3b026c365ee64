/// Trees as compact text, quick to read back: what the build embeds instead of YAML.
///
/// `S<line>,<column>,<plain>,<bytes>:…` is a scalar (2 for a plain one with a remark behind it),
/// `L<line>,<column>,<count>:…` a sequence, `M<line>,<column>,<count>:…` a mapping of scalars to nodes.
/// Lengths are in UTF-8 bytes.
package enum NodeCoder {
  package static func encode(_ node: Node) -> String {
    var text = ""
    encode(node, into: &text)
    return text
  }

  private static func encode(_ node: Node, into text: inout String) {
    switch node {
    case .scalar(let value, let mark): encode(value, mark, into: &text)
    case .sequence(let members, let mark):
      text += "L\(mark.line),\(mark.column),\(members.count):"
      for member in members { encode(member, into: &text) }
    case .mapping(let entries, let mark):
      text += "M\(mark.line),\(mark.column),\(entries.count):"
      for entry in entries {
        encode(entry.key, entry.keyMark, into: &text)
        encode(entry.value, into: &text)
      }
    }
  }

  private static func encode(_ value: String, _ mark: Node.Mark, into text: inout String) {
    let plain = mark.hasRemark ? 2 : mark.isPlain ? 1 : 0
    text += "S\(mark.line),\(mark.column),\(plain),\(value.utf8.count):"
    text += value
  }

  /// Nil where the bytes are not what `encode` writes.
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Node? {
    var reader = ByteReader(bytes: bytes)
    guard let node = reader.node(), reader.position == bytes.count else { return nil }
    return node
  }

  package static func decode(_ text: String) -> Node? {
    var text = text
    return text.withUTF8 { decode($0) }
  }
}

private struct ByteReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  mutating func node() -> Node? {
    guard position < bytes.count else { return nil }
    let kind = bytes[position]
    switch kind {
    case UInt8(ascii: "S"): return scalar().map { .scalar($0.text, $0.mark) }
    case UInt8(ascii: "L"):
      guard let (mark, count) = head() else { return nil }
      var members: [Node] = []
      members.reserveCapacity(count)
      for _ in 0..<count {
        guard let member = node() else { return nil }
        members.append(member)
      }
      return .sequence(members, mark)
    case UInt8(ascii: "M"):
      guard let (mark, count) = head() else { return nil }
      var entries: [Node.Entry] = []
      entries.reserveCapacity(count)
      for _ in 0..<count {
        guard let key = scalar(), let value = node() else { return nil }
        entries.append(.init(key: key.text, keyMark: key.mark, value: value))
      }
      return .mapping(entries, mark)
    default: return nil  // no tag of ours
    }
  }

  private mutating func scalar() -> (text: String, mark: Node.Mark)? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "S") else { return nil }
    position += 1
    guard let line = number(), let column = number(), let plain = number(), let count = number(),
      position + count <= bytes.count
    else { return nil }
    let slice = UnsafeBufferPointer(rebasing: bytes[position..<position + count])
    position += count
    return (
      String(decoding: slice, as: UTF8.self),
      Node.Mark(line: line, column: column, isPlain: plain > 0, hasRemark: plain == 2)
    )
  }

  private mutating func head() -> (Node.Mark, Int)? {
    position += 1
    guard let line = number(), let column = number(), let count = number(),
      count <= bytes.count - position
    else { return nil }
    return (Node.Mark(line: line, column: column), count)
  }

  /// Digits and the sign after them.
  private mutating func number() -> Int? {
    var value = 0
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]), position - start < 12 {
      value = value * 10 + Int(bytes[position] - 48)
      position += 1
    }
    guard position > start, position < bytes.count else { return nil }
    position += 1
    return value
  }
}
