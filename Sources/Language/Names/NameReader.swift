/// Finds the people in a text: those of the record, and names that may be new.
///
/// Precise or silent: a capital alone makes no name, a word that is a name and a word ("will",
/// "grace") needs its place in the sentence, and a name that fits several people of the record is
/// left open with those it could be.
///
/// ```swift
/// NameReader(lexicon: lexicon).read("Coffee with Maya and Ben", people: KnownPeople(known))
/// ```
package struct NameReader: Sendable {
  let words: NameWords

  package init(lexicon: Lexicon) { words = NameWords(lexicon) }

  /// All mentions from left to right, none overlapping; `distinct` gives each person once.
  package func read(_ text: String, people: some PeopleIndex) -> [Mention] {
    read(Words(text), people: people)
  }

  /// - Returns: mentions whose `range` counts `Words.characters`.
  package func read(_ words: Words, people: some PeopleIndex) -> [Mention] {
    read(TypedLine(words), people: people).mentions
  }

  /// The mentions, and the things that are no people.
  func read(_ line: TypedLine, people: some PeopleIndex) -> (
    mentions: [Mention], things: NamedThings
  ) {
    var pass = NamePass(line: line, words: words, people: people)
    return (pass.run(), pass.things)
  }
}
