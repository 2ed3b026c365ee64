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

/// The words that make a line particular, where they can be quoted: a name in the middle of a
/// sentence with the capitals that follow it. Nil where it is something else that does.
private func particular(in text: String) -> String? {
  let words = text.split(whereSeparator: \.isWhitespace)
  var best: [Substring] = []
  var run: [Substring] = []
  var startsSentence = true
  for word in words {
    let bare = word.drop { !$0.isLetter && !$0.isNumber }
    let isName =
      (bare.first?.isUppercase ?? false) && !bare.hasPrefix("I'") && !bare.hasPrefix("I’")
      && bare != "I" && !startsSentence
    if isName { run.append(word) } else { run = [] }
    if run.count > best.count { best = run }
    startsSentence = ".?!:,".contains(word.last ?? " ") && word.last != ","
    if ",.?!;:".contains(word.last ?? " ") { run = [] }
  }
  let name = best.joined(separator: " ").filter { !"?!.,;:\"“”()".contains($0) }
  let greeted = words.prefix(3).map { $0.lowercased() }
  let isGreeting = ["hi", "hello", "hey", "dear", "i'm", "i’m", "am", "is"].contains { greeting in
    guard let index = greeted.firstIndex(of: greeting) else { return false }
    return index + 1 < words.count && words[index + 1].hasPrefix(best.first ?? "\u{0}")
  }
  return name.isEmpty || isGreeting || best.count > 4 ? nil : name
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
