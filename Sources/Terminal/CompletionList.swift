/// The list under the line when several completions fit.
///
/// With hints it has one line for each, else as many columns as fit into `width`. A list longer than
/// `limit` lines is cut, and says by how many.
func completionList(_ completions: [Completion], width: Int, limit: Int = 20) -> [String] {
  let texts = completions.map { sanitised($0.text) }
  let hinted = zip(texts, completions).filter { $1.hint != nil }.map(\.0)
  let widest = (hinted.isEmpty ? texts : hinted).map(TextWidth.columns).max() ?? 0
  let lines: [String]
  if completions.contains(where: { $0.hint != nil }) {
    lines = zip(texts, completions).map { text, completion in
      guard let hint = completion.hint else { return "  " + text }
      return "  " + TextWidth.padded(text, to: widest) + "   " + sanitised(hint)
    }
  } else {
    lines = inColumns(texts, cell: widest + 3, width: width)
  }
  let rest = lines.count > limit ? ["  and \(lines.count - limit) more"] : []
  return (lines.prefix(limit) + rest).map { TextWidth.truncated($0, to: max(width - 1, 1)) }
}

/// Down the first column, then down the next.
private func inColumns(_ texts: [String], cell: Int, width: Int) -> [String] {
  let columns = max(1, (width - 2) / max(cell, 1))
  let rows = (texts.count + columns - 1) / columns
  return (0..<rows).map { row in
    let cells = stride(from: row, to: texts.count, by: rows).map { texts[$0] }
    return "  "
      + cells.enumerated().map { index, text in
        index == cells.count - 1 ? text : TextWidth.padded(text, to: cell)
      }.joined()
  }
}
