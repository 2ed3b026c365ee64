import Dialogue
import Foundation
import PromptPack
import TestSupport
import Testing

@Suite("Packs of prompts")
struct PackTests {
  @Test("the check finds nothing in the shipped prompts")
  func shipped() {
    let findings = shippedPack.findings + shippedPack.pack.check(readers: shippedScript.readers)
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test("every flow's first words can be said")
  func flows() {
    for header in shippedScript.headers {
      #expect(shippedScript.flow(header.id)?.steps.isEmpty == false, "\(header.id)")
    }
  }

  private func findings(_ yaml: String) throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let flows = folder.appending(path: "flows")
    try FileManager.default.createDirectory(at: flows, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(yaml.utf8).write(to: flows.appending(path: "x.yaml"))
    var pack = Pack()
    return pack.lay(folder: folder.path)
  }

  @Test("a mistake is named with its line and column")
  func place() throws {
    let found = try findings(
      """
      flow: x
      steps:
        - collect: a
          asc: "What happened?"
          ask: "What happened?"
      """)
    #expect(
      found.map(\.description)
        == ["flows/x.yaml:4:5: error: a step has no key `asc`; did you mean `ask`? [unknown-key]"])
  }

  @Test("all mistakes are named at once")
  func together() throws {
    let found = try findings(
      """
      flow: x
      steps:
        - say: "Hello {nmae"
        - collect: b
          type: skale
          ask: "How sure?"
        - if: a = 3
          say: "b"
      """)
    #expect(Set(found.map(\.code)) == [.template, .badValue, .condition])
  }

  @Test("an alias bomb and a huge file are findings")
  func bombs() throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(names)]\n"
    }
    #expect(try findings(bomb).map(\.code) == [.tooLarge])
    #expect(try findings(String(repeating: "# x\n", count: 600_000)).map(\.code) == [.tooLarge])
  }

  @Test("what the build embeds is what was read")
  func embedding() throws {
    for file in shippedPack.pack.files.values {
      #expect(NodeCoder.decode(NodeCoder.encode(file.node.value)) == file.node.value)
    }
    #expect(NodeCoder.decode("S1,1,0,99:short") == nil)
  }
}
