internal import Language
internal import Model

/// The last line as somebody would hear it who is talked to: the facts that begin with `said.`.
struct SaidFacts: Sendable {
  let opener: OpenerReading
  /// A word of what was said before that the line takes up.
  let picksUp: String?
  let refers: Bool

  init(_ line: String, after before: String?, readers: Readers) {
    opener = readers.openers.read(line)
    let words = Words(line)
    picksUp = before.flatMap { readers.speaking.shared(words, with: Words($0)) }
    refers = readers.speaking.refers(words)
  }

  func value(of name: String) -> Value? {
    switch name {
    case "said.kind": .text(opener.kind.rawValue)
    case "said.asks": .bool(opener.kind != .statement)
    case "said.focus": .text(opener.focus.rawValue)
    case "said.stacked": .bool(opener.stacked)
    case "said.specific": .bool(opener.specific)
    case "said.particular": opener.specific ? Value(particular(in: opener.text)) : .none
    case "said.appropriate": .bool(opener.appropriate)
    case "said.fine": .bool(opener.isFineClosed)
    case "said.rewrite": Value(opener.rewrites.first)
    case "said.other_rewrite": Value(opener.rewrites.dropFirst().first)
    case "said.notes": .list(opener.notes.map { .text($0.code) })
    case "said.seconds": .number(opener.secondsToSay.rounded())
    case "said.picks_up": Value(picksUp)
    case "said.refers": .bool(refers)
    default: nil
    }
  }
}

/// The name that makes a question particular, where there is one to quote: words with a capital in
/// the middle of the sentence that asks. What stands in another sentence may be the speaker's own.
private func particular(in text: String) -> String? {
  let sentences = text.split(omittingEmptySubsequences: true) { ".!\n".contains($0) }
  guard let asking = sentences.last(where: { $0.contains("?") }) else { return nil }
  let words = asking.prefix { $0 != "?" }.split(whereSeparator: \.isWhitespace)
  var best: [Substring] = []
  var run: [Substring] = []
  for word in words.dropFirst() {
    let isName = (word.first?.isUppercase ?? false) && !isPlain(word)
    run = isName ? run + [word] : []
    if run.count > best.count { best = run }
    if word.last == "," { run = [] }
  }
  let name = best.joined(separator: " ").filter { !",;:\"“”()".contains($0) }
  return name.isEmpty || best.count > 4 ? nil : name
}

/// "I", "I'm", "T-shirt": a capital that names nothing.
private func isPlain(_ word: Substring) -> Bool {
  word.prefix { $0.isLetter }.count == 1
}

extension SpeakingWords {
  /// The functions about a text that is to be said aloud.
  func call(_ function: String, _ arguments: [Value]) -> Value? {
    let text = arguments.first?.words ?? ""
    switch function {
    case "sentence_of": return .text(sentence(text))
    case "seconds": return .number(seconds(text).rounded())
    case "fillers": return .list(fillers(in: text).map { .text("“\($0)”") })
    case "jargon":
      return .list(
        jargon(in: text).map { found in
          .text(found.plain.map { "“\(found.word)” (perhaps “\($0)”)" } ?? "“\(found.word)”")
        })
    default: return nil
    }
  }
  /// With a capital at its beginning and an end, as one of several sentences.
  private func sentence(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.last.map { ".?!…".contains($0) } ?? true ? text : text + "."
  }
}
