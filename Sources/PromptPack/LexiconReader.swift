package import Language
internal import Yams

/// Reads `words/*.yaml`: a mapping of list names to sequences of phrases, and of table names to
/// mappings of a key to a phrase or a sequence of phrases.
package func readLexicon(yaml: String, into lexicon: inout Lexicon) throws {
  guard let root = try Yams.compose(yaml: yaml), let mapping = root.mapping else { return }
  for (key, value) in mapping {
    guard let name = key.scalar?.string else { continue }
    if let sequence = value.sequence {
      lexicon.lists[name, default: []] += sequence.compactMap { $0.scalar?.string }
    } else if let table = value.mapping {
      for (row, cell) in table {
        guard let row = row.scalar?.string else { continue }
        let phrases =
          cell.sequence?.compactMap { $0.scalar?.string } ?? [cell.scalar?.string ?? ""]
        lexicon.tables[name, default: [:]][row, default: []] += phrases
      }
    }
  }
}
