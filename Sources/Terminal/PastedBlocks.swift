/// Long pastes, kept aside while a short label stands for them in the line.
///
/// A line editor that redraws the line with each key cannot show 100 KB, and neither can anybody read
/// them there. The label is replaced by the block when the line is an answer. Labels are unique for
/// as long as this lives, so that a line recalled from the history still means its block.
struct PastedBlocks {
  private var blocks: [String: String] = [:]

  /// Whether newlines may be shown as such: not where the cursor cannot move up again.
  var showsNewlines: Bool

  init(showsNewlines: Bool) { self.showsNewlines = showsNewlines }

  /// What to put into the line for a text: the text, or the label of it.
  ///
  /// - Parameter room: how many rows of how many columns it may take.
  mutating func shown(_ text: String, rows: Int, columns: Int) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let tooTall = lines.reduce(0) { $0 + 1 + $1.utf8.count / max(columns, 1) } > rows
    if (lines.count == 1 || showsNewlines) && !tooTall { return text }
    let size = lines.count > 1 ? "\(lines.count) lines" : "\(text.count) characters"
    var label = "[pasted \(size)]"
    var number = 2
    while let other = blocks[label], other != text {
      label = "[pasted \(size), \(number)]"
      number += 1
    }
    blocks[label] = text
    return label
  }

  /// The line with each label replaced by its block.
  func expanded(_ line: String) -> String {
    guard !blocks.isEmpty, line.contains("[pasted ") else { return line }
    var result = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "[") {
      result += rest[..<open]
      rest = rest[open...]
      if let label = label(atStartOf: rest), let block = blocks[label] {
        result += block
        rest = rest.dropFirst(label.count)
      } else {
        result.append("[")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The length of a label that ends where `text` ends: it is deleted as a whole.
  func labelLength(atEndOf text: String) -> Int? {
    guard text.last == "]", let open = text.lastIndex(of: "["), blocks[String(text[open...])] != nil
    else { return nil }
    return text[open...].count
  }

  func labelLength(atStartOf text: String) -> Int? {
    guard let label = label(atStartOf: text[...]), blocks[label] != nil else { return nil }
    return label.count
  }

  private func label(atStartOf text: Substring) -> String? {
    guard text.hasPrefix("[pasted "), let close = text.firstIndex(of: "]") else { return nil }
    return String(text[...close])
  }
}

/// A pasted text as it goes into an answer: newlines as `\n`, no escape sequences, no blank end.
func cleanedPaste(_ text: String) -> String {
  var text = sanitised(text)
  while let last = text.last, last.isNewline { text.removeLast() }
  return text
}
