internal import Language

/// Word lists and tables from the tree of a file of `words/`.
func readLexicon(_ node: Node, into lexicon: inout Lexicon) {
  for entry in node.entries ?? [] {
    switch entry.value {
    case .sequence(let members, _):
      lexicon.lists[entry.key, default: []] += members.compactMap(\.text)
    case .mapping(let rows, _):
      for row in rows {
        lexicon.tables[entry.key, default: [:]][row.key, default: []] +=
          row.value.members.compactMap(\.text)
      }
    case .scalar: break  // one word is no list
    }
  }
}
