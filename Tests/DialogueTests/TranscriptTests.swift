import Foundation
import PromptPack
import TestSupport
import Testing

@Suite("Conversations go as their transcripts say")
struct TranscriptTests {
  static let files: [String] = {
    let folder = projectFolder.appending(path: "Tests/Transcripts").path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasSuffix(".chat") }.sorted()
  }()

  @Test("there are transcripts") func found() { #expect(!Self.files.isEmpty) }

  @Test("in one go, and with the state saved after every turn", arguments: files)
  func transcript(file: String) throws {
    let url = projectFolder.appending(path: "Tests/Transcripts").appending(path: file)
    let transcript = try Transcript(String(contentsOf: url, encoding: .utf8), path: file)
    for roundTrips in [false, true] {
      for problem in transcript.problems(in: shippedScript, roundTrips: roundTrips) {
        Issue.record("\(problem) (state saved each turn: \(roundTrips))")
      }
    }
  }
}
