import ArgumentParser
import BuiltinPrompts
import Dialogue
import Foundation
import Model
import PromptPack

extension Prompts {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Checks a folder of prompts laid over the built-in ones.")
    @Argument(help: "The folder; by default the one in use.") var folder: String?
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      var pack = Pack(embedded: builtinPrompts)
      let path = folder ?? options.promptsFolder.path
      if folder != nil || options.promptsFolder.isNamed { try Prompts.requireFolder(path) }
      let own = Set(Pack.yamlFiles(in: path))
      // Warnings about the built-in prompts are no business of who lays a folder over them.
      var findings = pack.check(laying: path).filter { finding in
        own.isEmpty || finding.severity == .error || finding.code == .strayFile
          || own.contains(finding.place.path)
      }
      for index in findings.indices
      where own.contains(findings[index].place.path) || findings[index].code == .strayFile {
        findings[index].place.path = path + "/" + findings[index].place.path
      }
      if json {
        print(JSONValue.array(findings.map(\.json)).text(pretty: true))
      } else {
        for finding in findings { print(finding) }
      }
      let errors = findings.count { $0.severity == .error }
      if errors > 0 {
        throw Problem.data(
          "\(errors) error\(errors == 1 ? "" : "s") in the prompts. Each line above names its place."
        )
      }
      if !json { print("\(findings.count) warning\(findings.count == 1 ? "" : "s"), no errors.") }
    }
  }
}

extension Finding {
  var json: JSONValue {
    .object([
      "path": .string(place.path), "line": .int(place.line), "column": .int(place.column),
      "severity": .string(severity.rawValue), "code": .string(code.rawValue),
      "message": .string(message),
    ])
  }
}
