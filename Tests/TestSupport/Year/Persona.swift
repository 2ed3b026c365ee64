internal import Foundation
package import Model
internal import Yams

/// Somebody who talks to the coach for a year, written down: what they answer to which question,
/// and what happens in their weeks.
package struct Persona: Sendable {
  package var id: String
  /// Who it is, in a few words.
  package var who: String
  package var start: Day
  package var seed: UInt64
  /// How the weekly goal goes, taken in turn: `done`, `tried`, `missed`, `none`.
  let outcomes: [String]
  /// By question, `flow/step`, the answers taken in turn.
  let answers: [String: [String]]
  let weeks: [Int: Week]

  /// What is special about one week.
  struct Week: Decodable, Sendable {
    /// Lines typed into the chat in the middle of the week.
    var chat: [String]?
    var answers: [String: String]?
    var outcome: String?
    /// No sitting in that week.
    var away: Bool?
  }

  private struct File: Decodable {
    var who: String
    var start: String
    var seed: UInt64
    var outcomes: [String]
    var answers: [String: [String]]
    var weeks: [Int: Week]?
  }

  package init(id: String, yaml: String) throws {
    let file = try YAMLDecoder().decode(File.self, from: yaml)
    guard let start = Day(iso: file.start) else {
      throw PersonaProblem(message: "\(id): '\(file.start)' is no day")
    }
    self.id = id
    who = file.who
    self.start = start
    seed = file.seed
    outcomes = file.outcomes
    answers = file.answers
    weeks = file.weeks ?? [:]
  }

  /// The folder of their files.
  static var folder: URL { projectFolder.appending(path: "Tests/Years/People") }

  /// Everybody there is, by name of the file.
  package static func everybody() throws -> [Persona] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".yaml") }.map { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return try Persona(id: String(file.dropLast(5)), yaml: text)
    }
  }
}

package struct PersonaProblem: Error, CustomStringConvertible {
  package var message: String
  package var description: String { message }
}
