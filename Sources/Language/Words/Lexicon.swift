/// The word lists and tables that a writer may change, as read from `prompts/words/`.
///
/// A list is a name and its phrases; a table maps a key to one or more phrases. Readers take what
/// they need by name when they are made, and turn it into the shape that is quick for them.
package struct Lexicon: Sendable, Equatable, Codable {
  package var lists: [String: [String]]
  package var tables: [String: [String: [String]]]

  package init(lists: [String: [String]] = [:], tables: [String: [String: [String]]] = [:]) {
    self.lists = lists
    self.tables = tables
  }

  /// The phrases of a list; empty where no file names it.
  package func list(_ name: String) -> [String] { lists[name] ?? [] }

  package func table(_ name: String) -> [String: [String]] { tables[name] ?? [:] }
}
