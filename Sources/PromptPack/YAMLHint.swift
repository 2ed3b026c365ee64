/// What a writer most likely did where a file is not YAML: the parser names a place near it, in words of
/// its own.
enum YAMLHint {
  case tab(line: Int)
  case openQuote(line: Int)
  case colon
  case sign
  case indent(line: Int, of: Int)

  /// - Parameter line: where the parser stopped, counted from 1.
  init?(_ text: String, line: Int) {
    let lines = text.split(
      maxSplits: max(line, 1), omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let near = lines.indices.filter { $0 < line && $0 >= line - 2 }
    if let tab = near.first(where: { lines[$0].prefix { $0.isWhitespace }.contains("\t") }) {
      self = .tab(line: tab + 1)
    } else if let open = near.first(where: { Self.leavesQuoteOpen(lines[$0]) }) {
      self = .openQuote(line: open + 1)
    } else if near.contains(where: { Self.opensWithSign(lines[$0]) }) {
      self = .sign
    } else if let last = near.last, Self.hasColonInText(lines[last]) {
      self = .colon
    } else if let last = near.last, last > 0,
      case let (before, here) = (Self.indent(lines[last - 1]), Self.indent(lines[last])),
      before != here, abs(before - here) != 2
    {
      self = .indent(line: last + 1, of: here)
    } else {
      return nil
    }
  }

  var words: String {
    switch self {
    case .tab(let line): "line \(line) begins with a tab; indent it with spaces"
    case .openQuote(let line): "line \(line) opens a quotation mark and does not close it"
    case .colon: "a text that holds `: ` stands in quotes"
    case .sign: "a text that begins with one of * @ [ ( { # & % stands in quotes"
    case .indent(let line, let width):
      "line \(line) is indented by \(width); it begins where those of its kind above it begin"
    }
  }

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "-" }.count
  }

  /// The text after the key of a line.
  private static func value(_ line: Substring) -> Substring {
    var rest = line.drop { $0 == " " || $0 == "-" }
    if let colon = rest.firstIndex(of: ":"), rest[colon...].dropFirst().first ?? " " == " " {
      rest = rest[colon...].dropFirst()
    }
    return rest.drop { $0 == " " }
  }

  private static func opensWithSign(_ line: Substring) -> Bool {
    value(line).first.map { "*@[&%`".contains($0) } ?? false
  }

  private static func hasColonInText(_ line: Substring) -> Bool {
    let value = value(line)
    return !(value.first.map { "\"'{[|>".contains($0) } ?? true) && value.contains(": ")
  }

  private static func leavesQuoteOpen(_ line: Substring) -> Bool {
    let value = value(line)
    guard let mark = value.first, mark == "\"" || mark == "'" else { return false }
    let closing = value.dropFirst().replacing("\\\"", with: "").count { $0 == mark }
    return closing % 2 == 0
  }
}
