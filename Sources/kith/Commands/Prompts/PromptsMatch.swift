import ArgumentParser
import BuiltinPrompts
import Dialogue
import Foundation
import Model
import PromptPack

extension Prompts {
  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "match",
      abstract: "Which rule of a file wins each line: one JSON object a line.",
      discussion: """
        The file is YAML: rules with patterns, and the concepts they name. A rule with a mistake is \
        named on standard error and left out. Of rules that tie, the first of the file wins.
        """)
    @Argument(help: "A YAML file of rules.") var file: String
    @Argument(help: "The text, or - to read lines from standard input.") var text: [String] = []
    @Flag(help: "Afterwards, how long it took, in milliseconds, as JSON on standard error.")
    var timings = false
    @OptionGroup var options: Options

    func run() throws {
      let clock = ContinuousClock()
      let start = clock.now
      let rules = try ruleFile()
      let loaded = clock.now
      for finding in rules.findings { warn(finding.description) }
      guard text == ["-"] || text.isEmpty else {
        return print(answer(to: text.joined(separator: " "), rules))
      }
      var times: [Duration] = []
      while let line = readLine() {
        let before = clock.now
        let best = rules.best(for: line)
        if timings { times.append(clock.now - before) }
        print(json(line, best))
        flushOutput()
      }
      if timings { tell(loading: loaded - start, checking: clock.measure(rules.check), times) }
    }

    private func tell(loading: Duration, checking: Duration, _ times: [Duration]) {
      let sorted = times.sorted().map { $0 / .milliseconds(1) }
      func part(_ share: Double) -> JSONValue {
        sorted.isEmpty ? .null : .double(sorted[Int(Double(sorted.count - 1) * share)])
      }
      let summary = JSONValue.object([
        "load": .double(loading / .milliseconds(1)), "check": .double(checking / .milliseconds(1)),
        "lines": .int(times.count), "p50": part(0.5), "p99": part(0.99),
      ])
      FileHandle.standardError.write(Data((summary.text() + "\n").utf8))
    }

    private func answer(to line: String, _ rules: RuleFile) -> String {
      json(line, rules.best(for: line))
    }

    private func json(_ line: String, _ best: (rule: Rule, captures: [String: String])?) -> String {
      JSONValue.object([
        "text": .string(line), "rule": JSONValue(best?.rule.id),
        "captures": .object((best?.captures ?? [:]).mapValues(JSONValue.string)),
      ]).text()
    }

    private func ruleFile() throws -> RuleFile {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
        throw Problem.missing("there is no file '\(file)'.")
      }
      guard !isFolder.boolValue else {
        throw Problem.data("'\(file)' is a folder. Name one YAML file of rules.")
      }
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
      guard size <= RuleFile.mostBytes else {
        throw Problem.data(
          "'\(file)' has \(size) bytes; at most \(RuleFile.mostBytes) are read. Split it.")
      }
      guard let data = FileManager.default.contents(atPath: file) else {
        throw Problem(message: "'\(file)' cannot be read.", status: 74)
      }
      guard let yaml = String(data: data, encoding: .utf8) else {
        throw Problem.data("'\(file)' is not UTF-8 text.")
      }
      do {
        return try RuleFile(yaml: yaml, path: file) {
          var pack = Pack(embedded: builtinPrompts)
          _ = pack.lay(folder: options.promptsFolder.path)
          return pack.conceptMembers()
        }
      } catch {
        throw Problem.data("\(error.finding)")
      }
    }
  }
}
