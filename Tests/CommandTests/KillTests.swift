import Foundation
import Journal
import Model
import Synchronization
import Testing

@Suite("Killed at any moment")
struct KillTests {
  @Test("at 200 moments: every answer that got a reply is kept, and the session goes on")
  func kill() {
    let lost = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 200) { round in
      do {
        let problems = try Round(number: round).run()
        lost.withLock { $0 += problems }
      } catch {
        lost.withLock { $0.append("round \(round): \(error)") }
      }
    }
    let problems = lost.withLock { $0 }
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
  }

  /// One reflection by somebody new, killed after 0 to 3 replies with one more answer under way.
  private struct Round {
    let number: Int
    let kith: Kith
    let answers: [String]

    init(number: Int) throws {
      self.number = number
      kith = try Kith()
      answers = (0..<4).map { "We talked about number \($0) of round \(number) for a while" }
    }

    /// - Returns: What was lost.
    func run() throws -> [String] {
      defer { kith.remove() }
      var random = SplitMix64(seed: UInt64(number))
      let process = kith.process(["reflect"])
      let input = Pipe()
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
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
      let acknowledged = Int.random(in: 0...3, using: &random)
      for index in 0..<acknowledged {
        input.fileHandleForWriting.write(Data((answers[index] + "\n").utf8))
        waitForPrompts(index + 2)
      }
      let replies = seen.components(separatedBy: "> ").count - 2
      // One more is under way when the signal comes.
      input.fileHandleForWriting.write(Data((answers[acknowledged % 4] + "\n").utf8))
      usleep(UInt32.random(in: 0..<12_000, using: &random))
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      var problems = try check(acknowledged)
      if replies != acknowledged { problems.append("round \(number): \(replies) replies came") }
      // The program itself goes on from there; asked in one round of ten, for it takes a while.
      if number.isMultiple(of: 10) {
        let again = try kith.run("reflect")
        if again.status != 0 || !again.output.contains("> ") {
          problems.append("round \(number) does not go on: \(again)")
        }
      }
      return problems
    }

    private func check(_ acknowledged: Int) throws -> [String] {
      let journal = try Journal.open(path: kith.store)
      defer { try? journal.close() }
      let kept = try journal.conversations(flow: "weekly_reflection", on: nil, limit: 9)
        .flatMap { try journal.answers(of: $0.id) }.map(\.text)
      var problems = answers.prefix(acknowledged).filter { !kept.contains($0) }
      if kept.count > acknowledged + 1 { problems.append("more than was typed: \(kept)") }
      if try journal.openDialogues().isEmpty { problems.append("nothing to come back to") }
      return problems.map { "round \(number): \($0)" }
    }
  }
}
