import Dialogue
import Foundation
import Language
import PromptPack
import TestSupport
import Testing

/// What `docs/prompt-format.md` shows can be written, and does what it says.
@Suite("The page on the format")
struct FormatPageTests {
  private static let page: String = {
    let url = projectFolder.appending(path: "docs/prompt-format.md")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }()

  /// The examples by kind: the word after `yaml` in the fence.
  static let examples: [(kind: String, yaml: String)] = {
    var found: [(kind: String, yaml: String)] = []
    var open: (kind: String, lines: [String])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```yaml") {
        open = (String(line.dropFirst(7).drop { $0 == " " }), [])
      } else if line == "```", let done = open {
        found.append((done.kind, done.lines.joined(separator: "\n")))
        open = nil
      } else {
        open?.lines.append(String(line))
      }
    }
    return found
  }()

  @Test("every example is read without a mistake", arguments: examples)
  func read(kind: String, yaml: String) throws {
    let indented = yaml.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let (path, text): (String, String)
    switch kind {
    case "flow": (path, text) = ("flows/x.yaml", yaml)
    case "steps": (path, text) = ("flows/x.yaml", "flow: x\nsteps:\n" + indented)
    case "rules": (path, text) = ("rules/x.yaml", "rules:\n" + indented)
    case "rulefile":
      return #expect(try RuleFile(yaml: yaml, path: "x").findings.isEmpty)
    case "partner": (path, text) = ("partners/x.yaml", yaml)
    case "concepts", "ideas", "texts": (path, text) = ("\(kind)/x.yaml", yaml)
    default: return #expect(Bool(false), "an example of no kind: \(kind)")
    }
    let problems = Pack.File(path: path, node: try Node(yaml: text, path: path), hash: 0).problems()
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test("the rules of the page win their examples")
  func rules() throws {
    for (kind, yaml) in Self.examples where kind == "rules" {
      let rules = try RuleFile(yaml: yaml, path: "x")
      let tree = try Node(yaml: yaml, path: "x")
      for rule in (tree["rules"] ?? tree).members {
        for example in rule["examples"]?.members.compactMap(\.text) ?? [] {
          #expect(rules.best(for: example)?.rule.id == rule["id"]?.text, "\(example)")
        }
      }
    }
  }

  /// The rows of the table of patterns: pattern, line, what is kept.
  static let patterns: [[String]] = {
    let lines = page.split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("| pattern | line | kept |") }) else {
      return []
    }
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      row.replacing("\\|", with: "\u{1}").split(separator: "|", omittingEmptySubsequences: false)
        .dropFirst().prefix(3)
        .map { cell in
          cell.replacing("\u{1}", with: "|").trimmingCharacters(
            in: CharacterSet(charactersIn: " `"))
        }
    }
  }()

  @Test("the patterns of the page keep what it says")
  func kept() throws {
    #expect(Self.patterns.count >= 10)
    for row in Self.patterns {
      let match = try Pattern(row[0]).match(Words(row[1]))
      guard row[2] != "does not match" else {
        #expect(match == nil, "\(row)")
        continue
      }
      let kept = match?.captures.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      let wanted = row[2].isEmpty ? [] : row[2].components(separatedBy: ", ").sorted()
      #expect(kept == wanted, "\(row)")
    }
  }

  @Test("every key, type, filter, function and code of the format is on the page")
  func complete() {
    var missing: [String] = []
    for construct in Construct.allCases {
      for key in construct.keys.keys where !Self.page.contains(key) { missing.append(key) }
    }
    missing += Filters.names.keys.filter { !Self.page.contains($0) }
    missing += Functions.pure.keys.filter { !Self.page.contains($0) }
    missing += Functions.asking.keys.filter { !Self.page.contains($0) }
    missing += PromptReader.typeNames.filter { !Self.page.contains("`\($0)`") }
    #expect(missing.isEmpty)
  }
}
