import Glibc
import Testing

@testable import Terminal

/// The console without a terminal.
@Suite struct LineReaderTests {
  /// What a reader gives for these bytes, and all that it writes.
  private func reading(_ bytes: [UInt8], count: Int) throws -> (signals: [Signal], output: String) {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    // 64 KB fit into a pipe before anybody reads.
    try #require(Glibc.write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let transcript = Transcript()
    let reader = LineReader(descriptor: ends[0]) { transcript.text += $0 }
    let signals = (0..<count).map { number in
      reader.read(
        prompt: Prompt("\(number)> ", progress: "1/2"), completions: { _ in [] }, prefill: nil)
    }
    return (signals, transcript.text)
  }

  private final class Transcript {
    var text = ""
  }

  @Test func everyLineIsOneAnswerAndTheLastNeedsNoNewline() throws {
    let (signals, output) = try reading(Array("one\n\r\ntwo\r\n\nlast".utf8), count: 7)
    #expect(
      signals == [
        .line("one"), .line(""), .line("two"), .line(""), .line("last"), .endOfInput, .endOfInput,
      ])
    #expect(output.hasPrefix("1/2 0> \n1/2 1> \n"))
    #expect(!output.contains("\u{1B}"))
  }

  @Test func brokenTextIsRepaired() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("caf".utf8) + [0xE9, 0x0A] + Array("日本".utf8)
    #expect(try reading(bytes, count: 2).signals == [.line("caf\u{FFFD}"), .line("日本")])
  }

  @Test func nothingAtAllIsTheEnd() throws {
    #expect(try reading([], count: 1).signals == [.endOfInput])
  }

  @Test func aLongLineIsOneAnswer() throws {
    let text = String(repeating: "long ", count: 12_000)
    #expect(try reading(Array((text + "\nx").utf8), count: 2).signals == [.line(text), .line("x")])
  }

  @Test func thereIsNoEditorWithoutATerminal() throws {
    let reader = LineReader(descriptor: -1) { _ in }
    #expect(throws: EditorFailure.noTerminal) { try reader.edit("text") }
    #expect(!reader.isInteractive)
    #expect(!reader.usesColour)
    #expect(reader.width > 0)
  }
}
