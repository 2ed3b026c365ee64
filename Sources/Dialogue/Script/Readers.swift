package import Language

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
    commands = CommandReader()
    replies = ReplyReader(lexicon: lexicon, when: when)
    log = LogReader(lexicon: lexicon, when: when)
    openers = OpenerReader(lexicon: lexicon)
    yes = PhraseSet(lexicon.list("answers_yes"))
    no = PhraseSet(lexicon.list("answers_no"))
    unsure = PhraseSet(lexicon.list("answers_unsure"))
  }
}
