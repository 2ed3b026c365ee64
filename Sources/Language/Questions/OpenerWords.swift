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
  private let fineClosed: [PhrasePattern]
  private let fineIndex: PhrasePatternIndex
  let messages: [String: String]
  let tail: QuestionTail
  /// What one does for a living or for pleasure: "supervise", "care for".
  let trades: PhraseSet
  /// What one brings about once: "get", "learn", "find".
  let feats: PhraseSet
  /// Those verbs by their past forms.
  let pasts: [String: String]
  let matters, bareTags, wishes, wishVerbs, adjectiveWishes: Set<String>
  let privateExceptions, timeLeads, handOvers, iceBreakers: PhraseSet
  /// Invitations as commands; behind "could you" ordinary verbs.
  let inviteAlone: PhraseSet
  let leading: PhraseSet
  let opinionVerbs, verdicts, roomWords: Set<String>

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
      PhraseSet(
        lexicon.list(name).flatMap(PhrasePattern.phrases).map {
          normal($0).joined(separator: " ")
        })
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
    fineClosed = lexicon.list("opener_fine_closed").map(PhrasePattern.init)
    fineIndex = PhrasePatternIndex(fineClosed)
    tail = QuestionTail(
      signOffs: lexicon.list("opener_sign_offs").flatMap(PhrasePattern.phrases).map(normal),
      scopes: lexicon.list("opener_scopes").flatMap(PhrasePattern.phrases).map(normal),
      vocatives: words("opener_vocatives"))
    trades = phrases("opener_trades")
    feats = phrases("opener_feats")
    pasts = Self.pasts(
      of: ["opener_turns", "opener_feats", "opener_trades"].flatMap { lexicon.list($0) })
    matters = words("opener_matters")
    openNouns = words("opener_open_nouns").union(matters.subtracting(shortNouns))
    bareTags = words("opener_bare_tags")
    wishes = words("opener_wishes")
    wishVerbs = words("opener_wish_verbs")
    adjectiveWishes = words("opener_wishes_with_would")
    privateExceptions = phrases("opener_private_exceptions")
    timeLeads = phrases("opener_time_leads")
    handOvers = phrases("opener_hand_overs")
    iceBreakers = phrases("opener_ice_breakers")
    inviteAlone = phrases("opener_invite_alone")
    leading = phrases("opener_leading")
    opinionVerbs = words("opener_opinion_verbs")
    verdicts = words("opener_verdicts")
    roomWords = words("opener_room_words")
    messages = lexicon.table("opener_notes").compactMapValues(\.first)
  }

  /// Whether a closed question is fine as it is.
  func isFine(_ words: [String]) -> Bool {
    fineIndex.candidates(words).contains { fineClosed[$0].match(words, whole: false) != nil }
  }

  private static func pasts(of verbs: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for verb in verbs.compactMap({ $0.split(separator: " ").first.map(String.init) }) {
      for past in VerbForms.past(verb) { found[past] = verb }
    }
    return found
  }
}
