/// One sentence of an opener, cut into words with the breaks between them.
struct QuestionSentence: Sendable {
  enum Break: Sendable { case none, comma, dash }

  struct Token: Sendable {
    var word: String
    /// Characters of the text that the word was read from.
    var range: Range<Int>
    var breakBefore: Break
    var isCapital: Bool
  }

  let tokens: [Token]
  /// The tokens' normal forms.
  let words: [String]
  /// Closed by a question mark.
  let asks: Bool
  /// Closed by any mark.
  let isClosed: Bool

  init(tokens: [Token], asks: Bool, isClosed: Bool) {
    self.tokens = tokens
    words = tokens.map(\.word)
    self.asks = asks
    self.isClosed = isClosed
  }

  /// A text's sentences that have any word in them, in order.
  static func cut(_ text: Words, spellings: [String: [String]]) -> [QuestionSentence] {
    var sentences: [QuestionSentence] = []
    var current: [Token] = []
    var position = 0
    for (index, word) in text.all.enumerated() {
      if word.range.lowerBound >= position {
        let gap = Gap(text.characters[position..<word.range.lowerBound])
        let afterInitial =
          gap.mark == .stop && index > 0 && abbreviates(text.all[index - 1].normal)
        if gap.mark != .none, !afterInitial, !current.isEmpty {
          sentences.append(.init(tokens: current, asks: gap.mark == .question, isClosed: true))
          current = []
        }
        let first = text.characters[word.range.lowerBound]
        let parts = spellings[word.normal] ?? [unstuttered(word.normal)]
        for (place, part) in parts.enumerated() {
          current.append(
            .init(
              word: part, range: word.range,
              breakBefore: place > 0 || current.isEmpty ? .none : afterInitial ? .none : gap.pause,
              isCapital: first.isUppercase))
        }
      } else {
        current.append(
          .init(word: word.normal, range: word.range, breakBefore: .none, isCapital: false))
      }
      position = max(position, word.range.upperBound)
    }
    if !current.isEmpty {
      let gap = Gap(text.characters[min(position, text.characters.count)...])
      sentences.append(
        .init(tokens: current, asks: gap.mark == .question, isClosed: gap.mark != .none))
    }
    return sentences
  }

  /// "what-what" as "what".
  private static func unstuttered(_ word: String) -> String {
    guard let hyphen = word.firstIndex(of: "-") else { return word }
    let first = word[..<hyphen]
    guard Grammar.whWords.contains(String(first)), word.hasSuffix("-" + first) else { return word }
    return String(first)
  }

  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "inc", "eg", "ie",
  ]

  private static func abbreviates(_ word: String) -> Bool {
    word.count == 1 && word != "i" || abbreviations.contains(word)
  }

  /// What stands between two words.
  private struct Gap {
    enum Mark { case none, stop, question }
    var mark = Mark.none
    var pause = Break.none

    init(_ characters: Slice<Characters>) {
      for character in characters {
        switch character {
        case " ": continue
        case "?", "？", "؟": mark = .question
        case ".", "!", "…", "\n", "\r\n", "。", "！": if mark == .none { mark = .stop }
        case ",", ";", "(", ")", "，": if pause == .none { pause = .comma }
        case "-", "–", "—", ":", "：": pause = .dash
        default: break  // spaces, quotes, emoji
        }
      }
    }
  }
}
