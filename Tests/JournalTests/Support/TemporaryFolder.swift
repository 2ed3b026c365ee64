import Foundation

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array((NSTemporaryDirectory() + "/kith-journal.XXXXXX").utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nowhere"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "kith.db") -> String { path + "/" + name }

  /// All that a store's files hold, byte for byte.
  func contents() -> [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.reduce(into: [:]) { contents, name in
      contents[name] = FileManager.default.contents(atPath: file(name))
    }
  }

  func write(_ data: Data, to name: String = "kith.db") throws {
    try data.write(to: URL(fileURLWithPath: file(name)))
  }
}
