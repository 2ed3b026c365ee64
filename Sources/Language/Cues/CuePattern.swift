/// One pattern of a cue list, compiled.
///
/// The notation is words and these signs:
/// - `@name`: a phrase of the concept `name`
/// - `(a|b c|@name)`: one of several phrases
/// - `[a b]`, `[a|b]`: may be left out
/// - `~` up to three words of any kind, `~5` up to five; never past the end of a sentence
/// - `^` and `$`: at the start, at the end of a clause (a word such as "anymore" may trail)
/// - `!a`, `!(a|b)`, `!@name`: what comes next is not this
/// - `<a>`: in an idiom, the only words that lose their meaning (else all of them do)
struct CuePattern: Sendable {
  enum Element: Sendable, Equatable {
    case word(Int)
    case concept(Int)
    case gap(Int)
    case start
    case end
    case notWord(Int)
    case notConcept(Int)
  }

  struct Step: Sendable, Equatable {
    var element: Element
    /// Marked by angle brackets.
    var marked: Bool
  }

  var steps: [Step]
  /// Index of the group (list) that it belongs to.
  var group: Int
  /// As the writer wrote it, for traces.
  var source: String
}

/// Cuts the notation into pieces; knows nothing of what words mean.
enum CueNotation {
  indirect enum Piece: Equatable {
    case word(String)
    case concept(String)
    /// Plain phrases (`@name` among them), and alternatives with signs of their own.
    case choice([String], [[Piece]])
    case optional([Piece])
    case marked([Piece])
    case not(Piece)
    case gap(Int)
    case start
    case end
  }

  /// Fails (nil) on a bracket that is not closed and on a sign with nothing behind it.
  static func pieces(of text: String) -> [Piece]? {
    var rest = Substring(text)
    guard let found = pieces(of: &rest, until: ""), rest.isEmpty else { return nil }
    return found
  }

  /// Reads up to one of the closing signs, and leaves that in place.
  private static func pieces(of rest: inout Substring, until close: String) -> [Piece]? {
    var found: [Piece] = []
    while let character = rest.first, !close.contains(character) {
      if character == " " {
        rest.removeFirst()
        continue
      }
      guard let next = piece(&rest) else { return nil }
      found.append(next)
    }
    return found
  }

  private static func piece(_ rest: inout Substring) -> Piece? {
    guard let character = rest.first else { return nil }
    switch character {
    case "^", "$":
      rest.removeFirst()
      return character == "^" ? .start : .end
    case "~":
      rest.removeFirst()
      let digits = rest.prefix { $0.isNumber }
      rest.removeFirst(digits.count)
      return .gap(Int(digits) ?? 3)
    case "!":
      rest.removeFirst()
      return piece(&rest).map(Piece.not)
    case "<":
      rest.removeFirst()
      guard let inner = pieces(of: &rest, until: ">"), !rest.isEmpty else { return nil }
      rest.removeFirst()
      return .marked(inner)
    case "[": return choice(&rest, until: "]").map { .optional([$0]) }
    case "(": return choice(&rest, until: ")")
    case "]", ">", ")", "|":
      return nil
    default:  // a word or the name of a concept
      let word = rest.prefix { !" []<>()|!~$".contains($0) }
      guard !word.isEmpty else { return nil }
      rest.removeFirst(word.count)
      return word.first == "@" ? .concept(String(word.dropFirst())) : .word(String(word))
    }
  }

  private static func choice(_ rest: inout Substring, until close: Character) -> Piece? {
    var plain: [String] = []
    var rich: [[Piece]] = []
    repeat {
      rest.removeFirst()  // the bracket or the bar
      let text = rest
      guard let inner = pieces(of: &rest, until: "|\(close)") else { return nil }
      if inner.allSatisfy({ if case .word = $0 { true } else { false } }) {
        plain.append(String(text[..<rest.startIndex]))
      } else if inner.count == 1, case .concept(let name) = inner[0] {
        plain.append("@" + name)
      } else {
        rich.append(inner)
      }
    } while rest.first == "|"
    guard rest.first == close else { return nil }
    rest.removeFirst()
    return .choice(plain, rich)
  }
}
