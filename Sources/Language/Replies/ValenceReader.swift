/// How what is told was: good, bad, both, or not said.
///
/// Set phrases come first and take their words out ("not bad", "could have been worse", "it was
/// what it was"); then good and bad words, turned round where denied. A sign of irony beside good
/// words alone makes them worth nothing.
struct ValenceReader: Sendable {
  private let phrases: CueSet
  private let words: CueSet

  /// Takes the lists `reply_good`, `reply_bad`, `reply_good_phrases`, `reply_bad_phrases`,
  /// `reply_flat_phrases`, `reply_irony`.
  init(lexicon: Lexicon, _ compiler: inout CueCompiler) {
    phrases = CueSet(
      &compiler,
      groups: [
        ("good", lexicon.list("reply_good_phrases")), ("bad", lexicon.list("reply_bad_phrases")),
        ("flat", lexicon.list("reply_flat_phrases")), ("irony", lexicon.list("reply_irony")),
      ])
    words = CueSet(
      &compiler,
      groups: [("good", lexicon.list("reply_good")), ("bad", lexicon.list("reply_bad"))])
  }

  func read(_ text: CueText) -> Valence {
    let line = text.line
    var good = 0
    var bad = 0
    var irony = false
    var masked = [Bool](repeating: false, count: line.tokens.count)
    for match in longestFirst(phrases.matches(in: text)) {
      if match.group == "irony" {
        irony = true
        continue
      }
      guard !match.covered.contains(where: { masked[$0] }) else { continue }
      for index in match.marked.isEmpty ? match.covered : match.marked { masked[index] = true }
      if match.group == "good" { good += 1 }
      if match.group == "bad" { bad += 1 }
    }
    for match in words.matches(in: text, masked: masked)
    where !line.supposes(match.span) && !isOfOthers(match, in: line) {
      if (match.group == "good") != line.denies(match, scarce: true) { good += 1 } else { bad += 1 }
    }
    switch (good > 0, bad > 0) {
    case (true, true): return .mixed
    case (true, false): return irony ? .unclear : .positive
    case (false, true): return .negative
    case (false, false): return .unclear
    }
  }

  /// "She was kind" says how it was; "she was happy with her talk" does not.
  private func isOfOthers(_ match: CueSet.Match, in line: CueLine) -> Bool {
    (match.pattern.contains("@glad") || match.pattern.contains("@unhappy"))
      && line.isOfOthers(match.span)
  }

  private func longestFirst(_ matches: [CueSet.Match]) -> [CueSet.Match] {
    matches.sorted {
      ($0.covered.count, $1.span.lowerBound) > ($1.covered.count, $0.span.lowerBound)
    }
  }
}

extension CueLine {
  /// The same for a sign; words that the sign itself has do not count ("wanted to …, but").
  func supposes(_ match: CueSet.Match) -> Bool {
    let start = match.span.lowerBound
    guard match.covered.contains(start), Self.supposing.contains(tokens[start].normal) else {
      return supposes(match.span)
    }
    return start > 0 && tokens[start].pause == .none && supposes(start - 1..<start)
  }

  /// Whether a span is wished, imagined or yet to come: "hope it goes well", "would be great".
  func supposes(_ span: Range<Int>) -> Bool {
    var index = span.lowerBound
    var steps = 0
    while index < tokens.count, steps < 7 {
      if Self.supposing.contains(tokens[index].normal) { return true }
      if index == 0 || tokens[index].pause > .none || Self.turning.contains(tokens[index].normal) {
        return false
      }
      index -= 1
      steps += 1
    }
    return false
  }

  private static let supposing: Set<String> = [
    "hope", "hoping", "would", "could", "if", "will", "should", "might", "wish", "unless",
    "whether", "maybe", "want", "need", "looking", "wonder", "wonders", "may", "how", "what",
    "find", "wanted", "hoped",
  ]

  private static let turning: Set<String> = ["but", "and", "because", "so", "though", "although"]
}
