internal import Model

/// The words that the reader knows, by their folded form.
final class WhenVocabulary: Sendable {
  private let terms: [String: WhenTerm]
  let holidays: HolidayTable
  let pastVerbs: Set<String>
  let baseVerbs: Set<String>
  let eveningWords: Set<String>
  let morningWords: Set<String>
  /// What is set for a day to come: "moved to the 4th", "a ticket for saturday".
  let planningWords: Set<String>
  /// What is held on the day that its name says: "New Year's Eve party".
  let gatherings: Set<String>

  /// Takes `when_spellings` (a word and how people also write it), `when_past_verbs`,
  /// `when_base_verbs`, `when_evening_words`, `when_planning_words`, `when_gatherings` and
  /// `holidays` from the lexicon.
  init(lexicon: Lexicon) {
    holidays = HolidayTable(lexicon.table("holidays"))
    pastVerbs = Set(lexicon.list("when_past_verbs").map(folded))
    baseVerbs = Set(lexicon.list("when_base_verbs").map(folded))
    eveningWords = Set(lexicon.list("when_evening_words").map(folded))
    morningWords = Set(lexicon.list("when_morning_words").map(folded))
    planningWords = Set(lexicon.list("when_planning_words").map(folded))
    gatherings = Set(lexicon.list("when_gatherings").map(folded))
    terms = WhenTerms(holidays: holidays, spellings: lexicon.table("when_spellings")).all
  }

  subscript(word: String) -> WhenTerm? { terms[word] }
}
