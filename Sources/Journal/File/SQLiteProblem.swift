internal import GRDB
internal import Model

extension Journal {
  /// SQLite's result codes in the store's words.
  static func problem(_ error: any Error, path: String, writing: Bool) -> StoreProblem {
    if let problem = error as? StoreProblem { return problem }
    guard let error = error as? DatabaseError else {
      // What is stored could not be read as what it should be.
      return StoreProblem(path: path, cause: .damaged("\(error)"))
    }
    let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    let cause: StoreProblem.Cause =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_CORRUPT: .damaged(message)
      case .SQLITE_READONLY:
        error.extendedResultCode == .SQLITE_READONLY_DBMOVED ? .gone : .readOnly
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .unreadable
      case .SQLITE_IOERR: writing ? .writeFailed(message) : .failed(message)
      default: .failed(message)  // an error that no use of the store should meet
      }
    return StoreProblem(path: path, cause: cause)
  }
}
