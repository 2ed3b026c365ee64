/// Named sets of phrases that patterns refer to as `@name`.
///
/// A member is a phrase of one or more words, or `@other` for the members of another concept.
/// Concepts that refer to each other in a circle share their phrases.
package struct Concepts: Sendable {
  package let members: [String: [String]]
  /// Made when a rule set first needs it: many runs need only a few concepts, and most none.
  let index: Deferred<ConceptIndex>

  package init(_ members: [String: [String]]) {
    self.members = members
    index = Deferred { ConceptIndex(members) }
  }

  package var names: Set<String> { Set(members.keys) }

  /// The concepts that a concept names among its members.
  package func references(of name: String) -> [String] {
    (members[name] ?? []).compactMap(Self.reference)
  }

  /// The name in `@name`; nil for a phrase.
  package static func reference(_ member: String) -> String? {
    guard member.first == "@", member.count > 1, !member.contains(where: \.isWhitespace) else {
      return nil
    }
    return String(member.dropFirst())
  }
}
