import Dialogue
import Foundation
import PromptPack
import TestSupport
import Testing

/// Whatever lies in a folder, reading it ends soon, says what is wrong, and leaves the coach in use.
@Suite("Bad packs do no harm")
struct HarmlessPackTests {
  /// What laying and checking a folder with these files finds; nil makes a folder of that name.
  private func findings(_ files: [String: Data?]) throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, data) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: data == nil ? file : file.deletingLastPathComponent(), withIntermediateDirectories: true
      )
      try data?.write(to: file)
    }
    var pack = shippedPack.pack
    let laid = pack.lay(folder: folder.path)
    #expect(pack.script().flow("home") != nil)
    var alone = Pack()
    let checked = alone.check(laying: folder.path, readers: shippedScript.readers)
    // A file that is taken out may be what another one names.
    for finding in laid where finding.code != .undefinedFlow {
      #expect(checked.contains { $0.code == finding.code }, "\(finding)")
    }
    // A pack by itself lacks much else.
    return checked.filter { files.keys.contains($0.place.path) }
  }

  private func codes(_ path: String, _ yaml: String) throws -> Set<FindingCode> {
    Set(try findings([path: Data(yaml.utf8)]).map(\.code))
  }

  @Test("a file of fifty megabytes")
  func large() throws {
    let line = Data("- a line of a file that somebody took for prompts\n".utf8)
    var data = Data(capacity: 50_000_000)
    while data.count < 50_000_000 { data.append(line) }
    #expect(try findings(["flows/x.yaml": data]).map(\.code) == [.tooLarge])
  }

  @Test("aliases that unfold to billions, as values and as keys")
  func bombs() throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(names)]\n"
    }
    for path in ["flows/x.yaml", "rules/x.yaml", "words/x.yaml", "partners/x.yaml", "pack.yaml"] {
      #expect(try codes(path, bomb).contains(.tooLarge), "\(path)")
    }
    #expect(try !codes("flows/x.yaml", "a: &a [x]\nb: &b [*a, *a]\n? *b\n: c").isEmpty)
  }

  @Test("brackets without end")
  func deep() throws {
    for opening in ["[", "{a: ", "- "] {
      let text = String(repeating: opening, count: 20_000)
      let found = try codes("flows/x.yaml", text)
      #expect(!found.isDisjoint(with: [.yaml, .tooLarge]), "\(opening)")
    }
  }

  @Test("bytes that are no text, and a folder with the name of a file")
  func bytes() throws {
    let bytes = Data([0xFF, 0xFE, 0x00, 0xD8])
    #expect(try findings(["flows/x.yaml": bytes]).map(\.code) == [.unreadable])
    #expect(try findings(["flows/x.yaml": nil]).map(\.code) == [.unreadable])
    #expect(try !codes("flows/x.yaml", "flow: x\0\nsteps: []").isEmpty)
  }

  @Test("a file that is saved half-written stays in use as it was")
  func halfWritten() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let file = folder.appending(path: "flows/x.yaml")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let sound = "flow: x\ncommand: x\nsteps:\n  - collect: a\n    ask: \"What is it?\"\n"
    try Data(sound.utf8).write(to: file)
    var first = Pack()
    #expect(first.lay(folder: folder.path).isEmpty)
    let nowhere = sound + "    next: bathroom\n"
    for broken in [sound + "  - say: \"Half a", sound + "  - collect: b\n", "\t", nowhere] {
      try Data(broken.utf8).write(to: file)
      var next = Pack()
      #expect(!next.lay(folder: folder.path, after: first).isEmpty)
      #expect(next.script().flow("x")?.steps.count == 1)
      var anew = Pack()
      _ = anew.lay(folder: folder.path)
      #expect(anew.script().flow("x") == nil)
    }
    try FileManager.default.removeItem(at: file)
    var gone = Pack()
    #expect(gone.lay(folder: folder.path, after: first).isEmpty)
    #expect(gone.script().flow("x") == nil)
  }

  /// Whatever the names of the files are: who writes `texts/own.yaml` means it to be heard.
  @Test(
    "a wording of one's own is said in place of the built-in one", arguments: ["a", "own", "zz"])
  func ownTexts(name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let texts = folder.appending(path: "texts")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    try Data("back.nothing: [\"This is the first one.\"]\n".utf8)
      .write(to: texts.appending(path: "\(name).yaml"))
    var pack = Pack()
    for file in shippedPack.pack.files.values { pack.add(file) }
    #expect(pack.lay(folder: folder.path).isEmpty)
    let said = pack.script().text(.backNothing).variants.map(\.template.source)
    #expect(said == ["This is the first one."])
  }

  @Test("a file that names what another one held, which could not be taken")
  func namesWhatIsGone() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let flows = folder.appending(path: "flows")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: flows, withIntermediateDirectories: true)
    let files = [
      "a": "flow: a\ncommand: a\nsteps:\n  - call: b\n",
      "b": "flow: b\nsteps:\n  - say: \"Hello, {nobody}.\"\n",
      "c": "flow: c\ncommand: c\nsteps:\n  - say: \"Hello.\"\n",
    ]
    for (name, yaml) in files {
      try Data(yaml.utf8).write(to: flows.appending(path: name + ".yaml"))
    }
    var pack = Pack()
    #expect(Set(pack.lay(folder: folder.path).map(\.code)) == [.undefinedSlot, .undefinedFlow])
    #expect(pack.script().headers.map(\.id) == ["c"])
  }

  @Test("a folder that is not there")
  func missing() {
    var pack = shippedPack.pack
    let before = pack.script().hash
    #expect(pack.lay(folder: "/nonexistent/prompts").isEmpty)
    #expect(pack.script().hash == before)
  }

  @Test("ten thousand wordings are told apart, and one of them is said")
  func wordings() throws {
    let wordings = (1...10_000).map { "        - \"Wording number \($0).\"\n" }.joined()
    let yaml =
      "flow: x\ncommand: x\nsteps:\n  - say:\n\(wordings)  - collect: a\n    ask: \"What is it?\"\n"
    #expect(try codes("flows/x.yaml", yaml).isSubset(of: [.unusedSlot]))
    var pack = shippedPack.pack
    pack.add(Pack.File(path: "flows/x.yaml", node: try Node(yaml: yaml, path: "x"), hash: 1))
    let talk = try Transcript("flow: x\n\n> a walk\n", path: "x.chat")
    var script = pack.script()
    script.readers = shippedScript.readers
    #expect(talk.problems(in: script, roundTrips: true).isEmpty)
  }

  @Test("flows that call each other, or themselves")
  func cycles() throws {
    let flows = [
      "flows/a.yaml": "flow: a\ncommand: a\nsteps:\n  - call: b\n",
      "flows/b.yaml": "flow: b\nsteps:\n  - call: a\n",
      "flows/c.yaml": "flow: c\ncommand: c\nsteps:\n  - call: c\n",
    ]
    let found = try findings(flows.mapValues { Data($0.utf8) })
    #expect(found.filter { $0.code == .callCycle }.count == 2)
    var pack = shippedPack.pack
    for (path, yaml) in flows {
      pack.add(Pack.File(path: path, node: try Node(yaml: yaml, path: path), hash: 1))
    }
    var script = pack.script()
    script.readers = shippedScript.readers
    for flow in ["a", "c"] {
      let talk = try Transcript("flow: \(flow)\n\n> hello\n> still here\n", path: "x.chat")
      #expect(talk.problems(in: script, roundTrips: true).isEmpty)
    }
  }
}
