internal import Dialogue

/// A pack as the build embeds it: see `EmbedPrompts`.
package struct EmbeddedFile: Sendable {
  package var path: StaticString
  package var hash: UInt64
  /// The header, then the whole file, as `NodeCoder` writes them.
  package var header: StaticString
  package var node: StaticString

  package init(_ path: StaticString, _ hash: UInt64, _ header: StaticString, _ node: StaticString) {
    self.path = path
    self.hash = hash
    self.header = header
    self.node = node
  }
}

extension Pack {
  package init(embedded files: [EmbeddedFile]) {
    self.init()
    for file in files {
      add(
        File(
          path: file.path.description, header: file.header.node, node: Deferred { file.node.node },
          hash: file.hash))
    }
  }
}

extension StaticString {
  /// What the build wrote can be read; an empty tree stands for what cannot.
  fileprivate var node: Node {
    let bytes = UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    return NodeCoder.decode(bytes) ?? .mapping([], Node.Mark(line: 1, column: 1))
  }
}
