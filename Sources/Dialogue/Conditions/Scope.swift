package import Model

/// What names and functions mean while an expression is evaluated.
package protocol Scope {
  func value(of name: String) -> Value
  /// Nil for a function that this scope does not know.
  func call(_ function: String, _ arguments: [Value]) -> Value?
}

extension Expression {
  package func evaluate(in scope: some Scope) -> Value {
    switch self {
    case .literal(let value): return value
    case .name(let name, _): return scope.value(of: name)
    case .call(let name, let arguments, _):
      let values = arguments.map { $0.evaluate(in: scope) }
      return Functions.apply(name, values) ?? scope.call(name, values) ?? .none
    case .not(let inner): return .bool(!inner.evaluate(in: scope).isTrue)
    case .and(let a, let b):
      return .bool(a.evaluate(in: scope).isTrue && b.evaluate(in: scope).isTrue)
    case .or(let a, let b):
      return .bool(a.evaluate(in: scope).isTrue || b.evaluate(in: scope).isTrue)
    case .compare(let comparison, let a, let b):
      return .bool(comparison.holds(a.evaluate(in: scope), b.evaluate(in: scope)))
    case .arithmetic(let operation, let a, let b):
      return operation.apply(a.evaluate(in: scope), b.evaluate(in: scope))
    }
  }
}

extension Expression.Comparison {
  /// Two values of different kinds are unequal, and neither is less: nothing is guessed.
  func holds(_ a: Value, _ b: Value) -> Bool {
    switch self {
    case .equal: return a == b || a.number.map { $0 == b.number } ?? false
    case .unequal: return !Self.equal.holds(a, b)
    case .less: return order(a, b).map { $0 < 0 } ?? false
    case .lessOrEqual: return order(a, b).map { $0 <= 0 } ?? false
    case .greater: return order(a, b).map { $0 > 0 } ?? false
    case .greaterOrEqual: return order(a, b).map { $0 >= 0 } ?? false
    case .member:
      if case .list(let members) = b { return members.contains { Self.equal.holds(a, $0) } }
      if case .text(let part) = a, case .text(let whole) = b {
        return whole.lowercased().contains(part.lowercased())
      }
      return false
    }
  }

  private func order(_ a: Value, _ b: Value) -> Int? {
    switch (a, b) {
    case (.day(let first), .day(let second)): return first - second
    case (.text(let first), .text(let second)):
      return first == second ? 0 : first < second ? -1 : 1
    default:  // numbers and truth values; anything else has no order
      guard let first = a.number, let second = b.number else { return nil }
      return first == second ? 0 : first < second ? -1 : 1
    }
  }
}

extension Expression.Arithmetic {
  func apply(_ a: Value, _ b: Value) -> Value {
    switch (self, a, b) {
    case (.add, .text(let first), _): return .text(first + b.words)
    case (.add, .list(let first), .list(let second)): return .list(first + second)
    case (.add, .list(let first), _): return b == .none ? a : .list(first + [b])
    case (.add, .day(let day), .number(let days)): return .day(day.adding(days: bounded(days)))
    case (.subtract, .day(let first), .day(let second)): return .number(Double(first - second))
    case (.subtract, .day(let day), .number(let days)):
      return .day(day.adding(days: bounded(-days)))
    default: break  // numbers
    }
    // A slot that holds nothing counts as zero, so that "n + 1" counts from nothing.
    guard let first = a.number ?? (a == .none ? 0 : nil),
      let second = b.number ?? (b == .none ? 0 : nil)
    else { return .none }
    switch self {
    case .add: return .number(first + second)
    case .subtract: return .number(first - second)
    case .multiply: return .number(first * second)
    case .divide: return second == 0 ? .none : .number(first / second)
    }
  }

  private func bounded(_ days: Double) -> Int { Int(max(-4_000_000, min(4_000_000, days))) }
}
