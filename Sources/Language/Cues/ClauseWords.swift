/// Where a clause begins and ends in typing that does without commas.
struct ClauseWords: Sendable {
  /// Words after which a clause may begin.
  let openers: Set<String>
  /// Phrases that may follow the end of a clause without changing what it says.
  let tails: PhraseSet

  /// Takes `clause_openers` and `clause_tails`.
  init(lexicon: Lexicon) {
    openers = Set(lexicon.list("clause_openers").flatMap(Words.normalise))
    tails = PhraseSet(lexicon.list("clause_tails"))
  }
}
