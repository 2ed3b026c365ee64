package import Language
internal import Model

/// The readers of what people type, made once from the words of the pack, each when it is first
/// needed: a command that reads one line does not wait for all of them.
package struct Readers: Sendable {
  package var safety: SafetyScreen { madeSafety.value }
  package var commands: CommandReader { madeCommands.value }
  package var replies: ReplyReader { madeReplies.value }
  package var log: LogReader { madeLog.value }
  package var when: WhenReader { madeWhen.value }
  package var openers: OpenerReader { madeOpeners.value }
  package var speaking: SpeakingWords { madeSpeaking.value }
  /// Where people can help.
  package let help: HelpLines
  package let yes: PhraseSet
  package let no: PhraseSet
  package let unsure: PhraseSet
  /// What asks for less of what is offered: "smaller", "too much".
  package let smaller: PhraseSet
  /// Of `yes` and `no`, those that begin many other sentences as well.
  package let halfAnswers: PhraseSet
  /// What goes on after one of these where it was an answer.
  package let answerTails: PhraseSet

  private let madeSafety: Deferred<SafetyScreen>
  private let madeCommands: Deferred<CommandReader>
  private let madeReplies: Deferred<ReplyReader>
  private let madeLog: Deferred<LogReader>
  private let madeWhen: Deferred<WhenReader>
  private let madeOpeners: Deferred<OpenerReader>
  private let madeSpeaking: Deferred<SpeakingWords>

  package init(lexicon: Lexicon, when makeWhen: @escaping @Sendable () -> WhenReader) {
    let when = Deferred(makeWhen)
    let safety = Deferred { SafetyScreen(lexicon: lexicon) }
    madeWhen = when
    madeSafety = safety
    madeCommands = Deferred { CommandReader(lexicon: lexicon) }
    let log = Deferred { LogReader(lexicon: lexicon, when: when.value) }
    madeLog = log
    madeReplies = Deferred { ReplyReader(lexicon: lexicon, safety: safety.value, log: log.value) }
    madeOpeners = Deferred { OpenerReader(lexicon: lexicon) }
    madeSpeaking = Deferred { SpeakingWords(lexicon: lexicon) }
    help = HelpLines(lexicon: lexicon)
    yes = PhraseSet(lexicon.list("answers_yes"))
    no = PhraseSet(lexicon.list("answers_no"))
    unsure = PhraseSet(lexicon.list("answers_unsure"))
    smaller = PhraseSet(lexicon.list("answers_smaller"))
    halfAnswers = PhraseSet(lexicon.list("answers_half"))
    answerTails = PhraseSet(lexicon.list("answers_tails"))
  }
}
