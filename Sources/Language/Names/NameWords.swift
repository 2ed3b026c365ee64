internal import Model

/// The lists of `prompts/words/names.yaml` in the shapes that reading asks for.
final class NameWords: Sendable {
  let ordinary: Set<String>
  /// Of these, the ones that are names far more often where a name may stand.
  let mostlyNames: Set<String>
  /// Words that end many a family name's trade or colour: "derek brown".
  let familyWords: Set<String>
  /// Family names that stand before the first name: "chen".
  let familiesFirst: Set<String>
  /// First names that firms, countries and assistants have, too: "Zara", "India".
  let namesakes: Set<String>
  let titles: Set<String>
  /// Of the titles, those that make a name of an unknown word in small letters, too.
  let smallTitles: Set<String>
  /// Of these, the ones that stand before a first name: "aunt lucy".
  let kinTitles: Set<String>
  /// Ordinary words that no one is called: "Networking helped me".
  let never: Set<String>
  let roles: Set<String>
  let cuesMet: Set<String>
  let cuesWeak: Set<String>
  let cuesMentioned: Set<String>
  let contact: Set<String>
  /// Of these, the ones that nobody has with a firm.
  let social: Set<String>
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
  /// The words of the language that the lists hold.
  private let plain: Set<String>

  init(_ lexicon: Lexicon) {
    func words(_ name: String) -> Set<String> { Set(lexicon.list(name).map(folded)) }
    func phrases(_ name: String) -> PhraseSet {
      PhraseSet(lexicon.list(name).map { NameWords.withoutPossessive($0) })
    }
    ordinary = words("name_words")
    mostlyNames = words("name_words_mostly_names")
    familyWords = words("name_words_family")
    familiesFirst = words("name_families_first")
    namesakes = words("name_words_of_things")
    titles = words("name_titles")
    smallTitles = words("name_titles_small")
    kinTitles = words("name_titles_kin")
    never = words("name_never")
    roles = words("name_roles")
    cuesMet = words("name_cues_met")
    cuesWeak = words("name_cues_weak")
    cuesMentioned = words("name_cues_mentioned")
    contact = words("name_contact_words")
    social = words("name_contact_social")
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
    let lists = [
      "english_words", "name_words", "name_never", "name_titles", "name_roles", "name_cues_met",
      "name_cues_weak", "name_cues_mentioned", "name_contact_words", "name_verbs_to",
      "name_nouns_from", "name_verbs_strong", "name_verbs_weak", "name_verbs_before_me",
      "name_verbs_apart", "name_absent_before", "not_people", "languages", "product_names",
      "organisation_endings", "place_endings", "place_nouns", "event_words",
    ]
    plain = lists.reduce(into: SmallWords.functionWords.union(SmallWords.calendar)) {
      $0.formUnion(words($1))
    }
  }

  /// Whether a word in small letters is one of the language rather than part of a name.
  func isPlain(_ word: String) -> Bool {
    if plain.contains(word) { return true }
    if firstNames.contains(word) { return false }
    if word.hasSuffix("s"), plain.contains(String(word.dropLast())) { return true }
    if word.count > 4, word.hasSuffix("ed") || word.hasSuffix("day") { return true }
    if word.count > 5, NameWords.plainEndings.contains(where: { word.hasSuffix($0) }) {
      return true
    }
    if NameWords.timeBeginnings.contains(where: { word.hasPrefix($0) }) { return true }
    return !word.contains { "aeiouy".contains($0) || !$0.isASCII } || word.hasThreeInARow
  }

  /// Whether the lists hold a word, whatever else it may be.
  func isListed(_ word: String) -> Bool { plain.contains(word) }

  /// "anna", "anna-lena"
  func isFirstName(_ word: String) -> Bool {
    firstNames.contains(word)
      || word.contains("-") && firstNames.contains(String(word.prefix { $0 != "-" }))
  }

  /// Whether no list has a word, and its letters make it no word of English: "wojtek".
  func isForeign(_ word: String) -> Bool {
    word.count > 2 && !isPlain(word) && !isOrdinaryWord(word) && !ordinary.contains(word)
      && !organisationEndings.contains(word) && !placeEndings.contains(word)
      && !word.contains(where: \.isNumber)
  }

  /// Whether a word in small letters is a first name and nothing else.
  func isFirstNameOnly(_ word: String) -> Bool {
    isFirstName(word) && !ordinary.contains(word) && !plain.contains(word)
  }

  private static let plainEndings =
    endings + ["ful", "less", "able", "ous", "ish", "sion", "tions", "ments"]
  /// How words of time begin that are typed wrong: "yesterdya".
  private static let timeBeginnings = ["yest", "tomo", "tommo"]

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
