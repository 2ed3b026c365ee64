/// Reads a line for signs that coaching should stop, before anything else reads it.
///
/// Idioms are taken out first, then the rules of each screen are tried on what is left; the
/// gravest screen that is found speaks. A denied wish to die ("I'm not suicidal, but") is
/// `check`, never `none`; what is denied of the other screens is not there.
package struct SafetyScreen: Sendable {
  /// A screen, and the rule that gave it.
  package struct Finding: Sendable, Equatable {
    package var screen: Screen
    /// The rule as written in the word list; nil for `none`.
    package var rule: String?
    /// The words it was found in, as typed.
    package var words: String
  }

  private let rules: CueSet
  private let idioms: CueSet
  private let hyperbole: CueSet
  private let wishes: Set<String>
  private let spelling: SafetySpelling
  private let vocabulary: CueVocabulary
  /// Faults in the lists' notation, for the checker of a writer's lists.
  package let faults: [String]

  /// Takes the lists `safety_*` of the lexicon.
  package init(lexicon: Lexicon) {
    var compiler = CueCompiler(concepts: lexicon.table("safety_concepts"))
    rules = CueSet(
      &compiler, groups: Self.lists.map { ($0.screen.rawValue, lexicon.list($0.list)) })
    idioms = CueSet(&compiler, groups: [("idiom", lexicon.list("safety_idioms"))])
    hyperbole = CueSet(&compiler, groups: [("figure", lexicon.list("safety_hyperbole"))])
    vocabulary = CueVocabulary(compiler, clauses: ClauseWords(lexicon: lexicon))
    faults = compiler.faults
    wishes = Set(lexicon.list("safety_wishes").flatMap(Words.normalise))
    spelling = SafetySpelling(
      table: lexicon.table("safety_spellings"), fuzzy: lexicon.list("safety_fuzzy"),
      beforeTo: lexicon.list("safety_before_to"))
  }

  private static let lists: [(screen: Screen, list: String)] = [
    (.crisis, "safety_crisis"), (.check, "safety_check"), (.safety, "safety_harm"),
    (.health, "safety_health"), (.distress, "safety_distress"), (.substance, "safety_substance"),
  ]

  package func screen(_ text: String) -> Screen { find(in: Words(text)).screen }

  package func screen(_ words: Words) -> Screen { find(in: words).screen }

  /// The gravest finding, with the rule that made it.
  package func find(in words: Words) -> Finding {
    var line = CueLine(words, spellings: spelling.table, joins: vocabulary.knows)
    spelling.mend(&line, known: vocabulary.knows)
    let text = CueText(line, vocabulary)
    var masked = [Bool](repeating: false, count: line.tokens.count)
    var said = masked
    for idiom in idioms.matches(in: text) where !text.leansOnTail(idiom) {
      for index in idiom.covered { said[index] = true }
      for index in idiom.marked.isEmpty ? idiom.covered : idiom.marked { masked[index] = true }
    }
    var gravest = Finding(screen: .none, rule: nil, words: "")
    func weigh(_ match: CueSet.Match, as screen: Screen) {
      guard screen.rank > gravest.screen.rank else { return }
      gravest = Finding(screen: screen, rule: match.pattern, words: line.original(match.span))
    }
    for match in rules.matches(in: text, masked: masked) {
      guard let screen = Screen(rawValue: match.group) else { continue }
      if !line.denies(match) {
        weigh(match, as: screen)
      } else if screen == .crisis {
        weigh(match, as: .check)
      }
    }
    if gravest.screen == .crisis, !hyperbole.matches(in: text).isEmpty { gravest.screen = .check }
    guard masked.contains(true), Screen.check.rank > gravest.screen.rank else { return gravest }
    // "I wish I was dead lol": what an idiom covers is a figure of speech, a wish before it may not be
    for match in rules.matches(in: text) where match.group == Screen.crisis.rawValue {
      let isWish = match.covered.contains { !said[$0] && wishes.contains(text.normals[$0]) }
      if isWish, !line.denies(match) { weigh(match, as: .check) }
    }
    return gravest
  }
}
