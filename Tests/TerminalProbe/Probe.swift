import Foundation
import Terminal

/// Reads lines as the program does and tells what it got, for the tests of the terminal.
///
/// `terminal-probe [--plain] [--complete A,B,…] [--prefill TEXT] [--suggest TEXT]
/// [--edit TEXT]`. Every signal is one
/// line on the terminal, `<1> line …`, and, whole, one JSON object in the file that `PROBE_LOG`
/// names. Ends at `quit`, at a hangup, and at the third end of input.
@main
struct Probe {
  static func main() {
    let environment = ProcessInfo.processInfo.environment
    let arguments = CommandLine.arguments
    func value(of option: String) -> String? {
      arguments.firstIndex(of: option).flatMap {
        $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
      }
    }
    let console = makeConsole(plain: arguments.contains("--plain"), environment: environment)
    let completions = (value(of: "--complete") ?? "").split(separator: ",").map {
      Completion(String($0))
    }
    let log = environment["PROBE_LOG"].flatMap { path -> FileHandle? in
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      return FileHandle(forWritingAtPath: path)
    }
    let locale = (console as? LineEditor)?.localeFallback ?? "own"
    console.write("interactive \(console.isInteractive) colour \(console.usesColour) ")
    console.write("locale \(locale)\n")
    if let text = value(of: "--edit") {
      do { console.write("edited \(try console.edit(text) ?? "nil")\n") } catch {
        console.write("edit failed: \(error)\n")
      }
    }
    var ends = 0
    for number in 1... {
      let signal = console.read(
        prompt: Prompt("\(number)> ", progress: value(of: "--progress")),
        completions: { _ in completions },
        prefill: value(of: "--prefill").map(Prefill.unfinished)
          ?? value(of: "--suggest").map(Prefill.suggestion))
      let report = Report(signal, width: console.width)
      if let line = try? JSONEncoder().encode(report) { log?.write(line + Data("\n".utf8)) }
      console.write("<\(number)> \(report.kind) \(report.text.count) \(report.visible)\n")
      switch signal {
      case .line("quit"), .hangup: return
      case .endOfInput: ends += 1
      case .line, .interrupted: break
      }
      if ends == 3 { return }
    }
  }
}

struct Report: Encodable {
  var kind: String
  var text = ""
  var width: Int

  init(_ signal: Signal, width: Int) {
    self.width = width
    switch signal {
    case .line(let line): (kind, text) = ("line", line)
    case .interrupted(let wasEmpty): kind = wasEmpty ? "interrupted-empty" : "interrupted"
    case .endOfInput: kind = "end"
    case .hangup(let partial): (kind, text) = ("hangup", partial)
    }
  }

  /// Short, on one row, and not to be taken for the terminal's echo.
  var visible: String {
    "{" + text.prefix(30).replacingOccurrences(of: "\n", with: "|") + "} width \(width)"
  }
}
