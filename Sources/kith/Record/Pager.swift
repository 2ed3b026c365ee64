import Foundation
import Terminal

/// Prints a page of the record; through the person's pager where it is longer than the terminal.
func printPage(_ text: String, _ options: Options) {
  var size = winsize()
  let isTerminal = isatty(1) == 1 && isatty(0) == 1
  let rows = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_row) : 0
  let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
  guard isTerminal, !options.isPlain, rows > 0, lines >= rows, page(text) else {
    return print(text)
  }
}

/// False where there is no pager that can be run.
private func page(_ text: String) -> Bool {
  var environment = ProcessInfo.processInfo.environment
  let named = environment["PAGER"].flatMap { $0.isEmpty ? nil : $0 } ?? "less"
  guard named != "cat" else { return false }
  if environment["LESS"] == nil { environment["LESS"] = "FRX" }
  let process = Process()
  let input = Pipe()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", named]
  process.environment = environment
  process.standardInput = input
  // A pager that is left early closes its end; that is no reason to die.
  signal(SIGPIPE, SIG_IGN)
  do { try process.run() } catch { return false }
  try? input.fileHandleForWriting.write(contentsOf: Data((text + "\n").utf8))
  try? input.fileHandleForWriting.close()
  process.waitUntilExit()
  return process.terminationStatus != 127
}
