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
  private let spelling: SafetySpelling

  /// Takes the lists `safety_*` of the lexicon.
  package init(lexicon: Lexicon) {
    let concepts = lexicon.table("safety_concepts")
    rules = CueSet(
      concepts: concepts,
      groups: Self.lists.map { ($0.screen.rawValue, lexicon.list($0.list)) })
    idioms = CueSet(concepts: concepts, groups: [("idiom", lexicon.list("safety_idioms"))])
    hyperbole = CueSet(concepts: concepts, groups: [("figure", lexicon.list("safety_hyperbole"))])
    spelling = SafetySpelling(
      table: lexicon.table("safety_spellings"), fuzzy: lexicon.list("safety_fuzzy"),
      beforeTo: lexicon.list("safety_before_to"))
  }

  private static let lists: [(screen: Screen, list: String)] = [
    (.crisis, "safety_crisis"), (.check, "safety_check"), (.safety, "safety_harm"),
    (.health, "safety_health"), (.distress, "safety_distress"), (.substance, "safety_substance"),
  ]

  /// Faults in the lists' notation, for the checker of a writer's lists.
  package var faults: [String] { rules.faults + idioms.faults + hyperbole.faults }

  package func screen(_ text: String) -> Screen { find(in: Words(text)).screen }

  package func screen(_ words: Words) -> Screen { find(in: words).screen }

  /// The gravest finding, with the rule that made it.
  package func find(in words: Words) -> Finding {
    var line = CueLine(words, spellings: spelling.table, joins: rules.knows)
    spelling.mend(&line, known: rules.knows)
    var masked = [Bool](repeating: false, count: line.tokens.count)
    for idiom in idioms.matches(in: line) {
      for index in idiom.marked.isEmpty ? idiom.covered : idiom.marked { masked[index] = true }
    }
    var gravest = Finding(screen: .none, rule: nil, words: "")
    for match in rules.matches(in: line, masked: masked) {
      guard var screen = Screen(rawValue: match.group) else { continue }
      if line.denies(match) {
        guard screen == .crisis else { continue }
        screen = .check
      }
      guard screen.rank > gravest.screen.rank else { continue }
      gravest = Finding(screen: screen, rule: match.pattern, words: line.original(match.span))
    }
    if gravest.screen == .crisis, !hyperbole.matches(in: line).isEmpty { gravest.screen = .check }
    return gravest
  }
}
