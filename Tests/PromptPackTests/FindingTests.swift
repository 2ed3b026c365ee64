import Dialogue
import Foundation
import PromptPack
import TestSupport
import Testing

@Suite("Findings")
struct FindingTests {
  @Test("every code has an example of what it finds")
  func complete() {
    #expect(BrokenPack.codes == FindingCode.allCases.map(\.rawValue).sorted())
  }

  @Test(
    "broken content is found at its place, and nothing else is said of it",
    arguments: BrokenPack.codes)
  func finds(code: String) throws {
    let broken = try BrokenPack(code)
    let findings = try broken.findings().filter { !broken.also.contains($0.code.rawValue) }
    #expect(findings.first?.place.description == broken.place)
    #expect(
      Set(findings.map(\.code.rawValue)) == [code],
      "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test("docs/findings.md documents each, with its example; KITH_RECORD=1 writes it anew")
  func documented() throws {
    let url = projectFolder.appending(path: "docs/findings.md")
    let wanted = try Self.page()
    if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1" {
      try Data(wanted.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == wanted)
  }

  private static func page() throws -> String {
    var page = """
      # What `kith prompts check` finds

      Every finding has a place and a code: `path:line:column: error: message [code]`. An error in what a file says
      or names keeps it from being used: the one below it stays, or the one from before it was edited. Errors of rules
      and of wordings (`example-lost`, `counterexample-matched`, `no-neutral`), and warnings, do not. Each code below
      with what it means, content that has the mistake, and what is said about it. The content lies in
      `Tests/PromptPackTests/BrokenPacks`, where a test holds it against the check.


      """
    for code in FindingCode.allCases {
      let broken = try BrokenPack(code.rawValue)
      page += "## \(code.rawValue)\n\n"
      page += "\(code.severity == .error ? "Error." : "Warning.") \(broken.meaning)\n\n"
      if !broken.without.isEmpty {
        page += "A pack without `\(broken.without.joined(separator: "`, `"))`:\n\n"
      }
      for (path, content) in broken.files {
        page += "```yaml\n# \(path)\n\(String(decoding: content, as: UTF8.self))```\n\n"
      }
      page += "> \(try broken.findings().first { $0.code == code }.map { "\($0)" } ?? "")\n\n"
    }
    return String(page.dropLast())
  }
}
