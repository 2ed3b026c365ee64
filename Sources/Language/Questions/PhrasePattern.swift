/// A shape of words with gaps, written as `do you work (at|for) {name} [now]`.
///
/// `(a|b c)` is one of several phrases, `(v=a|b)` one whose words are kept as `v`, `[a|b]` may be
/// missing, `{name}` takes one word or more, `[{name}]` any number of words.
/// A gap reaches to the first place where the rest fits, the last gap to the end. A full stop lets
/// nothing follow.
struct PhrasePattern: Sendable {
  enum Part: Sendable, Equatable {
    case phrases(Choices, optional: Bool, name: String?)
    case gap(String, optional: Bool)
    case end
  }

  /// Phrases one of which has to stand at a place.
  struct Choices: Sendable, Equatable {
    /// The longest first.
    let all: [[String]]
    /// The same by first word, where there are many.
    private let byFirst: [String: [[String]]]

    init(_ phrases: [[String]]) {
      all = phrases.count > 1 ? phrases.sorted { $0.count > $1.count } : phrases
      byFirst =
        phrases.count > 4
        ? Dictionary(grouping: all.filter { !$0.isEmpty }) { $0[0] } : [:]
    }

    func starting(_ word: String) -> [[String]] {
      byFirst.isEmpty ? all : byFirst[word] ?? []
    }
  }

  let parts: [Part]
  /// Words that have to be there: the more, the more a pattern says about a line.
  let weight: Int

  init(_ source: String) {
    var parts: [Part] = []
    var rest = source[...]
    while let first = rest.first {
      switch first {
      case " ": rest = rest.dropFirst()
      case ".":
        parts.append(.end)
        rest = rest.dropFirst()
      case "{":
        parts.append(.gap(String(rest.dropFirst().prefix { $0 != "}" }), optional: false))
        rest = rest.drop { $0 != "}" }.dropFirst()
      case "(", "[":
        let closing: Character = first == "(" ? ")" : "]"
        var inside = rest.dropFirst().prefix { $0 != closing }
        if inside.first == "{" {
          parts.append(.gap(String(inside.dropFirst().dropLast()), optional: true))
        } else {
          var name: String?
          if let equals = inside.firstIndex(of: "=") {
            name = String(inside[..<equals])
            inside = inside[inside.index(after: equals)...]
          }
          let choices = inside.split(separator: "|").map {
            $0.split(separator: " ").map(String.init)
          }
          parts.append(
            .phrases(Choices(choices), optional: first == "[", name: name))
        }
        rest = rest.drop { $0 != closing }.dropFirst()
      default:
        let word = rest.prefix { $0 != " " }
        parts.append(.phrases(Choices([[String(word)]]), optional: false, name: nil))
        rest = rest.dropFirst(word.count)
      }
    }
    self.parts = parts
    weight = parts.reduce(0) { sum, part in
      switch part {
      case .phrases(let choices, optional: false, _):
        return sum + (choices.all.last?.count ?? 0) * 2
      case .phrases, .end: return sum
      case .gap(let name, let optional):
        // a gap for one kind of words says more than one for any
        return optional || name.hasPrefix("topic") || name == "any" ? sum : sum + 1
      }
    }
  }

  /// All phrases that `(a|b c) [d] e` stands for.
  static func phrases(_ source: String) -> [String] {
    guard source.contains("(") || source.contains("[") else { return [source] }
    return PhrasePattern(source).parts.reduce([""]) { found, part in
      guard case .phrases(let choices, let optional, _) = part else { return found }
      let words = choices.all.map { $0.joined(separator: " ") }
      return found.flatMap { start in
        (optional ? [start] : []) + words.map { start.isEmpty ? $0 : start + " " + $0 }
      }
    }
  }

  /// The first words of every line of this shape, at most so many, with "*" for any word.
  func beginnings(_ count: Int) -> Set<[String]> {
    var found: Set<[String]> = [[]]
    for part in parts where found.contains(where: { $0.count < count }) {
      switch part {
      case .end: continue
      case .gap: found = Set(found.map { Array(($0 + ["*", "*", "*"]).prefix(count)) })
      case .phrases(let choices, let optional, _):
        var longer = optional ? found : []
        for start in found {
          for choice in choices.all { longer.insert(Array((start + choice).prefix(count))) }
        }
        found = longer
      }
    }
    return found
  }

  /// The words of each gap, or nil where the line does not have this shape. With `whole` the
  /// pattern has to reach the line's end; where `accepts` turns a gap's words down, the gap is
  /// tried longer.
  func match(
    _ words: [String], whole: Bool, accepts: (String, Range<Int>) -> Bool = { _, _ in true }
  ) -> [String: Range<Int>]? {
    match(words, part: 0, at: 0, whole: whole, accepts: accepts)
  }

  private func match(
    _ words: [String], part: Int, at start: Int, whole: Bool,
    accepts: (String, Range<Int>) -> Bool
  ) -> [String: Range<Int>]? {
    guard part < parts.count else { return !whole || start == words.count ? [:] : nil }
    switch parts[part] {
    case .phrases(let choices, let optional, let name):
      for choice in start < words.count ? choices.starting(words[start]) : []
      where start + choice.count <= words.count
        && words[start..<start + choice.count].elementsEqual(choice)
      {
        let end = start + choice.count
        if var found = match(words, part: part + 1, at: end, whole: whole, accepts: accepts) {
          if let name { found[name] = start..<end }
          return found
        }
      }
      return optional
        ? match(words, part: part + 1, at: start, whole: whole, accepts: accepts) : nil
    case .end: return start == words.count ? [:] : nil
    case .gap(let name, let optional):
      if optional,
        let found = match(words, part: part + 1, at: start, whole: whole, accepts: accepts)
      {
        return found
      }
      guard start < words.count else { return nil }
      if part == parts.count - 1 {
        return accepts(name, start..<words.count) ? [name: start..<words.count] : nil
      }
      for end in start + 1...words.count where accepts(name, start..<end) {
        if var found = match(words, part: part + 1, at: end, whole: whole, accepts: accepts) {
          found[name] = start..<end
          return found
        }
      }
      return nil
    }
  }
}
