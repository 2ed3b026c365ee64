/// Turns closed questions into open ones by the patterns of `prompts/words/openers.yaml`.
struct OpenerRewriter: Sendable {
  private struct Rule: Sendable {
    let pattern: PhrasePattern
    let source: String
    let templates: [String]
  }

  private let lists: OpenerWords
  private let gap: OpenerGap
  /// By first word, the most telling rule first.
  private let rules: [String: [Rule]]
  private let trailing: [[String]]

  init(lexicon: Lexicon, lists: OpenerWords) {
    self.lists = lists
    gap = OpenerGap(lists: lists)
    var rules: [String: [Rule]] = [:]
    for (source, templates) in lexicon.table("opener_rewrites") {
      let rule = Rule(pattern: PhrasePattern(source), source: source, templates: templates)
      for word in rule.pattern.firstWords { rules[word, default: []].append(rule) }
    }
    self.rules = rules.mapValues {
      $0.sorted { ($1.pattern.weight, $0.source) < ($0.pattern.weight, $1.source) }
    }
    trailing = lexicon.list("opener_trailing").map(Words.normalise)
  }

  /// At most two open questions for a closed one; none where no pattern fits it well.
  func rewrites(of line: OpenerLine) -> [String] {
    guard let question = line.main,
      let core = QuestionCore(question.sentence, unit: question.unit, in: line.text, lists: lists)
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
    guard let first = core.words.first, let candidates = rules[first] else { return nil }
    for rule in candidates {
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
