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
    let tokens = Self.withoutInsertion(tokens)
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
        let parts =
          spellings[word.normal] ?? unfolded(word.normal, at: index, in: text)
          ?? [unstuttered(word.normal)]
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

  /// "How, in your experience, do juniors learn?" without its insertion.
  private static func withoutInsertion(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 4,
      let first = tokens.indices.prefix(4).first(where: {
        Grammar.whWords.contains(tokens[$0].word) && $0 + 2 < tokens.count
          && tokens[$0 + 1].breakBefore == .comma
      }),
      let last = tokens.indices.dropFirst(first + 2).dropLast().prefix(6).first(where: {
        tokens[$0].breakBefore == .comma
      }), !Grammar.whWords.contains(tokens[last].word)
    else { return tokens }
    var kept = tokens
    kept.removeSubrange(first + 1..<last)
    kept[first + 1].breakBefore = .none
    return kept
  }

  /// "what time's the talk": a noun with "is", where nothing is owned.
  private static func unfolded(_ word: String, at index: Int, in text: Words) -> [String]? {
    guard word.hasSuffix("'s"), index > 0, index + 1 < text.all.count,
      ["what", "which"].contains(text.all[index - 1].normal)
    else { return nil }
    let next = text.all[index + 1].normal
    guard
      Grammar.isSubject(next) || next.hasSuffix("ing")
        || ["yours", "mine", "on", "in", "next", "start", "starting", "best"].contains(next)
    else { return nil }
    return [String(word.dropLast(2)), "is"]
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
