/// Reads a line that somebody may say to start or continue a conversation.
///
/// Example: `OpenerReader(lexicon: lexicon).read("What do you do?").kind` is `.short`.
/// Time grows with the text's length alone; every text gets a reading.
package struct OpenerReader: Sendable {
  private let lists: OpenerWords
  private let finder: QuestionFinder
  private let rewriter: OpenerRewriter

  /// - Parameter lexicon: the lists and tables whose names begin with `opener_`.
  package init(lexicon: Lexicon) {
    lists = OpenerWords(lexicon)
    finder = QuestionFinder(lists: lists)
    rewriter = OpenerRewriter(lexicon: lexicon, lists: lists)
  }

  package func read(_ text: String) -> OpenerReading {
    let line = OpenerLine(text, lists: lists, finder: finder)
    let manner = OpenerManner(lists: lists)
    let isPrivate = manner.isPrivate(line)
    let isDemand = manner.isDemand(line)
    let isFine = line.kind != .open && !isPrivate && !isDemand && manner.isFineClosed(line)
    let seconds = Double(line.text.count) * 60 / 150
    let notes = OpenerNotes(lists: lists)
      .notes(
        for: line, isPrivate: isPrivate, isDemand: isDemand, isFineClosed: isFine, seconds: seconds)
    return OpenerReading(
      text: text, kind: line.kind, stacked: line.isStacked, focus: manner.focus(of: line),
      specific: manner.isSpecific(line), appropriate: !isPrivate && !isDemand, notes: notes,
      rewrites: isPrivate || isDemand || isFine ? [] : rewrites(of: line), isFineClosed: isFine,
      secondsToSay: seconds)
  }

  /// Only what this reader itself takes for one open question.
  private func rewrites(of line: OpenerLine) -> [String] {
    guard line.kind == .yesNo || line.kind == .short else { return [] }
    return rewriter.rewrites(of: line)
      .filter {
        let turned = OpenerLine($0, lists: lists, finder: finder)
        return turned.kind == .open && !turned.isStacked
      }
  }

  /// Whether a text invites a story, a view or a how.
  package func isOpenQuestion(_ text: String) -> Bool {
    OpenerLine(text, lists: lists, finder: finder).kind == .open
  }
}
