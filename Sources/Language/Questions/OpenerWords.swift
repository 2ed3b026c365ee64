/// The lists of `prompts/words/openers.yaml` in the shapes that the readers look them up in.
///
/// A class, as the other tables of words are: readers hand them on with every line, and a copy of
/// a structure would count a reference to each of its lists.
final class OpenerWords: Sendable {
  let spellings: [String: [String]]
  let fillers, curiosity, tell, invite, requests, know, objects: PhraseSet
  let pleasantries, openPhrases, shortPhrases, fragments: PhraseSet
  let shortNouns, openNouns, shortVerbs, measures, smallTalk, proposals, tags,
    qualities, roles, noRoles, sessions, places, languages, peopleNouns: Set<String>
  let shared, fields, demands, particular: PhraseSet
  let particularNouns: Set<String>
  /// What could be said to anybody after "the" or "your".
  let genericNouns: Set<String>
  let privateMatters: PhraseSet
  let fineClosed: [PhrasePattern]
  let messages: [String: String]

  init(_ lexicon: Lexicon) {
    var spellings: [String: [String]] = [:]
    for (short, full) in lexicon.table("opener_spellings") {
      // a folded key: contractions are left whole here
      spellings[short] = full.first.map { $0.split(separator: " ").map(String.init) }
    }
    self.spellings = spellings
    func normal(_ phrase: String) -> [String] {
      Words.normalise(phrase).flatMap { spellings[$0] ?? [$0] }
    }
    func phrases(_ name: String) -> PhraseSet {
      PhraseSet(lexicon.list(name).map { normal($0).joined(separator: " ") })
    }
    func words(_ name: String) -> Set<String> {
      Set(lexicon.list(name).map { normal($0).joined(separator: " ") })
    }
    fillers = phrases("opener_fillers")
    curiosity = phrases("opener_curiosity")
    tell = phrases("opener_tell")
    invite = phrases("opener_invite")
    requests = phrases("opener_requests")
    know = phrases("opener_know")
    objects = phrases("opener_request_objects")
    pleasantries = phrases("opener_pleasantries")
    openPhrases = phrases("opener_open_phrases")
    shortPhrases = phrases("opener_short_phrases")
    fragments = phrases("opener_yes_no_fragments")
    shortNouns = words("opener_short_nouns")
    openNouns = words("opener_open_nouns")
    shortVerbs = words("opener_short_verbs")
    measures = words("opener_measures")
    smallTalk = words("opener_small_talk_nouns")
    proposals = words("opener_proposals")
    tags = words("opener_tags")
    qualities = words("opener_qualities")
    roles = words("opener_roles")
    places = words("opener_places")
    languages = words("opener_languages")
    peopleNouns = words("opener_people_nouns")
    sessions = words("opener_session_nouns")
    noRoles = words("opener_no_roles")
    shared = phrases("opener_shared_nouns")
    fields = phrases("opener_fields")
    demands = phrases("opener_demands")
    particular = phrases("opener_particular_phrases")
    particularNouns = words("opener_particular_nouns")
    genericNouns = words("opener_generic_nouns")
    privateMatters = phrases("opener_private")
    fineClosed = lexicon.list("opener_fine_closed").map { PhrasePattern($0) }
    messages = lexicon.table("opener_notes").compactMapValues(\.first)
  }
}
