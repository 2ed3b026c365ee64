import Foundation
import Journal
import Model
import Testing

@Suite("Killed at any moment")
struct KillTests {
  @Test("every answer that got a reply is kept, and the session goes on")
  func kill() throws {
    var random = SplitMix64(seed: 77)
    for round in 0..<200 {
      let kith = try Kith()
      defer { kith.remove() }
      let process = kith.process(["reflect"])
      let input = Pipe()
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let answers = (0..<4).map { "We talked about number \($0) of round \(round) for a while" }
      var seen = ""
      // A prompt is written when the program waits for the next answer.
      func waitForPrompts(_ count: Int) {
        while seen.components(separatedBy: "> ").count <= count {
          let data = output.fileHandleForReading.availableData
          if data.isEmpty { return }
          seen += String(decoding: data, as: UTF8.self)
        }
      }
      waitForPrompts(1)
      let acknowledged = Int(random.next() % 3)
      for index in 0..<acknowledged {
        input.fileHandleForWriting.write(Data((answers[index] + "\n").utf8))
        waitForPrompts(index + 2)
      }
      // One more is under way when the signal comes.
      input.fileHandleForWriting.write(Data((answers[acknowledged] + "\n").utf8))
      usleep(UInt32(random.next() % 12_000))
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

      let kept = try kith.run("reflections", "list", "--json").output
      for answer in answers.prefix(acknowledged) {
        #expect(kept.contains(answer), "round \(round)")
      }
      if round % 20 == 0 {
        let again = try kith.run("reflect", typing: [])
        #expect(again.status == 0)
      }
    }
  }
}
