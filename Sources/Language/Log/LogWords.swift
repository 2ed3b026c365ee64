internal import Model

/// The lists of `prompts/words/log.yaml` in the shapes that reading asks for.
final class LogWords: Sendable {
  let kinds: [(EncounterKind, PhraseSet)]
  let weakKinds: [(EncounterKind, PhraseSet)]
  let notIntroduction: PhraseSet
  let acts: PhraseSet
  let actsOrNouns: PhraseSet
  let notActs: Set<String>
  let labels: PhraseSet
  let atIdioms: PhraseSet
  let whereOfLife: Set<String>
  /// Verbs of what is over: "met", "told".
  let done: Set<String>
  /// Words of what is to come: "may", "starts".
  let toCome: Set<String>
  /// Acts by which something is given: "sending".
  let giving: Set<String>
  /// Things that are promised and not sent: "a lift".
  let given: Set<String>
  /// What is often typed wrong, to the word that is meant.
  let spellings: [String: String]
  let calledOff: PhraseSet
  /// What is said of a contact that was left undone, before its word: "meant to", "nearly".
  let leftUndone: PhraseSet
  let contactForms: PhraseSet
  /// What a further part of a line may begin with that still speaks of the encounter.
  let valued: Set<String>
  /// Things with a day of their own: "interview".
  let occasions: Set<String>
  /// "agreed"
  let arranged: Set<String>
  /// A word typed without its apostrophe, to the words that are meant.
  let runTogether: [String: [String]]
  /// Says that nobody was met.
  let nobody: PhraseSet
  let tookItsPlace: PhraseSet
  let questions: [String: String]
  let phrases: [String: String]

  init(_ lexicon: Lexicon) {
    func phrases(_ name: String) -> PhraseSet { PhraseSet(lexicon.list(name)) }
    func kinds(_ name: String) -> [(EncounterKind, PhraseSet)] {
      let table = lexicon.table(name)
      return EncounterKind.allCases.compactMap { kind in
        table[kind.rawValue].map { (kind, PhraseSet($0)) }
      }
    }
    self.kinds = kinds("log_kinds")
    weakKinds = kinds("log_kinds_weak")
    notIntroduction = phrases("log_not_introduction")
    acts = phrases("log_acts")
    actsOrNouns = phrases("log_acts_or_nouns")
    notActs = Set(lexicon.list("log_not_acts").map(folded))
    labels = phrases("log_labels")
    atIdioms = phrases("log_at_idioms")
    whereOfLife = Set(lexicon.list("log_where_of_life").map(folded))
    done = Set(lexicon.list("log_done").map(folded))
    toCome = Set(lexicon.list("log_to_come").map(folded))
    giving = Set(lexicon.list("log_giving").map(folded))
    given = Set(lexicon.list("log_given").map(folded))
    var spellings: [String: String] = [:]
    for (right, wrong) in lexicon.table("log_spellings") {
      for word in wrong { spellings[folded(word)] = folded(right) }
    }
    self.spellings = spellings
    calledOff = phrases("log_called_off")
    leftUndone = phrases("log_left_undone")
    contactForms = phrases("log_contact_forms")
    valued = Set(lexicon.list("log_valued").map(folded))
    occasions = Set(lexicon.list("log_occasions").map(folded))
    arranged = Set(lexicon.list("log_arranged").map(folded))
    var runTogether: [String: [String]] = [:]
    for (right, wrong) in lexicon.table("log_run_together") {
      for word in wrong { runTogether[folded(word)] = Words.normalise(right) }
    }
    self.runTogether = runTogether
    nobody = phrases("log_nobody")
    tookItsPlace = phrases("log_took_its_place")
    questions = lexicon.table("log_questions").compactMapValues(\.first)
    self.phrases = lexicon.table("log_phrases").compactMapValues(\.first)
  }

  /// "met", "emailed": whether a word tells of what is over.
  func isOver(_ word: String) -> Bool {
    done.contains(word) || word.count > 4 && word.hasSuffix("ed")
  }

  /// What a kind of encounter is told by.
  func phrases(of kind: EncounterKind) -> PhraseSet? { kinds.first { $0.0 == kind }?.1 }
}
