internal import Model

/// The lists of `prompts/words/names.yaml` in the shapes that reading asks for.
final class NameWords: Sendable {
  let ordinary: Set<String>
  /// Of these, the ones that are names far more often where a name may stand.
  let mostlyNames: Set<String>
  let titles: Set<String>
  /// Ordinary words that no one is called: "Networking helped me".
  let never: Set<String>
  let roles: Set<String>
  let cuesMet: Set<String>
  let cuesWeak: Set<String>
  let cuesMentioned: Set<String>
  let contact: Set<String>
  let verbsTo: Set<String>
  let nounsFrom: Set<String>
  let verbsStrong: Set<String>
  let verbsWeak: Set<String>
  /// Say so before "me" and "us".
  let verbsBeforeMe: Set<String>
  let verbsApart: Set<String>
  let absentAfter: PhraseSet
  let absentBefore: PhraseSet
  let firstNames: Set<String>
  let notPeople: PhraseSet
  let languages: PhraseSet
  let places: PhraseSet
  let organisations: PhraseSet
  let products: PhraseSet
  let events: PhraseSet
  let eventWords: PhraseSet
  let eventEndings: [String]
  let organisationEndings: Set<String>
  let placeEndings: Set<String>
  let placeNouns: PhraseSet
  /// From a name by which somebody is called to the longer ones, and the other way.
  let nicknames: [String: Set<String>]

  init(_ lexicon: Lexicon) {
    func words(_ name: String) -> Set<String> { Set(lexicon.list(name).map(folded)) }
    func phrases(_ name: String) -> PhraseSet {
      PhraseSet(lexicon.list(name).map { NameWords.withoutPossessive($0) })
    }
    ordinary = words("name_words")
    mostlyNames = words("name_words_mostly_names")
    titles = words("name_titles")
    never = words("name_never")
    roles = words("name_roles")
    cuesMet = words("name_cues_met")
    cuesWeak = words("name_cues_weak")
    cuesMentioned = words("name_cues_mentioned")
    contact = words("name_contact_words")
    verbsTo = words("name_verbs_to")
    nounsFrom = words("name_nouns_from")
    verbsStrong = words("name_verbs_strong")
    verbsWeak = words("name_verbs_weak")
    verbsBeforeMe = words("name_verbs_before_me")
    verbsApart = words("name_verbs_apart")
    absentAfter = phrases("name_absent_after")
    absentBefore = phrases("name_absent_before")
    firstNames = words("first_names")
    notPeople = phrases("not_people")
    languages = phrases("languages")
    places = phrases("place_names")
    organisations = phrases("organisation_names")
    products = phrases("product_names")
    events = phrases("event_names")
    eventWords = phrases("event_words")
    eventEndings = lexicon.list("event_word_endings").map(folded)
    organisationEndings = words("organisation_endings")
    placeEndings = words("place_endings")
    placeNouns = phrases("place_nouns")
    var called: [String: Set<String>] = [:]
    for (short, long) in lexicon.table("name_nicknames") {
      for name in long {
        called[folded(short), default: []].insert(folded(name))
        called[folded(name), default: []].insert(folded(short))
      }
    }
    nicknames = called
  }

  /// Whether an unknown word is one of the language, and no name only because it stands where
  /// names stand.
  func isOrdinaryWord(_ word: String) -> Bool {
    if never.contains(word) || contact.contains(word) || cuesMet.contains(word) { return true }
    if roles.contains(word) || cuesWeak.contains(word) { return true }
    if placeNouns.match([word], at: 0) != nil || eventWords.match([word], at: 0) != nil {
      return true
    }
    return word.count > 5 && NameWords.endings.contains { word.hasSuffix($0) }
  }

  private static let endings = ["ing", "tion", "ness", "ment", "ship", "ity", "ly", "ism"]

  /// "trader joe's" as `TypedLine` reads it.
  static func withoutPossessive(_ phrase: String) -> String {
    folded(phrase).split(separator: " ")
      .map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : String($0) }
      .joined(separator: " ")
  }
}
