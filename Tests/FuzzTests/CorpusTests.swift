import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Inputs that once were trouble, or that open a way few others do, are taken on every run of the tests.
@Suite("Interesting inputs")
struct CorpusTests {
  static let folder = projectFolder.appending(path: "Tests/FuzzTests/Corpus")

  private static func inputs(of target: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: target), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  @Test("every target has some, and each is taken", arguments: FuzzTarget.all.map(\.name))
  func replay(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let inputs = try Self.inputs(of: name)
    #expect(!inputs.isEmpty)
    // A target that breaks its word stops the run here, at the input that is named last.
    for input in inputs { target.run(try Data(contentsOf: input)) }
  }

  @Test("no folder is left that no target reads")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
  }
}
