internal import Language
internal import Model

/// Whether the coach can say some words back in the middle of a sentence of its own.
///
/// In doubt it cannot: an echo that limps is worse than none. Left out are: nothing at all, only
/// function words, more than fourteen words, a question, an address, more than one sentence, open
/// quotation marks or brackets, a clause that hangs on another or breaks off, shouting, and
/// letters that are no words.
enum SensibleClause {
  static let longest = 14
  static let quotationMarks: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}"]

  /// Without the punctuation, hesitations and tags that stand around a clause.
  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while true {
      let before = rest
      while let first = rest.first, first.isWhitespace || ",.;:-–—…".contains(first) {
        rest.removeFirst()
      }
      while let last = rest.last, last.isWhitespace || ",.;:!-–—…".contains(last) || last.isPicture
      {
        rest.removeLast()
      }
      let words = Words(String(rest)).all
      if let first = words.first, first.range.lowerBound == 0, fillers.contains(first.normal),
        words.count > 1
      {
        rest = rest.dropFirst(first.range.upperBound)
      }
      rest = withoutTag(rest)
      if rest == before { return String(rest) }
    }
  }

  static func isSensible(_ text: String) -> Bool {
    guard text.utf8.count <= 400, !text.contains(where: \.isNewline), !text.contains("?") else {
      return false
    }
    let words = Words(text)
    var typed: [String] = []
    var end = 0
    for word in words.all where word.range.lowerBound >= end {
      typed.append(String(words.characters[word.range]))
      end = word.range.upperBound
    }
    let normals = words.normals
    guard let first = normals.first, let last = normals.last, typed.count <= longest,
      normals.contains(where: { !empty.contains($0) }),
      !isAddress(text), !hasSeveralSentences(words.characters), isBalanced(text),
      !hangs(first, normals.count > 1 ? normals[1] : nil), !breaksOff(last, normals),
      !isShouted(typed), !typed.contains(where: isMash)
    else { return false }
    return true
  }

  // MARK: The checks

  private static func withoutTag(_ text: Substring) -> Substring {
    let lower = folded(String(text))
    guard lower.count == text.count else { return text }
    for tag in tags where lower.hasSuffix(" " + tag) || lower.hasSuffix("," + tag) {
      return text.dropLast(tag.count)
    }
    return text
  }

  private static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.contains("http") || lower.contains("www.") || lower.contains("@")
      || [".com", ".org", ".net", ".io"].contains(where: lower.contains)
  }

  private static func hasSeveralSentences(_ characters: Characters) -> Bool {
    for (index, character) in characters.enumerated() where ".!;…。！".contains(character) {
      guard index + 1 < characters.count else { continue }
      let next = characters[index + 1]
      // "Dr. Silva", "e.g. this": a short word with a full stop ends no sentence.
      let word = characters[..<index].reversed().prefix { !$0.isWhitespace }
      if character == ".", next.isWhitespace, word.count <= 2, word.last?.isUppercase ?? false {
        continue
      }
      if next.isWhitespace || !character.isASCII { return true }
    }
    return false
  }

  private static func isBalanced(_ text: String) -> Bool {
    func count(_ sign: Character) -> Int { text.count { $0 == sign } }
    return count("\"") % 2 == 0 && count("\u{201C}") == count("\u{201D}")
      && count("(") == count(")") && count("[") == count("]") && count("\u{AB}") == count("\u{BB}")
      && !text.contains("{") && !text.contains("}")
  }

  private static func hangs(_ first: String, _ second: String?) -> Bool {
    if conjunctions.contains(first) { return true }
    return first == "that" && second.map(pronouns.contains) ?? true
  }

  private static func breaksOff(_ last: String, _ words: [String]) -> Bool {
    if last == "to", words.count > 1 {
      return !takesTo.contains(words[words.count - 2])
    }
    return unfinished.contains(last)
  }

  private static func isShouted(_ words: [String]) -> Bool {
    let letters = words.joined().filter(\.isLetter)
    return letters.count > 5 && words.count > 1 && letters.allSatisfy(\.isUppercase)
  }

  /// A word of letters that no one would say: "asdfgh", "aaaaargh", "hjkl".
  private static func isMash(_ word: String) -> Bool {
    let letters = Array(folded(word))
    var vowels = 0
    var same = 1
    var consonants = 0
    for (index, letter) in letters.enumerated() {
      guard letter.isASCII, letter.isLetter else {
        consonants = 0
        continue
      }
      if index > 0, letters[index - 1] == letter { same += 1 } else { same = 1 }
      if "aeiouy".contains(letter) {
        vowels += 1
        consonants = 0
      } else {
        consonants += 1
      }
      if same >= 4 || consonants >= 6 { return true }
    }
    let isWordLike = letters.allSatisfy { $0.isASCII && $0.isLetter }
    let isAcronym = word.allSatisfy(\.isUppercase)
    return isWordLike && !isAcronym && vowels == 0 && letters.count > 4
      || ["asdf", "qwer", "zxcv", "hjkl"].contains { folded(word).hasPrefix($0) }
  }

  // MARK: Words

  private static let fillers: Set<String> = [
    "um", "uh", "er", "hmm", "oh", "ah", "well", "ok", "okay", "yeah", "so", "like", "honestly",
  ]
  private static let tags = [
    "lol", "haha", "hehe", "i guess", "i think", "i suppose", "you know", "or something",
    "or whatever", "to be honest", "tbh", "idk", "though",
  ]
  private static let conjunctions: Set<String> = [
    "and", "but", "or", "so", "because", "although", "though", "if", "when", "while", "which",
    "who", "than", "since", "until", "unless", "whereas", "nor", "yet", "whom", "whose", "as",
    "then", "also", "too",
  ]
  private static let pronouns: Set<String> = [
    "i", "he", "she", "we", "they", "you", "it", "there", "my", "is", "was",
  ]
  private static let takesTo: Set<String> = [
    "talk", "talking", "speak", "speaking", "listen", "write",
  ]
  private static let unfinished: Set<String> = [
    "a", "an", "the", "my", "your", "our", "their", "and", "or", "but", "because", "if", "of",
    "than", "i", "very", "really", "to", "when", "while", "although", "is", "was", "am", "as",
    "who", "which", "every",
  ]
  /// Words that say nothing by themselves.
  static let empty: Set<String> = [
    "a", "an", "the", "i", "me", "my", "you", "your", "he", "him", "his", "she", "her", "it",
    "its", "we", "us", "our", "they", "them", "their", "this", "that", "these", "those", "here",
    "there", "is", "am", "are", "was", "were", "be", "been", "do", "did", "does", "done", "have",
    "has", "had", "will", "would", "can", "could", "should", "may", "might", "must", "not", "no",
    "yes", "and", "or", "but", "so", "if", "to", "of", "in", "on", "at", "for", "with", "by",
    "from", "about", "as", "too", "very", "just", "really", "then", "than", "also", "what", "who",
    "how", "why", "when", "where", "which", "one", "ones", "some", "any", "all", "more", "much",
    "many", "well", "ok", "okay", "thing", "things", "stuff", "something", "anything", "nothing",
    "everything", "again", "now", "maybe", "kind", "sort", "yeah", "going", "go", "get", "got",
    "let",
  ]
  /// Words that carry a capital only at the start of a sentence.
  static let common: Set<String> = empty.union([
    "after", "always", "another", "ask", "asked", "because", "before", "being", "being", "both",
    "call", "called", "each", "every", "everyone", "everybody", "feel", "felt", "find", "finding",
    "friend", "good", "great", "having", "help", "into", "keep", "knew", "know", "last", "learn",
    "like", "lots", "made", "make", "meet", "meeting", "met", "most", "myself", "need", "never",
    "new", "next", "nobody", "often", "only", "other", "our", "ours", "out", "over", "people",
    "same", "say", "see", "send", "showing", "someone", "somebody", "speak", "start", "still",
    "such", "take", "talk", "talked", "tell", "they", "think", "thought", "to", "told", "tried",
    "try", "using", "walk", "want", "wanted", "went", "while", "write", "wrote", "yours",
    "yourself", "your", "small", "telling", "saying", "making", "taking", "asking", "trying",
    "calling", "going", "mine",
  ])
}

extension Character {
  /// An emoji or another sign that stands for a picture.
  fileprivate var isPicture: Bool {
    !isASCII && (unicodeScalars.first?.properties.isEmojiPresentation ?? false)
  }
}
