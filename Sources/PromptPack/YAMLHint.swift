/// What a writer most likely did where a file is not YAML: the parser names a place near it, in words of
/// its own.
enum YAMLHint {
  case tab(line: Int)
  case hardSpace(line: Int)
  case noGap(line: Int, after: Character)
  case document(line: Int)
  case openQuote(line: Int)
  case colon
  case sign
  case indent(line: Int, of: Int)

  /// - Parameter line: where the parser stopped, counted from 1.
  init?(_ text: String, line: Int) {
    let lines = text.split(
      maxSplits: max(line, 1), omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let last = min(line, lines.count) - 1
    guard last >= 0 else { return nil }
    let near = max(0, last - 1)...last
    func first(_ isSo: (Substring) -> Bool) -> Int? { near.first { isSo(lines[$0]) } }
    if let tab = first({ $0.prefix { $0.isWhitespace }.contains("\t") }) {
      self = .tab(line: tab + 1)
    } else if let space = first({ Self.outsideQuotes($0).contains("\u{A0}") }) {
      self = .hardSpace(line: space + 1)
    } else if let dash = first(Self.gluesDash) {
      self = .noGap(line: dash + 1, after: "-")
    } else if let key = first(Self.gluesColon) {
      self = .noGap(line: key + 1, after: ":")
    } else if let marks = first({ $0.hasPrefix("---") }), marks > 0 {
      self = .document(line: marks + 1)
    } else if let open = (max(0, last - 12)...last).last(where: { Self.leavesQuoteOpen(lines[$0]) })
    {
      // a quotation mark swallows the lines below it, up to the next one
      self = .openQuote(line: open + 1)
    } else if let hint = near.reversed().lazy.compactMap({ Self.ofValue(lines[$0]) }).first {
      self = hint
    } else if last > 0,
      case let (before, here) = (Self.indent(lines[last - 1]), Self.indent(lines[last])),
      before != here, abs(before - here) != 2 || !lines[last].contains("-")
    {
      self = .indent(line: last + 1, of: here)
    } else {
      return nil
    }
  }

  var words: String {
    switch self {
    case .tab(let line): "line \(line) begins with a tab; indent it with spaces"
    case .hardSpace(let line):
      "line \(line) holds a non-breaking space, as word processors make it; type a plain one"
    case .noGap(let line, let sign): "line \(line) needs a space after its `\(sign)`"
    case .document(let line): "a file holds one document; take out the `---` of line \(line)"
    case .openQuote(let line): "line \(line) opens a quotation mark and does not close it"
    case .colon: "a text that holds `: ` stands in quotes"
    case .sign: "a text that begins with one of * @ [ ( { # & % stands in quotes"
    case .indent(let line, let width):
      "line \(line) is indented by \(width); it begins where those of its kind above it begin"
    }
  }

  /// What is wrong with the text behind a key.
  private static func ofValue(_ line: Substring) -> YAMLHint? {
    let value = value(line)
    if value.first == "[", value.last == "]" { return nil }
    if opensWithSign(line) { return .sign }
    return hasColonInText(line) ? .colon : nil
  }

  private static func outsideQuotes(_ line: Substring) -> Substring {
    line.prefix { $0 != "\"" && $0 != "'" && $0 != "#" }
  }

  /// "-collect: story"
  private static func gluesDash(_ line: Substring) -> Bool {
    let body = line.drop { $0 == " " }
    guard body.first == "-", let next = body.dropFirst().first else { return false }
    return next.isLetter && body.contains(":")
  }

  /// "type:scale"
  private static func gluesColon(_ line: Substring) -> Bool {
    let body = line.drop { $0 == " " || $0 == "-" }
    let key = body.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
    guard !key.isEmpty, body.dropFirst(key.count).first == ":" else { return false }
    return body.dropFirst(key.count + 1).first.map { $0.isLetter || $0 == "\"" } ?? false
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
