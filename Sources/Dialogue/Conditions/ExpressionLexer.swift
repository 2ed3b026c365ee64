internal import Language

struct ExpressionToken {
  enum Kind {
    case word(String)
    case number(Double)
    case string(String)
    case sign(String)
    case end
  }
  var kind: Kind
  var column: Int
}

/// Cuts the source of an expression into tokens.
struct ExpressionLexer {
  private let characters: [Character]

  init(_ source: String) { characters = Array(source) }

  func tokens() throws(ExpressionError) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    var position = 0
    while position < characters.count {
      let start = position
      let character = characters[position]
      if character.isAnySpace {
        position += 1
        continue
      }
      let kind: ExpressionToken.Kind
      if character.isAnyLetter || character == "_" {
        position = end(from: position) {
          $0.isAnyLetter || $0.isASCIIDigit || $0 == "_" || $0 == "." || $0.isNumber
        }
        kind = .word(String(characters[start..<position]))
      } else if character.isASCIIDigit {
        position = end(from: position) { $0.isASCIIDigit || $0 == "." || $0.isNumber }
        let text = String(characters[start..<position])
        guard let number = Double(text) else {
          throw ExpressionError(message: "not a number: `\(text)`", column: start + 1)
        }
        kind = .number(number)
      } else if character == "\"" || character == "'" {
        position = end(from: position + 1) { $0 != character }
        guard position < characters.count else {
          throw ExpressionError(message: "the text in quotes does not end", column: start + 1)
        }
        kind = .string(String(characters[start + 1..<position]))
        position += 1
      } else {
        kind = .sign(try sign(at: &position))
      }
      tokens.append(.init(kind: kind, column: start + 1))
    }
    tokens.append(.init(kind: .end, column: characters.count + 1))
    return tokens
  }

  /// A sign of another language, and how it is written here.
  private static func foreign(_ pair: String) -> (found: String, meant: String?) {
    switch pair {
    case "=<": (pair, "`<=` is at most")
    case "=>": (pair, "`>=` is at least")
    case "||": (pair, "write `or`")
    case "&&": (pair, "write `and`")
    default:
      switch pair.first {
      case "=": ("=", "`==` compares")
      case "!": ("!", "write `not`")
      case "≤": ("≤", "write `<=`")
      case "≥": ("≥", "write `>=`")
      case "≠": ("≠", "write `!=`")
      case "“", "”", "„", "‘", "’":
        (String(pair.prefix(1)), "quotation marks are straight here: \"")
      default: (String(pair.prefix(1)), nil)
      }
    }
  }

  private func end(from start: Int, while condition: (Character) -> Bool) -> Int {
    characters[start...].firstIndex { !condition($0) } ?? characters.count
  }

  private func sign(at position: inout Int) throws(ExpressionError) -> String {
    let one = characters[position]
    if position + 1 < characters.count, characters[position + 1] == "=", "=!<>".contains(one) {
      position += 2
      return "\(one)="
    }
    guard "<>()+-*/,".contains(one) else {
      let pair = String(characters[position..<min(position + 2, characters.count)])
      let (found, meant) = Self.foreign(pair)
      throw ExpressionError(
        message: "unexpected `\(found)`" + (meant.map { "; \($0)" } ?? ""), column: position + 1)
    }
    position += 1
    return String(one)
  }
}
