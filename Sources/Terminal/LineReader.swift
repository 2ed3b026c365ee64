#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The console without a terminal: every line of standard input is one answer.
///
/// No escape sequence is ever written. `\r\n` ends a line as `\n` does, invalid UTF-8 is repaired
/// with U+FFFD, a byte order mark is dropped, and a last line without newline counts.
package final class LineReader: Console {
  package let isInteractive = false
  package let usesColour = false
  package var width: Int { windowSize().columns }

  private let descriptor: Int32
  private let output: (String) -> Void
  private var pending: ArraySlice<UInt8> = []
  private var hasBegun = false

  /// A reader of a descriptor, standard input by default.
  package init(descriptor: Int32 = 0, output: ((String) -> Void)? = nil) {
    self.descriptor = descriptor
    self.output = output ?? writeToStandardOutput
  }

  /// Writes the prompt, and then the newline that the person's Enter would have been.
  ///
  /// `completions` and `prefill` have no meaning here: an empty line is an empty answer.
  package func read(prompt: Prompt, completions: @escaping Completions, prefill: Prefill?) -> Signal
  {
    output(prompt.plain)
    defer { output("\n") }
    guard let line = nextLine() else { return .endOfInput }
    return .line(line)
  }

  package func write(_ text: String) { output(text) }

  /// There is nobody to use an editor.
  package func edit(_ initial: String) throws -> String? { throw EditorFailure.noTerminal }

  private func nextLine() -> String? {
    var searched = pending.startIndex
    while true {
      if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = pending[..<end]
        pending = pending[(end + 1)...]
        return text(line)
      }
      searched = pending.endIndex
      guard let more = nextBytes() else { break }
      // A slice keeps its whole array: begin a new one where the read part has grown large.
      if pending.startIndex > 1 << 16 {
        searched -= pending.startIndex
        pending = ArraySlice(Array(pending))
      }
      pending += more
    }
    guard !pending.isEmpty else { return nil }
    defer { pending = [] }
    return text(pending)
  }

  private func nextBytes() -> [UInt8]? {
    while true {
      var failed: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let result = systemRead(descriptor, buffer.baseAddress, buffer.count)
        count = max(0, result)
        failed = result < 0 ? errno : 0
      }
      if failed == EINTR { continue }
      return bytes.isEmpty ? nil : bytes
    }
  }

  private func text(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    if !hasBegun, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    hasBegun = true
    return String(decoding: line, as: UTF8.self)
  }
}
