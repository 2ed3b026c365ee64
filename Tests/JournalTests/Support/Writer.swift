import Foundation
import Model

/// The `JournalWriter` program as a child process.
struct Writer {
  private let process = Process()
  private let output = Pipe()

  struct Outcome {
    /// Ids that the child said were on disk.
    var acknowledged: [Identifier]
    var error: String?
    var status: Int32
  }

  init(store: String, count: Int, seed: Int = 1, _ options: String...) throws {
    let here = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.executableURL = here.deletingLastPathComponent().appendingPathComponent("JournalWriter")
    process.arguments = [store, String(count), String(seed)] + options
    process.standardOutput = output
    try process.run()
  }

  /// Kills it, as `kill -9` does, once it has said that some encounters are on disk, and after a
  /// number of further instants.
  func kill(after acknowledgements: Int, instants: Int) -> Outcome {
    var text = Data()
    while text.count(where: { $0 == 10 }) < acknowledgements {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      text += more
    }
    for _ in 0..<instants { sched_yield() }
    Foundation.kill(process.processIdentifier, SIGKILL)
    return outcome(text)
  }

  func finish() -> Outcome { outcome(Data()) }

  private func outcome(_ start: Data) -> Outcome {
    let text = start + output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    return Outcome(
      acknowledged: lines.compactMap { Identifier(String($0)) },
      error: lines.first { $0.hasPrefix("error: ") }.map(String.init),
      status: process.terminationStatus)
  }
}
