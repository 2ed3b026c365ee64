import Foundation
import Model

/// One thing that `kith doctor` looked at.
struct Checkup {
  var subject: String
  /// What was found, a sentence or two.
  var found: String
  /// What to do about it; nil where nothing is wrong.
  var advice: String?

  var isSound: Bool { advice == nil }

  var json: JSONValue {
    .object([
      "check": .string(subject), "ok": .bool(isSound), "found": .string(found),
      "advice": advice.map { .string($0) } ?? .null,
    ])
  }
}

/// Who else may read the store's files.
///
/// - Returns: The commands that would close them, one per file or folder; none where all is well.
func openDoors(store path: String) -> [String] {
  func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }
  let files = ["", "-wal", "-shm", ".lock"].map { path + $0 }.filter {
    (mode($0) ?? 0) & 0o077 != 0
  }
  let folder = URL(filePath: path).deletingLastPathComponent().path
  // A folder that others may look into but not write to shows them names, no more.
  let isOpen = (mode(folder) ?? 0) & 0o022 != 0
  return files.map { "chmod 600 '\($0)'" } + (isOpen ? ["chmod go-w '\(folder)'"] : [])
}
