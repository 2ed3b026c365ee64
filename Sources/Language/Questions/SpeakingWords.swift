/// What can be heard in a line beside its question: the words it takes up from the one before,
/// what only fills it, what only insiders understand, and how long it takes to say.
///
/// The lists are `speaking_small`, `speaking_refers`, `speaking_fillers` and the table
/// `speaking_jargon` of `prompts/words/`.
package struct SpeakingWords: Sendable {
  private let small: Set<String>
  private let referring: PhraseSet
  private let fillers: PhraseSet
  private let jargon: PhraseSet
  private let plain: [String: String]

  package init(lexicon: Lexicon) {
    small = Set(lexicon.list("speaking_small"))
    referring = PhraseSet(lexicon.list("speaking_refers"))
    fillers = PhraseSet(lexicon.list("speaking_fillers"))
    let table = lexicon.table("speaking_jargon")
    jargon = PhraseSet(Array(table.keys))
    plain = Dictionary(
      table.map { (Words.normalise($0.key).joined(separator: " "), $0.value.first ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  /// The ordinary pace of somebody who speaks to be understood, in words a minute: between the
  /// lectures (140) and the radio talks (160) that Tauroza and Allison measured (1990, Applied
  /// Linguistics 11:1, 90-105).
  package static let wordsPerMinute = 150.0

  package func seconds(_ text: String) -> Double {
    Double(Words(text).count) * 60 / Self.wordsPerMinute
  }

  /// The longest word of some weight that two lines share, as it stands in the first.
  package func shared(_ line: Words, with before: Words) -> String? {
    let earlier = before.normals.filter(hasWeight)
    return line.normals.filter(hasWeight)
      .filter { word in earlier.contains { isSameWord(word, $0) } }
      .max { $0.count < $1.count }
  }

  /// True where a line leans on what was just said: "how did that go?", "why?"
  package func refers(_ line: Words) -> Bool {
    referring.occurs(in: line.normals) || (1...3).contains(line.count)
  }

  /// The fillers of a text, each once, in the order in which they come.
  package func fillers(in text: String) -> [String] {
    unique(fillers.all(in: Words.normalise(text)), in: Words.normalise(text))
  }

  /// Words that somebody from another trade may not know, each with a plainer one where there is
  /// one.
  package func jargon(in text: String) -> [(word: String, plain: String?)] {
    let words = Words.normalise(text)
    return unique(jargon.all(in: words), in: words).map { word in
      let plainer = plain[word] ?? ""
      return (word, plainer.isEmpty ? nil : plainer)
    }
  }

  private func unique(_ found: [Range<Int>], in words: [String]) -> [String] {
    var all: [String] = []
    for range in found {
      let phrase = words[range].joined(separator: " ")
      if !all.contains(phrase) { all.append(phrase) }
    }
    return all
  }

  private func hasWeight(_ word: String) -> Bool { word.count >= 4 && !small.contains(word) }

  /// "map" and "maps", "move" and "moving": the same beginning, at most three letters more.
  private func isSameWord(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let common = zip(a, b).prefix { $0 == $1 }.count
    return common >= 4 && max(a.count, b.count) - common <= 3 && min(a.count, b.count) - common <= 1
  }
}
