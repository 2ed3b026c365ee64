internal import Dialogue
internal import Foundation
package import Model

/// A conversation as it should go, in a `.chat` file.
///
/// ```
/// # Somebody who froze is not judged.
/// flow: weekly_reflection
/// now: 2026-11-23T18:30
/// fact goal.text = "say hello to two people"
///
/// > I wanted to greet my old boss but I froze
/// < You wanted to greet your old boss
/// ! why not
/// rule: wanted_but
/// ```
///
/// `>` is what the person types, `<` must stand in what the coach then says (several in this
/// order), `!` must not, `rule:` must have reacted, `noted:` must have been recorded, `slot x = v`
/// must hold, `trace:` must stand in what `/why all` says. Lines that begin with `#` are comments.
package struct Transcript: Sendable {
  package enum Line: Sendable {
    case types(String)
    case says(String)
    case neverSays(String)
    case rule(String)
    case noted(String)
    /// Must stand in what `/why all` would say.
    case trace(String)
    case slot(String, String)
  }

  package var path: String
  package var flow = WellKnownFlow.home
  package var now = Moment(milliseconds: 1_795_458_600_000)
  package var seed: UInt64?
  package var facts: [String: Value] = [:]
  package var people: [String] = []
  /// With their line numbers, counted from 1.
  package var lines: [(number: Int, line: Line)] = []

  /// - Throws: A finding with the place of the first line that is none of these.
  package init(_ text: String, path: String) throws(TranscriptProblem) {
    self.path = path
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, raw) in all.enumerated() {
      let number = index + 1
      let line = raw.drop { $0 == " " }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      if line.hasPrefix(">") {
        lines.append((number, .types(rest(line, after: ">").replacing("\\n", with: "\n"))))
      } else if line.hasPrefix("<") {
        lines.append((number, .says(rest(line, after: "<"))))
      } else if line.hasPrefix("!") {
        lines.append((number, .neverSays(rest(line, after: "!"))))
      } else if line.hasPrefix("rule:") {
        lines.append((number, .rule(rest(line, after: "rule:"))))
      } else if line.hasPrefix("noted:") {
        lines.append((number, .noted(rest(line, after: "noted:"))))
      } else if line.hasPrefix("trace:") {
        lines.append((number, .trace(rest(line, after: "trace:"))))
      } else if line.hasPrefix("slot ") {
        let (name, value) = try pair(rest(line, after: "slot"), number)
        lines.append((number, .slot(name, value)))
      } else {
        try readHeader(line, number)
      }
    }
  }

  private func rest(_ line: Substring, after mark: String) -> String {
    String(line.dropFirst(mark.count).drop { $0 == " " })
  }

  private func pair(_ text: String, _ number: Int) throws(TranscriptProblem) -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else {
      throw TranscriptProblem(path: path, line: number, message: "expected `name = value`")
    }
    return (parts[0].filter { $0 != " " }, String(parts[1].drop { $0 == " " }))
  }

  private mutating func readHeader(_ line: Substring, _ number: Int) throws(TranscriptProblem) {
    if line.hasPrefix("flow:") {
      flow = rest(line, after: "flow:")
    } else if line.hasPrefix("person:") {
      people.append(rest(line, after: "person:"))
    } else if line.hasPrefix("now:") {
      guard let moment = Moment(iso: rest(line, after: "now:")) else {
        throw TranscriptProblem(
          path: path, line: number, message: "`now:` takes a moment: 2026-11-23T18:30")
      }
      now = moment
    } else if line.hasPrefix("seed:"), let number = UInt64(rest(line, after: "seed:")) {
      seed = number
    } else if line.hasPrefix("fact ") {
      let (name, source) = try pair(rest(line, after: "fact"), number)
      do {
        facts[name] = try Expression(source).evaluate(in: Nothing())
      } catch {
        throw TranscriptProblem(path: path, line: number, message: error.message)
      }
    } else {
      throw TranscriptProblem(
        path: path, line: number,
        message:
          "expected `>`, `<`, `!`, `rule:`, `noted:`, `trace:`, `slot`, `flow:`, `now:`, `seed:`, "
          + "`person:` or `fact`, found `\(line.prefix(30))`")
    }
  }

  private struct Nothing: Scope {
    func value(of name: String) -> Value { Day(iso: name).map(Value.day) ?? .none }
    func call(_ function: String, _ arguments: [Value]) -> Value? {
      function == "day" ? arguments.first.flatMap { Day(iso: $0.words) }.map(Value.day) : nil
    }
  }
}

extension Transcript {
  /// The transcripts of a pack by their paths within its folder, in alphabetical order.
  package static func files(in folder: String) -> [String] {
    let inner = folder + "/" + Pack.transcripts
    guard let all = FileManager.default.enumerator(atPath: inner) else { return [] }
    var paths: [String] = []
    while let path = all.nextObject() as? String, paths.count < 5_000 {
      if path.hasSuffix(".chat") { paths.append(Pack.transcripts + "/" + path) }
    }
    return paths.sorted()
  }
}

/// Where a transcript could not be read, or did not go as it should.
package struct TranscriptProblem: Error, Equatable, Sendable, CustomStringConvertible {
  package var path: String
  package var line: Int
  package var message: String

  package init(path: String, line: Int, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  package var description: String { "\(path):\(line): \(message)" }
}
