import ArgumentParser
import Foundation

/// Parses, runs, and tells every problem in one shape: `kith: error: …`, with what to do next.
@main
enum Main {
  static func main() {
    do {
      let arguments = try Arguments.normalised(Array(CommandLine.arguments.dropFirst()))
      try Arguments.checkCommand(arguments)
      var command = try Arguments.command(arguments)
      try command.run()
    } catch let problem as Problem {
      complain(problem.message)
      Foundation.exit(problem.status)
    } catch {
      exit(with: error)
    }
  }

  /// What the argument parser has to say: help on standard output, mistakes on standard error.
  private static func exit(with error: any Error) -> Never {
    let status = Kith.exitCode(for: error)
    if status.isSuccess || status.rawValue != ExitCode.validationFailure.rawValue {
      let message = Kith.fullMessage(for: error)
      if !message.isEmpty {
        if status.isSuccess { print(message) } else { complain(Kith.message(for: error)) }
      }
      Foundation.exit(status.rawValue)
    }
    complain(Kith.message(for: error) + "\nSee 'kith --help'.")
    Foundation.exit(64)
  }
}

func complain(_ message: String) { tell("kith: error: \(message)\n") }

func warn(_ message: String) { tell("kith: \(message)\n") }

/// On standard error, which may be a terminal that was closed meanwhile.
private func tell(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}

/// A problem with its exit status, as in sysexits(3).
struct Problem: Error {
  var message: String
  var status: Int32

  static func usage(_ message: String) -> Problem { Problem(message: message, status: 64) }
  static func data(_ message: String) -> Problem { Problem(message: message, status: 65) }
  static func missing(_ message: String) -> Problem { Problem(message: message, status: 66) }
  static func notFound(_ message: String) -> Problem { Problem(message: message, status: 2) }
  static func failed(_ message: String) -> Problem { Problem(message: message, status: 1) }
}
