import Dialogue
import Foundation
import PromptPack
import TestSupport

/// Content with one mistake, laid over a pack that has no more than it must: a file of `BrokenPacks`, named by the code of the
/// finding.
///
/// It begins with comments that say what is wrong, then `# at: path:line:column`; `# in: path` begins each
/// file of the pack, `# without: path` takes one away, and `# also: code` is found beside it.
struct BrokenPack {
  var code: String
  var meaning: String
  var place = ""
  var files: [(path: String, content: Data)] = []
  var without: [String] = []
  /// A finding that cannot be kept away from this one.
  var also: Set<String> = []

  static let folder = projectFolder.appending(path: "Tests/PromptPackTests/BrokenPacks")

  static let codes: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  init(_ code: String) throws {
    self.code = code
    var meaning: [String] = []
    let data = try Data(contentsOf: Self.folder.appending(path: code + ".yaml"))
    for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("# at: ") {
        place = String(text.dropFirst(6))
      } else if text.hasPrefix("# in: ") {
        files.append((String(text.dropFirst(6)), Data()))
      } else if text.hasPrefix("# also: ") {
        also.insert(String(text.dropFirst(8)))
      } else if text.hasPrefix("# without: ") {
        without.append(String(text.dropFirst(11)))
      } else if !files.isEmpty {
        files[files.count - 1].content += line + [UInt8(ascii: "\n")]
      } else if text.hasPrefix("# ") {
        meaning.append(String(text.dropFirst(2)))
      }
    }
    self.meaning = meaning.joined(separator: "\n")
  }

  /// The words of the engine and an empty chat.
  private static let base: Pack = {
    var pack = Pack()
    for file in shippedPack.pack.files.values {
      if file.path.hasPrefix("texts/") || file.path == "flows/resume.yaml" { pack.add(file) }
    }
    if let home = try? Node(
      yaml: "flow: home\nsteps: [{collect: line, type: chat, ask: \"Yes.\"}]", path: "")
    {
      pack.add(Pack.File(path: "flows/home.yaml", node: home, hash: 0))
    }
    return pack
  }()

  /// What the check says about this content.
  func findings() throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, content) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: url)
    }
    var pack = Self.base
    for path in without { pack.remove(path) }
    return pack.check(laying: folder.path, readers: shippedScript.readers).filter { finding in
      files.contains { $0.path == finding.place.path }
        || (without.contains(finding.place.path) && finding.severity == .error)
    }
  }
}
