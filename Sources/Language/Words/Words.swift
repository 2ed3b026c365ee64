/// A line cut into words, each with its normal form and its place in the text.
///
/// Words follow the default word boundaries of Unicode (UAX #29) as far as people's typing needs
/// them: letters, digits and marks stay together, as do an apostrophe, a full stop or a hyphen
/// between letters or digits ("don't", "3.5", "follow-up"); a character of a script written
/// without spaces (Han, Hiragana, Katakana, Thai …) is a word of its own. Contractions are opened
/// ("I'm" is "i", "am"; "won't" is "will", "not"), so two words may share one place.
package struct Words: Sendable, Equatable {
  package struct Word: Sendable, Equatable {
    /// Lower case, without diacritics, apostrophes straightened.
    package var normal: String
    /// Characters of `Words.characters` that this word was read from.
    package var range: Range<Int>
  }

  package let text: String
  package let characters: Characters
  package let all: [Word]

  package init(_ text: String) {
    self.text = text
    characters = Characters(text)
    all = WordScanner(characters).scan()
  }

  private init(_ words: Words, all: [Word]) {
    text = words.text
    characters = words.characters
    self.all = all
  }

  /// The same line with words that a hyphen joins taken apart: "check-in" is "check", "in".
  ///
  /// Only between letters: "2026-11-27" and "covid-19" stay whole.
  package var parted: Words {
    let mayHyphen = !characters.isPlain || characters.bytes.contains(UInt8(ascii: "-"))
    guard mayHyphen, all.contains(where: { $0.normal.utf8.contains(UInt8(ascii: "-")) }) else {
      return self
    }
    return Words(self, all: all.flatMap(parts))
  }

  /// The same line with some words read as several that share their place, as contractions are.
  func opening(_ parts: (Int) -> [String]?) -> Words {
    Words(
      self,
      all: all.enumerated().flatMap { index, word in
        parts(index).map { $0.map { Word(normal: $0, range: word.range) } } ?? [word]
      })
  }

  private func parts(of word: Word) -> [Word] {
    let parts = word.normal.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isAnyLetter || $0.isApostrophe } })
    else { return [word] }
    var start = word.range.lowerBound
    let ranges = characters[word.range].split(whereSeparator: { "-\u{2010}\u{2011}".contains($0) })
      .map { part in
        defer { start += part.count + 1 }
        return start..<start + part.count
      }
    guard ranges.count == parts.count else { return [word] }
    return zip(parts, ranges).map { Word(normal: String($0), range: $1) }
  }

  package var normals: [String] { all.map(\.normal) }
  package var count: Int { all.count }
  package var isEmpty: Bool { all.isEmpty }

  /// The person's own spelling of some words, with what stands between them.
  package func original(_ words: Range<Int>) -> String {
    guard let first = all[words].first, let last = all[words].last else { return "" }
    let end = max(last.range.upperBound, first.range.upperBound)
    return String(characters[first.range.lowerBound..<end])
  }

  /// The words of a phrase in their normal forms.
  package static func normalise(_ phrase: String) -> [String] {
    plainWords(phrase) ?? Words(phrase).normals
  }

  /// The words of a phrase as a pattern has them: those that a hyphen joins taken apart.
  package static func parted(_ phrase: String) -> [String] {
    plainWords(phrase) ?? Words(phrase).parted.normals
  }

  /// The words of a phrase of lower-case ASCII letters and spaces, which most phrases of the word
  /// lists are; nil for any other. Thousands of them are read at the start of a conversation.
  private static func plainWords(_ phrase: String) -> [String]? {
    guard phrase.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x20 }) else { return nil }
    var words: [String] = []
    for piece in phrase.utf8.split(separator: 0x20) {
      let word = String(Substring(piece))
      if let parts = Contractions.withoutApostrophe(word) {
        words += parts
      } else {
        words.append(word)
      }
    }
    return words
  }
}
