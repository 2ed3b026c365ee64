package import Dialogue
package import Terminal

/// Lays out what the coach says: wrapped at 72 columns or the terminal's width less four, two
/// spaces in, one blank line between turns.
package struct Page {
  let columns: Int
  let style: Style

  package init(width: Int, style: Style) {
    columns = max(20, min(74, width - 2))
    self.style = style
  }

  /// A paragraph of the coach's words.
  package func paragraph(_ text: String) -> String {
    "\n" + Wrap.wrap(sanitised(text), columns: columns, indent: 2) + "\n"
  }

  /// What was recorded, quietly.
  ///
  /// - Parameter follows: Whether it stands right below another one.
  package func note(_ text: String, follows: Bool = false) -> String {
    let lines = Wrap.lines(sanitised(text), columns: columns, indent: 2)
    return (follows ? "" : "\n") + lines.map { style.dim($0) }.joined(separator: "\n") + "\n"
  }

  package func question(_ question: Question) -> String {
    var text = question.text.isEmpty ? "" : paragraph(question.text)
    if !question.choices.isEmpty {
      text += "\n"
      for (index, choice) in question.choices.enumerated() {
        let number = "\(index + 1). "
        text +=
          Wrap.wrap(
            number + sanitised(choice), columns: columns, indent: 4, hanging: number.count) + "\n"
      }
    }
    return text + "\n"
  }

  /// A page of the record, laid out already.
  package func verbatim(_ text: String) -> String {
    "\n" + text + (text.hasSuffix("\n") ? "" : "\n")
  }
}
