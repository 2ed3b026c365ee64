internal import Foundation
internal import Model

/// A file in the making, beside the place where it is to stand: it appears there whole or never.
struct DraftFile {
  let destination: String
  let path: String

  /// Makes the empty draft, readable by its owner only.
  init(for destination: String) throws(StoreProblem) {
    self.destination = destination
    path = destination + ".new"
    var status = stat()
    guard lstat(destination, &status) != 0 else {
      throw StoreProblem(path: destination, cause: .alreadyThere)
    }
    for leftover in ["", "-journal", "-wal", "-shm"] { unlink(path + leftover) }
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw StoreProblem(path: destination, cause: .cannotCreate(Self.systemError()))
    }
    close(file)
  }

  /// Brings it to disk and gives it its name, which nobody must have taken meanwhile.
  func place() throws(StoreProblem) {
    try Self.sync(path)
    // Unlike `rename`, this does not replace what is there.
    guard link(path, destination) == 0 || errno != EEXIST else {
      throw StoreProblem(path: destination, cause: .alreadyThere)
    }
    var status = stat()
    let isLinked = stat(destination, &status) == 0
    guard isLinked ? unlink(path) == 0 : rename(path, destination) == 0 else {
      throw StoreProblem(path: destination, cause: .cannotCreate(Self.systemError()))
    }
    try Self.sync(Self.folder(of: destination))
  }

  func discard() {
    for part in ["", "-journal", "-wal", "-shm"] { unlink(path + part) }
  }

  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Brings a file, or the names in a folder, to disk.
  static func sync(_ path: String) throws(StoreProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreProblem(path: path, cause: .writeFailed(systemError()))
    }
    defer { close(descriptor) }
    // Some file systems know no fsync of a folder; their names are as safe as they get.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw StoreProblem(path: path, cause: .writeFailed(systemError()))
    }
  }

  static func systemError() -> String { String(cString: strerror(errno)) }
}
