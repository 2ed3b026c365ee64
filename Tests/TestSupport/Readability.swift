/// How hard a text is to read.
package enum Readability {
  /// The school grade that a text asks for, by the Flesch-Kincaid formula: 0.39 words a sentence
  /// + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch
  /// Report 8-75, Naval Technical Training Command). Nothing for a text without words.
  package static func grade(_ text: String) -> Double? {
    let sentences = text.split { ".?!:;\n".contains($0) }.filter { $0.contains(where: \.isLetter) }
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
    guard !words.isEmpty, !sentences.isEmpty else { return nil }
    let syllables = words.map(syllables(in:)).reduce(0, +)
    return 0.39 * Double(words.count) / Double(sentences.count)
      + 11.8 * Double(syllables) / Double(words.count) - 15.59
  }

  /// Groups of vowels, without an "e" at the end that is not spoken.
  static func syllables(in word: String) -> Int {
    var groups = 0
    var wasVowel = false
    let letters = Array(word.lowercased())
    for letter in letters {
      let isVowel = "aeiouyéüöä".contains(letter)
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    let endsSilent =
      letters.count > 2 && letters.last == "e" && letters.dropLast().last != "l"
      || letters.suffix(2) == ["e", "d"] && letters.count > 3
        && !["t", "d"].contains(letters.dropLast(2).last)
      || letters.suffix(2) == ["e", "s"] && letters.count > 3
        && !["s", "x", "z", "h", "c", "g"].contains(letters.dropLast(2).last)
    return max(1, groups - (endsSilent ? 1 : 0))
  }
}
