import Dialogue
import Foundation
import Model
import PromptPack
import TestSupport
import Testing

@Suite("The JSON Schema of the prompts")
struct SchemaTests {
  private let schema = SchemaValidator(PromptSchema.json)

  @Test("prompts/schema.json is what the reader goes by; KITH_RECORD=1 writes it anew")
  func current() throws {
    let url = projectFolder.appending(path: "prompts/schema.json")
    let wanted = PromptSchema.json.text(pretty: true) + "\n"
    if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1" {
      try Data(wanted.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == wanted)
  }

  @Test("every file that is shipped or shown is valid by it")
  func valid() {
    var packs = [shippedPack.pack]
    var demo = Pack()
    _ = demo.lay(folder: projectFolder.appending(path: "docs/demo-pack").path)
    packs.append(demo)
    for file in packs.flatMap({ $0.files.values }) {
      let problems = schema.problems(of: file.node.value)
      #expect(problems.isEmpty, "\(file.path): \(problems.prefix(3).joined(separator: "; "))")
    }
  }

  @Test(
    "what the reader refuses for its shape, the schema refuses too",
    arguments: ["unknown-key", "missing-key", "wrong-shape"])
  func refuses(code: String) throws {
    for (path, content) in try BrokenPack(code).files {
      let text = String(decoding: content, as: UTF8.self)
      #expect(!schema.problems(of: try Node(yaml: text, path: path)).isEmpty)
    }
  }

  private static let partner = """
    PARTNER
    partner: x
    title: y
    moods: [{MOOD id: a, scene: b}]
    topics: [{TOPIC id: a, match: b}]
    says: {leave: c}
    """
  private static let manners = """
    MANNERS
    manners: x
    hears: [{HEARING id: a, match: b}]
    notices: [{NOTICE id: a, if: "1"}]
    try: [{VERDICT text: a}]
    """

  /// A file for each construct, with a place for one more key.
  private static let frames: [(construct: Construct, path: String, yaml: String)] = [
    (.pack, "pack.yaml", "KEY"),
    (.flow, "flows/x.yaml", "KEY\nflow: x\nsteps: [{say: a}]"),
    (.step, "flows/x.yaml", "flow: x\nsteps:\n  - {KEY, collect: a, ask: b}"),
    (.step, "flows/x.yaml", "flow: x\nsteps:\n  - {KEY, collect: a, ask: b, type: scale}"),
    (.step, "flows/x.yaml", "flow: x\nsteps:\n  - {KEY, collect: a, ask: b, type: choice}"),
    (.step, "flows/x.yaml", "flow: x\nsteps:\n  - {KEY, collect: a, ask: b, type: date}"),
    (.step, "flows/x.yaml", "flow: x\nsteps:\n  - {KEY, suggest: a, from: b, ask: c}"),
    (.step, "flows/x.yaml", "flow: x\nsteps:\n  - {KEY, call: a}"),
    (.step, "flows/x.yaml", "flow: x\nsteps:\n  - {KEY}"),
    (.variant, "flows/x.yaml", "flow: x\nsteps:\n  - say: [{KEY, text: a}]"),
    (.texts, "flows/x.yaml", "flow: x\nsteps:\n  - say: {KEY, of: [a]}"),
    (.ruleFile, "rules/x.yaml", "KEY\nrules: [{id: a, match: b}]"),
    (.rule, "rules/x.yaml", "rules:\n  - {KEY, id: a, match: b}"),
    (.rule, "rules/x.yaml", "rules:\n  - {KEY, id: a, match: b, call: c}"),
    (
      .choice, "flows/x.yaml",
      "flow: x\nsteps:\n  - {collect: a, ask: b, choices: [{KEY, text: c}]}"
    ),
    (
      .probe, "flows/x.yaml",
      "flow: x\nsteps:\n  - {collect: a, ask: b, probe: {KEY, if: \"1\", text: c}}"
    ),
    (
      .transition, "flows/x.yaml",
      "flow: x\nsteps:\n  - {say: a, next: [{KEY, if: \"1\", then: end}]}"
    ),
    (.item, "ideas/x.yaml", "list: a\nitems:\n  - {KEY, id: a, text: b}"),
    (.choice, "flows/x.yaml", "flow: x\nsteps:\n  - {collect: a, ask: b, choices: [{KEY}]}"),
    (.partner, "partners/x.yaml", partner.replacing("PARTNER", with: "KEY")),
    (.mood, "partners/x.yaml", partner.replacing("MOOD", with: "KEY,")),
    (.topic, "partners/x.yaml", partner.replacing("TOPIC", with: "KEY,")),
    (.manners, "partners/x.yaml", manners.replacing("MANNERS", with: "KEY")),
    (.hearing, "partners/x.yaml", manners.replacing("HEARING", with: "KEY,")),
    (.notice, "partners/x.yaml", manners.replacing("NOTICE", with: "KEY,")),
    (.verdict, "partners/x.yaml", manners.replacing("VERDICT", with: "KEY,")),
    (.ideas, "ideas/x.yaml", "KEY\nlist: a\nitems: [{id: a, text: b}]"),
    (.recordItem, "flows/x.yaml", "flow: x\nsteps:\n  - record: [{KEY, win: {text: a}}]"),
    (.recordItem, "flows/x.yaml", "flow: x\nsteps:\n  - record: [{KEY}]"),
  ]

  @Test("the reader takes every key of the schema", arguments: Construct.allCases)
  func read(construct: Construct) throws {
    let frames = Self.frames.filter { $0.construct == construct }
    #expect(!frames.isEmpty)
    for key in construct.keys.keys {
      // A value that no key can take: where nobody complains, nobody reads it.
      let noticed = frames.contains { frame in
        // A key that the frame has already is needed there, so it is read.
        guard
          let bogus = try? Node(
            yaml: frame.yaml.replacing("KEY", with: "\(key): {\"?\": [[\"?\"]]}").unmarked,
            path: frame.path)
        else { return true }
        let file = Pack.File(path: frame.path, node: bogus, hash: 0)
        return file.problems().contains { $0.code != .yaml && $0.code != .missingKey }
      }
      #expect(noticed, "\(construct): \(key)")
    }
  }
}

extension String {
  /// Without the marks for places that a frame leaves empty.
  fileprivate var unmarked: String {
    ["PARTNER", "MOOD", "TOPIC", "MANNERS", "HEARING", "NOTICE", "VERDICT"].reduce(self) {
      $0.replacing($1, with: "")
    }
  }
}
