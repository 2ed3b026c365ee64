package import Language
internal import Model

/// The readers of what people type, made once from the words of the pack.
package struct Readers: Sendable {
  package var safety: SafetyScreen
  package var commands: CommandReader
  package var replies: ReplyReader
  package var log: LogReader
  package var when: WhenReader
  package var openers: OpenerReader
  package var yes: PhraseSet
  package var no: PhraseSet
  package var unsure: PhraseSet

  package init(lexicon: Lexicon, when: WhenReader) {
    self.when = when
    safety = SafetyScreen(lexicon: lexicon)
    commands = CommandReader(lexicon: lexicon)
    replies = ReplyReader(lexicon: lexicon) { text, now in
      when.all(in: text, now: now, prefer: .future).first { $0.kind == .date }.flatMap { found in
        found.date.flatMap { day in found.span.map { (day, $0) } }
      }
    }
    log = LogReader(lexicon: lexicon) { text, now, leaning in
      when.all(in: text, now: now, prefer: leaning == .past ? .past : .future).compactMap { found in
        guard [.date, .range, .unclear].contains(found.kind) else { return nil }
        return (found.phraseSpan ?? found.span).map { span in
          SaidDate(
            date: found.date, end: found.end,
            minutes: found.time.map { $0.hour * 60 + $0.minute }, candidates: found.candidates,
            clear: found.kind != .unclear, span: span)
        }
      }
    }
    openers = OpenerReader(lexicon: lexicon)
    yes = PhraseSet(lexicon.list("answers_yes"))
    no = PhraseSet(lexicon.list("answers_no"))
    unsure = PhraseSet(lexicon.list("answers_unsure"))
  }
}
