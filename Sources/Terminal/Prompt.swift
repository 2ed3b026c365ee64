/// What stands before the line that is being typed: `3/8 › `.
package struct Prompt: Equatable, Sendable {
  /// The prompt itself, with the space that ends it.
  package var text: String

  /// Where in the flow we are (`3/8`), shown dim before the prompt.
  package var progress: String?

  package init(_ text: String = "> ", progress: String? = nil) {
    self.text = text
    self.progress = progress
  }

  /// The words alone, as they go to a pipe.
  var plain: String {
    let words = oneLine(text)
    guard let progress, !progress.isEmpty else { return words }
    return oneLine(progress) + " " + words
  }

  /// For libedit: each escape sequence between two U+0001.
  ///
  /// A printable character must follow every sequence, so the last colour ends before the space
  /// that ends the prompt.
  func marked(_ style: Style) -> String {
    guard style.isOn else { return plain }
    let words = oneLine(text)
    let body = String(words.reversed().drop(while: { $0 == " " }).reversed())
    let space = String(repeating: " ", count: max(1, words.count - body.count))
    var result = ""
    if let progress, !progress.isEmpty {
      result += Self.mark(style.codes.dim) + oneLine(progress) + Self.mark(style.codes.off) + " "
    }
    guard !body.isEmpty else { return result + space }
    return result + Self.mark(style.codes.accent) + body + Self.mark(style.codes.off) + space
  }

  private static func mark(_ sequence: String) -> String { "\u{1}\(sequence)\u{1}" }

  private func oneLine(_ text: String) -> String {
    String(sanitised(text).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
