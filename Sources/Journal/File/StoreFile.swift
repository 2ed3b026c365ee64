internal import Foundation
internal import GRDB
internal import Model

/// The file of a store, before SQLite is let near it.
///
/// A file that is not ours is recognised by its first hundred bytes and never opened, so it stays
/// as it is. A new store is made under another name and moved into place whole: nobody ever sees
/// a half-made one.
struct StoreFile {
  let path: String

  /// What makes the file at a path the same file later.
  struct Identity: Equatable {
    var device: UInt64
    var inode: UInt64
  }

  func identity() -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Makes sure that there is a store of ours at the path.
  ///
  /// - Throws: `StoreProblem`; what is in the way is left untouched.
  func prepare() throws {
    var status = stat()
    if stat(path, &status) != 0 {
      guard errno == ENOENT || errno == ENOTDIR else { throw problem(.unreadable) }
      return try create()
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw problem(.isAFolder) }
    if status.st_size == 0 { return try create() }
    try checkHeader(size: Int(status.st_size))
  }

  /// Makes sure that the file is a store of ours, and one that this version can read.
  func checkIsStore() throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw problem(.unreadable) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw problem(.isAFolder) }
    try checkHeader(size: Int(status.st_size))
  }

  /// Makes the folder that the file is to stand in, where it is not there.
  func makeFolders() throws {
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder.isEmpty ? "." : folder)
  }

  private func problem(_ cause: StoreProblem.Cause) -> StoreProblem {
    StoreProblem(path: path, cause: cause)
  }

  private func checkHeader(size: Int) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(.unreadable) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    close(descriptor)
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw problem(.notADatabase)
    }
    func number(at offset: Int, bytes: Int = 4) -> Int {
      header[offset..<offset + bytes].reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 68) == Int(Schema.applicationID) else { throw problem(.foreign) }
    let version = number(at: 60)
    guard version <= Schema.version else {
      throw problem(.newer(found: version, known: Schema.version))
    }
    let page = number(at: 16, bytes: 2) == 1 ? 65_536 : number(at: 16, bytes: 2)
    let pages = number(at: 28)
    // What is missing here may be in the write-ahead log still.
    var log = stat()
    let hasLog = stat(path + "-wal", &log) == 0 && log.st_size > 0
    guard hasLog || page >= 512 && size >= pages * page else {
      throw problem(.damaged("\(size) of \(pages * page) bytes are left"))
    }
  }

  private func create() throws {
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder.isEmpty ? "." : folder)
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(.cannotCreate(systemError())) }
    defer { close(descriptor) }
    // One at a time; whoever waited finds the store made.
    flock(descriptor, LOCK_EX)
    var status = stat()
    if stat(path, &status) == 0, status.st_size > 0 {
      return try checkHeader(size: Int(status.st_size))
    }
    let draft = path + ".new"
    for leftover in [draft, draft + "-journal", draft + "-wal", draft + "-shm"] { unlink(leftover) }
    let file = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw problem(.cannotCreate(systemError())) }
    close(file)
    do {
      let queue = try DatabaseQueue(path: draft)
      try queue.writeWithoutTransaction { db in
        try Schema.migrate(db)
        try Device.make(db)
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    } catch {
      unlink(draft)
      throw Journal.problem(error, path: path, writing: true)
    }
    guard rename(draft, path) == 0 else { throw problem(.cannotCreate(systemError())) }
    fsync(descriptor)
  }

  /// Makes the folder, and those above it, for this person only.
  private func makeFolder(_ folder: String) throws {
    guard access(folder, F_OK) != 0 else { return }
    let parent = (folder as NSString).deletingLastPathComponent
    if !parent.isEmpty, parent != folder { try makeFolder(parent) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw problem(.cannotCreate("\(folder): \(systemError())"))
    }
  }

  private func systemError() -> String { String(cString: strerror(errno)) }
}
