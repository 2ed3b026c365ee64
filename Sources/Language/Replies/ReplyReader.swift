package import Model

/// Reads an answer to the coach: how it was, what stood in the way, who promised what.
///
/// Precise where it speaks, silent where it does not: cues that contradict each other give
/// `mixed` or `unclear`, and what was not understood is left out.
package struct ReplyReader: Sendable {
  private let safety: SafetyScreen
  private let commands: CommandReader
  private let language: ReplyLanguage
  private let minimal: MinimalReply
  private let names: ReplyNames
  private let feeling: ValenceReader
  private let cues: ReplyCues
  private let promises: CommitmentReader
  private let vocabulary: CueVocabulary
  private let cueFaults: [String]

  /// - Parameters:
  ///   - safety: the screen of the same lexicon.
  ///   - log: its reader of logs, whose names, words and dates an answer is read with too.
  package init(lexicon: Lexicon, safety: SafetyScreen, log: LogReader) {
    var compiler = CueCompiler(concepts: lexicon.table("reply_concepts"))
    self.safety = safety
    commands = CommandReader(lexicon: lexicon)
    language = ReplyLanguage(lexicon: lexicon)
    minimal = MinimalReply(lexicon: lexicon)
    names = ReplyNames(lexicon: lexicon, log: log)
    feeling = ValenceReader(lexicon: lexicon, &compiler)
    cues = ReplyCues(lexicon: lexicon, &compiler)
    vocabulary = CueVocabulary(compiler, clauses: ClauseWords(lexicon: lexicon))
    cueFaults = compiler.faults
    promises = CommitmentReader(lexicon: lexicon, when: log.when)
  }

  /// Faults in the lists' notation, for the checker of a writer's lists.
  package var faults: [String] { safety.faults + cueFaults }

  /// - Parameters:
  ///   - question: what the coach had asked, where that is known.
  ///   - people: the record's people, who are found by nickname and in small letters too.
  package func read(
    _ text: String, question: String? = nil, now: Moment,
    people: some PeopleIndex = KnownPeople()
  ) -> ReplyReading {
    let words = Words(text)
    let line = CueLine(words, spellings: cues.spellings)
    let found = names.read(words, people: people)
    let command = commands.read(text)
    let screen = safety.screen(words)
    let code = language.read(words)
    let understood = code == "en" && command == nil
    let commitments =
      understood ? promises.read(line, names: found, question: question, now: now) : []
    let cued = understood ? CueText(line, vocabulary) : nil
    let signs = cued.map { cues.read($0, commitments: commitments) } ?? ReplyCues.Signs()
    let calm = screen == .none || screen == .distress
    func distinct(_ kind: ReplyNames.Found.Kind) -> [String] {
      var seen = Set<String>()
      return found.filter { $0.kind == kind }.map(\.name).filter { seen.insert($0).inserted }
    }
    return ReplyReading(
      text: text, screen: screen, command: command,
      minimal: command == nil && minimal.read(words), language: code,
      valence: cued.map(feeling.read) ?? .unclear,
      stance: calm ? signs.stance : .neutral, barrier: signs.barrier,
      commitments: screen == .crisis || screen == .check ? [] : commitments,
      people: distinct(.person), events: distinct(.event), places: distinct(.place),
      outcome: signs.outcome, about: signs.about)
  }
}
