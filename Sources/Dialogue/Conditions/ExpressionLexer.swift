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
  private let signs: SourceSigns

  init(_ source: String) { signs = SourceSigns(source) }

  func tokens() throws(ExpressionError) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    var position = 0
    while position < signs.count {
      let start = position
      let sign = signs.sign(start)
      if signs.isSpace(start) {
        position += 1
        continue
      }
      let kind: ExpressionToken.Kind
      if signs.isDigit(start) {
        position = end(from: start) { signs.isDigit($0) || signs.sign($0) == Self.point }
        let text = signs.string(start..<position)
        guard let number = Double(text) else {
          throw ExpressionError(message: "not a number: `\(text)`", column: start + 1)
        }
        kind = .number(number)
      } else if isName(start) {
        position = end(from: start) { isName($0) || signs.sign($0) == Self.point }
        kind = .word(signs.string(start..<position))
      } else if sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") {
        position = end(from: start + 1) { signs.sign($0) != sign }
        guard position < signs.count else {
          throw ExpressionError(message: "the text in quotes does not end", column: start + 1)
        }
        kind = .string(signs.string(start + 1..<position))
        position += 1
      } else {
        kind = .sign(try self.sign(at: &position))
      }
      tokens.append(.init(kind: kind, column: start + 1))
    }
    tokens.append(.init(kind: .end, column: signs.count + 1))
    return tokens
  }

  private static let point = UInt8(ascii: ".")

  /// A letter, a digit or `_`.
  private func isName(_ position: Int) -> Bool {
    signs.isWordLike(position) || signs.isIdeograph(position)
      || signs.sign(position) == UInt8(ascii: "_")
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

  private func end(from start: Int, while condition: (Int) -> Bool) -> Int {
    var end = start
    while end < signs.count, condition(end) { end += 1 }
    return end
  }

  private func sign(at position: inout Int) throws(ExpressionError) -> String {
    let sign = signs.sign(position)
    if signs.sign(position + 1) == UInt8(ascii: "="), "=!<>".utf8.contains(sign) {
      position += 2
      return signs.string(position - 2..<position)
    }
    guard "<>()+-*/,".utf8.contains(sign) else {
      let pair = signs.string(position..<min(position + 2, signs.count))
      let (found, meant) = Self.foreign(pair)
      throw ExpressionError(
        message: "unexpected `\(found)`" + (meant.map { "; \($0)" } ?? ""), column: position + 1)
    }
    position += 1
    return signs.string(position - 1..<position)
  }
}
