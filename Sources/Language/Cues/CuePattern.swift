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
    var rest = Array(text.utf8)[...]
    guard let found = pieces(of: &rest, until: []), rest.isEmpty else { return nil }
    return found
  }

  // All signs are ASCII, and no byte of another character is: bytes are read, which is much quicker
  // than reading characters, and thousands of patterns are read at the start of a conversation.

  private typealias Bytes = ArraySlice<UInt8>

  private static let space = UInt8(ascii: " ")
  private static let bar = UInt8(ascii: "|")
  /// What ends a word.
  private static let signs = Set(" []<>()|!~$".utf8)

  private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Reads up to one of the closing signs, and leaves that in place.
  private static func pieces(of rest: inout Bytes, until close: [UInt8]) -> [Piece]? {
    var found: [Piece] = []
    while let byte = rest.first, !close.contains(byte) {
      if byte == space {
        rest.removeFirst()
        continue
      }
      guard let next = piece(&rest) else { return nil }
      found.append(next)
    }
    return found
  }

  private static func piece(_ rest: inout Bytes) -> Piece? {
    guard let byte = rest.first else { return nil }
    switch byte {
    case UInt8(ascii: "^"), UInt8(ascii: "$"):
      rest.removeFirst()
      return byte == UInt8(ascii: "^") ? .start : .end
    case UInt8(ascii: "~"):
      rest.removeFirst()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest.removeFirst(digits.count)
      return .gap(Int(text(digits)) ?? 3)
    case UInt8(ascii: "!"):
      rest.removeFirst()
      return piece(&rest).map(Piece.not)
    case UInt8(ascii: "<"):
      rest.removeFirst()
      guard let inner = pieces(of: &rest, until: [UInt8(ascii: ">")]), !rest.isEmpty else {
        return nil
      }
      rest.removeFirst()
      return .marked(inner)
    case UInt8(ascii: "["): return choice(&rest, until: UInt8(ascii: "]")).map { .optional([$0]) }
    case UInt8(ascii: "("): return choice(&rest, until: UInt8(ascii: ")"))
    case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), bar:
      return nil
    default:  // a word or the name of a concept
      let word = rest.prefix { !signs.contains($0) }
      guard let first = word.first else { return nil }
      rest.removeFirst(word.count)
      return first == UInt8(ascii: "@") ? .concept(text(word.dropFirst())) : .word(text(word))
    }
  }

  private static func choice(_ rest: inout Bytes, until close: UInt8) -> Piece? {
    var plain: [String] = []
    var rich: [[Piece]] = []
    repeat {
      rest.removeFirst()  // the bracket or the bar
      let whole = rest
      guard let inner = pieces(of: &rest, until: [bar, close]) else { return nil }
      if inner.allSatisfy({ if case .word = $0 { true } else { false } }) {
        plain.append(text(whole[..<rest.startIndex]))
      } else if inner.count == 1, case .concept(let name) = inner[0] {
        plain.append("@" + name)
      } else {
        rich.append(inner)
      }
    } while rest.first == bar
    guard rest.first == close else { return nil }
    rest.removeFirst()
    return .choice(plain, rich)
  }
}
