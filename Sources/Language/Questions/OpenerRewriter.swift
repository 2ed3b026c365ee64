/// Turns closed questions into open ones by the patterns of `prompts/words/openers.yaml`.
struct OpenerRewriter: Sendable {
  private struct Rule: Sendable {
    let pattern: PhrasePattern
    let source: String
    let templates: [String]
  }

  private let lists: OpenerWords
  private let gap: OpenerGap
  /// The most telling rule first.
  private let rules: [Rule]
  private let index: PhrasePatternIndex
  private let trailing: [[String]]

  init(lexicon: Lexicon, lists: OpenerWords) {
    self.lists = lists
    gap = OpenerGap(lists: lists)
    rules = lexicon.table("opener_rewrites")
      .map { Rule(pattern: PhrasePattern($0.key), source: $0.key, templates: $0.value) }
      .sorted { ($1.pattern.weight, $0.source) < ($0.pattern.weight, $1.source) }
    index = PhrasePatternIndex(rules.map(\.pattern))
    trailing = lexicon.list("opener_trailing").map(Words.normalise)
  }

  /// At most two open questions for a closed one; none where no pattern fits it well.
  func rewrites(of line: OpenerLine) -> [String] {
    guard let question = line.main,
      let core = QuestionCore(question.sentence, unit: question.unit, in: line.text, lists: lists),
      !Self.unfinished.contains(core.words.last ?? "")
    else { return [] }
    let plain = core.plain
    var tried: [[String]] = []
    for variant in [core.unscoped(lists.tail), plain.unscoped(lists.tail), core]
    where !tried.contains(variant.words) {
      if let found = apply(to: variant) { return found }
      tried.append(variant.words)
    }
    return trimming(plain)
  }

  /// A line that ends in one of these was sent too early.
  private static let unfinished = Grammar.possessives.union(["the", "a", "an"]).subtracting(["her"])

  /// The first rule that fits with less and less at the end.
  private func trimming(_ core: QuestionCore) -> [String] {
    var core = core
    for _ in 0..<3 {
      if let found = apply(to: core) { return found }
      guard
        let tail = trailing.first(where: {
          $0.count < core.words.count - 2 && core.words.suffix($0.count).elementsEqual($0)
        })
      else { return [] }
      core.removeLast(tail.count)
    }
    return []
  }

  /// Nil where no rule fits.
  private func apply(to core: QuestionCore) -> [String]? {
    for place in index.candidates(core.words) {
      let rule = rules[place]
      let found = rule.pattern.match(core.words, whole: true) { name, range in
        gap.accepts(name, Array(core.words[range]), isName: Array(core.isName[range]))
          && !core.hasBreak(inside: range)
      }
      guard let gaps = found else { continue }
      let filled = rule.templates.prefix(2).compactMap { fill($0, gaps: gaps, core: core) }
      return filled
    }
    return nil
  }

  private func fill(
    _ template: String, gaps: [String: Range<Int>], core: QuestionCore
  ) -> String? {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let slot = rest[rest.index(after: open)..<close].split(separator: ":").map(String.init)
      guard let name = slot.first, let range = gaps[name] else { return nil }
      if slot.count > 1, slot[1] == "ing" {
        let verb = core.words[range.lowerBound]
        text += VerbForms.ing(name.hasPrefix("done") ? lists.pasts[verb] ?? verb : verb)
        if range.count > 1 { text += " " + core.surface(range.dropFirst()) }
      } else if range.lowerBound == 0, !text.isEmpty {
        text += core.words[range].joined(separator: " ")  // not "What Did"
      } else {
        text += core.surface(range)
      }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
