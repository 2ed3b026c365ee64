package import Model
package import Terminal

/// What a page is written on: how wide it is, whether it may use colour, and which day it is.
///
/// A page is a text, with two spaces before each line and no line wider than the sheet.
package struct Sheet: Sendable {
  /// The columns of the terminal.
  package let width: Int
  package let style: Style
  package let today: Day
  /// The day on which the person's weeks begin.
  package let firstWeekday: Weekday
  /// True for words alone, where a page is read aloud.
  package let isPlain: Bool

  static let indent = 2

  package init(
    width: Int, style: Style, today: Day, firstWeekday: Weekday = .monday, isPlain: Bool = false
  ) {
    self.width = max(20, min(100, width))
    self.style = style
    self.today = today
    self.firstWeekday = firstWeekday
    self.isPlain = isPlain
  }

  /// The columns within the indent.
  var columns: Int { width - Self.indent - 1 }

  /// Text from the record on its own lines.
  func paragraph(_ text: String, hanging: Int = 0) -> String {
    Wrap.wrap(
      sanitised(text), columns: min(width - 1, 76), indent: Self.indent, hanging: hanging)
  }

  func heading(_ text: String) -> String {
    String(repeating: " ", count: Self.indent)
      + style.bold(TextWidth.truncated(oneLine(text), to: columns))
  }

  /// A hint on what to type, quietly.
  package func hint(_ text: String) -> String {
    Wrap.lines(text, columns: min(width - 1, 76), indent: Self.indent).map(style.dim)
      .joined(separator: "\n")
  }
}

/// Text from the record made fit for one cell: no control characters, no line breaks.
package func oneLine(_ text: String) -> String {
  let clean = sanitised(text)
  guard clean.contains(where: { $0.isNewline || $0 == "\t" }) else { return clean }
  return clean.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
