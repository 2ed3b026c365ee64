import Foundation
import TestSupport

/// The built program under a real terminal, with a home folder of its own.
struct KithAtTerminal {
  let kith: Kith
  let terminal: PseudoTerminal

  /// Opens the weekly reflection, or another command.
  ///
  /// - Parameters:
  ///   - home: somebody who was here before; by default somebody new.
  ///   - extra: changes to the environment; nil takes a variable out.
  ///   - underShell: as a job of an interactive shell, whose prompt is `shell$ `.
  init(
    _ arguments: [String] = ["reflect"], home: Kith? = nil,
    environment extra: [String: String?] = [:],
    columns: Int = 80, editrc: String? = nil, underShell: Bool = false
  ) throws {
    kith = try home ?? Kith()
    var environment: [String: String?] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": kith.home.path,
      "TMPDIR": kith.home.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "PS1": "shell$ ",
      "KITH_NOW": "2026-11-23T18:30:00+01:00", "KITH_SEED": "1", "SWIFT_BACKTRACE": "enable=no",
    ]
    environment.merge(extra) { $1 }
    if let editrc { try kith.write(editrc, to: ".editrc") }
    terminal = try PseudoTerminal(
      underShell ? "/bin/sh" : Kith.program.path, underShell ? ["-i"] : arguments,
      environment: environment.compactMapValues { $0 }, columns: columns)
    if underShell {
      try terminal.expect("shell$ ")
      try terminal.send(([Kith.program.path] + arguments).joined(separator: " ") + "\r")
    }
  }

  /// Waits until kith waits for an answer.
  ///
  /// - Returns: what it wrote since the wait before.
  @discardableResult
  func prompt() throws -> String { try terminal.expect("›\u{1B}[0m ") }

  /// Types at the next prompt and presses Enter; returns when the next answer is waited for.
  @discardableResult
  func answer(_ text: String) throws -> String {
    try prompt()
    try terminal.send(text + "\r")
    return try prompt()
  }

  /// Presses Ctrl-D at a new line, and waits for the end.
  func leave() throws -> PseudoTerminal.ExitStatus {
    try terminal.send("\u{4}")
    return try terminal.waitForExit()
  }

  /// The texts of all answers that are kept, the earliest first.
  func kept() throws -> [String] {
    struct Session: Decodable {
      struct Answer: Decodable { var text: String }
      var answers: [Answer]
    }
    let json = try kith.run("reflections", "list", "--json").output
    return try JSONDecoder().decode([Session].self, from: Data(json.utf8))
      .flatMap { $0.answers.map(\.text) }
  }
}

extension Kith {
  func write(_ text: String, to name: String) throws {
    let url = home.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
