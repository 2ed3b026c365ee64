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
      when.saidDates(in: text, now: now, leaning: leaning)
    }
    openers = OpenerReader(lexicon: lexicon)
    yes = PhraseSet(lexicon.list("answers_yes"))
    no = PhraseSet(lexicon.list("answers_no"))
    unsure = PhraseSet(lexicon.list("answers_unsure"))
  }
}
