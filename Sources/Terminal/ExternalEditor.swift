#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why no editor could be used.
package enum EditorFailure: Error, Equatable, CustomStringConvertible {
  /// Standard input or output is no terminal.
  case noTerminal
  /// The file for the text could not be made, written or read; `reason` is the system's word.
  case file(path: String, reason: String)
  /// The command could not be started.
  case notFound(command: String)

  /// For the person: what happened, and what to do.
  package var description: String {
    switch self {
    case .noTerminal: "There is no terminal for an editor."
    case .file(let path, let reason): "The text cannot be handed to an editor: \(path): \(reason)."
    case .notFound(let command):
      "The editor cannot be started: \(sanitised(command)). Set EDITOR to one that is installed."
    }
  }
}

/// The person's own editor, on a file that only they can read.
struct ExternalEditor {
  let environment: [String: String]

  /// `$VISUAL`, else `$EDITOR`, else `nano` where it is installed, else `vi`. Each may have arguments.
  var command: String {
    for name in ["VISUAL", "EDITOR"] {
      if let value = environment[name], value.contains(where: { !$0.isWhitespace }) { return value }
    }
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/nano", X_OK) == 0 } ? "nano" : "vi"
  }

  /// Waits until the editor is left. nil: unchanged, or left with an error.
  ///
  /// The file is 0600, in a folder of its own that is 0700, in memory where `$XDG_RUNTIME_DIR` says
  /// so. Both are deleted afterwards, together with what the editor left beside the file (backups,
  /// swap files).
  func edit(_ initial: String) throws -> String? {
    let folder = try makeFolder()
    defer { remove(folder) }
    let path = folder + "/answer.txt"
    try write(initial.isEmpty ? "" : initial + "\n", to: path)
    switch try run(path) {
    case 0: break
    case 127: throw EditorFailure.notFound(command: command)
    default: return nil
    }
    var text = try contents(of: path)
    if text.hasSuffix("\r\n") || text.hasSuffix("\n") { text.removeLast() }
    return text == initial ? nil : text
  }

  private func makeFolder() throws -> String {
    let parents = [environment["XDG_RUNTIME_DIR"], environment["TMPDIR"], "/tmp"]
    var reason = ""
    for parent in parents.compactMap({ $0 }) where !parent.isEmpty {
      guard let template = strdup(parent + "/kith-XXXXXX") else { continue }
      defer { free(template) }
      if mkdtemp(template) != nil { return String(cString: template) }
      reason = String(cString: strerror(errno))
    }
    throw EditorFailure.file(path: "/tmp", reason: reason)
  }

  private func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  private func contents(of path: String) throws -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Through the shell, so that `EDITOR="code --wait"` works; the path is never part of the script.
  private func run(_ path: String) throws -> Int32 {
    let arguments = ["sh", "-c", command + " \"$@\"", "sh", path]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    let variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    pointers.append(nil)
    defer { for pointer in pointers + variables { free(pointer) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, nil, pointers, variables) == 0 else {
      throw EditorFailure.notFound(command: command)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  private func remove(_ folder: String) {
    if let entries = opendir(folder) {
      while let entry = readdir(entries) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { unlink(folder + "/" + name) }
      }
      closedir(entries)
    }
    rmdir(folder)
  }

  private func failure(_ path: String) -> EditorFailure {
    .file(path: path, reason: String(cString: strerror(errno)))
  }
}
