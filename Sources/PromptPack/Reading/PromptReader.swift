package import Dialogue
internal import Model

/// Reads trees into the typed parts of a script; whatever cannot be read becomes a finding, and the
/// rest is read on, so that a writer sees everything at once.
///
/// Each kind of part has its extension in a file of its own.
package struct PromptReader {
  package let path: String
  package let concepts: Concepts
  /// For the program at work, which loses the findings: the rules of a question are read when a line
  /// first meets them, and what a writer is only pointed at is not looked for.
  let isAtWork: Bool
  package var findings: [Finding] = []

  package init(path: String, concepts: Concepts, isAtWork: Bool = false) {
    self.path = path
    self.concepts = concepts
    self.isAtWork = isAtWork
  }

  func place(_ mark: Node.Mark) -> Place { Place(path: path, line: mark.line, column: mark.column) }

  mutating func report(_ code: FindingCode, _ node: Node, _ message: String) {
    findings.append(Finding(code, place(node.mark), message))
  }

  private mutating func report(_ signs: [ForeignSign], _ node: Node) {
    findings += signs.map {
      Finding(.foreignSign, place(node.mark.moved(by: $0.offset + 1)), $0.advice)
    }
  }

  // MARK: Mappings

  /// The entries of a mapping, each key checked against those that the construct knows.
  mutating func fields(_ node: Node, of construct: Construct) -> Node? {
    guard let entries = node.entries else {
      report(.wrongShape, node, "expected \(construct.article), found \(node.kind)")
      return nil
    }
    let known = construct.keys
    for entry in entries where known[entry.key] == nil {
      let hint = entry.commaHint ?? didYouMean(entry.key, among: known.keys)
      findings.append(
        Finding(
          .unknownKey, place(entry.keyMark),
          "\(construct.article) has no key `\(entry.key)`"
            + (hint ?? listed("it has", known.keys.sorted()))))
    }
    return node
  }

  mutating func required(_ key: String, in node: Node, of construct: Construct) -> Node? {
    if let value = node[key] { return value }
    report(.missingKey, node, "\(construct.article) needs `\(key)`")
    return nil
  }

  /// `pack.yaml`: what the pack says of itself.
  mutating func pack(_ node: Node) {
    guard let fields = fields(node, of: .pack) else { return }
    if let code = name(fields["language"]), let node = fields["language"], !Self.isLanguage(code) {
      report(.badValue, node, "`\(code)` is no code of a language; English is `en`, German `de`")
    }
    _ = text(fields["version"])
    _ = text(fields["title"])
  }

  /// Two or three letters, and what may follow a hyphen: BCP 47 as far as packs need it.
  private static func isLanguage(_ code: String) -> Bool {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count) && parts[0].allSatisfy(\.isLowercase)
      && parts.dropFirst().allSatisfy { (2...8).contains($0.count) }
  }

  // MARK: Scalars

  mutating func text(_ node: Node?) -> String? {
    guard let node else { return nil }
    if let text = node.text { return text }
    report(.wrongShape, node, "expected a text, found \(node.kind)")
    return nil
  }

  mutating func name(_ node: Node?) -> String? {
    guard let node, let name = text(node) else { return nil }
    let allowed = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "_-./".contains($0))
    }
    if allowed, !name.isEmpty { return name }
    report(.badValue, node, "`\(name)` is no name: letters, digits, `_`, `-`, `.` and `/` make one")
    return nil
  }

  /// A name that conditions can use, where `-` is minus and `.` makes a fact.
  mutating func slotName(_ node: Node) -> String? {
    guard let name = name(node) else { return nil }
    guard name.contains(where: { "-./".contains($0) }) else { return name }
    report(.badValue, node, "`\(name)` is no name of a slot: letters, digits and `_` make one")
    return nil
  }

  mutating func names(_ node: Node?) -> [String] {
    guard let node else { return [] }
    return node.members.compactMap { name($0) }
  }

  mutating func texts(_ node: Node?) -> [String] {
    guard let node else { return [] }
    return node.members.compactMap { text($0) }
  }

  mutating func examples(_ node: Node?) -> [Example] {
    guard let node else { return [] }
    return node.members.compactMap { member in
      text(member).map { Example(line: $0, place: place(member.mark)) }
    }
  }

  /// `true` and `false`, and nothing else: `yes` is told what to write.
  mutating func bool(_ node: Node?) -> Bool {
    guard let node, let text = text(node) else { return false }
    switch text {
    case "true": return true
    case "false": return false
    default:  // yes, no, on, off, 1, and anything
      report(.badValue, node, "expected `true` or `false`, found `\(text)`")
      return false
    }
  }

  mutating func int(_ node: Node?) -> Int? {
    guard let node, let text = text(node) else { return nil }
    if let number = Int(text) { return number }
    report(.badValue, node, "expected a whole number, found `\(text)`")
    return nil
  }

  mutating func number(_ node: Node?) -> Double? {
    guard let node, let text = text(node) else { return nil }
    if let number = Double(text), number.isFinite { return number }
    report(.badValue, node, "expected a number, found `\(text)`")
    return nil
  }

  // MARK: Small languages

  mutating func condition(_ node: Node?) -> Condition? {
    var condition = parsed(node, Condition.init)
    condition?.place = node.map { place($0.mark.moved(by: 1)) }
    return condition
  }

  mutating func expression(_ node: Node?) -> Expression? { parsed(node, Expression.init) }

  private mutating func parsed<Parsed>(
    _ node: Node?, _ parse: (String) throws(ExpressionError) -> Parsed
  ) -> Parsed? {
    guard let node, let source = text(node) else { return nil }
    guard !node.isNothing else {
      // YAML takes `!ready` for a tag, and `#` for a comment.
      report(
        .condition, node,
        "nothing is left to read here; `not` negates, and what begins with ! # & * stands in quotes"
      )
      return nil
    }
    do throws(ExpressionError) {
      return try parse(source)
    } catch {
      findings.append(
        Finding(
          .condition, place(node.mark.moved(by: error.column)), "\(error.message), in `\(source)`"))
      return nil
    }
  }

  mutating func template(_ node: Node, _ source: String) -> Template? {
    if !isAtWork { report(ForeignSign.inText(source), node) }
    do {
      return try Template(source)
    } catch {
      findings.append(
        Finding(.template, place(node.mark.moved(by: error.column)), "\(error.message), in a text"))
      return nil
    }
  }

  mutating func patterns(_ node: Node?) -> [Pattern] {
    guard let node else { return [] }
    return node.members.compactMap { (member) -> Pattern? in
      guard let source = text(member) else { return nil }
      guard !source.isEmpty else {
        report(
          .pattern, member,
          "a pattern needs at least one word or wildcard; one that begins with # stands in quotes")
        return nil
      }
      if !isAtWork { report(ForeignSign.inPattern(source), member) }
      do throws(PatternError) {
        return try Pattern(source)
      } catch {
        findings.append(
          Finding(
            .pattern, place(member.mark.moved(by: error.column)), "\(error.message), in `\(source)`"
          ))
        return nil
      }
    }
  }

  /// Pairs of a slot or field and an expression.
  mutating func assignments(_ node: Node?) -> [Assignment] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      report(.wrongShape, node, "expected a mapping of names to values, found \(node.kind)")
      return []
    }
    return entries.compactMap { entry in
      guard let value = expression(entry.value) else { return nil }
      return Assignment(slot: entry.key, value: value, place: place(entry.keyMark))
    }
  }
}

extension Node.Mark {
  /// The place of a column within a scalar that starts here.
  func moved(by column: Int) -> Node.Mark {
    Node.Mark(
      line: line, column: self.column + max(0, column - 1) + (isPlain ? 0 : 1), isPlain: isPlain)
  }
}
