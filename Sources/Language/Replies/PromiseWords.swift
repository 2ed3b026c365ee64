/// The words by which promises are known, taken from the lexicon.
struct PromiseWords: Sendable {
  /// "I will", "I plan to" …: meant.
  let will: PhraseSet
  /// "I should", "I might" …: wished.
  let wish: PhraseSet
  /// The same without a subject, for the start of a clause: "gonna", "need to".
  let bareWill: PhraseSet
  let bareWish: PhraseSet
  /// "I said I would", "I promised".
  let given: PhraseSet
  /// "I won't … after all", "I decided not to".
  let takenBack: PhraseSet
  /// What takes back the promise just made: "but I won't", "changed my mind".
  let withdrawal: PhraseSet
  /// "let's make it", "push it to".
  let moved: PhraseSet
  let said: PhraseSet
  /// "will", "is going to", "promised to": what follows somebody else's name.
  let theirWill: PhraseSet
  let theirMight: PhraseSet
  /// Words that say a time to come.
  let future: PhraseSet
  let conditions: PhraseSet
  let adverbs: Set<String>
  let hedges: Set<String>
  /// Verbs after "will" that promise nothing: "be", "think", "miss".
  let idle: Set<String>
  /// What others do for one: "send", "introduce".
  let favours: Set<String>
  let people: Set<String>
  /// Words of a question that asks for a plan.
  let asksPlan: PhraseSet
  private let acts: [String: [(rest: [String], lemma: String, base: Bool)]]

  /// Takes `reply_acts` (verb to its forms and phrases, the base forms first, up to "|") and the
  /// lists `reply_will`, `reply_wish`, … named above.
  init(lexicon: Lexicon) {
    func phrases(_ list: String) -> PhraseSet { PhraseSet(lexicon.list(list)) }
    func words(_ list: String) -> Set<String> { Set(lexicon.list(list).flatMap(Words.normalise)) }
    will = phrases("reply_will")
    wish = phrases("reply_wish")
    bareWill = phrases("reply_bare_will")
    bareWish = phrases("reply_bare_wish")
    given = phrases("reply_given")
    takenBack = phrases("reply_taken_back")
    withdrawal = phrases("reply_withdrawal")
    moved = phrases("reply_moved")
    said = phrases("reply_said")
    theirWill = phrases("reply_their_will")
    theirMight = phrases("reply_their_might")
    future = phrases("reply_future")
    conditions = phrases("reply_conditions")
    adverbs = words("reply_adverbs")
    hedges = words("reply_hedges")
    idle = words("reply_idle_verbs")
    favours = Set(lexicon.list("reply_favours"))
    people = words("reply_person_words")
    asksPlan = phrases("reply_plan_questions")
    var acts: [String: [(rest: [String], lemma: String, base: Bool)]] = [:]
    for (lemma, forms) in lexicon.table("reply_acts") {
      var base = true
      for form in [lemma] + forms {
        if form == "|" {
          base = false
          continue
        }
        let parts = Words.normalise(form)
        guard let first = parts.first else { continue }
        acts[first, default: []].append((Array(parts.dropFirst()), lemma, base))
      }
    }
    self.acts = acts.mapValues {
      $0.sorted { ($0.rest.count, $1.lemma) > ($1.rest.count, $0.lemma) }
    }
  }

  /// The act that starts at a word, the longest phrase first.
  func act(_ normals: [String], at start: Int) -> (lemma: String, base: Bool, end: Int)? {
    guard start < normals.count, let candidates = acts[normals[start]] else { return nil }
    for (rest, lemma, base) in candidates {
      let end = start + 1 + rest.count
      if end <= normals.count, normals[start + 1..<end].elementsEqual(rest) {
        return (lemma, base, end)
      }
    }
    return nil
  }
}
