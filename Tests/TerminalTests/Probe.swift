import Foundation
import TestSupport
import Testing

/// `terminal-probe` under a real terminal.
struct Probe {
  struct Report: Decodable, Equatable {
    var kind: String
    var text: String
    var width: Int
  }

  let terminal: PseudoTerminal
  var folder: URL { home.url }
  private let home: HomeFolder

  /// Removed with the last copy of the value.
  private final class HomeFolder: Sendable {
    let url: URL
    init() throws {
      url = FileManager.default.temporaryDirectory
        .appendingPathComponent("kith-terminal-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: url) }
  }

  /// Starts the probe.
  ///
  /// - Parameters:
  ///   - extra: changes to its environment; nil takes a variable out.
  ///   - editrc: the text of `~/.editrc`.
  ///   - editor: a shell script that plays the person's editor; `$1` is the file to be edited.
  ///   - underShell: runs it as a job of an interactive shell, whose prompt is `shell$ `.
  init(
    _ options: [String] = [], environment extra: [String: String?] = [:], columns: Int = 80,
    editrc: String? = nil, editor: String? = nil, underShell: Bool = false
  ) throws {
    home = try HomeFolder()
    let folder = home.url
    var environment: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "TMPDIR": folder.path,
      "PATH": "/usr/local/bin:/usr/bin:/bin", "PS1": "shell$ ",
      "SWIFT_BACKTRACE": "enable=no",
      "PROBE_LOG": folder.appendingPathComponent("log").path,
    ]
    if let editrc {
      try Data(editrc.utf8).write(to: folder.appendingPathComponent(".editrc"))
    }
    if let editor {
      let script = folder.appendingPathComponent("editor")
      try Data("cd \"$HOME\" || exit\n\(editor)\n".utf8).write(to: script)
      // Given to the shell, not executed: a file that any other thread's child still holds open
      // for writing cannot be executed ("Text file busy").
      environment["EDITOR"] = "/bin/sh \(script.path)"
    }
    environment.merge(extra) { $1 }
    let program = underShell ? "/bin/sh" : Self.program
    let arguments = underShell ? ["-i"] : options
    terminal = try PseudoTerminal(
      program, arguments, environment: environment.compactMapValues { $0 }, columns: columns)
    if underShell {
      try terminal.expect("shell$ ")
      try terminal.send(([Self.program] + options).joined(separator: " ") + "\r")
    }
  }

  /// Waits for the prompt of a read, from 1.
  func prompt(_ number: Int) throws { try terminal.expect("\(number)>") }

  func send(_ text: String) throws { try terminal.send(text) }

  /// Waits until the probe has told what the read with this number gave.
  func report(_ number: Int) throws -> Report {
    try terminal.expect("<\(number)> ")
    try terminal.expect("\n")
    let log = try log()
    return try #require(log.indices.contains(number - 1) ? log[number - 1] : nil)
  }

  /// All that it has told so far.
  func log() throws -> [Report] {
    let url = folder.appendingPathComponent("log")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Report.self, from: Data($0.utf8))
    }
  }

  /// Whether the terminal was last asked to mark pastes, or not to.
  var pastesAreMarked: Bool {
    let on = terminal.transcript.range(of: "\u{1B}[?2004h", options: .backwards)
    let off = terminal.transcript.range(of: "\u{1B}[?2004l", options: .backwards)
    guard let on else { return false }
    return off.map { $0.lowerBound < on.lowerBound } ?? true
  }

  /// Types a text at the prompt of a read, presses Enter, and gives the answer.
  func answer(_ number: Int, typing text: String) throws -> String {
    try prompt(number)
    try send(text + "\r")
    return try report(number).text
  }

  /// It stands beside the tests' own program.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("terminal-probe").path
}
