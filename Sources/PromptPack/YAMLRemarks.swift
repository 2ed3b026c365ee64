/// The lines of a file that hold a ` #`, behind which YAML reads a remark.
struct YAMLRemarks {
  /// By number of the line, counted from 1.
  private let lines: [Int: Substring]

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "#")) else {
      lines = [:]
      return
    }
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    lines = Dictionary(
      uniqueKeysWithValues: all.enumerated().filter { $0.element.contains(" #") }
        .map { ($0.offset + 1, $0.element) })
  }

  /// Whether a remark stands behind a plain scalar that is written on one line, a single space apart: two
  /// and more set off what is meant as a remark.
  func follow(_ scalar: String, at mark: Node.Mark) -> Bool {
    guard !scalar.isEmpty, let line = lines[mark.line] else { return false }
    let rest = line.dropFirst(mark.column - 1)
    guard rest.hasPrefix(scalar) else { return false }
    return rest.dropFirst(scalar.count).hasPrefix(" #")
  }
}
