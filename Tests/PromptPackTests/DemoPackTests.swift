import Dialogue
import Foundation
import PromptPack
import TestSupport
import Testing

/// The pack in `docs/demo-pack`: nothing is wrong with it, its conversations go as they should, and no
/// construct is missing from it.
@Suite("The pack that shows everything")
struct DemoPackTests {
  private static let folder = projectFolder.appending(path: "docs/demo-pack").path

  private static let own: Pack = {
    var pack = Pack()
    _ = pack.lay(folder: folder)
    return pack
  }()

  @Test("the check finds nothing")
  func check() {
    var pack = shippedPack.pack
    let own = Set(Pack.yamlFiles(in: Self.folder))
    let findings = pack.check(laying: Self.folder, readers: shippedScript.readers).filter {
      own.contains($0.place.path)
    }
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test("its conversations go as they should")
  func transcripts() throws {
    var pack = shippedPack.pack
    _ = pack.lay(folder: Self.folder)
    var script = pack.script()
    script.readers = shippedScript.readers
    let names = Transcript.files(in: Self.folder)
    #expect(names.count >= 2)
    for name in names {
      let text = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
      for roundTrips in [false, true] {
        let problems = try Transcript(text, path: name).problems(in: script, roundTrips: roundTrips)
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
      }
    }
  }

  @Test("every key, type, filter, function, kind of record and part of a pattern is in it")
  func complete() throws {
    let sources = try Pack.yamlFiles(in: Self.folder).map {
      try String(contentsOfFile: Self.folder + "/" + $0, encoding: .utf8)
    }.joined(separator: "\n")
    var keys: Set<String> = []
    for file in Self.own.files.values { Self.collect(file.node.value, into: &keys) }
    var missing: [String] = []
    for construct in Construct.allCases {
      missing += construct.keys.keys.filter { !keys.contains($0) }
    }
    missing += Choice.Source.allCases.map(\.rawValue).filter {
      !sources.contains("{from: \($0)}")
    }
    missing += Filters.names.keys.filter { !sources.contains("| \($0)") }
    let spoken: Set<String> = ["help", "seconds", "fillers", "jargon", "sentence_of", "opener_for"]
    missing += (Array(Functions.pure.keys) + Functions.asking.keys).filter {
      !sources.contains("\($0)(") && !spoken.contains($0)
    }
    missing += PromptReader.typeNames.filter { $0 != "text" && !sources.contains("type: \($0)") }
    missing += Text.Choosing.allCases.map(\.rawValue).filter {
      $0 != Text.Choosing.leastRecent.rawValue && !sources.contains("choose: \($0)")
    }
    missing += [" [_]", " #", "*job", "@garden_", "[a|", "(forgot|"].filter {
      !sources.replacing("[it|", with: "[a|").contains($0)
    }
    #expect(missing.isEmpty)
  }

  private static func collect(_ node: Node, into keys: inout Set<String>) {
    for entry in node.entries ?? [] {
      keys.insert(entry.key)
      collect(entry.value, into: &keys)
    }
    if case .sequence(let members, _) = node {
      for member in members { collect(member, into: &keys) }
    }
  }
}
