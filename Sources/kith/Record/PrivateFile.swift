import Foundation

/// A new file that only its owner can read.
final class PrivateFile {
  let path: String
  private let handle: FileHandle

  init(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Problem(
        message: errno == EEXIST
          ? "there is a file '\(path)' already. It was left as it is; name another one."
          : "'\(path)' cannot be created (\(reason)). Check the folder, or name another one.",
        status: 73)
    }
    self.path = path
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  func write(_ text: String) throws {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      throw Problem(
        message: "'\(path)' could not be written to its end. Make some room, then say it again.",
        status: 74)
    }
  }

  func close() throws {
    try handle.synchronize()
    try handle.close()
  }

  /// Takes the half-made file away.
  func discard() { unlink(path) }
}
