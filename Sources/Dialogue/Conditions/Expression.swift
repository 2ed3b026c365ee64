package import Model

/// A term of the small language of conditions and values: total, without loops or definitions.
package indirect enum Expression: Equatable, Sendable {
  case literal(Value)
  /// A slot (`story`) or a fact of the record (`week.people`).
  case name(String, column: Int)
  case call(String, [Expression], column: Int)
  case not(Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case compare(Comparison, Expression, Expression)
  case arithmetic(Arithmetic, Expression, Expression)

  package enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// The left side is a member of the list, or a part of the text, on the right.
    case member = "in"
  }

  package enum Arithmetic: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  /// How many things have to hold: the measure by which a more special variant wins.
  package var specificity: Int {
    switch self {
    case .and(let a, let b): a.specificity + b.specificity
    case .or(let a, let b): min(a.specificity, b.specificity)
    case .not(let inner): inner.specificity
    case .literal: 0
    case .name, .call, .compare, .arithmetic: 1
    }
  }

  /// Itself and all that is in it, from left to right.
  private var parts: [Expression] {
    switch self {
    case .literal, .name: [self]
    case .call(_, let arguments, _): [self] + arguments.flatMap(\.parts)
    case .not(let inner): [self] + inner.parts
    case .and(let a, let b), .or(let a, let b), .compare(_, let a, let b),
      .arithmetic(_, let a, let b):
      [self] + a.parts + b.parts
    }
  }

  /// All names and calls in it, for the checks.
  package var mentions: [(name: String, isCall: Bool, arguments: Int, column: Int)] {
    parts.compactMap { part in
      switch part {
      case .name(let name, let column): (name, false, 0, column)
      case .call(let name, let arguments, let column): (name, true, arguments.count, column)
      default: nil  // what has no name
      }
    }
  }

  /// Every `name("text")` in it.
  package var calls: [(name: String, text: String)] {
    parts.flatMap { part -> [(name: String, text: String)] in
      guard case .call(let name, let arguments, _) = part else { return [] }
      return arguments.compactMap {
        if case .literal(.text(let text)) = $0 { (name, text) } else { nil }
      }
    }
  }

  /// Every `name == "text"` in it, with `!=` and `in` as well: what a name is held against.
  package var texts: [(name: String, text: String)] {
    parts.compactMap { part in
      switch part {
      case .compare(.equal, .name(let name, _), .literal(.text(let text))),
        .compare(.unequal, .name(let name, _), .literal(.text(let text))),
        .compare(.member, .literal(.text(let text)), .name(let name, _)):
        (name, text)
      default: nil  // holds no name against a text
      }
    }
  }
}

/// An expression that is read as true or false.
package struct Condition: Equatable, Sendable {
  package var source: String
  package var expression: Expression
  /// Where its first character stands; nil where it was not read from a file.
  package var place: Place?

  package init(_ source: String) throws(ExpressionError) {
    self.source = source
    expression = try Expression(source)
  }

  package var specificity: Int { expression.specificity }

  package func holds(in scope: some Scope) -> Bool { expression.evaluate(in: scope).isTrue }
}

/// What a piece of an expression could not be read as.
package struct ExpressionError: Error, Equatable, Sendable {
  package var message: String
  /// Counted from 1, in characters of the source.
  package var column: Int
}
