internal import Model

extension Expression {
  /// Reads `not hesitant and (confidence <= 4 or words(story) < 5)`.
  package init(_ source: String) throws(ExpressionError) {
    let tokens = try ExpressionLexer(source).tokens()
    guard tokens.count <= ExpressionParser.mostTokens else {
      throw ExpressionError(
        message: "too long: more than \(ExpressionParser.mostTokens) words and signs", column: 1)
    }
    var parser = ExpressionParser(tokens: tokens)
    self = try parser.parse()
  }
}

/// Recursive descent, one function for each level of binding, bounded in depth.
private struct ExpressionParser {
  var tokens: [ExpressionToken]
  var position = 0
  var depth = 0

  /// A chain of `and` is as deep as it is long, and what is deep is walked on the stack.
  static let mostTokens = 600

  init(tokens: [ExpressionToken]) { self.tokens = tokens }

  var current: ExpressionToken { tokens[min(position, tokens.count - 1)] }

  mutating func parse() throws(ExpressionError) -> Expression {
    let expression = try alternatives()
    guard case .end = current.kind else {
      if case .word("is") = current.kind { throw unexpected("`==` compares; expected it") }
      throw unexpected("expected `and`, `or`, a comparison or the end")
    }
    return expression
  }

  private mutating func alternatives() throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 64 else { throw unexpected("too deeply nested") }
    var left = try conjunction()
    while take(word: "or") { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(ExpressionError) -> Expression {
    var left = try negation()
    while take(word: "and") { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(ExpressionError) -> Expression {
    var negations = 0
    while take(word: "not") { negations += 1 }
    let inner = try comparison()
    return negations.isMultiple(of: 2) ? inner : .not(inner)
  }

  private mutating func comparison() throws(ExpressionError) -> Expression {
    let left = try sum()
    if take(word: "in") { return .compare(.member, left, try sum()) }
    guard case .sign(let sign) = current.kind,
      let comparison = Expression.Comparison(rawValue: sign)
    else { return left }
    position += 1
    return .compare(comparison, left, try sum())
  }

  private mutating func sum() throws(ExpressionError) -> Expression {
    var left = try product()
    while case .sign(let sign) = current.kind, sign == "+" || sign == "-" {
      position += 1
      left = .arithmetic(sign == "+" ? .add : .subtract, left, try product())
    }
    return left
  }

  private mutating func product() throws(ExpressionError) -> Expression {
    var left = try operand()
    while case .sign(let sign) = current.kind, sign == "*" || sign == "/" {
      position += 1
      left = .arithmetic(sign == "*" ? .multiply : .divide, left, try operand())
    }
    return left
  }

  private mutating func operand() throws(ExpressionError) -> Expression {
    let token = current
    position += 1
    switch token.kind {
    case .number(let number): return .literal(.number(number))
    case .string(let text): return .literal(.text(text))
    case .word(let word): return try named(word, column: token.column)
    case .sign("("):
      let inner = try alternatives()
      try expect(")")
      return inner
    case .sign("-"):
      guard case .number(let number) = current.kind else {
        throw unexpected("expected a number after `-`")
      }
      position += 1
      return .literal(.number(-number))
    case .sign, .end:
      position -= 1
      throw unexpected("expected a name, a number, a text in quotes or `(`")
    }
  }

  private mutating func named(_ word: String, column: Int) throws(ExpressionError) -> Expression {
    switch word {
    case "true": return .literal(.bool(true))
    case "false": return .literal(.bool(false))
    case "none": return .literal(.none)
    case "and", "or", "in":
      position -= 1
      throw unexpected("expected something before `\(word)`")
    default: break  // a slot, a fact or a function
    }
    guard case .sign("(") = current.kind else { return .name(word, column: column) }
    position += 1
    var arguments: [Expression] = []
    if case .sign(")") = current.kind {
      position += 1
      return .call(word, [], column: column)
    }
    repeat { arguments.append(try alternatives()) } while take(sign: ",")
    try expect(")")
    return .call(word, arguments, column: column)
  }

  private mutating func take(word: String) -> Bool {
    guard case .word(word) = current.kind else { return false }
    position += 1
    return true
  }

  private mutating func take(sign: String) -> Bool {
    guard case .sign(sign) = current.kind else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(ExpressionError) {
    guard take(sign: sign) else { throw unexpected("expected `\(sign)`") }
  }

  private func unexpected(_ expectation: String) -> ExpressionError {
    let found =
      switch current.kind {
      case .end: "the end"
      case .word(let text), .sign(let text): "`\(text)`"
      case .number(let number): "`\(Value.number(number).words)`"
      case .string(let text): "\"\(text)\""
      }
    return ExpressionError(message: "\(expectation), found \(found)", column: current.column)
  }
}
