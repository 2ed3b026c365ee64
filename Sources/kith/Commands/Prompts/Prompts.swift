import ArgumentParser
import Foundation

struct Prompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts", abstract: "For people who write prompts.",
    subcommands: [Check.self, Test.self, Graph.self, Match.self, Export.self])

  /// A folder that was asked for by name must be there.
  static func requireFolder(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem.missing("there is no folder '\(path)'.")
    }
    guard isFolder.boolValue else {
      throw Problem.data(
        "'\(path)' is a file. Name the folder that holds flows/, rules/ and so on.")
    }
  }
}
