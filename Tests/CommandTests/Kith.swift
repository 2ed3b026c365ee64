import Foundation
import TestSupport

/// The built program with a home folder of its own.
struct Kith {
  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "kith-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  var store: String { home.appending(path: ".local/share/kith/kith.db").path }

  /// Beside the bundle of the tests.
  static let program: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folder =
      bundles.first?.deletingLastPathComponent()
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "kith")
  }()

  struct Result {
    var output: String
    var errors: String
    var status: Int32
  }

  func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "KITH_NOW": "2026-11-23T18:30:00+01:00",
      "KITH_SEED": "1",
    ]
    return process
  }

  /// Runs to the end; each line is typed as from a pipe.
  func run(
    _ arguments: String..., typing lines: [String] = [], at now: String? = nil,
    under script: String? = nil
  ) throws -> Result {
    try run(arguments, typing: lines, at: now, under: script)
  }

  /// - Parameters:
  ///   - now: The clock, in place of Monday, 23 November 2026.
  ///   - script: A shell script that starts it as `"$0" "$@"`.
  func run(
    _ arguments: [String], typing lines: [String] = [], at now: String? = nil,
    under script: String? = nil
  ) throws -> Result {
    let process = process(arguments)
    if let now { process.environment?["KITH_NOW"] = now }
    if let script {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", script, Self.program.path] + arguments
    }
    let input = home.appending(path: UUID().uuidString)
    let output = home.appending(path: UUID().uuidString)
    let errors = home.appending(path: UUID().uuidString)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: input)
    for url in [output, errors] { try Data().write(to: url) }
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8), status: process.terminationStatus)
  }

  func remove() { try? FileManager.default.removeItem(at: home) }
}
