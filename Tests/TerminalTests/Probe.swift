import Foundation
import TestSupport

/// `terminal-probe` under a real terminal.
struct Probe {
  struct Report: Decodable, Equatable {
    var kind: String
    var text: String
    var width: Int
  }

  let terminal: PseudoTerminal
  let folder: URL

  /// Starts the probe and waits for its first prompt.
  init(
    _ arguments: [String] = [], environment extra: [String: String?] = [:], columns: Int = 80,
    editrc: String? = nil
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-terminal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let editrc {
      try Data(editrc.utf8).write(to: folder.appendingPathComponent(".editrc"))
    }
    var environment: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "TMPDIR": folder.path,
      "PATH": "/usr/local/bin:/usr/bin:/bin",
      "PROBE_LOG": folder.appendingPathComponent("log").path,
    ]
    environment.merge(extra) { $1 }
    terminal = try PseudoTerminal(
      Self.program, arguments, environment: environment.compactMapValues { $0 }, columns: columns)
  }

  /// Waits for the prompt of a read, from 1.
  func prompt(_ number: Int) throws { try terminal.expect("\(number)>") }

  func send(_ text: String) throws { try terminal.send(text) }

  /// Waits until the probe has told what the read with this number gave.
  func report(_ number: Int) throws -> Report {
    try terminal.expect("<\(number)> ")
    try terminal.expect("\n")
    let log = try String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)
    let lines = log.split(separator: "\n")
    return try JSONDecoder().decode(Report.self, from: Data(lines[number - 1].utf8))
  }

  /// Types a text at the prompt of a read, presses Enter, and gives the answer.
  func answer(_ number: Int, typing text: String) throws -> String {
    try prompt(number)
    try send(text + "\r")
    return try report(number).text
  }

  /// Writes an editor that is a shell script, and gives its path. `$1` is the file to be edited.
  func fakeEditor(_ script: String) throws -> String {
    let path = folder.appendingPathComponent("editor").path
    try Data(("#!/bin/sh\n" + script + "\n").utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return path
  }

  /// It stands beside the tests' own program.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("terminal-probe").path
}
