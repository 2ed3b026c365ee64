/// Breaks text into lines of a given width.
package enum Wrap {
  /// The text with every line within `columns`, its indent included.
  ///
  /// Newlines stay where they are, so paragraphs and lists keep their shape; the spaces that begin a
  /// line are kept and given to its continuations too. Lines break at spaces, and between wide
  /// characters, which know none; a longer word is broken where the line ends. A no-break space is
  /// not broken.
  ///
  /// ```swift
  /// Wrap.wrap("one two three", columns: 9, indent: 2)  // "  one two\n  three"
  /// ```
  ///
  /// - Parameters:
  ///   - columns: the width of a line, at least 1.
  ///   - indent: spaces before each line that is not empty.
  ///   - hanging: further spaces before each continuation, for lists: `3` puts it under the text of
  ///     "1. Text".
  package static func wrap(
    _ text: String, columns: Int, indent: Int = 0, hanging: Int = 0
  ) -> String {
    lines(text, columns: columns, indent: indent, hanging: hanging).joined(separator: "\n")
  }

  package static func lines(
    _ text: String, columns: Int, indent: Int = 0, hanging: Int = 0
  ) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      let own = line.prefix { $0 == " " }.count
      let first = margin(indent + own, columns)
      let next = margin(indent + own + hanging, columns)
      return broken(String(line.dropFirst(own)), columns: columns, first: first, next: next)
    }
  }

  /// A margin leaves at least half of the line for the text.
  private static func margin(_ wanted: Int, _ columns: Int) -> Int {
    max(0, min(wanted, columns / 2))
  }

  private static func broken(
    _ line: String, columns: Int, first: Int, next: Int
  ) -> [String] {
    var result: [String] = []
    var current = ""
    var used = 0
    var room = max(1, columns - first)
    func finish() {
      let margin = result.isEmpty ? first : next
      result.append(current.isEmpty ? "" : String(repeating: " ", count: margin) + current)
      current = ""
      used = 0
      room = max(1, columns - next)
    }
    for piece in pieces(of: line) {
      if used > 0, used + piece.space + piece.columns > room { finish() }
      if used > 0 {
        current += String(repeating: " ", count: piece.space)
        used += piece.space
      }
      for cluster in piece.clusters {
        if used > 0, used + cluster.columns > room { finish() }
        current += cluster.text
        used += cluster.columns
      }
    }
    finish()
    return result
  }

  /// What is never broken unless it is wider than a line, and the spaces before it.
  private struct Piece {
    var space = 0
    var columns = 0
    var clusters: [TextWidth.Cluster] = []
  }

  private static func pieces(of line: String) -> [Piece] {
    var result: [Piece] = []
    var current = Piece()
    func finish() {
      if !current.clusters.isEmpty { result.append(current) }
      current = Piece()
    }
    for cluster in TextWidth.clusters(of: line) {
      if cluster.text == " " || cluster.text == "\t" {
        if !current.clusters.isEmpty { finish() }
        current.space += 1
        continue
      }
      if let last = current.clusters.last, mayBreak(after: last, before: cluster) { finish() }
      current.clusters.append(cluster)
      current.columns += cluster.columns
    }
    finish()
    return result
  }

  /// Between ideographs (class ID of UAX #14), but not before what closes nor after what opens.
  private static func mayBreak(
    after last: TextWidth.Cluster, before next: TextWidth.Cluster
  ) -> Bool {
    guard last.columns == 2 || next.columns == 2, last.columns > 0, next.columns > 0 else {
      return false
    }
    return !"、。，．・：；？！」』）］｝〉》】〕ーっゃゅょッャュョ.,:;?!)]}”’".contains(next.text)
      && !"「『（［｛〈《【〔([{“‘".contains(last.text)
  }
}
