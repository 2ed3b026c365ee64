import ArgumentParser
import BuiltinPrompts
import Dialogue
import Foundation
import Model
import PromptPack

struct Prompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For people who write prompts.", subcommands: [Check.self, Match.self, Export.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a folder of prompts laid over the built-in ones.")
    @Argument(help: "The folder; by default the one in use.") var folder: String?
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      var pack = Pack(embedded: builtinPrompts)
      let path = folder ?? options.promptsFolder.path
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard exists && isFolder.boolValue || folder == nil else {
        throw Problem.missing("there is no folder '\(path)'.")
      }
      let broken = pack.lay(folder: path)
      let own = Set(Pack.yamlFiles(in: path))
      let known = Set(broken.map(\.description))
      var findings = broken + pack.check().filter { !known.contains($0.description) }
      for index in findings.indices where own.contains(findings[index].place.path) {
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
      if !json { print("\(findings.count) warnings, no errors.") }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the built-in prompts into a folder, to start from.")
    @Argument(help: "A folder that does not exist yet, or is empty.") var folder: String
    @OptionGroup var options: Options

    func run() throws {
      let manager = FileManager.default
      if let there = try? manager.contentsOfDirectory(atPath: folder), !there.isEmpty {
        throw Problem(message: "the folder '\(folder)' is not empty. Name another one.", status: 73)
      }
      do {
        for file in builtinSources {
          let url = URL(filePath: folder).appending(path: file.path.description)
          try manager.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(file.text.description.utf8).write(to: url)
        }
      } catch {
        throw Problem(
          message: "cannot write to '\(folder)': \(error.localizedDescription)", status: 73)
      }
      print("\(builtinSources.count) files in \(folder). Try: kith --prompts \(folder)")
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
