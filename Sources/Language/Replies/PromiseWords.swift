internal import Model

/// The words by which promises are known, taken from the lexicon.
final class PromiseWords: Sendable {
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
  /// "I moved", "can we push": what follows has to be a thing.
  let movable: PhraseSet
  /// "cancel", "forget": the same.
  let calledOff: PhraseSet
  /// Behind a thing: "is off", "moved to".
  let isOff: PhraseSet
  let isMoved: PhraseSet
  /// "I was going to": a promise only where it is taken back.
  let almost: PhraseSet
  /// What takes back somebody else's promise: "but she won't".
  let theirWithdrawal: PhraseSet
  /// "waiting for", "waiting to hear from".
  let waiting: PhraseSet
  /// Last words of a wait for an answer: "hear from".
  let hearing: Set<String> = ["from"]
  /// Nouns that stand for acts, and words that may stand before them: "a quick call".
  let nouns: [String: String]
  let nounAttributes: Set<String>
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
  /// "written" to "write".
  private let participles: [String: String]
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
    movable = phrases("reply_movable")
    calledOff = phrases("reply_called_off")
    isOff = phrases("reply_is_off")
    isMoved = phrases("reply_is_moved")
    almost = phrases("reply_almost")
    theirWithdrawal = phrases("reply_their_withdrawal")
    waiting = phrases("reply_waiting")
    nounAttributes = words("reply_act_noun_attributes")
    var nouns: [String: String] = [:]
    for (lemma, all) in lexicon.table("reply_act_nouns") {
      for noun in all.flatMap(Words.normalise) { nouns[noun] = lemma }
    }
    self.nouns = nouns
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
    var participles: [String: String] = [:]
    for (verb, forms) in lexicon.table("reply_participles") {
      for form in forms { participles[folded(form)] = verb }
    }
    self.participles = participles
    var acts: [String: [(rest: [String], lemma: String, base: Bool)]] = [:]
    for (lemma, forms) in lexicon.table("reply_acts") {
      var base = true
      for form in [lemma] + forms {
        if form == "|" {
          base = false
          continue
        }
        let parts = form.split(separator: " ")
          .flatMap { $0 == "_" ? ["_"] : Words.normalise(String($0)) }
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
      if let end = follow(rest[...], in: normals, at: start + 1) { return (lemma, base, end) }
    }
    return nil
  }

  /// The act of which a word is the past participle: "emailed", "written".
  func participle(_ word: String) -> String? {
    let verbs =
      [participles[word]]
      + ["ed", "d"].filter(word.hasSuffix).map { String(word.dropLast($0.count)) }
    return verbs.lazy.compactMap { verb in
      verb.flatMap { self.act([$0], at: 0) }.flatMap { $0.base ? $0.lemma : nil }
    }.first
  }

  /// Whether the act at a place has its object inside: "give _ a ring".
  func embraces(_ normals: [String], at start: Int, end: Int) -> Bool {
    guard start < normals.count else { return false }
    return acts[normals[start]]?.contains { rest, _, _ in
      rest.first == "_" && follow(rest[...], in: normals, at: start + 1) == end
    } ?? false
  }

  /// The words of a phrase from a place on; `_` is one word or two.
  private func follow(_ rest: ArraySlice<String>, in normals: [String], at start: Int) -> Int? {
    var place = start
    for (index, word) in zip(rest.indices, rest) {
      guard place < normals.count else { return nil }
      if word == "_" {
        for width in 1...2 {
          if let end = follow(rest[(index + 1)...], in: normals, at: place + width) { return end }
        }
        return nil
      }
      guard normals[place] == word else { return nil }
      place += 1
    }
    return place
  }
}
