import Foundation
import TestSupport

/// The rows of a table in `Tests/LanguageTests/Cases/`, cells parted by tabs; empty lines and
/// lines that start with `#` are left out.
func labelledLines(_ name: String) throws -> [[String]] {
  let file = projectFolder.appending(path: "Tests/LanguageTests/Cases/\(name)")
  return try String(contentsOf: file, encoding: .utf8)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}
