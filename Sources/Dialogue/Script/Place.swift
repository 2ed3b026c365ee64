/// Where something of a script was written, for findings and `/why`.
package struct Place: Hashable, Codable, Sendable, CustomStringConvertible {
  /// Relative to the folder of prompts: `flows/weekly_reflection.yaml`.
  package var path: String
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in characters.
  package var column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  package var description: String { "\(path):\(line):\(column)" }

  /// As it is called from another place: by its line alone within the file.
  package func seen(from other: Place) -> String {
    path == other.path ? "line \(line)" : description
  }
}

extension Place: Comparable {
  package static func < (a: Place, b: Place) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }
}
