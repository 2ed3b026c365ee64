internal import Language
package import Model

/// A text with names in braces: "You met {people | list} on {day | weekday}."
///
/// It can be rendered only where every name in it is known and every filter makes sense; a variant
/// that cannot be rendered takes no part in the choice.
package struct Template: Equatable, Sendable {
  package struct Filter: Equatable, Sendable {
    package var name: String
    package var arguments: [String]
  }

  package enum Piece: Equatable, Sendable {
    case text(String)
    case value(Expression, [Filter])
  }

  package var source: String
  package var pieces: [Piece]

  /// Nothing in it can be missing: it can always be said.
  package var isNeutral: Bool {
    pieces.allSatisfy { if case .text = $0 { true } else { false } }
  }

  /// A slash before a brace makes it a brace: `\{`.
  package init(_ source: String) throws(ExpressionError) {
    self.source = source
    guard source.utf8.contains(where: "{}\\".utf8.contains) else {
      pieces = source.isEmpty ? [] : [.text(source)]
      return
    }
    pieces = []
    let signs = SourceSigns(source)
    var plain = ""
    var start = 0
    var position = 0
    func take(_ end: Int) { if start < end { plain += signs.string(start..<end) } }
    while position < signs.count {
      switch signs.sign(position) {
      case Self.slash where [Self.open, Self.close].contains(signs.sign(position + 1)):
        take(position)
        start = position + 1
        position += 2
      case Self.open:
        take(position)
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        guard let end = (position..<signs.count).first(where: { signs.sign($0) == Self.close })
        else {
          throw ExpressionError(message: "`{` without `}`", column: position + 1)
        }
        do {
          pieces.append(try Self.piece(signs.string(position + 1..<end)))
        } catch {
          throw ExpressionError(message: error.message, column: error.column + position + 1)
        }
        position = end + 1
        start = position
      case Self.close:
        throw ExpressionError(message: "`}` without `{`", column: position + 1)
      default: position += 1  // a sign of the text
      }
    }
    take(position)
    if !plain.isEmpty { pieces.append(.text(plain)) }
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")
  private static let slash = UInt8(ascii: "\\")

  private static func piece(_ source: String) throws(ExpressionError) -> Piece {
    let parts = source.split(separator: "|", omittingEmptySubsequences: false)
    let expression = try Expression(String(parts[0]))
    var column = parts[0].count + 2
    var filters: [Filter] = []
    for part in parts.dropFirst() {
      let lead = part.prefix { $0.isWhitespace }.count
      let call = try Expression(String(part))
      switch call {
      case .name(let name, _): filters.append(.init(name: name, arguments: []))
      case .call(let name, let arguments, _):
        filters.append(
          .init(
            name: name,
            arguments: arguments.map {
              if case .literal(let value) = $0 { value.words } else { "" }
            })
        )
      default:  // an expression that is no name
        throw ExpressionError(message: "expected the name of a filter", column: column + lead)
      }
      if let last = filters.last, Filters.names[last.name] == nil {
        throw ExpressionError(
          message: "no such filter: `\(last.name)`; \(Self.advice(onFilter: last.name))",
          column: column + lead)
      }
      column += part.count + 1
    }
    return .value(expression, filters)
  }

  private static func advice(onFilter name: String) -> String {
    let known = Filters.names.keys.sorted()
    if let near = nearestWord(to: name, among: known) { return "did you mean `\(near)`?" }
    if Functions.all[name] != nil { return "it is a function: {\(name)(…)}" }
    return "there are " + known.joined(separator: ", ")
  }

  /// The text, or nil where something it names is unknown.
  package func render(in scope: some Scope, today: Day) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .value(let expression, let filters):
        var value = expression.evaluate(in: scope)
        for filter in filters {
          guard let next = Filters.apply(filter, to: value, today: today) else { return nil }
          value = next
        }
        let words = value.words
        if words.isEmpty { return nil }
        text += words
      }
    }
    return text
  }
}
