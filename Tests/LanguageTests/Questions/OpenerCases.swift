import Foundation
import Language
import TestSupport

/// The rows of a table in `Tests/LanguageTests/Cases/`: tabs between the columns, `#` before a
/// remark, no head.
func openerRows(_ file: String, columns: Int) -> [[String]] {
  let path = projectFolder.appending(path: "Tests/LanguageTests/Cases/\(file)")
  let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
  return text.split(whereSeparator: \.isNewline)
    .filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    .filter { $0.count == columns }
}

let openerReader = OpenerReader(lexicon: shippedLexicon)
