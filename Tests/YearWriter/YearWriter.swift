import Foundation
import TestSupport

/// Writes the simulated years, for reading: one file for each persona, or for those that are named.
@main
enum YearWriter {
  static func main() throws {
    var names = Array(CommandLine.arguments.dropFirst())
    guard !names.isEmpty else {
      print("usage: year-writer FOLDER [PERSONA …]")
      exit(64)
    }
    let folder = URL(filePath: names.removeFirst())
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for persona in try Persona.everybody() where names.isEmpty || names.contains(persona.id) {
      let year = try SimulatedYear(persona, script: shippedScript)
      let file = folder.appending(path: persona.id + ".txt")
      try year.text().write(to: file, atomically: true, encoding: .utf8)
      print("\(file.path): \(year.visits.count) sittings")
      if !year.unanswered.isEmpty {
        print("  no answer for " + year.unanswered.joined(separator: ", "))
      }
    }
  }
}
