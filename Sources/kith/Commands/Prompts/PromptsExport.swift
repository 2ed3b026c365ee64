import ArgumentParser
import BuiltinPrompts
import Foundation
import Model
import PromptPack

extension Prompts {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Writes the built-in prompts into a folder, to start from.")
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
        // For the first line of the files, by which an editor knows the keys.
        try Data((PromptSchema.json.text(pretty: true) + "\n").utf8)
          .write(to: URL(filePath: folder).appending(path: "schema.json"))
      } catch {
        throw Problem(
          message: "cannot write to '\(folder)': \(error.localizedDescription)", status: 73)
      }
      print("\(builtinSources.count) files in \(folder). Try: kith --prompts \(folder)")
    }
  }
}
