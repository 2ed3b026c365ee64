/// Bold, dim and one accent; or nothing at all.
///
/// ```swift
/// console.write(console.style.dim("noted: Maya, coffee, yesterday") + "\n")
/// ```
///
/// The accent is the terminal's own magenta (SGR 35): of the eight colours every terminal has, it is
/// the one with a contrast above 4:1 on black and on white alike in xterm's palette (`#cd00cd`: 4.4
/// and 4.7, by WCAG 2.2). No meaning may rest on it.
package struct Style: Equatable, Sendable {
  /// Whether escape sequences are written.
  package let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  package func bold(_ text: String) -> String { wrapped(text, in: codes.bold) }
  package func dim(_ text: String) -> String { wrapped(text, in: codes.dim) }
  package func accent(_ text: String) -> String { wrapped(text, in: codes.accent) }

  /// "Select Graphic Rendition", ECMA-48 §8.3.117.
  struct Codes {
    let bold = "\u{1B}[1m"
    let dim = "\u{1B}[2m"
    let accent = "\u{1B}[35m"
    let off = "\u{1B}[0m"
  }

  var codes: Codes { Codes() }

  private func wrapped(_ text: String, in code: String) -> String {
    isOn && !text.isEmpty ? code + text + codes.off : text
  }
}
