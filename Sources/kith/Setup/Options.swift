import ArgumentParser
import Foundation
import Model

/// The options that every command takes.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("The database file.", valueName: "path"))
  var store: String?

  @Option(
    help: ArgumentHelp("A folder of prompts laid over the built-in ones.", valueName: "folder"))
  var prompts: String?

  @Option(help: ArgumentHelp("Take this ISO 8601 instant as now.", valueName: "when"))
  var now: String?

  @Option(help: ArgumentHelp("Seed for every choice among wordings.", valueName: "n"))
  var seed: UInt64?

  @Flag(help: "No colour and no cursor movement.")
  var plain = false

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// An environment variable that is set to something.
  private func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private var home: String { variable("HOME") ?? NSHomeDirectory() }

  var storePath: String {
    if let path = store ?? variable("KITH_STORE") { return absolute(path) }
    let data = variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? home + "/.local/share") + "/kith/kith.db"
  }

  /// The folder laid over the built-in prompts, and whether it was asked for by name.
  var promptsFolder: (path: String, isNamed: Bool) {
    if let path = prompts ?? variable("KITH_PROMPTS") { return (absolute(path), true) }
    let config = variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return ((config ?? home + "/.config") + "/kith/prompts", false)
  }

  func absolute(_ path: String) -> String {
    if path.hasPrefix("~/") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  var isPlain: Bool { plain }

  /// The moment to take as now: fixed where one is given, else the clock.
  func clock() throws -> () -> Moment {
    guard let text = now ?? variable("KITH_NOW") else { return { Clock.now() } }
    guard let moment = Moment(iso: text, localOffset: Clock.offset(ofLocal:)) else {
      throw Problem.usage(
        "'\(text)' is no instant. Write it as 2026-11-23T18:30 or 2026-11-23T18:30:00+01:00.")
    }
    return { moment }
  }

  func seedNumber() throws -> UInt64? {
    if let seed { return seed }
    guard let text = variable("KITH_SEED") else { return nil }
    guard let seed = UInt64(text) else {
      throw Problem.usage("KITH_SEED is '\(text)'. It must be a whole number such as 7.")
    }
    return seed
  }
}
